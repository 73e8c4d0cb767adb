package org.mafs.curriculum.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.curriculum.ContentPart;
import org.mafs.curriculum.ContentPlace;
import org.mafs.curriculum.ContentText;
import org.mafs.curriculum.Guidance;
import org.mafs.curriculum.Myth;
import org.mafs.curriculum.Picture;
import org.mafs.curriculum.QuizQuestion;
import org.mafs.curriculum.RunStep;
import org.mafs.curriculum.SessionContent;
import org.mafs.curriculum.ShownPage;

/** All that belongs to a session, for whoever leads it: what they need in five minutes first. */
class SessionReading extends Div {

    /** The guidance that comes first says what to do then, and stands above the first step. */
    private static final int BEFORE_PEOPLE_COME = 1;

    private final ContentText text;
    private final Map<String, Component> places = new HashMap<>();
    private final Nav ways = new Nav();

    /**
     * @param begins when the first step begins
     * @param handouts that go with it
     * @param along    what their addresses ask for
     */
    SessionReading(ContentText text, LocalTime begins, List<ContentText> handouts, ContentSteps steps,
            QueryParameters along) {
        this.text = text;
        SessionContent session = text.session();
        addClassName("stack");
        ways.addClassNames("row", "reading-ways");
        ways.getElement().setAttribute("aria-label", Words.say("curriculum.on-this-page"));
        Div first = new Div(opening(session), beside(session));
        first.addClassName("reading-first");
        add(first, ways);
        section("curriculum.run-sheet", "run-sheet", runSheet(session, begins), !session.steps().isEmpty());
        section("curriculum.guidance", "guidance", guidance(session.guidance()), session.guidance().size() > BEFORE_PEOPLE_COME);
        section("curriculum.handouts", "handouts", handouts(handouts, steps, along), !handouts.isEmpty());
        section("curriculum.pages", "pages", pages(session.pages()), !session.pages().isEmpty());
        section("curriculum.quiz", "quiz", quiz(session.quiz()), !session.quiz().isEmpty());
        section("curriculum.myths", "myths", myths(session.myths()), !session.myths().isEmpty());
        section("curriculum.links", ContentPlace.named(ContentPart.LINKS), card(new PassageText(session.links(), text)),
                !session.links().isEmpty());
        SourceList sources = new SourceList(session.head().sources());
        if (sources.isVisible()) {
            way("curriculum.sources", sources);
        }
        add(sources);
    }

    /** By the name that it has in addresses. */
    Optional<Component> place(String name) {
        return Optional.ofNullable(places.get(name));
    }

    private void section(String key, String name, Component content, boolean there) {
        if (there) {
            Section section = new Section(new H2(Words.say(key)), content);
            section.addClassName("section");
            places.put(name, section);
            way(key, section);
            add(section);
        }
    }

    private void way(String key, Component place) {
        NativeButton way = new NativeButton(Words.say(key), pressed -> GoTo.place(place));
        way.addClassName("link-button");
        ways.add(way);
    }

    private Component opening(SessionContent session) {
        Section opening = new Section(new H2(Words.say("curriculum.five-minutes")), new PassageText(session.opening(), text));
        opening.addClassNames("card", "section", "reading-opening");
        places.put(ContentPlace.named(ContentPart.OPENING), opening);
        return opening;
    }

    private Component beside(SessionContent session) {
        UnorderedList aims = new UnorderedList();
        session.head().aims().forEach(aim -> aims.add(new ListItem(aim)));
        UnorderedList materials = new UnorderedList();
        materials.addClassName("plain-list");
        session.head().materials().forEach(thing -> materials.add(new ListItem(toTick(thing))));
        Section beside = new Section(new H2(Words.say("curriculum.aims")), aims);
        if (!session.head().materials().isEmpty()) {
            beside.add(new H2(Words.say("curriculum.materials")), materials);
        }
        beside.addClassNames("card", "section");
        places.put(ContentPlace.named(ContentPart.ABOUT), beside);
        return beside;
    }

    /** The mark helps to put things together now; it is kept nowhere. */
    private static Component toTick(String thing) {
        Input box = new Input();
        box.setType("checkbox");
        NativeLabel label = new NativeLabel();
        label.add(box, new Span(thing));
        label.addClassName("to-tick");
        return label;
    }

    private Component runSheet(SessionContent session, LocalTime begins) {
        OrderedList list = new OrderedList();
        list.addClassNames("plain-list", "run-sheet");
        session.guidance().stream().limit(BEFORE_PEOPLE_COME).forEach(before -> list.add(new ListItem(guidance(before, 1))));
        LocalTime at = begins;
        for (RunStep step : session.steps()) {
            list.add(new ListItem(step(step, at)));
            at = at.plusMinutes(step.minutes());
        }
        Span end = new Span(Calendar.time(at));
        end.addClassName("plan-time");
        list.add(new ListItem(end, new Span(Words.say("curriculum.ends"))));
        return card(list);
    }

