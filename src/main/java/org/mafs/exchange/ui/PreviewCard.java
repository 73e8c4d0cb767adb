package org.mafs.exchange.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.exchange.Exporting;
import org.mafs.exchange.Preview;
import org.mafs.exchange.Problem;

/** What a workbook would do: a sentence, a line for each sheet, and what is wrong row by row. */
class PreviewCard extends Div {

    private static final int FEW = 8;

    PreviewCard(Preview preview, Exporting exporting) {
        addClassName("card");
        Paragraph sum = new Paragraph(sum(preview));
        sum.getElement().setAttribute("role", "status");
        Div inside = new Div(new H2(Words.say("exchange.preview")), sum, sheets(preview));
        inside.addClassName("stack");
        add(inside);
        if (!preview.problems().isEmpty()) {
            inside.add(new H3(Words.say("exchange.problems")), problems(preview), list(preview, exporting));
        }
    }

    private static String sum(Preview preview) {
        if (!preview.canBeApplied()) {
            return Words.say("exchange.preview.wrong", preview.wrong());
        }
        if (preview.sheets().isEmpty()) {
            return Words.say("exchange.preview.empty");
        }
        return preview.fresh() == 0 ? Words.say("exchange.preview.nothing-new")
                : Words.say("exchange.preview.all-right", preview.fresh(), preview.matching());
    }

    private static UnorderedList sheets(Preview preview) {
        UnorderedList sheets = new UnorderedList();
        sheets.addClassName("plain-list");
        preview.sheets().forEach(sheet -> sheets.add(new ListItem(
                Words.say("exchange.command.line", sheet.sheet(), sheet.fresh(), sheet.matching(), sheet.wrong()))));
        return sheets;
    }

    /** One column, so that it is read on a phone as well: where it is, and under it what to do. */
    private static Grid<Problem> problems(Preview preview) {
        Grid<Problem> problems = new Grid<>();
        problems.addColumn(LitRenderer.<Problem>of(
                        "<div><span class='small quiet'>${item.place}</span><br>${item.reason}</div>")
                .withProperty("place", PreviewCard::place).withProperty("reason", Problem::reason))
                .setHeader(Words.say("exchange.column.problem")).setPartNameGenerator(problem -> "wraps");
        problems.setItems(preview.problems());
        problems.addThemeNames("wrap-cell-content");
        problems.setAllRowsVisible(preview.problems().size() <= FEW);
        return problems;
    }

    private static String place(Problem problem) {
        String row = problem.row() == 0 ? problem.sheet() : problem.sheet() + " " + problem.row();
        return problem.column().isEmpty() ? row : row + ", " + problem.column();
    }

    private static Div list(Preview preview, Exporting exporting) {
        Anchor link = new Anchor(DownloadHandler.fromInputStream(event -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            exporting.problems(preview, bytes);
            return new DownloadResponse(new ByteArrayInputStream(bytes.toByteArray()), "to-put-right.xlsx",
                    ExchangeView.XLSX, bytes.size());
        }), "");
        link.add(new Glyph("download"), new Span(Words.say("exchange.problems.download")));
        link.addClassName("button");
        Paragraph shown = new Paragraph(preview.notShown() == 0 ? ""
                : Words.say("exchange.problems.shown", preview.problems().size()));
        shown.addClassName("quiet");
        shown.setVisible(preview.notShown() > 0);
        Div list = new Div(shown, link);
        list.addClassName("row");
        return list;
    }
}
