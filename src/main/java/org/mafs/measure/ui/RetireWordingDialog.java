package org.mafs.measure.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.base.ui.Told;
import org.mafs.measure.OfficialWording;
import org.mafs.measure.OfficialWordings;

/** Asks once more before nobody is asked in these words any longer. */
class RetireWordingDialog extends FormDialog {

    private final OfficialWording wording;
    private final OfficialWordings wordings;

    RetireWordingDialog(OfficialWording wording, OfficialWordings wordings, Runnable changed) {
        super(Words.say("measure.wording.retire.title"), Words.say("measure.wording.retire"), changed);
        this.wording = wording;
        this.wordings = wordings;
        fields(new Paragraph(Words.say("measure.wording.retire.words")));
    }

    @Override
    protected void save() {
        wordings.retire(wording.id());
        Told.good(Words.say("measure.wording.retired", wording.languageName()));
    }
}
