package org.mafs.measure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Supplier;
import org.mafs.access.Role;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.Page;
import org.mafs.measure.InstrumentDraft;
import org.mafs.measure.InstrumentFile;
import org.mafs.measure.InstrumentMaking;
import org.springframework.dao.ConcurrencyFailureException;

/** A measure of one's own begins here: with a title, or with a file. */
@Route("settings/measures/new")
@RolesAllowed({Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
class NewInstrumentView extends Page {

    private final InstrumentMaking making;
    private final ErrorNote problem = new ErrorNote();
    private final TextField title = new TextField(Words.say("measure.edit.title"));
    private final Upload upload = new Upload();

    NewInstrumentView(InstrumentMaking making) {
        this.making = making;
        heading(Words.say("measure.new"));
        subline(Words.say("measure.new.sub"));
        Div ways = new Div(fromTitle(), fromFile());
        ways.addClassName("columns");
        add(problem, ways);
        List<InstrumentDraft> drafts = making.drafts();
        if (!drafts.isEmpty()) {
            add(begun(drafts));
        }
    }

    private Section fromTitle() {
        title.setHelperText(Words.say("measure.new.title.words"));
        title.setWidthFull();
        Button begin = new Button(Words.say("measure.new.begin"), pressed -> open(() -> making.begin(title.getValue())));
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        begin.addClickShortcut(Key.ENTER).listenOn(title);
        Div actions = new Div(begin);
        actions.addClassName("actions");
        return card(Words.say("measure.new.title"), title, actions);
    }

    private Section fromFile() {
        upload.setUploadHandler(receiving());
        upload.setMaxFiles(1);
        upload.setAcceptedFileExtensions(".json");
        upload.setMaxFileSize(InstrumentFile.LARGEST);
        upload.setUploadButton(new Button(Words.say("measure.new.file.choose")));
        upload.setDropLabel(new Span(Words.say("measure.new.file.drop")));
        UploadI18N words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(Words.say("measure.file.large", InstrumentFile.LARGEST / 1024))
                .setIncorrectFileType(Words.say("measure.new.file.type")));
        upload.setI18n(words);
        upload.addFileRejectedListener(rejected -> problem.say(rejected.getErrorMessage()));
        return card(Words.say("measure.new.file"), new Paragraph(Words.say("measure.new.file.words")), upload);
    }

    private UploadHandler receiving() {
        return event -> {
            byte[] file = event.getInputStream().readNBytes(InstrumentFile.LARGEST + 1);
            event.getUI().access(() -> given(file));
        };
    }

    /** A file has arrived whole. */
    void given(byte[] file) {
        upload.clearFileList();
        open(() -> making.bringIn(new ByteArrayInputStream(file)));
    }

    private Section begun(List<InstrumentDraft> drafts) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        drafts.forEach(draft -> {
            String name = draft.sketch().title().isEmpty() ? Words.say("measure.edit.untitled") : draft.sketch().title();
            list.add(new ListItem(InstrumentEditorView.of(draft.code())
                    .link(Words.say("measure.new.draft", name, draft.number()))));
        });
        return card(Words.say("measure.new.drafts"), list);
    }

    private void open(Supplier<InstrumentDraft> begun) {
        try {
            problem.clear();
            InstrumentEditorView.of(begun.get().code()).open();
        } catch (Refused refused) {
            problem.say(refused.getMessage());
        } catch (ConcurrencyFailureException atTheSameMoment) {
            problem.say(Words.say("app.same-moment"));
        }
    }

    private static Section card(String heading, Component... parts) {
        Section card = new Section(new H2(heading));
        card.add(parts);
        card.addClassNames("card", "section");
        return card;
    }
}
