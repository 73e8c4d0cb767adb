package org.mafs.cohort.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.base.ui.Told;
import org.mafs.person.ConsentPurpose;

/** One step: says what taking it back changes and what it does not, with one button that does it. */
class AgreementWithdrawal extends FormDialog {

    private final ConsentPurpose purpose;
    private final Runnable takeBack;

    AgreementWithdrawal(ConsentPurpose purpose, Runnable takeBack, Runnable changed) {
        super(Words.say("cohort.consent.take-back.title", Words.say("cohort.consent.purpose", purpose)),
                Words.say("cohort.consent.take-back.go", purpose), changed);
        this.purpose = purpose;
        this.takeBack = takeBack;
        fields(new Paragraph(Words.say("cohort.consent.take-back.changes", purpose)));
    }

    @Override
    protected void save() {
        takeBack.run();
        Told.good(Words.say("cohort.consent.take-back.done", Words.say("cohort.consent.purpose", purpose)));
    }
}
