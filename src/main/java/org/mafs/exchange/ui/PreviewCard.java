package org.mafs.exchange.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.exchange.Exporting;
import org.mafs.exchange.Preview;
import org.mafs.exchange.Problem;
import org.mafs.exchange.SheetCount;

/** What a workbook would do: a sentence, a line for each sheet, and what is wrong row by row. */
class PreviewCard extends Div {

    PreviewCard(Preview preview, Exporting exporting) {
        addClassNames("card", "stack-s");
        Paragraph sum = new Paragraph(sum(preview));
        sum.getElement().setAttribute("role", "status");
        add(new H2(Words.say("exchange.preview")), sum, sheets(preview));
        if (!preview.problems().isEmpty()) {
            add(new H3(Words.say("exchange.problems")), problems(preview), list(preview, exporting));
        }
    }

    private static String sum(Preview preview) {
        if (!preview.canBeApplied()) {
            return Words.say("exchange.preview.wrong", preview.wrong());
        }
        return preview.fresh() == 0 ? Words.say("exchange.preview.nothing-new")
                : Words.say("exchange.preview.all-right", preview.fresh(), preview.matching());
    }

    private static Grid<SheetCount> sheets(Preview preview) {
        Grid<SheetCount> sheets = new Grid<>();
        sheets.addColumn(SheetCount::sheet).setHeader(Words.say("exchange.column.problem-sheet")).setAutoWidth(true);
        sheets.addColumn(SheetCount::fresh).setHeader(Words.say("exchange.fresh")).setAutoWidth(true);
        sheets.addColumn(SheetCount::matching).setHeader(Words.say("exchange.matching")).setAutoWidth(true);
        sheets.addColumn(SheetCount::wrong).setHeader(Words.say("exchange.to-put-right")).setAutoWidth(true);
        sheets.setItems(preview.sheets());
        sheets.setAllRowsVisible(true);
        return sheets;
    }

    private static Grid<Problem> problems(Preview preview) {
        Grid<Problem> problems = new Grid<>();
        problems.addColumn(PreviewCard::place).setHeader(Words.say("exchange.column.problem-row")).setAutoWidth(true)
                .setFlexGrow(0);
        problems.addColumn(Problem::reason).setHeader(Words.say("exchange.column.problem")).setFlexGrow(1)
                .setPartNameGenerator(problem -> "wraps");
        problems.setItems(preview.problems());
        problems.addThemeNames("wrap-cell-content");
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
        return new Div(shown, link);
    }
}
