package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import org.mafs.base.Words;
import org.mafs.mutualaid.SupportNumber;

/** Each kind of support in people, always so many of so many. */
class SupportTable extends Div {

    private static final List<String> COLUMNS = List.of("mutualaid.numbers.kind", "mutualaid.numbers.offered",
            "mutualaid.numbers.accepted", "mutualaid.numbers.used", "mutualaid.numbers.went", "mutualaid.numbers.by-plan");

    SupportTable(List<SupportNumber> numbers) {
        addClassNames("card", "table-scroll");
        getElement().setAttribute("role", "region").setAttribute("tabindex", "0")
                .setAttribute("aria-label", Words.say("mutualaid.numbers"));
        NativeTable table = new NativeTable();
        table.addClassNames("data-table", "support-numbers");
        table.setCaptionText(Words.say("mutualaid.numbers"));
        table.getCaption().addClassName("visually-hidden");
        table.getHead().add(new NativeTableRow(COLUMNS.stream().map(key -> heading("col", Words.say(key)))
                .toArray(NativeTableHeaderCell[]::new)));
        numbers.forEach(number -> table.getBody().add(row(number)));
        add(table);
    }

    private static NativeTableRow row(SupportNumber number) {
        return new NativeTableRow(heading("row", Words.say("mutualaid.support.kind", number.kind())),
                of(number.offered(), number.people()), of(number.accepted(), number.offered()),
                of(number.used(), number.offered()), of(number.went(), number.used()),
                of(number.byPlan(), number.used()));
    }

    private static NativeTableCell of(int some, int all) {
        return new NativeTableCell(all == 0 ? Words.say("mutualaid.numbers.nobody")
                : Words.say("mutualaid.numbers.of", some, all));
    }

    private static NativeTableHeaderCell heading(String scope, String words) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
