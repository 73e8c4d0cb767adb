package org.mafs.curriculum.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import org.mafs.base.Words;
import org.mafs.curriculum.Fidelity;

/** A plain table that scrolls by itself where it is wider than the screen. Every figure says of how many it is. */
class FiguresTable extends Div {

    private static final List<String> FIGURES = List.of("curriculum.delivery.records", "curriculum.delivery.covered",
            "curriculum.delivery.shortened", "curriculum.delivery.left-out", "curriculum.delivery.unsaid",
            "curriculum.delivery.spent");

    private final NativeTable table = new NativeTable();

    private FiguresTable(String caption, List<String> columns) {
        addClassNames("card", "table-scroll", "figures-table");
        getElement().setAttribute("role", "region").setAttribute("tabindex", "0").setAttribute("aria-label", caption);
        table.addClassName("data-table");
        table.setCaptionText(caption);
        table.getCaption().addClassName("visually-hidden");
        table.getHead().add(new NativeTableRow(columns.stream().map(column -> heading("col", new Span(column)))
                .toArray(NativeTableHeaderCell[]::new)));
        add(table);
    }

    /** @param columns their headings; the first names the rows */
    static FiguresTable of(String caption, List<String> columns) {
        return new FiguresTable(caption, columns.stream().map(Words::say).toList());
    }

    static FiguresTable figures(String caption, String first) {
        FiguresTable table = new FiguresTable(caption, Stream.concat(Stream.of(first),
                FIGURES.stream().map(Words::say)).toList());
        return table;
    }

    FiguresTable row(Component name, String... cells) {
        NativeTableRow row = new NativeTableRow(heading("row", name));
        for (String cell : cells) {
            row.add(new NativeTableCell(cell));
        }
        table.getBody().add(row);
        return this;
    }

    FiguresTable row(Component name, Fidelity figures) {
        return row(name, of(figures.withRecord(), figures.held()), of(figures.covered(), figures.steps()),
                of(figures.shortened(), figures.steps()), of(figures.leftOut(), figures.steps()),
                of(figures.notSaid(), figures.steps()), minutes(figures));
    }

    static String of(int some, int all) {
        return all == 0 ? Words.say("curriculum.delivery.none") : Words.say("curriculum.delivery.of", some, all);
    }

    static String minutes(Fidelity figures) {
        return figures.timed() == 0 ? Words.say("curriculum.delivery.none")
                : Words.say("curriculum.delivery.minutes-spent", figures.minutes(), figures.planned(), figures.timed());
    }

    private static NativeTableHeaderCell heading(String scope, Component words) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell();
        cell.add(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
