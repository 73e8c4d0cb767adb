package org.mafs.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.base.Words;
import org.mafs.base.ui.Chip;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.Page;
import org.mafs.base.ui.Told;
import org.mafs.checkin.LateAnswers;
import org.mafs.checkin.LateForm;
import org.mafs.checkin.TwoVersions;
import org.mafs.checkin.TwoVersions.Came;
import org.mafs.checkin.TwoVersions.Line;
import org.springframework.dao.ConcurrencyFailureException;

/** One form that came twice and differs: both versions side by side, and the choice which of them counts. */
@Route("sessions/" + Paths.SESSION + "/enrolments/" + Paths.PERSON + "/late/" + LateAnswersView.LATE)
@RouteAlias("enrolments/" + Paths.PERSON + "/late/" + LateAnswersView.LATE)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
class LateAnswersView extends Page implements BeforeEnterObserver {

    static final String LATE = ":late([0-9a-f-]{36})";

    private final LateAnswers answers;
    private final ErrorNote problem = new ErrorNote();
    private final Div content = new Div();
    private LateForm form;

    LateAnswersView(LateAnswers answers) {
        this.answers = answers;
        addClassName("page-narrow");
        content.addClassName("stack");
        add(content, problem);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        TwoVersions both = answers.both(UUID.fromString(event.getRouteParameters().get("late").orElseThrow()));
        form = both.late();
        EnrolmentId person = new EnrolmentId(event.getRouteParameters().getLong("enrolment").orElseThrow());
        Optional<SessionId> session = event.getRouteParameters().getLong("session").map(SessionId::new);
        if (!form.occasion().enrolment().equals(person) || !form.occasion().session().equals(session)) {
            throw new EntityNotFoundException();
        }
        show(both);
    }

    private void show(TwoVersions both) {
        heading(Words.say("checkin.form-heading", form.form().title(), form.who()));
        subline(Calendar.longDay(form.occasion().heldOn()));
        problem.clear();
        content.removeAll();
        content.add(new Paragraph(Words.say(both.settled().isEmpty() ? "checkin.late.words" : "checkin.late.settled")),
                table(both), both.settled().<Component>map(LateAnswersView::settled).orElseGet(this::choice));
    }

    private Component choice() {
        Instant seen = form.arrivedAt();
        Button keep = new Button(Words.say("checkin.late.keep"),
                pressed -> attempt(() -> answers.keepWhatStands(form.id(), seen), "checkin.late.kept"));
        Button take = new Button(Words.say("checkin.late.take"),
                pressed -> attempt(() -> answers.takeWhatCame(form.id(), seen), "checkin.late.taken"));
        keep.addThemeVariants(ButtonVariant.LUMO_LARGE);
        take.addThemeVariants(ButtonVariant.LUMO_LARGE);
        keep.setDisableOnClick(true);
        take.setDisableOnClick(true);
        Div steps = new Div(keep, take);
        steps.addClassName("actions");
        Paragraph nothingIsLost = new Paragraph(Words.say("checkin.late.nothing-lost"));
        nothingIsLost.addClassNames("quiet", "small");
        return new Div(steps, nothingIsLost);
    }

    private static Component settled(TwoVersions.Settled settled) {
        return new Paragraph(Words.say("checkin.late.settled-by", settled.by(), day(settled.at()),
                Calendar.time(settled.at())));
    }

    private static Div table(TwoVersions both) {
        NativeTable table = new NativeTable();
        table.addClassNames("data-table", "two-versions");
        table.setCaptionText(Words.say("checkin.late.caption"));
        table.getCaption().addClassName("visually-hidden");
        table.getHead().add(new NativeTableRow(heading(Words.say("checkin.late.question"), ""),
                heading(Words.say(both.handedIn() ? "checkin.late.stands" : "checkin.late.begun"), how(both.stands())),
                heading(Words.say("checkin.late.came"), how(both.came()))));
        both.lines().forEach(line -> table.getBody().add(row(line)));
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        scroll.getElement().setAttribute("role", "region").setAttribute("tabindex", "0")
                .setAttribute("aria-label", Words.say("checkin.late.caption"));
        return scroll;
    }

    private static NativeTableHeaderCell heading(String words, String below) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell();
        cell.getElement().setAttribute("scope", "col");
        Div title = new Div(words);
        Div how = new Div(below);
        how.addClassNames("quiet", "small");
        cell.add(title, how);
        return cell;
    }

    private static NativeTableRow row(Line line) {
        NativeTableHeaderCell question = new NativeTableHeaderCell();
        question.getElement().setAttribute("scope", "row");
        question.add(new Div(line.question()));
        if (line.differs()) {
            question.add(new Chip("alert", Words.say("checkin.late.differs"), Chip.Tone.CAUTION));
        }
        return new NativeTableRow(question, new NativeTableCell(line.stands()), came(line));
    }

    private static NativeTableCell came(Line line) {
        Span words = new Span(line.came());
        if (line.differs()) {
            words.getElement().getStyle().set("font-weight", "700");
        }
        NativeTableCell cell = new NativeTableCell();
        cell.add(words);
        return cell;
    }

    private static String how(Came came) {
        String way = came.way().map(used -> Words.say("checkin.way", used)).orElse(Words.say("checkin.way.unknown"));
        return came.at().map(at -> Words.say("checkin.late.how", way, day(at), Calendar.time(at))).orElse(way);
    }

    private static String day(Instant at) {
        return Calendar.shortDay(at.atZone(Calendar.PLACE).toLocalDate());
    }

    private void attempt(Runnable step, String done) {
        try {
            step.run();
            Told.good(Words.say(done));
            Paths.go(Paths.afterForm(form.occasion().enrolment(), form.occasion().session()));
        } catch (Refused refused) {
            show(answers.both(form.id()));
            problem.say(refused.getMessage());
        } catch (ConcurrencyFailureException atTheSameMoment) {
            show(answers.both(form.id()));
            problem.say(Words.say("app.same-moment"));
        }
    }
}
