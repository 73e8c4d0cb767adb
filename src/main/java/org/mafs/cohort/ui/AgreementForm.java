package org.mafs.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.mafs.base.Words;
import org.mafs.base.ui.SignaturePad;
import org.mafs.base.ui.UkDatePicker;
import org.mafs.person.AgreementText;
import org.mafs.person.ConsentHow;
import org.mafs.person.ConsentPurpose;
import org.mafs.person.NewConsent;

/** The words in full, the lines to tick, and how, when and before whom it was said. */
class AgreementForm extends Div {

    /** Made when the form opens, so that pressing twice is one answer. */
    private final UUID key = UUID.randomUUID();
    private final AgreementText text;
    private final CheckboxGroup<String> ticks = new CheckboxGroup<>(Words.say("cohort.consent.ticks"));
    private final TextField keyworker = new TextField(Words.say("cohort.consent.keyworker"));
    private final HowChoice how = new HowChoice(ConsentHow.values());
    private final UkDatePicker on = new UkDatePicker(Words.say("cohort.consent.on"));
    private final TextField witness = new TextField(Words.say("cohort.consent.witness"));
    private final SignaturePad signature = new SignaturePad();

    AgreementForm(AgreementText text, LocalDate today) {
        this.text = text;
        addClassName("agreement-form");
        configure(today);
        Paragraph wording = new Paragraph(text.wording());
        wording.addClassName("wording");
        Span number = new Span(Words.say("cohort.consent.text-number", text.number()));
        number.addClassNames("quiet", "small");
        Div row = new Div(on, witness);
        row.addClassName("field-row");
        add(wording, number, ticks, keyworker, how, signature, row);
    }

    /** What is asked once the words have been read. */
    void ask(Component question) {
        addComponentAtIndex(indexOf(ticks), question);
    }

    private void configure(LocalDate today) {
        ticks.setItems(text.statements());
        ticks.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        keyworker.setVisible(text.purpose() == ConsentPurpose.SHARING);
        keyworker.setMaxLength(NewConsent.LONGEST_KEYWORKER);
        keyworker.setWidthFull();
        on.setValue(today);
        on.setMax(today);
        on.setHelperText(Words.say("cohort.consent.on.words"));
        witness.setHelperText(Words.say("cohort.consent.witness.words"));
        witness.setMaxLength(NewConsent.LONGEST_WITNESS);
        signature.setVisible(false);
        how.addValueChangeListener(chosen -> signsHere(chosen.getValue() == ConsentHow.TABLET, today));
    }

    /** Who signs on this screen does so now. */
    private void signsHere(boolean here, LocalDate today) {
        signature.setVisible(here);
        on.setReadOnly(here);
        if (here) {
            on.setValue(today);
        }
    }

    boolean isAllTicked() {
        return ticks.getValue().containsAll(text.statements());
    }

    NewConsent answer(boolean given) {
        ConsentHow said = how.chosen();
        return new NewConsent(key, text.purpose(), text.number(), given, Set.copyOf(ticks.getValue()), said,
                on.getValue(), witness.getValue(), keyworker.getValue(),
                said == ConsentHow.TABLET ? signature.signature().orElse(null) : null);
    }

    /** What was signed is not kept here once it is saved. */
    void forget() {
        signature.clear();
    }
}
