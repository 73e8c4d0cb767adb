package org.mafs.cohort.ui;

import com.vaadin.flow.component.textfield.TextArea;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.base.ui.Told;
import org.mafs.person.AgreementText;
import org.mafs.person.AgreementTexts;
import org.mafs.person.ConsentPurpose;
import org.mafs.person.NewAgreementText;

/** The next words for one purpose, begun from those that count now. */
class AgreementTextDialog extends FormDialog {

    private final ConsentPurpose purpose;
    private final AgreementTexts texts;
    private final TextArea wording = new TextArea(Words.say("settings.agreements.wording"));
    private final TextArea statements = new TextArea(Words.say("settings.agreements.statements"));
    private long seen;

    AgreementTextDialog(AgreementText newest, AgreementTexts texts, Runnable changed) {
        super(Words.say("cohort.consent.purpose", newest.purpose()),
                Words.say("settings.agreements.save", newest.number() + 1), changed);
        this.purpose = newest.purpose();
        this.texts = texts;
        this.seen = newest.number();
        wording.setValue(newest.wording());
        wording.setMaxLength(NewAgreementText.LONGEST_WORDING);
        wording.setMinRows(6);
        statements.setValue(String.join("\n", newest.statements()));
        statements.setHelperText(Words.say("settings.agreements.statements.words"));
        statements.setMaxLength(NewAgreementText.LONGEST_STATEMENTS);
        statements.setMinRows(4);
        fields(wording, statements);
    }

    @Override
    protected void saw(long version) {
        seen = version;
    }

    @Override
    protected void save() {
        texts.change(new NewAgreementText(purpose, seen, wording.getValue(), statements.getValue()));
        Told.good(Words.say("settings.agreements.saved", seen + 1));
    }
}