    private Component step(RunStep step, LocalTime at) {
        Span time = new Span(Calendar.time(at));
        time.addClassName("plan-time");
        Span title = new Span(step.title());
        title.addClassNames("plan-part", "grow");
        Span minutes = new Span(step.atLeast() == step.minutes() ? Words.say("curriculum.step.minutes", step.minutes())
                : Words.say("curriculum.step.minutes.least", step.minutes(), step.atLeast()));
        minutes.addClassNames("quiet", "small");
        return folded(ContentPlace.named(ContentPart.STEP, step.key()), new PassageText(step.how(), text), time, title, minutes);
    }

    private Component guidance(List<Guidance> all) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        for (int at = BEFORE_PEOPLE_COME; at < all.size(); at++) {
            list.add(new ListItem(guidance(all.get(at), at + 1)));
        }
        return card(list);
    }

    private Component guidance(Guidance guidance, int number) {
        Span title = new Span(guidance.title());
        title.addClassName("plan-part");
        return folded(ContentPlace.named(ContentPart.GUIDANCE, number), new PassageText(guidance.how(), text), title);
    }

    private NativeDetails folded(String name, Component content, Component... summary) {
        Div line = new Div(summary);
        line.addClassName("folded-line");
        NativeDetails folded = new NativeDetails(line, content);
        folded.addClassName("folded");
        places.put(name, folded);
        return folded;
    }

    private Component handouts(List<ContentText> handouts, ContentSteps steps, QueryParameters along) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        handouts.forEach(handout -> {
            RouterLink look = CurriculumNavigation.text(handout.code()).link(handout.head().title());
            look.setQueryParameters(along);
            Div name = new Div(look);
            name.addClassNames("grow", "session-line");
            list.add(new ListItem(name, steps.print(handout), steps.printLarge(handout)));
        });
        return card(list);
    }

    private Component pages(List<ShownPage> pages) {
        Div cards = new Div();
        cards.addClassName("page-cards");
        pages.forEach(page -> cards.add(page(page)));
        return cards;
    }

    private Component page(ShownPage page) {
        Div card = new Div();
        card.addClassNames("card", "page-card");
        page.picture().filter(picture -> !picture.isTimeline()).ifPresent(picture -> card.add(picture(picture)));
        card.add(new H3(page.title()), new PassageText(page.said(), text));
        if (!page.text().isEmpty()) {
            Span more = new Span(Words.say("curriculum.page.more"));
            Span which = new Span(page.title());
            which.addClassName("visually-hidden");
            card.add(folded(ContentPlace.named(ContentPart.PAGE, page.slug()), new PassageText(page.text(), text), more, which));
        } else {
            places.put(ContentPlace.named(ContentPart.PAGE, page.slug()), card);
        }
        return card;
    }

    private static Component picture(Picture picture) {
        Image image = new Image(picture.at(""), picture.alt());
        image.getElement().setAttribute("loading", "lazy");
        return image;
    }

    private Component quiz(List<QuizQuestion> questions) {
        OrderedList list = new OrderedList();
        list.addClassName("quiz");
        for (int at = 0; at < questions.size(); at++) {
            ListItem item = new ListItem(question(questions.get(at)));
            places.put(ContentPlace.named(ContentPart.QUIZ, at + 1), item);
            list.add(item);
        }
        return card(list);
    }

    private Component question(QuizQuestion asked) {
        UnorderedList answers = new UnorderedList();
        answers.addClassName("quiz-answers");
        asked.answers().forEach(answer -> answers.add(answer(answer)));
        return new Div(new H3(asked.asked()), answers, new PassageText(asked.why(), text));
    }

    private static ListItem answer(QuizQuestion.Answer answer) {
        if (!answer.right()) {
            return new ListItem(answer.words());
        }
        Span right = new Span(Words.say("curriculum.plan.right"));
        right.addClassName("small");
        ListItem item = new ListItem(new Glyph("check"), new Span(answer.words()), right);
        item.addClassName("is-right");
        return item;
    }

    private Component myths(List<Myth> myths) {
        Div list = new Div();
        list.addClassName("myths");
        for (int at = 0; at < myths.size(); at++) {
            Paragraph said = new Paragraph(Words.say("curriculum.myth.said", myths.get(at).said()));
            said.addClassName("myth-said");
            Div myth = new Div(said, new PassageText(myths.get(at).fact(), text));
            places.put(ContentPlace.named(ContentPart.MYTH, at + 1), myth);
            list.add(myth);
        }
        return card(list);
    }

    private static Div card(Component content) {
        Div card = new Div(content);
        card.addClassName("card");
        return card;
    }
}
