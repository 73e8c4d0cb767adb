package org.mafs.measure.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.measure.InstrumentDraft;
import org.mafs.measure.InstrumentMaking;

/** Throws a draft away, asked once more. */
class DiscardDialog extends FormDialog {

    private final InstrumentMaking making;
    private final InstrumentDraft draft;

    DiscardDialog(InstrumentMaking making, InstrumentDraft draft, Runnable afterwards) {
        super(Words.say("measure.edit.discard.title"), Words.say("measure.edit.discard.yes"), afterwards);
        this.making = making;
        this.draft = draft;
        fields(new Paragraph(Words.say("measure.edit.discard.words")));
    }

    @Override
    protected void save() {
        making.discard(draft.code(), draft.version());
    }
}
