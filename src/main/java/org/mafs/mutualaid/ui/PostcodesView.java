package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.InputStream;
import java.util.List;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.mutualaid.PostcodeListRecord;
import org.mafs.mutualaid.PostcodeLists;
import org.springframework.dao.ConcurrencyFailureException;

/** Lists of postcodes and where they lie are brought in here. */
@Route("settings/postcodes")
@RolesAllowed({Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
class PostcodesView extends Page {

    private static final int LARGEST_MB = 1_500;
    private static final int LOOK_AGAIN_MS = 1_000;

    private final transient PostcodeLists lists;
    private final Upload upload = new Upload();
    private final Paragraph working = new Paragraph(Words.say("postcodes.working"));
    private final ErrorNote problem = new ErrorNote();
    private final Div outcome = new Div();
    private final Paragraph known = new Paragraph();
    private final Section latest = new Section();

    PostcodesView(PostcodeLists lists) {
        this.lists = lists;
        heading(Words.say("postcodes.title"));
        subline(Words.say("postcodes.sub"));
        buildUpload();
        working.getElement().setAttribute("role", "status");
        working.setVisible(false);
        outcome.addClassName("stack");
        latest.addClassNames("card", "section");
        add(bringIn(), latest);
        show();
    }

    private void buildUpload() {
        upload.setUploadHandler(receiving());
        upload.setMaxFiles(1);
        upload.setAcceptedFileExtensions(".csv", ".zip", ".txt");
        upload.setMaxFileSize(LARGEST_MB << 20);
        upload.setUploadButton(new Button(Words.say("postcodes.choose")));
        upload.setDropLabel(new Span(Words.say("postcodes.drop")));
        UploadI18N words = new UploadI18N();
        words.setError(new UploadI18N.Error().setFileIsTooBig(Words.say("postcodes.large", LARGEST_MB))
                .setIncorrectFileType(Words.say("postcodes.type")));
        upload.setI18n(words);
        upload.getElement().addEventListener("upload-start", began -> begin());
        upload.getElement().addEventListener("upload-error", broken -> fail(Words.say("postcodes.failed")));
        upload.addFileRejectedListener(rejected -> fail(rejected.getErrorMessage()));
    }

    /** Read as it arrives, so that no file of a gigabyte is kept anywhere. */
    private UploadHandler receiving() {
        return event -> {
            try (InputStream file = event.getInputStream()) {
                Runnable then = bringIn(event.getFileName(), file);
                event.getUI().access(then::run);
            }
        };
    }

    /** What to show once it is in, or is not. */
    Runnable bringIn(String name, InputStream file) {
        try {
            PostcodeListRecord list = lists.bringIn(name, file);
            return () -> done(list);
        } catch (Refused refused) {
            return () -> fail(refused.getMessage());
        } catch (ConcurrencyFailureException atTheSameMoment) {
            return () -> fail(Words.say("app.same-moment"));
        }
    }

    private void begin() {
        problem.clear();
        outcome.removeAll();
        working.setVisible(true);
        UI.getCurrent().setPollInterval(LOOK_AGAIN_MS);
    }

    private void fail(String reason) {
        rest();
        outcome.removeAll();
        problem.say(reason);
        show();
    }

    private void done(PostcodeListRecord list) {
        rest();
        problem.clear();
        outcome.removeAll();
        Paragraph words = new Paragraph(Words.say("postcodes.done", list.taken(), list.fileName(), list.leftOut()));
        words.getElement().setAttribute("role", "status");
        Div note = new Div(new Glyph("check"), words);
        note.addClassName("info-note");
        outcome.add(note);
        if (!list.first().isEmpty()) {
            UnorderedList rows = new UnorderedList();
            list.first().forEach(row -> rows.add(new ListItem(
                    Words.say("postcodes.done.row", String.valueOf(row.line()), row.reason()))));
            outcome.add(new Paragraph(Words.say("postcodes.done.why")), rows);
        }
        show();
    }

    private void rest() {
        getUI().ifPresent(ui -> ui.setPollInterval(-1));
        working.setVisible(false);
        upload.clearFileList();
    }

    private void show() {
        known.setText(Words.say("postcodes.known", lists.known()));
        List<PostcodeListRecord> all = lists.latest();
        latest.removeAll();
        latest.setVisible(!all.isEmpty());
        UnorderedList lines = new UnorderedList();
        lines.addClassName("plain-list");
        all.forEach(list -> lines.add(new ListItem(line(list))));
        latest.add(new H2(Words.say("postcodes.latest")), lines);
    }

    private static String line(PostcodeListRecord list) {
        return Words.say(list.whole() ? "postcodes.latest.line" : "postcodes.latest.part", list.fileName(), list.taken(),
                Calendar.longDay(list.broughtInAt().atZone(Calendar.PLACE).toLocalDate()), Calendar.time(list.broughtInAt()));
    }

    private Section bringIn() {
        Section card = new Section(new H2(Words.say("postcodes.bring-in")));
        Paragraph licence = new Paragraph(Words.say("postcodes.licence"));
        licence.addClassNames("quiet", "small");
        Component[] parts = {known, new Paragraph(Words.say("postcodes.bring-in.words")),
                new Paragraph(Words.say("postcodes.again")), upload, working, problem, outcome, licence};
        card.add(parts);
        card.addClassNames("card", "section");
        return card;
    }

    @Override
    protected void onDetach(DetachEvent left) {
        left.getUI().setPollInterval(-1);
    }
}
