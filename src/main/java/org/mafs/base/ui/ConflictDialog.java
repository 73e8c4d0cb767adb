package org.mafs.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.mafs.base.Conflict;
import org.mafs.base.Conflict.Difference;
import org.mafs.base.Words;

/** Both versions side by side, and the choice between them. Closing it any other way changes nothing. */
public class ConflictDialog extends Dialog {

    /** @param saveMine given the version that saving again replaces knowingly */
    public ConflictDialog(Conflict conflict, Runnable keepTheirs, LongConsumer saveMine) {
        Div body = new Div(new Paragraph(conflict.getMessage()), table(conflict));
        body.addClassName("dialog-body");
        addClassName("form-dialog");
        setHeaderTitle(Words.say("app.conflict.title"));
        setCloseOnOutsideClick(false);
        add(body);
        getFooter().add(
                choice("app.conflict.save-mine", () -> saveMine.accept(conflict.theirVersion())),
                theirs(keepTheirs));
    }

    private Button theirs(Runnable keepTheirs) {
        Button keep = choice("app.conflict.keep-theirs", keepTheirs);
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return keep;
    }

    private Button choice(String key, Runnable chosen) {
        Button button = new Button(Words.say(key), pressed -> {
            close();
            chosen.run();
        });
        button.setDisableOnClick(true);
        return button;
    }

    private static Div table(Conflict conflict) {
        NativeTable table = new NativeTable();
        table.addClassName("data-table");
        table.setCaptionText(Words.say("app.conflict.caption"));
        table.getCaption().addClassName("visually-hidden");
        table.getHead().add(new NativeTableRow(
                Stream.of("app.conflict.what", "app.conflict.theirs", "app.conflict.yours")
                        .map(key -> heading("col", Words.say(key))).toArray(NativeTableHeaderCell[]::new)));
        conflict.differences().forEach(difference -> table.getBody().add(row(difference)));
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        scroll.getElement().setAttribute("role", "region").setAttribute("tabindex", "0")
                .setAttribute("aria-label", Words.say("app.conflict.caption"));
        return scroll;
    }

    private static NativeTableRow row(Difference difference) {
        return new NativeTableRow(heading("row", difference.what()), new NativeTableCell(difference.theirs()),
                new NativeTableCell(difference.yours()));
    }

    private static NativeTableHeaderCell heading(String scope, String words) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
