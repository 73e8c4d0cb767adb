package org.mafs.safeguarding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.mafs.access.CohortScope;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.cohort.ui.CohortNavigation;
import org.mafs.safeguarding.ConcernAlerts;
import org.mafs.safeguarding.ConcernEntry;
import org.mafs.safeguarding.ConcernFile;
import org.mafs.safeguarding.ConcernId;
import org.mafs.safeguarding.ConcernRecord;
import org.mafs.safeguarding.ConcernRecord.Step;
import org.mafs.safeguarding.ConcernRegister;
import org.mafs.safeguarding.EntryKind;
import org.mafs.safeguarding.HelpLines;
import org.mafs.safeguarding.TalkPoint;

/** One concern: what opened it, how to talk about it, what was done, and by whom. */
@Route("concerns/:" + ConcernView.CONCERN + "([0-9]{1,18})")
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
class ConcernView extends Page implements BeforeEnterObserver {

    static final String CONCERN = "concern";

    private final ConcernRegister concerns;
    private final ConcernAlerts alerts;
    private final HelpLines lines;
    private final CohortScope scope;
    private final Calendar calendar;
    private final Div content = new Div();
    private final Div next = new Div();
    private final ErrorNote problem = new ErrorNote();
    private ConcernId id;

    ConcernView(ConcernRegister concerns, ConcernAlerts alerts, HelpLines lines, CohortScope scope, Calendar calendar) {
        this.concerns = concerns;
        this.alerts = alerts;
        this.lines = lines;
        this.scope = scope;
        this.calendar = calendar;
        content.addClassName("stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = new ConcernId(event.getRouteParameters().getLong(CONCERN).orElseThrow());
        concerns.see(id);
        show();
    }

    private void show() {
        ConcernFile file = concerns.file(id);
        problem.clear();
        headingName(file.who());
        subline(Words.say(sub(file.concern())));
        Div columns = new Div(talk(file), log(file));
        columns.addClassName("columns");
        content.removeAll();
        content.add(staffOnly(), facts(file));
        file.concern().opened().ifPresent(opened -> {
            Paragraph why = new Paragraph(Words.say("safeguarding.opened-by-hand", file.called().get(opened.by()),
                    opened.why()));
            why.addClassName("concern-why");
            content.add(why);
        });
        content.add(next);
        file.site().ifPresent(answersForIt -> content.add(new AlertsCard(alerts.of(id))));
        content.add(columns);
        showNext(file);
    }

    private static String sub(ConcernRecord concern) {
        if (concern.opened().isPresent()) {
            return "safeguarding.sub.by-hand";
        }
        return concern.foundLate() ? "safeguarding.sub.late"
                : concern.session().isEmpty() ? "safeguarding.sub.between" : "safeguarding.sub";
    }

    private static Div staffOnly() {
        Div note = new Div(new Glyph("lock"), new Paragraph(Words.say("safeguarding.staff-only")));
        note.addClassName("info-note");
        return note;
    }

    private UnorderedList facts(ConcernFile file) {
        ConcernRecord concern = file.concern();
        UnorderedList facts = new UnorderedList(new ListItem(ConcernSection.chip(concern)),
                new ListItem(Words.say("safeguarding.reason", concern.reason())),
                new ListItem(Words.say("safeguarding.history.opened", moment(concern.openedAt()))));
        file.session().ifPresent(at -> facts.add(new ListItem(
                Words.say("safeguarding.at-session", at.number(), Calendar.shortDay(at.heldOn())))));
        facts.add(new ListItem(file.site().map(site -> Words.say("safeguarding.cohort-at", file.cohortName(), site))
                .orElse(file.cohortName())));
        if (concern.foundLate()) {
            facts.add(new ListItem(Words.say("safeguarding.found-late")));
        }
        concern.seen().ifPresent(seen -> facts.add(new ListItem(
                Words.say("safeguarding.history.seen", file.called().get(seen.by()), moment(seen.at())))));
        if (!scope.theirs(Set.of(file.cohort())).isEmpty()) {
            facts.add(new ListItem(
                    CohortNavigation.enrolment(concern.enrolment()).link(Words.say("safeguarding.to-person"))));
        }
        facts.addClassName("facts");
        return facts;
    }

    /** One clear step at a time: talk, tell, agree, close. */
    private void showNext(ConcernFile file) {
        next.removeAll();
        next.setClassName("care-note concern-next");
        next.add(new Glyph("care"));
        Div words = new Div();
        words.addClassNames("grow", "stack-s");
        next.add(words);
        Optional<Step> closed = file.concern().closed();
        if (closed.isPresent()) {
            words.add(new Paragraph(Words.say("safeguarding.history.closed", file.called().get(closed.get().by()),
                    moment(closed.get().at()))));
        } else if (file.ticked().isEmpty() && !file.concern().answered()) {
            words.add(step(file.concern().mayHaveLeft() ? "reach" : "talk"));
        } else if (!file.has(EntryKind.TOLD)) {
            words.add(step("tell"), actions(add(file, EntryKind.TOLD, true)));
        } else if (!file.has(EntryKind.AGREED)) {
            words.add(step("agree"), actions(add(file, EntryKind.AGREED, true)));
        } else if (file.mayClose()) {
            words.add(step("close"), actions(close(file, true)));
        } else {
            words.add(new Paragraph(whoCloses(file)));
        }
    }

    private static Paragraph step(String key) {
        return new Paragraph(Words.say("safeguarding.next-step." + key));
    }

    private static String whoCloses(ConcernFile file) {
        return file.closers().isEmpty() ? Words.say("safeguarding.close.nobody")
                : Words.say("safeguarding.close.others", String.join(", ", file.closers()));
    }

    /** Each tick is kept at once. */
    private Section talk(ConcernFile file) {
        Div points = new Div();
        points.addClassNames("stack-s", "talk-steps");
        for (TalkPoint point : TalkPoint.values()) {
            Checkbox tick = new Checkbox(Words.say("safeguarding.talk", point));
            tick.setValue(file.ticked().containsKey(point));
            tick.setReadOnly(file.concern().closed().isPresent());
            tick.addValueChangeListener(change -> attempt(() -> {
                concerns.tick(id, point, change.getValue());
                showNext(concerns.file(id));
            }));
            points.add(tick);
        }
        Div phone = new Div(new Glyph("phone"), new Paragraph(lines.inShort()));
        phone.addClassName("care-note");
        Section card = new Section(new H2(Words.say("safeguarding.talk")), points, phone);
        card.addClassName("card");
        return card;
    }

    private Section log(ConcernFile file) {
        Section card = new Section(new H2(Words.say("safeguarding.done.heading")), problem, entries(file));
        card.addClassName("card");
        if (file.concern().closed().isEmpty()) {
            Div actions = actions(add(file, EntryKind.TOLD, false), add(file, EntryKind.AGREED, false),
                    add(file, EntryKind.NOTE, false));
            boolean isNext = file.has(EntryKind.TOLD) && file.has(EntryKind.AGREED);
            if (file.mayClose() && file.concern().answered() && !isNext) {
                actions.add(close(file, false));
            }
            card.add(actions);
            if (!file.mayClose()) {
                Paragraph who = new Paragraph(whoCloses(file));
                who.addClassNames("quiet", "small");
                card.add(who);
            }
        }
        return card;
    }

    private static Component entries(ConcernFile file) {
        if (file.entries().isEmpty() && file.concern().done().isEmpty()) {
            Paragraph nothing = new Paragraph(Words.say("safeguarding.log.empty"));
            nothing.addClassName("quiet");
            return nothing;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("plain-list", "concern-log");
        file.concern().done().ifPresent(words -> list.add(line(Words.say("safeguarding.entry", EntryKind.NOTE),
                Optional.of(words), file.concern().noted().map(step -> Words.say("safeguarding.history.noted",
                        file.called().get(step.by()), moment(step.at()))).orElse(""))));
        file.entries().forEach(entry -> list.add(line(heading(entry), entry.words(), written(file, entry))));
        return list;
    }

    private static ListItem line(String heading, Optional<String> words, String written) {
        Span what = new Span(heading);
        what.addClassName("strong");
        Div line = new Div(what);
        line.addClassNames("grow", "stack-s");
        words.ifPresent(text -> {
            Paragraph said = new Paragraph(text);
            said.addClassName("as-written");
            line.add(said);
        });
        Span quiet = new Span(written);
        quiet.addClassNames("quiet", "small");
        line.add(quiet);
        return new ListItem(line);
    }

    private static String heading(ConcernEntry entry) {
        String what = entry.whom().map(whom -> Words.say("safeguarding.entry.told.whom", Words.say("safeguarding.told", whom)))
                .orElseGet(() -> Words.say("safeguarding.entry", entry.kind()));
        return entry.agreed().map(yes -> Words.say(yes ? "safeguarding.entry.agreed.yes" : "safeguarding.entry.agreed.no", what))
                .orElse(what);
    }

    private static String written(ConcernFile file, ConcernEntry entry) {
        return entry.by().map(by -> Words.say("safeguarding.entry.written", moment(entry.happenedAt()),
                file.called().get(by))).orElseGet(() -> moment(entry.happenedAt()));
    }

    private Button add(ConcernFile file, EntryKind kind, boolean first) {
        Button button = new Button(Words.say("safeguarding.add", kind), new Glyph(first ? "check" : "plus"),
                pressed -> new EntryDialog(concerns, file, kind, calendar, this::show).open());
        return first ? primary(button) : button;
    }

    private Button close(ConcernFile file, boolean first) {
        Button button = new Button(Words.say("safeguarding.close"),
                pressed -> new CloseDialog(concerns, file, this::show).open());
        return first ? primary(button) : button;
    }

    private static Button primary(Button button) {
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private static Div actions(Button... buttons) {
        Div actions = new Div(buttons);
        actions.addClassName("actions");
        return actions;
    }

    private static String moment(Instant at) {
        return Words.say("safeguarding.moment", Calendar.shortDay(at.atZone(Calendar.PLACE).toLocalDate()),
                Calendar.time(at));
    }

    private void attempt(Runnable step) {
        try {
            problem.clear();
            step.run();
        } catch (Refused refused) {
            problem.say(refused.getMessage());
        }
    }
}
