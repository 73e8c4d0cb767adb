package org.mafs.cohort.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.person.AgreementText;
import org.mafs.person.ConsentPurpose;
import org.mafs.person.NewConsent;

/** Shows the full wording and takes down the answer. */
class AgreementDialog extends FormDialog {

    private final AgreementForm form;
    private final Consumer<NewConsent> answered;
    private final RadioButtonGroup<Boolean> agreed = new RadioButtonGroup<>(Words.say("cohort.consent.said"));

    AgreementDialog(AgreementText text, LocalDate today, Consumer<NewConsent> answered, Runnable changed) {
        super(Words.say("cohort.consent.purpose", text.purpose()), Words.say("cohort.consent.save"), changed);
        this.form = new AgreementForm(text, today);
        this.answered = answered;
        agreed.setItems(true, false);
        agreed.setItemLabelGenerator(yes -> Words.say(yes ? "cohort.consent.agrees" : "cohort.consent.agrees-not"));
        fields(new Paragraph(Words.say("cohort.consent.read-out")));
        if (text.purpose() != ConsentPurpose.TAKING_PART) {
            Paragraph free = new Paragraph(Words.say("cohort.consent.never-depends"));
            free.addClassName("quiet");
            fields(free);
        }
        form.ask(agreed);
        fields(form);
    }

    @Override
    protected void save() {
        boolean given = agreed.getOptionalValue().orElseThrow(() -> new Refused("cohort.consent.said-needed"));
        answered.accept(form.answer(given));
        form.forget();
    }
}
