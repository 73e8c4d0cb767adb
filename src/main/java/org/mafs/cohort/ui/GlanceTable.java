package org.mafs.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.PersonName;
import org.mafs.cohort.CellFacts.Fact;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.SessionRecord;

/**
 * People down, sessions across: who came, and under it which forms are in or due. Who has left stands at the end. On a
 * phone each row is a card. A press on somebody shows the panel beside the table.
 */
class GlanceTable extends Div {

    private final Glance glance;
    private final Consumer<RegisterLine> panel;

    GlanceTable(Glance glance, Consumer<RegisterLine> panel) {
        this.glance = glance;
        this.panel = panel;
        addClassName("glance");
        getElement().setAttribute("role", "region").setAttribute("tabindex", "0")
                .setAttribute("aria-label", Words.say("cohort.glance"));
        NativeTable table = new NativeTable();
        table.setCaptionText(Words.say("cohort.glance.caption"));
        table.getCaption().addClassName("visually-hidden");
        table.getHead().add(head());
        glance.lines().forEach(line -> table.getBody().add(row(line)));
        add(table);
    }

    private NativeTableRow head() {
        NativeTableRow row = new NativeTableRow(header("col", new Span(Words.say("cohort.person"))));
        glance.cohort().sessions().forEach(session -> {
            Span number = new Span(Words.say("cohort.session.number", session.number()));
            number.addClassName("number");
            Span day = new Span(Calendar.shortDay(session.heldOn()));
            day.addClassName("day");
            NativeTableHeaderCell cell = header("col", number, day);
            if (session.isCancelled()) {
                Span cancelled = new Span(Words.say("cohort.session.state.cancelled"));
                cancelled.addClassName("cancelled");
                cell.add(cancelled);
            }
            row.add(marked(session, cell));
        });
        row.add(header("col", new Span(Words.say("cohort.attended"))));
        return row;
    }

    private NativeTableRow row(RegisterLine line) {
        NativeTableRow row = new NativeTableRow(name(line));
        row.setClassName("is-left", line.hasLeft());
        glance.cohort().sessions().forEach(session -> row.add(marked(session, cell(line, session))));
        NativeTableCell count = new NativeTableCell(
                Words.say("cohort.attended.of", line.attended(), line.sessionsThatCount()));
        count.addClassName("count");
        row.add(count);
        row.getElement().addEventListener("click", pressed -> panel.accept(line));
        return row;
    }

    private NativeTableCell cell(RegisterLine line, SessionRecord session) {
        Sign sign = line.sign(session, glance.cohort().today());
        NativeTableCell cell = new NativeTableCell(sign.show());
        List<Fact> facts = glance.facts(line.person().id(), session.id());
        if (!facts.isEmpty()) {
            Div below = new Div();
            below.addClassName("cell-facts");
            facts.forEach(fact -> below.add(FactMark.of(fact)));
            cell.add(below);
        }
        cell.setClassName("says-nothing", sign.saysNothing() && facts.isEmpty());
        cell.getElement().setAttribute("data-session", Words.say("cohort.session.number", session.number()));
        return cell;
    }

    /** The row's press listener hears the button's press too, so the button needs none of its own. */
    private NativeTableHeaderCell name(RegisterLine line) {
        EnrolmentRecord person = line.person();
        NativeButton open = new NativeButton();
        open.add(new PersonName(person.name()));
        open.addClassName("name-button");
        open.getElement().setAttribute("aria-haspopup", "dialog");
        Span standing = new Span(glance.standing(person));
        standing.addClassName("aside");
        NativeTableHeaderCell cell = header("row", open, standing);
        if (!glance.steps(person.id()).isEmpty()) {
            Span next = new Span(new Glyph("arrow-right"), new Span(glance.steps(person.id()).getFirst().words()));
            next.addClassNames("aside", "phone-next");
            cell.add(next);
        }
        return cell;
    }

    private <C extends Component & HasStyle> C marked(SessionRecord session, C cell) {
        cell.setClassName("is-cancelled", session.isCancelled());
        cell.setClassName("now", !session.isCancelled() && session.heldOn().equals(glance.cohort().today()));
        return cell;
    }

    private static NativeTableHeaderCell header(String scope, Component... content) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(content);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
