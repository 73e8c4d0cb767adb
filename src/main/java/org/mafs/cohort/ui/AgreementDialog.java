package org.mafs.cohort.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.person.ConsentHow;
import org.mafs.person.ConsentPurpose;

/** Shows the full wording and takes down the answer. */
class AgreementDialog extends FormDialog {

    /** Where the answer goes. */
    interface Answer {

        void given(boolean agreed, ConsentHow how);
    }

    private final Answer answer;
    private final RadioButtonGroup<Boolean> agreed = new RadioButtonGroup<>(Words.say("cohort.consent.said"));
    private final HowChoice how = new HowChoice();

    AgreementDialog(ConsentPurpose purpose, Answer answer, Runnable changed) {
        super(Words.say("cohort.consent.purpose", purpose), Words.say("cohort.consent.save"), changed);
        this.answer = answer;
        Paragraph wording = new Paragraph(Words.say("person.consent.words", purpose));
        wording.addClassName("wording");
        agreed.setItems(true, false);
        agreed.setItemLabelGenerator(yes -> Words.say(yes ? "cohort.consent.agrees" : "cohort.consent.agrees-not"));
        fields(new Paragraph(Words.say("cohort.consent.read-out")), wording, agreed, how);
    }

    @Override
    protected void save() {
        boolean given = agreed.getOptionalValue().orElseThrow(() -> new Refused("cohort.consent.said-needed"));
        answer.given(given, how.chosen());
    }
}
