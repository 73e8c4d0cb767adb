package org.mafs.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.WorkFolder;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.GivenFile;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.base.ui.WorkInHand;
import org.mafs.exchange.Exporting;
import org.mafs.exchange.Importing;
import org.mafs.exchange.Preview;

/** Brings a workbook in, by way of a preview, and gives the full one out. */
@Route("settings/import")
@RolesAllowed(Role.RUNS_COHORTS)
class ExchangeView extends Page {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LOOK_AGAIN_MS = 400;
    private static final String FAILED = "exchange.failed";

    private interface Content {
        void writeTo(OutputStream stream) throws IOException;
    }

    private final transient Importing importing;
    private final transient Exporting exporting;
    private final transient Calendar calendar;
    private final transient WorkFolder work;
    private final Upload upload = new Upload();
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph progress = new Paragraph();
    private final ErrorNote error = new ErrorNote();
    private final Div outcome = new Div();
    private transient GivenFile file;
    private transient WorkInHand<Preview> reading;
    private Registration looking = () -> { };

    ExchangeView(Importing importing, Exporting exporting, Calendar calendar, WorkFolder work) {
        this.importing = importing;
        this.exporting = exporting;
        this.calendar = calendar;
        this.work = work;
        heading(Words.say("exchange.page"));
        buildUpload();
        outcome.addClassName("stack");
        outcome.setVisible(false);
        progress.getElement().setAttribute("role", "status");
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", Words.say("exchange.upload"));
        add(bringIn(), outcome, takeOut());
        rest();
    }

    private void buildUpload() {
        upload.setUploadHandler(receiving());
        upload.setMaxFiles(1);
        upload.setAcceptedFileExtensions(".xlsx");
        upload.setMaxFileSize((int) Importing.LARGEST_FILE);
        upload.setUploadButton(new Button(Words.say("exchange.upload")));
        upload.setDropLabel(new Span(Words.say("exchange.upload.drop")));
        UploadI18N words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(Words.say("exchange.file.large", Importing.LARGEST_FILE >> 20))
                .setIncorrectFileType(Words.say("exchange.file.not-workbook")));
        upload.setI18n(words);
        upload.getElement().addEventListener("upload-start", began -> UI.getCurrent().setPollInterval(LOOK_AGAIN_MS));
        upload.getElement().addEventListener("upload-error", broken -> {
            rest();
            error.say(Words.say(FAILED));
        });
        upload.addFileRejectedListener(rejected -> {
            showNothing();
            error.say(rejected.getErrorMessage());
        });
    }

    private UploadHandler receiving() {
        return event -> {
            GivenFile given = GivenFile.keep(event.getInputStream(), Importing.LARGEST_FILE, work);
            event.getUI().access(() -> given(given));
        };
    }

    /** A file has arrived whole. */
    void given(GivenFile given) {
        forget();
        file = given;
        begin("exchange.reading", WorkInHand.begin(given, told -> importing.preview(given.path(), told::accept), FAILED),
                this::showPreview);
    }

    private void begin(String words, WorkInHand<Preview> begun, Consumer<Preview> then) {
        reading = begun;
        error.clear();
        showNothing();
        upload.setVisible(false);
        bar.setVisible(true);
        progress.setVisible(true);
        progress.setText(Words.say(words, 0));
        UI ui = UI.getCurrent();
        ui.setPollInterval(LOOK_AGAIN_MS);
        looking.remove();
        looking = ui.addPollListener(looked -> look(looked, words, then));
    }

    private void look(PollEvent looked, String words, Consumer<Preview> then) {
        WorkInHand.Ended<Preview> ended = reading.ended();
        if (ended == null) {
            progress.setText(Words.say(words, reading.rows()));
            return;
        }
        rest();
        if (ended.result() == null) {
            forget();
            error.say(ended.refusal());
        } else {
            then.accept(ended.result());
        }
    }

    private void rest() {
        looking.remove();
        looking = () -> { };
        if (UI.getCurrent() != null) {
            UI.getCurrent().setPollInterval(-1);
        }
        upload.clearFileList();
        upload.setVisible(true);
        bar.setVisible(false);
        progress.setVisible(false);
    }

    private void showPreview(Preview preview) {
        outcome.setVisible(true);
        outcome.add(new PreviewCard(preview, exporting));
        if (!preview.canBeApplied() || preview.fresh() == 0) {
            forget();
            return;
        }
        upload.setVisible(false);
        Button apply = new Button(Words.say("exchange.apply", preview.fresh()), pressed -> begin("exchange.applying",
                WorkInHand.begin(file, told -> importing.apply(file.path(), told::accept), FAILED), this::done));
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        apply.setDisableOnClick(true);
        Button cancel = new Button(Words.say("exchange.cancel"), pressed -> {
            forget();
            showNothing();
            rest();
        });
        Div actions = new Div(apply, cancel);
        actions.addClassName("actions");
        outcome.add(actions);
    }

    private void done(Preview done) {
        forget();
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

    private void forget() {
        if (file != null) {
            file.drop();
        }
        file = null;
    }

    @Override
    protected void onDetach(DetachEvent left) {
        looking.remove();
        left.getUI().setPollInterval(-1);
        forget();
    }

    private Div bringIn() {
        return card(new H2(Words.say("exchange.in")), new Paragraph(Words.say("exchange.in.words")),
                new Div(download("exchange.template", () -> "mafs-template.xlsx", exporting::template)), upload,
                progress, bar, error);
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
    private Anchor download(String words, java.util.function.Supplier<String> name, Content content) {
        Anchor link = new Anchor(DownloadHandler.fromInputStream(event -> {
            Path made = Files.createTempFile(work.path(), "export", ".xlsx");
            try {
                try (OutputStream stream = Files.newOutputStream(made)) {
                    content.writeTo(stream);
                }
                long size = Files.size(made);
                InputStream whole = Files.newInputStream(made, java.nio.file.StandardOpenOption.DELETE_ON_CLOSE);
                return new DownloadResponse(whole, name.get(), XLSX, size);
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(made);
                throw failed instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) failed;
            }
        }), "");
        link.add(new Glyph("download"), new Span(Words.say(words)));
        link.addClassName("button");
        return link;
    }
}
