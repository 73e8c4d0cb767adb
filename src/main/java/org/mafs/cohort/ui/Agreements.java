package org.mafs.cohort.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.function.Consumer;
import org.mafs.base.Calendar;
import org.mafs.base.PersonId;
import org.mafs.person.Agreement;
import org.mafs.person.AgreementText;
import org.mafs.person.AgreementTexts;
import org.mafs.person.ConsentPurpose;
import org.mafs.person.NewConsent;

/** Makes the card of what somebody agreed to, wherever it is shown, and the form to ask with. */
@SpringComponent
class Agreements {

    private final Agreement agreement;
    private final AgreementTexts texts;
    private final Calendar calendar;

    Agreements(Agreement agreement, AgreementTexts texts, Calendar calendar) {
        this.agreement = agreement;
        this.texts = texts;
        this.calendar = calendar;
    }

    /** To be filled in where somebody joins. */
    AgreementForm form(ConsentPurpose purpose) {
        return new AgreementForm(texts.current().get(purpose), calendar.today());
    }

    /**
     * @param answered where an answer goes; it may put somebody on the list
     * @param changed  shows the page behind anew
     */
    AgreementCard card(PersonId person, String name, Consumer<NewConsent> answered, Runnable changed) {
        var current = texts.current();
        return new AgreementCard(name, agreement.of(person), current, new AgreementCard.Steps() {

            @Override
            public void ask(ConsentPurpose purpose) {
                AgreementText text = texts.current().get(purpose);
                new AgreementDialog(text, calendar.today(), answered, changed).open();
            }

            @Override
            public void takeBack(ConsentPurpose purpose) {
                new AgreementWithdrawal(purpose, () -> agreement.takeBack(person, purpose), changed).open();
            }

            @Override
            public void everything() {
                new AgreementHistory(name, agreement.history(person)).open();
            }
        });
    }
}
