package org.mafs.curriculum.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.SessionId;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.cohort.Timetable;
import org.mafs.cohort.Tonight;
import org.mafs.curriculum.ContentSearch;
import org.mafs.curriculum.ContentText;
import org.mafs.curriculum.Curriculum;

/** The sessions and hand-outs that are in force, tonight's first, and a search through all they say. */
@Route(CurriculumView.PATH)
@Menu(title = "nav.curriculum", icon = "curriculum", order = 4)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.STUDIES_OUTCOMES, Role.KEEPS_ACCOUNTS})
@StyleSheet("styles/reading.css")
class CurriculumView extends Page implements BeforeEnterObserver {

    static final String PATH = "curriculum";
    private static final String WORDS = "words";
    private static final Set<Role> SEE_WHAT_WAS_GIVEN = Set.of(Role.COORDINATOR, Role.RESEARCHER);

    private final Curriculum curriculum;
    private final ContentSearch search;
    private final ContentSteps steps;
    private final Timetable timetable;
    private final CurrentAccount current;
    private final TextField words = new TextField(Words.say("curriculum.search"));
    private final FoundList found = new FoundList();
    private final Div choice = new Div();
    private final Div everything = new Div();
    private QueryParameters asked = QueryParameters.empty();
    private List<String> languages = List.of();
    private String language = Curriculum.HOME;

    CurriculumView(Curriculum curriculum, ContentSearch search, ContentSteps steps, Timetable timetable,
            CurrentAccount current) {
        this.curriculum = curriculum;
        this.search = search;
        this.steps = steps;
        this.timetable = timetable;
        this.current = current;
        heading(Words.say("nav.curriculum"));
        subline(Words.say("curriculum.sub"));
        if (SEE_WHAT_WAS_GIVEN.contains(current.get().role())) {
            RouterLink delivered = DeliveryNavigation.overview().link(Words.say("curriculum.delivery.overview"));
            delivered.addClassName("button");
            actions(delivered);
        }
        words.setPlaceholder(Words.say("curriculum.search.hint"));
        words.setClearButtonVisible(true);
        words.setPrefixComponent(new Glyph("search"));
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addClassName("curriculum-search");
        words.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                remember();
                show();
            }
        });
        everything.addClassName("stack");
        add(words, choice, found, everything);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asked = event.getLocation().getQueryParameters();
        words.setValue(asked.getSingleParameter(WORDS).orElse(""));
        languages = curriculum.languages();
        language = Optional.of(TongueChoice.asked(asked)).filter(languages::contains).orElse(Curriculum.HOME);
        offer();
        everything.removeAll();
        if (current.get().role() == Role.FACILITATOR) {
            tonight(timetable.tonight().stream().filter(tonight -> tonight.session().isOpen()).toList());
        }
        List<ContentText> texts = curriculum.inForce(language);
        everything.add(sessions(texts.stream().filter(text -> text.code().isSession()).toList()),
                handouts(texts.stream().filter(text -> !text.code().isSession()).toList()));
        show();
    }

    private void show() {
        boolean isAsked = !words.getValue().isBlank();
        found.setVisible(isAsked);
        everything.setVisible(!isAsked);
        if (isAsked) {
            found.show(search.find(words.getValue(), language), words.getValue().strip());
        }
    }

    /** What was looked for is there again on the way back, and in another language. */
    private void remember() {
        asked = words.getValue().isBlank() ? asked.excluding(WORDS) : asked.merging(WORDS, words.getValue().strip());
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(PATH, asked));
        offer();
    }

    private void offer() {
        choice.removeAll();
        TongueChoice.of(languages, language, asked, CurriculumNavigation.curriculum()::link).ifPresent(choice::add);
        choice.setVisible(languages.size() > 1);
    }

    /** The version that its cohort keeps. */
    private void tonight(List<Tonight> evenings) {
        Map<SessionId, ContentText> texts = curriculum.of(evenings.stream().map(evening -> evening.session().id())
                .collect(Collectors.toSet()), language);
        evenings.forEach(evening -> tonight(evening, texts));
    }

    private void tonight(Tonight tonight, Map<SessionId, ContentText> texts) {
        Optional.ofNullable(texts.get(tonight.session().id())).ifPresent(text -> {
            Div eyebrow = new Div(Words.say("curriculum.tonight", Calendar.time(tonight.session().startsAt()), tonight.cohort()));
            eyebrow.addClassName("eyebrow");
            RouterLink read = CurriculumNavigation.plan(Words.say("curriculum.read.minutes"), tonight.session().number(),
                    tonight.session().id(), text.language());
            read.addClassNames("button", "button-primary");
            Div actions = new Div(read, steps.lead(tonight.session().id(), text.language()), steps.show(text));
            actions.getChildren().skip(1).forEach(step -> step.removeClassName("button-primary"));
            actions.addClassName("actions");
            Section card = new Section(eyebrow, new H2(ContentTitle.of(text)), new Paragraph(text.head().summary()), actions,
                    version(text));
            card.addClassName("hero-card");
            everything.add(card);
        });
    }

    private Component sessions(List<ContentText> texts) {
        Div cards = new Div();
        cards.addClassName("session-cards");
        texts.forEach(text -> cards.add(session(text)));
        Section section = new Section(new H2(Words.say("curriculum.sessions")), cards);
        section.addClassName("section");
        return section;
    }

    private Component session(ContentText text) {
        Span number = new Span(String.valueOf(text.code().session().orElseThrow()));
        number.addClassName("session-number");
        number.getElement().setAttribute("aria-hidden", "true");
        RouterLink read = CurriculumNavigation.read(Words.say("curriculum.read"), text);
        read.addClassName("button");
        read.getElement().setAttribute("aria-label", Words.say("curriculum.read.label", text.head().title()));
        return card(text, number, read, steps.show(text));
    }

    private Component handouts(List<ContentText> texts) {
        Div cards = new Div();
        cards.addClassName("session-cards");
        texts.forEach(text -> {
            RouterLink look = CurriculumNavigation.read(Words.say("curriculum.handout.look"), text);
            look.addClassName("button");
            look.getElement().setAttribute("aria-label", Words.say("curriculum.handout.look.label", text.head().title()));
            cards.add(card(text, new Glyph("print"), look, steps.print(text)));
        });
        Section section = new Section(new H2(Words.say("curriculum.handouts")), cards);
        section.addClassName("section");
        section.setVisible(!texts.isEmpty());
        return section;
    }

    private static Component card(ContentText text, Component mark, Component... can) {
        Div actions = new Div(can);
        actions.addClassName("actions");
        Div head = new Div(mark, new H3(text.head().title()));
        head.addClassName("session-head");
        Div card = new Div(head, new Paragraph(text.head().summary()), version(text), actions);
        card.addClassNames("card", "session-card");
        return card;
    }

    private static Component version(ContentText text) {
        String version = VersionWords.of(text);
        Paragraph line = new Paragraph(text.head().minutes() == 0 ? version
                : Words.say("curriculum.minutes.and", text.head().minutes(), version));
        line.addClassNames("quiet", "small");
        return line;
    }
}
