package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.mafs.access.Role;
import org.mafs.base.Words;
import org.mafs.base.WorkFolder;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.GivenFile;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.base.ui.WorkInHand;
import org.mafs.mutualaid.Fellowships;
import org.mafs.mutualaid.Refreshed;
import org.mafs.mutualaid.RefreshingMeetings;
import org.mafs.mutualaid.WritingLists;

/** Brings the directory up to what a list tells of, by way of a preview. */
@Route("meetings/import")
@RolesAllowed({Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
class MeetingListsView extends Page {

    private static final int LOOK_AGAIN_MS = 400;
    private static final String FAILED = "mutualaid.refresh.failed";

    private final transient RefreshingMeetings refreshing;
    private final transient Fellowships fellowships;
    private final transient WorkFolder work;
    private final Upload upload = new Upload();
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph progress = new Paragraph();
    private final ErrorNote error = new ErrorNote();
    private final Button look = new Button(Words.say("mutualaid.refresh.look"), pressed -> look());
    private final Div bringIn = new Div();
    private final Div choosing = new Div();
    private final Div outcome = new Div();
    private final Div history = new Div();
    private WhichList which;
    private transient GivenFile file;
    private String fileName = "";
    private transient WorkInHand<Refreshed> reading;
    private Registration looking = () -> { };

    MeetingListsView(RefreshingMeetings refreshing, WritingLists writing, Fellowships fellowships, WorkFolder work) {
        this.refreshing = refreshing;
        this.fellowships = fellowships;
        this.work = work;
        heading(Words.say("mutualaid.refresh.page"));
        subline(Words.say("mutualaid.refresh.page.sub"));
        buildUpload();
        look.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        outcome.addClassName("card");
        history.addClassName("card");
        progress.getElement().setAttribute("role", "status");
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", Words.say("mutualaid.refresh.reading"));
        bringIn();
        add(bringIn, outcome, history, new ListsToTake(writing, fellowships.all(), work));
        startAgain();
    }

    private void bringIn() {
        Div inside = new Div(new H2(Words.say("mutualaid.refresh.use")), new Paragraph(Words.say("mutualaid.refresh.use.words")),
                choosing, upload, error, look, progress, bar);
        inside.addClassName("stack-s");
        bringIn.add(inside);
        bringIn.addClassName("card");
    }

    private void buildUpload() {
        upload.setUploadHandler(receiving());
        upload.setMaxFiles(1);
        upload.setAcceptedFileExtensions(".json", ".csv", ".txt");
        upload.setMaxFileSize((int) RefreshingMeetings.LARGEST_FILE);
        upload.setUploadButton(new Button(Words.say("mutualaid.refresh.upload")));
        upload.setDropLabel(new Span(Words.say("mutualaid.refresh.upload.drop")));
        UploadI18N words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(Words.say("mutualaid.refresh.upload.large", RefreshingMeetings.LARGEST_FILE >> 20))
                .setIncorrectFileType(Words.say("mutualaid.refresh.upload.type")));
        upload.setI18n(words);
        upload.getElement().addEventListener("upload-start", began -> UI.getCurrent().setPollInterval(LOOK_AGAIN_MS));
        upload.getElement().addEventListener("upload-error", broken -> {
            rest();
            error.say(Words.say(FAILED));
        });
        upload.addFileRejectedListener(rejected -> error.say(rejected.getErrorMessage()));
    }

    private UploadHandler receiving() {
        return event -> {
            GivenFile given = GivenFile.keep(event.getInputStream(), RefreshingMeetings.LARGEST_FILE, work);
            event.getUI().access(() -> given(given, event.getFileName()));
        };
    }

    /** A file has arrived whole. */
    void given(GivenFile given, String name) {
        forget();
        file = given;
        fileName = name;
        rest();
        if (which.isFormatOpen()) {
            which.guessed(refreshing.guess(given.path()));
        }
        look();
    }

    /** As soon as it is said what the file is; until then it waits. */
    private void look() {
        if (file == null) {
            return;
        }
        look.setVisible(true);
        if (which.format().isEmpty()) {
            error.say(Words.say("mutualaid.refresh.format.unsure"));
        } else if (!which.isSaidWhose()) {
            error.say(Words.say("mutualaid.refresh.fellowship.missing"));
        } else {
            begin("mutualaid.refresh.reading", () -> refreshing.preview(which.list(file.path(), fileName)), this::show);
        }
    }

    private void begin(String words, Supplier<Refreshed> asked, Consumer<Refreshed> then) {
        reading = WorkInHand.begin(file, rows -> asked.get(), FAILED);
        error.clear();
        outcome.removeAll();
        outcome.setVisible(false);
        bringIn.setVisible(true);
        choosing.setVisible(false);
        upload.setVisible(false);
        look.setVisible(false);
        bar.setVisible(true);
        progress.setVisible(true);
        progress.setText(Words.say(words));
        UI ui = UI.getCurrent();
        ui.setPollInterval(LOOK_AGAIN_MS);
        looking.remove();
        looking = ui.addPollListener(looked -> ended(then));
    }

    private void ended(Consumer<Refreshed> then) {
        WorkInHand.Ended<Refreshed> ended = reading.ended();
        if (ended == null) {
            return;
        }
        rest();
        if (ended.result() == null) {
            error.say(ended.refusal());
            choosing.setVisible(true);
            upload.setVisible(true);
            look.setVisible(true);
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
        bar.setVisible(false);
        progress.setVisible(false);
    }

    private void show(Refreshed told) {
        bringIn.setVisible(false);
        outcome.removeAll();
        outcome.setVisible(true);
        Div inside = new Div();
        inside.addClassName("stack-s");
        outcome.add(inside);
        if (told.standing() == Refreshed.Standing.MOVED_ON) {
            inside.add(note("mutualaid.refresh.moved-on"));
        }
        inside.add(new ListPreview(told));
        Button cancel = new Button(Words.say("mutualaid.refresh.cancel"), pressed -> startAgain());
        Button apply = new Button(Words.say("mutualaid.refresh.apply"), pressed -> apply(told));
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        apply.setDisableOnClick(true);
        if (told.standing() == Refreshed.Standing.EMPTY) {
            ErrorNote empty = new ErrorNote();
            empty.say(Words.say("mutualaid.refresh.empty"));
            inside.add(empty);
            apply.setVisible(false);
        }
        if (told.closesMany()) {
            inside.add(note("mutualaid.refresh.closes-many", told.closed().size(), told.listed()), meant(told, apply));
        }
        Div actions = new Div(apply, cancel);
        actions.addClassName("actions");
        inside.add(actions);
    }

    private static Checkbox meant(Refreshed told, Button apply) {
        Checkbox meant = new Checkbox(Words.say("mutualaid.refresh.closes-many.yes", told.closed().size()));
        apply.setEnabled(false);
        meant.addValueChangeListener(ticked -> apply.setEnabled(ticked.getValue()));
        return meant;
    }

    private void apply(Refreshed told) {
        begin("mutualaid.refresh.using",
                () -> refreshing.apply(which.list(file.path(), fileName), told.mark(), told.closesMany()), done -> {
                    if (done.standing() == Refreshed.Standing.USED) {
                        used(done);
                    } else {
                        show(done);
                    }
                });
    }

    private void used(Refreshed done) {
        startAgain();
        Div note = note("mutualaid.refresh.done", done.added().size(), done.changed().size(), done.closed().size());
        note.getElement().setAttribute("role", "status");
        outcome.add(note);
        outcome.setVisible(true);
    }

    private static Div note(String key, Object... arguments) {
        Div note = new Div(new Glyph("info"), new Paragraph(Words.say(key, arguments)));
        note.addClassName("info-note");
        return note;
    }

    /** As one finds the page. */
    private void startAgain() {
        forget();
        rest();
        error.clear();
        outcome.removeAll();
        outcome.setVisible(false);
        which = new WhichList(refreshing.sources(), fellowships.all());
        choosing.removeAll();
        choosing.add(which);
        bringIn.setVisible(true);
        choosing.setVisible(true);
        upload.setVisible(true);
        look.setVisible(false);
        history.removeAll();
        history.add(new ListHistory(refreshing.history()));
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
}
