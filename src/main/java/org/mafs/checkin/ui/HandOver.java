package org.mafs.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.mafs.access.HandingOver;
import org.mafs.access.Pins;
import org.mafs.access.ui.PinDialog;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.checkin.EveningPerson;
import org.mafs.cohort.SessionRecord;

/** The way from a person's card to the tablet in their hands. */
@SpringComponent
class HandOver {

    /** Without these the browser can neither seal answers nor keep them while the network is away. */
    private static final String CAN_KEEP_ANSWERS = "return !!(window.isSecureContext && window.crypto && crypto.subtle)";

    private final HandingOver handingOver;
    private final Pins pins;
    private final Calendar calendar;

    HandOver(HandingOver handingOver, Pins pins, Calendar calendar) {
        this.handingOver = handingOver;
        this.pins = pins;
        this.calendar = calendar;
    }

    /** Empty where nothing can be handed over: on another day, in a session that is closed, and when no form is due or begun. */
    Optional<Component> button(EveningPerson person, SessionRecord session) {
        return session.isOpen() && session.heldOn().equals(calendar.today())
                && (!person.due().isEmpty() || !person.begun().isEmpty())
                ? Optional.of(made(person, session)) : Optional.empty();
    }

    private Component made(EveningPerson person, SessionRecord session) {
        String name = person.enrolment().name();
        Button button = new Button(Words.say("checkin.hand-over", HandOverDialog.firstWord(name)), new Glyph("tablet"));
        button.setAriaLabel(Words.say("checkin.hand-over", name));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClickListener(pressed -> button.getElement().executeJs(CAN_KEEP_ANSWERS).then(Boolean.class, can -> {
            if (can) {
                begin(person, session);
            } else {
                refused().open();
            }
        }));
        return button;
    }

    private void begin(EveningPerson person, SessionRecord session) {
        if (pins.isChosen()) {
            new HandOverDialog(handingOver, person, session).open();
        } else {
            new PinDialog(pins, () -> begin(person, session)).open();
        }
    }

    private static Dialog refused() {
        Dialog dialog = new Dialog(Words.say("checkin.hand-over.insecure"));
        dialog.addClassName("form-dialog");
        dialog.add(new Paragraph(Words.say("checkin.hand-over.insecure.words")));
        Button close = new Button(Words.say("app.close"), pressed -> dialog.close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(close);
        return dialog;
    }
}
