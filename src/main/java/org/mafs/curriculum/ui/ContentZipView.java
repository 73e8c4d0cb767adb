package org.mafs.curriculum.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.WorkFolder;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.GivenFile;
import org.mafs.base.ui.Page;
import org.mafs.base.ui.WorkInHand;
import org.mafs.curriculum.ContentEditing;
import org.mafs.curriculum.ContentId;
import org.mafs.curriculum.ContentText;
import org.mafs.curriculum.ContentZip;
import org.mafs.curriculum.ZipFound;

/** Texts go out as a zip, and come in as one by way of a preview. */
@Route("curriculum/zip")
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
@StyleSheet("styles/editing.css")
class ContentZipView extends Page {

    private static final int LOOK_AGAIN_MS = 400;
    private static final String FAILED = "curriculum.zip.failed";

    private final transient ContentZip zip;
    private final transient ContentEditing editing;
    private final transient WorkFolder work;
    private final Upload upload = new Upload();
    private final ProgressBar bar = new ProgressBar();
    private final ErrorNote problem = new ErrorNote();
    private final Div outcome = new Div();
    private transient GivenFile file;
    private Registration looking = () -> { };

    ContentZipView(ContentZip zip, ContentEditing editing, WorkFolder work, Calendar calendar) {
        this.zip = zip;
        this.editing = editing;
        this.work = work;
        heading(Words.say("curriculum.zip.title"));
        subline(Words.say("curriculum.zip.sub"));
        bar.setIndeterminate(true);
        bar.setVisible(false);
        bar.getElement().setAttribute("aria-label", Words.say("curriculum.zip.reading"));
        outcome.addClassName("stack-s");
        buildUpload();
        UnorderedList links = new UnorderedList(new ListItem(CurriculumNavigation.curriculum()
                .link(Words.say("nav.curriculum"))));
        links.addClassName("facts");
        Div cards = new Div(links,
                card("curriculum.zip.out", new Paragraph(Words.say("curriculum.zip.out.words")),
                        new ZipLink(Words.say("curriculum.zip.all"), () -> "curriculum-" + calendar.today() + ".zip", work,
                                zip::write)),
                card("curriculum.zip.in", new Paragraph(Words.say("curriculum.zip.in.words")), upload, bar, problem, outcome));
        cards.addClassName("stack");
        add(cards);
    }

    private static Section card(String key, Component... parts) {
        Section card = new Section(new H2(Words.say(key)));
        card.add(parts);
        card.addClassNames("card", "section", "stack-s");
        return card;
    }

    private void buildUpload() {
        upload.setUploadHandler(receiving());
        upload.setMaxFiles(1);
        upload.setAcceptedFileExtensions(".zip");
        upload.setMaxFileSize((int) ContentZip.LARGEST_FILE);
        upload.setUploadButton(new Button(Words.say("curriculum.zip.choose")));
        upload.setDropLabel(new Span(Words.say("curriculum.zip.drop")));
        UploadI18N words = new UploadI18N();
        words.setError(new UploadI18N.Error().setFileIsTooBig(Words.say("curriculum.zip.large", ContentZip.LARGEST_FILE >> 20))
                .setIncorrectFileType(Words.say("curriculum.zip.type")));
        upload.setI18n(words);
        upload.getElement().addEventListener("upload-start", began -> UI.getCurrent().setPollInterval(LOOK_AGAIN_MS));
        upload.getElement().addEventListener("upload-error", broken -> {
            rest();
            problem.say(Words.say(FAILED));
        });
        upload.addFileRejectedListener(rejected -> problem.say(rejected.getErrorMessage()));
    }

    private UploadHandler receiving() {
        return event -> {
            GivenFile given = GivenFile.keep(event.getInputStream(), ContentZip.LARGEST_FILE, work);
            event.getUI().access(() -> given(given));
        };
    }

    /** A file has arrived whole. */
    void given(GivenFile given) {
        forget();
        file = given;
        begin(rows -> zip.preview(given.path()), this::preview);
    }

    private <R> void begin(Function<IntConsumer, R> asked, Consumer<R> then) {
        problem.clear();
        outcome.removeAll();
        bar.setVisible(true);
        upload.setVisible(false);
        WorkInHand<R> reading = WorkInHand.begin(file, asked, FAILED);
        UI ui = UI.getCurrent();
        ui.setPollInterval(LOOK_AGAIN_MS);
        looking.remove();
        looking = ui.addPollListener(looked -> {
            WorkInHand.Ended<R> ended = reading.ended();
            if (ended != null) {
                rest();
                if (ended.result() == null) {
                    problem.say(ended.refusal());
                } else {
                    then.accept(ended.result());
                }
            }
        });
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
    }

    private void preview(ZipFound found) {
        Paragraph sum = new Paragraph(Words.say("curriculum.zip.sum", found.added().size(), found.changed().size(),
                found.unchanged()));
        sum.getElement().setAttribute("role", "status");
        outcome.add(sum);
        texts("curriculum.zip.added", found.added());
        texts("curriculum.zip.changed", found.changed());
        texts("curriculum.zip.waiting", found.waiting());
        if (found.pictures() > 0) {
            outcome.add(new Paragraph(Words.say("curriculum.zip.pictures", found.pictures())));
        }
        list("curriculum.zip.left", found.leftOut().stream()
                .map(left -> new ListItem(Words.say("curriculum.zip.left.line", left.file(), left.reason()))).toList());
        if (found.drafts() > 0) {
            Button go = new Button(Words.say("curriculum.zip.go", found.drafts()), pressed -> bringIn());
            go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            go.setDisableOnClick(true);
            Div actions = new Div(go, new Button(Words.say("app.cancel"), pressed -> outcome.removeAll()));
            actions.addClassName("actions");
            outcome.add(actions);
        }
    }

    private void texts(String key, List<ZipFound.Text> texts) {
        list(key, texts.stream().map(text -> new ListItem(Words.say(text.remarks() > 0 ? "curriculum.zip.text.remarks"
                : "curriculum.zip.text", text.title(), text.code(), text.language(), text.remarks()))).toList());
    }

    private void list(String key, List<ListItem> items) {
        if (!items.isEmpty()) {
            UnorderedList list = new UnorderedList(items.toArray(ListItem[]::new));
            list.addClassNames("plain-list", "wraps");
            outcome.add(new H3(Words.say(key, items.size())), list);
        }
    }

    private void bringIn() {
        GivenFile given = file;
        begin(rows -> zip.bringIn(given.path()), this::done);
    }

    private void done(List<ContentId> drafts) {
        forget();
        Paragraph said = new Paragraph(Words.say("curriculum.zip.done", drafts.size()));
        said.getElement().setAttribute("role", "status");
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        drafts.forEach(draft -> {
            ContentText text = editing.version(draft);
            list.add(new ListItem(CurriculumNavigation.version(draft).link(ContentTitle.of(text))));
        });
        outcome.add(said, list);
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
