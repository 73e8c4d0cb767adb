package org.mafs.cohort.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.person.ConsentHow;

/** How somebody said what they agree to. Nothing is chosen beforehand: it stands as evidence. */
class HowChoice extends RadioButtonGroup<ConsentHow> {

    /** Where nothing can be signed. */
    HowChoice() {
        this(ConsentHow.SPOKEN, ConsentHow.PAPER);
    }

    HowChoice(ConsentHow... ways) {
        super(Words.say("cohort.consent.how"));
        setItems(ways);
        setItemLabelGenerator(value -> Words.say("cohort.consent.how", value));
    }

    ConsentHow chosen() {
        return getOptionalValue().orElseThrow(() -> new Refused("cohort.consent.how-needed"));
    }
}
