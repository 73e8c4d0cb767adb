package org.mafs.safeguarding.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.base.ui.Told;
import org.mafs.safeguarding.ConcernFile;
import org.mafs.safeguarding.ConcernId;
import org.mafs.safeguarding.ConcernRegister;

/** The last word. */
class CloseDialog extends FormDialog {

    private final ConcernRegister concerns;
    private final ConcernId concern;
    private final UUID form = UUID.randomUUID();
    private final TextArea words = new TextArea(Words.say("safeguarding.close.word"));
    private long seenVersion;

    CloseDialog(ConcernRegister concerns, ConcernFile file, Runnable closed) {
        super(Words.say("safeguarding.close"), Words.say("safeguarding.close.save"), closed);
        this.concerns = concerns;
        this.concern = file.concern().id();
        this.seenVersion = file.concern().version();
        words.setMaxLength(ConcernRegister.LONGEST);
        words.setMinRows(3);
        words.setHelperText(Words.say("safeguarding.close.word.help"));
        words.setWidthFull();
        fields(new Paragraph(Words.say("safeguarding.close.words")), words);
    }

    @Override
    protected void saw(long version) {
        seenVersion = version;
    }

    @Override
    protected void save() {
        concerns.close(concern, seenVersion, form, words.getValue());
        Told.good(Words.say("safeguarding.closed"));
    }
}
