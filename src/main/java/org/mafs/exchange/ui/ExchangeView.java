package org.mafs.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.WorkFolder;
import org.mafs.base.ui.FileLink;
import org.mafs.base.ui.FileReading;
import org.mafs.base.ui.GivenFile;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.exchange.Exporting;
import org.mafs.exchange.Importing;
import org.mafs.exchange.Preview;

/** Brings a workbook in, by way of a preview, and gives the full one out. */
@Route("settings/import")
@RolesAllowed(Role.RUNS_COHORTS)
class ExchangeView extends Page {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final FileReading.Wanted WANTED = new FileReading.Wanted(Importing.LARGEST_FILE, List.of(".xlsx"),
            "exchange.upload", "exchange.upload.drop", "exchange.file.large", "exchange.file.not-workbook", "exchange.failed");

    private final transient Importing importing;
    private final transient Exporting exporting;
    private final transient Calendar calendar;
    private final transient WorkFolder work;
    private final FileReading reading;
    private final Div outcome = new Div();

    ExchangeView(Importing importing, Exporting exporting, Calendar calendar, WorkFolder work) {
        this.importing = importing;
        this.exporting = exporting;
        this.calendar = calendar;
        this.work = work;
        heading(Words.say("exchange.page"));
        reading = new FileReading(WANTED, work, (file, name) -> given(file));
        outcome.addClassName("stack");
        outcome.setVisible(false);
        add(bringIn(), outcome, takeOut());
    }

    /** A file has arrived whole. */
    void given(GivenFile file) {
        reading.take(file);
        showNothing();
        reading.read("exchange.reading", told -> importing.preview(file.path(), told::accept), this::showPreview,
                reading::forget);
    }

    private void showPreview(Preview preview) {
        outcome.setVisible(true);
        outcome.add(new PreviewCard(preview, exporting));
        if (!preview.canBeApplied() || preview.fresh() == 0) {
            reading.forget();
            return;
        }
        reading.setVisible(false);
        Button apply = new Button(Words.say("exchange.apply", preview.fresh()), pressed -> apply());
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        apply.setDisableOnClick(true);
        Button cancel = new Button(Words.say("exchange.cancel"), pressed -> {
            showNothing();
            reading.startAgain();
        });
        Div actions = new Div(apply, cancel);
        actions.addClassName("actions");
        outcome.add(actions);
    }

    private void apply() {
        showNothing();
        Path path = reading.path();
        reading.read("exchange.applying", told -> importing.apply(path, told::accept), this::done, reading::forget);
    }

    private void done(Preview done) {
        reading.forget();
        Paragraph words = new Paragraph(Words.say("exchange.done", done.fresh()));
        words.getElement().setAttribute("role", "status");
        Div card = new Div(new Glyph("check"), words);
        card.addClassName("info-note");
        outcome.setVisible(true);
        outcome.add(card);
    }

    private void showNothing() {
        outcome.removeAll();
        outcome.setVisible(false);
    }

    private Div bringIn() {
        return card(new H2(Words.say("exchange.in")), new Paragraph(Words.say("exchange.in.words")),
                new Div(download("exchange.template", () -> "mafs-template.xlsx", exporting::template)), reading);
    }

    private Div takeOut() {
        Div warning = new Div(new Glyph("lock"), new Span(Words.say("exchange.out.words")));
        warning.addClassName("info-note");
        return card(new H2(Words.say("exchange.out")), warning, new Div(download("exchange.out.download",
                () -> "mafs-" + calendar.today() + ".xlsx", exporting::everything)));
    }

    /** Its parts stand apart from each other. */
    static Div card(Component... parts) {
        Div inside = new Div(parts);
        inside.addClassName("stack");
        Div card = new Div(inside);
        card.addClassName("card");
        return card;
    }

    /** Made whole before it is sent, in a file that is gone when it has been. */
    private Anchor download(String words, Supplier<String> name, FileLink.Content content) {
        return new FileLink(Words.say(words), name, XLSX, work, content);
    }
}
