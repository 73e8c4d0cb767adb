package org.mafs.curriculum.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.CohortId;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.Chip;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.base.ui.Told;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.ui.CohortNavigation;
import org.mafs.curriculum.CohortContents;
import org.mafs.curriculum.ContentText;
import org.mafs.curriculum.KeptVersion;
import org.springframework.dao.ConcurrencyFailureException;

/** Which version of each session and hand-out a cohort keeps, and the step to a newer one. */
@Route("cohorts/:" + CohortCurriculumView.COHORT + "([0-9]{1,18})/curriculum")
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
@StyleSheet("styles/editing.css")
class CohortCurriculumView extends Page implements BeforeEnterObserver {

    static final String COHORT = "cohort";

    private final CohortContents contents;
    private final CohortPlanning planning;
    private final CurrentAccount current;
    private final Div content = new Div();
    private final Div takeBack = new Div();
    private CohortId cohort;

    CohortCurriculumView(CohortContents contents, CohortPlanning planning, CurrentAccount current) {
        this.contents = contents;
        this.planning = planning;
        this.current = current;
        content.addClassName("stack");
        takeBack.addClassNames("undo-bar", "info-note", "spread");
        add(content, takeBack);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        cohort = new CohortId(event.getRouteParameters().getLong(COHORT).orElseThrow());
        heading(Words.say("curriculum.cohort"));
        subline(planning.get(cohort).name());
        takeBack.setVisible(false);
        show();
    }

    private void show() {
        List<KeptVersion> versions = contents.of(cohort);
        boolean mayMove = current.get().role() == Role.COORDINATOR;
        long newer = versions.stream().filter(KeptVersion::mayMove).count();
        if (mayMove && newer > 1) {
            actions(new Button(Words.say("curriculum.cohort.move-all"), new Glyph("arrow-up"),
                    pressed -> move(() -> contents.moveAll(cohort))));
        } else {
            actions();
        }
        UnorderedList links = new UnorderedList(new ListItem(CohortNavigation.cohort(cohort)
                .link(Words.say("curriculum.cohort.back"))));
        links.addClassName("facts");
        content.removeAll();
        content.add(links, new Paragraph(Words.say("curriculum.cohort.words")),
                texts("curriculum.sessions", versions.stream().filter(kept -> kept.kept().code().isSession()), mayMove),
                texts("curriculum.handouts", versions.stream().filter(kept -> !kept.kept().code().isSession()), mayMove));
    }

    private Section texts(String heading, Stream<KeptVersion> versions, boolean mayMove) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("plain-list", "version-list");
        versions.forEach(kept -> list.add(new ListItem(line(kept, mayMove))));
        Section section = new Section(new H2(Words.say(heading)), list);
        section.addClassNames("card", "section");
        section.setVisible(list.getComponentCount() > 0);
        return section;
    }

    private Component line(KeptVersion kept, boolean mayMove) {
        ContentText text = kept.kept();
        Div words = new Div(new H3(ContentTitle.of(text)), new Span(VersionWords.inItsLanguage(text)));
        words.addClassName("kept-version");
        Div line = new Div(words);
        line.addClassName("spread");
        if (kept.held()) {
            line.add(new Chip("check", Words.say("curriculum.cohort.held-chip"), Chip.Tone.PLAIN));
        } else if (kept.newer().isEmpty()) {
            line.add(new Chip("check", Words.say("curriculum.cohort.newest"), Chip.Tone.GOOD));
        } else {
            ContentText newest = kept.newer().get();
            Chip chip = new Chip("new", Words.say("curriculum.cohort.newer", newest.number()), Chip.Tone.CAUTION);
            line.add(mayMove ? beside(chip, newest) : chip);
        }
        return line;
    }

    private Component beside(Chip chip, ContentText newest) {
        Button move = new Button(Words.say("curriculum.cohort.move", newest.number()),
                pressed -> move(() -> List.of(contents.move(cohort, newest.id()))));
        move.setAriaLabel(Words.say("curriculum.cohort.move.label", newest.head().title(), newest.number()));
        move.setDisableOnClick(true);
        Div both = new Div(chip, move);
        both.addClassName("row");
        return both;
    }

    private void move(Supplier<List<CohortContents.Moved>> step) {
        attempt(() -> {
            List<CohortContents.Moved> moved = step.get();
            takeBack.removeAll();
            Span words = new Span(Words.say("curriculum.cohort.moved", moved.size()));
            words.getElement().setAttribute("role", "status");
            takeBack.add(words, new Button(Words.say("curriculum.cohort.take-back"), new Glyph("undo"),
                    pressed -> attempt(() -> {
                        List<CohortContents.Moved> stay = contents.takeBack(moved);
                        takeBack.setVisible(false);
                        if (stay.isEmpty()) {
                            Told.good(Words.say("curriculum.cohort.taken-back"));
                        } else {
                            Told.refused(Words.say("curriculum.cohort.stay", stay.size()));
                        }
                    })));
            takeBack.setVisible(true);
        });
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (Refused refused) {
            Told.refused(refused.getMessage());
        } catch (ConcurrencyFailureException atTheSameMoment) {
            Told.refused(Words.say("app.same-moment"));
        }
        show();
    }
}
