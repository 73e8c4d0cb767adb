package org.mafs.measure.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.FormDialog;
import org.mafs.base.ui.Told;
import org.mafs.measure.Instrument;
import org.mafs.measure.OfficialWording;
import org.mafs.measure.OfficialWordings;
import org.mafs.measure.PastedWording;
import org.mafs.measure.WordingFile;

/** Puts official words in, pasted or from a file, and shows before saving what is made of them. */
class WordingDialog extends FormDialog {

    private static final List<String> LANGUAGES = Stream.of(Locale.getISOLanguages())
            .sorted(Comparator.comparing(OfficialWording::nameOf, Words.inOrder())).toList();

    private final Instrument instrument;
    private final OfficialWordings wordings;
    private final Upload upload = new Upload();
    private final ErrorNote fileProblem = new ErrorNote();
    private final Paragraph fileTaken = new Paragraph();
    private final ComboBox<String> language = new ComboBox<>(Words.say("measure.wording.language"));
    private final TextArea lead = new TextArea(Words.say("measure.wording.lead"));
    private final TextArea lines = new TextArea(Words.say("measure.wording.lines"));
    private final TextArea answers = new TextArea(Words.say("measure.wording.answers"));
    private final TextArea ownAnswers = new TextArea(Words.say("measure.wording.own-answers"));
    private final TextField copyright = new TextField(Words.say("measure.wording.copyright"));
    private final WordingPreview preview = new WordingPreview();
    private int seen;

    /** @param sameLanguage whether these follow words that are there in a language already */
    WordingDialog(Instrument instrument, PastedWording begun, boolean sameLanguage, OfficialWordings wordings,
            Runnable changed) {
        super(Words.say("measure.wording.dialog", instrument.title()), Words.say("measure.wording.save"), changed);
        this.instrument = instrument;
        this.wordings = wordings;
        setUpFields(sameLanguage);
        setUpUpload();
        show(begun);
        Paragraph about = new Paragraph(Words.say("measure.wording.file.words", WordingFile.LARGEST / 1024));
        about.addClassNames("quiet", "small");
        Div shown = new Div(new H3(Words.say("measure.wording.preview")), preview);
        shown.addClassName("card-quiet");
        fields(upload, about, fileProblem, fileTaken, language, lead, lines, answers, ownAnswers, copyright, shown);
    }

    private void setUpFields(boolean sameLanguage) {
        language.setItemLabelGenerator(OfficialWording::nameOf);
        language.setItems(LANGUAGES);
        language.setHelperText(Words.say("measure.wording.language.words"));
        language.setReadOnly(sameLanguage);
        language.addValueChangeListener(chosen -> {
            seen = Optional.ofNullable(chosen.getValue())
                    .map(tag -> wordings.lastNumber(instrument.code(), tag)).orElse(0);
            lookAgain();
        });
        lead.setHelperText(Words.say("measure.wording.lead.words"));
        lead.setMaxLength(PastedWording.LONGEST_LEAD);
        lines.setHelperText(Words.say("measure.wording.lines.words", instrument.items().size()));
        lines.setMinRows(Math.min(instrument.items().size(), 10));
        answers.setHelperText(Words.say("measure.wording.answers.words"));
        answers.setMinRows(3);
        ownAnswers.setHelperText(Words.say("measure.wording.own-answers.words"));
        copyright.setHelperText(Words.say("measure.wording.copyright.words"));
        copyright.setMaxLength(PastedWording.LONGEST_COPYRIGHT);
        copyright.setRequiredIndicatorVisible(true);
        Stream.of(lead, lines, answers, ownAnswers).forEach(field -> {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.addValueChangeListener(typed -> lookAgain());
        });
        copyright.addValueChangeListener(typed -> lookAgain());
    }

    private void setUpUpload() {
        upload.setUploadHandler(UploadHandler.inMemory((file, bytes) -> take(file.fileName(), bytes)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(WordingFile.LARGEST);
        upload.setUploadButton(new Button(Words.say("measure.wording.file")));
        upload.setDropLabel(new Span(Words.say("measure.wording.drop")));
        UploadI18N words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(Words.say("measure.wording.file.large", WordingFile.LARGEST / 1024)));
        upload.setI18n(words);
        // Brings what the file has filled in to the screen.
        upload.getElement().addEventListener("upload-success", arrived -> upload.clearFileList());
        upload.addFileRejectedListener(rejected -> fileProblem.say(rejected.getErrorMessage()));
        upload.getElement().addEventListener("upload-error",
                broken -> fileProblem.say(Words.say("measure.wording.file.failed")));
        fileTaken.getElement().setAttribute("role", "status");
        fileTaken.setVisible(false);
    }

    /** A file fills the fields; nothing is saved by it. */
    void take(String name, byte[] bytes) {
        fileProblem.clear();
        fileTaken.setVisible(false);
        try {
            show(WordingFile.read(new ByteArrayInputStream(bytes), pasted()));
            fileTaken.setText(Words.say("measure.wording.file.taken", name));
            fileTaken.setVisible(true);
        } catch (Refused refused) {
            fileProblem.say(refused.getMessage());
        }
    }

    private void show(PastedWording pasted) {
        if (!language.isReadOnly() || language.isEmpty()) {
            offer(pasted.language());
        }
        lead.setValue(pasted.lead());
        lines.setValue(pasted.lines());
        answers.setValue(pasted.answers());
        ownAnswers.setValue(pasted.ownAnswers());
        copyright.setValue(pasted.copyright());
        lookAgain();
    }

    /** A file may name a language more narrowly than the list does. */
    private void offer(String tag) {
        if (tag.isEmpty()) {
            language.clear();
            return;
        }
        if (!LANGUAGES.contains(tag)) {
            List<String> more = new ArrayList<>(LANGUAGES);
            more.addFirst(tag);
            language.setItems(more);
        }
        language.setValue(tag);
    }

    private void lookAgain() {
        preview.show(pasted(), instrument);
    }

    private PastedWording pasted() {
        return new PastedWording(language.getValue(), lead.getValue(), lines.getValue(), answers.getValue(),
                ownAnswers.getValue(), copyright.getValue());
    }

    @Override
    protected void saw(long version) {
        seen = Math.toIntExact(version);
    }

    @Override
    protected void save() {
        OfficialWording installed = wordings.install(instrument.code(), pasted(), seen);
        Told.good(Words.say("measure.wording.installed", installed.languageName()));
    }
}
