package org.mafs.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.formula.functions.T;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.PersonName;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.cohort.SessionRecord;

/** People down, sessions across. Who has left stands at the end. */
class GlanceTable extends Div {

    private final List<SessionRecord> sessions;
    private final LocalDate today;

    GlanceTable(List<RegisterLine> lines, List<SessionRecord> sessions, LocalDate today) {
        this.sessions = sessions;
        this.today = today;
        addClassName("glance");
        getElement().setAttribute("role", "region").setAttribute("tabindex", "0")
                .setAttribute("aria-label", Words.say("cohort.glance"));
        NativeTable table = new NativeTable();
        table.setCaptionText(Words.say("cohort.glance.caption"));
        table.getCaption().addClassName("visually-hidden");
        table.getHead().add(head());
        lines.stream().sorted(Comparator.comparing(RegisterLine::hasLeft))
                .forEach(line -> table.getBody().add(row(line)));
        add(table);
    }

    private NativeTableRow head() {
        NativeTableRow row = new NativeTableRow(header("col", new Span(Words.say("cohort.person"))));
        sessions.forEach(session -> {
            Span number = new Span(Words.say("cohort.session.number", session.number()));
            number.addClassName("number");
            Span day = new Span(Calendar.shortDay(session.heldOn()));
            day.addClassName("day");
            row.add(marked(session, header("col", number, day)));
        });
        row.add(header("col", new Span(Words.say("cohort.attended"))));
        return row;
    }

    private NativeTableRow row(RegisterLine line) {
        NativeTableRow row = new NativeTableRow(name(line.person()));
        if (line.hasLeft()) {
            row.addClassName("is-left");
        }
        sessions.forEach(session ->
                row.add(marked(session, new NativeTableCell(line.sign(session, today).show()))));
        row.add(new NativeTableCell(Words.say("cohort.attended.of", line.attended(), sessions.size())));
        return row;
    }

    private static NativeTableHeaderCell name(EnrolmentRecord person) {
        NativeTableHeaderCell cell = header("row",
                CohortNavigation.enrolment(person.id()).link(new PersonName(person.name())));
        if (person.status() != EnrolmentStatus.ENROLLED) {
            Span status = new Span(Words.say("cohort.enrolment.short", person.status()));
            status.addClassName("aside");
            cell.add(status);
        }
        return cell;
    }

    private <T extends Component> T marked(SessionRecord session, T cell) {
        if (session.heldOn().equals(today)) {
            cell.addClassName("now");
        }
        return cell;
    }

    private static NativeTableHeaderCell header(String scope, Component... content) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(content);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
