package org.mafs.curriculum.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.Consumer;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.base.ui.Told;
import org.mafs.curriculum.ContentPictures;
import org.mafs.curriculum.PictureRecord;

/** Takes a picture, and asks what it shows. */
class AddPictureDialog extends FormDialog {

    private final transient ContentPictures pictures;
    private final transient Consumer<PictureRecord> added;
    private final TextField alt = new TextField(Words.say("curriculum.picture.alt.label"));
    private transient byte[] file = new byte[0];

    AddPictureDialog(ContentPictures pictures, Consumer<PictureRecord> added) {
        super(Words.say("curriculum.picture.add"), Words.say("curriculum.picture.add.go"), () -> { });
        this.pictures = pictures;
        this.added = added;
        alt.setHelperText(Words.say("curriculum.picture.alt.help"));
        alt.setMaxLength(ContentPictures.LONGEST_ALT);
        alt.setRequiredIndicatorVisible(true);
        alt.setWidthFull();
        fields(new Paragraph(Words.say("curriculum.picture.words")), upload(), alt);
    }

    private Upload upload() {
        Upload upload = new Upload(receiving());
        upload.setMaxFiles(1);
        upload.setMaxFileSize(ContentPictures.LARGEST_FILE);
        upload.setAcceptedFileExtensions(".png", ".jpg", ".jpeg", ".webp");
        upload.setUploadButton(new Button(Words.say("curriculum.picture.choose")));
        upload.setDropLabel(new Span(Words.say("curriculum.picture.drop")));
        UploadI18N words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(Words.say("curriculum.picture.large", ContentPictures.LARGEST_FILE >> 20))
                .setIncorrectFileType(Words.say("curriculum.picture.kind")));
        upload.setI18n(words);
        upload.addFileRejectedListener(rejected -> Told.refused(rejected.getErrorMessage()));
        return upload;
    }

    /** Reads one byte more than may be, so that what is too large is seen to be, whatever the browser let through. */
    UploadHandler receiving() {
        return event -> {
            byte[] bytes = event.getInputStream().readNBytes(ContentPictures.LARGEST_FILE + 1);
            event.getUI().access(() -> given(bytes));
        };
    }

    /** A picture has arrived, as much of it as is looked at. */
    void given(byte[] bytes) {
        boolean large = bytes.length > ContentPictures.LARGEST_FILE;
        file = large ? new byte[0] : bytes;
        if (large) {
            Told.refused(Words.say("curriculum.picture.large", ContentPictures.LARGEST_FILE >> 20));
        }
    }

    @Override
    protected void save() {
        if (file.length == 0) {
            throw new Refused("curriculum.picture.none");
        }
        added.accept(pictures.add(file, alt.getValue()));
    }
}
