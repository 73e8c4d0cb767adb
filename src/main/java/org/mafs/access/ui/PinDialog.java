package org.mafs.access.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import org.mafs.access.NewPin;
import org.mafs.access.Pins;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;

/** Somebody chooses the code that takes a tablet back; another one only with their password. */
public class PinDialog extends FormDialog {

    private final Pins pins;
    private final boolean another;
    private final PasswordField password = new PasswordField(Words.say("access.pin.password"));
    private final PasswordField pin = digits(Words.say("access.pin.choose"));
    private final PasswordField again = digits(Words.say("access.pin.again"));

    /** @param afterwards run when the code is kept */
    public PinDialog(Pins pins, Runnable afterwards) {
        super(Words.say(pins.isChosen() ? "access.pin.change" : "access.pin.set"), Words.say("access.pin.keep"),
                afterwards);
        this.pins = pins;
        this.another = pins.isChosen();
        password.setAutocomplete(Autocomplete.OFF);
        password.setVisible(another);
        pin.setHelperText(Words.say("access.pin.help", Pins.FEWEST_DIGITS, Pins.MOST_DIGITS));
        fields(new Paragraph(Words.say("access.pin.words")), password, pin, again);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        (another ? password : pin).focus();
    }

    @Override
    protected void save() {
        NewPin asked = new NewPin(pin.getValue(), again.getValue());
        if (another) {
            pins.change(password.getValue(), asked);
        } else {
            pins.choose(asked);
        }
    }

    /** No browser keeps it, and a tablet shows its number keys. */
    private static PasswordField digits(String label) {
        PasswordField field = new PasswordField(label);
        field.getElement().setAttribute("autocomplete", "one-time-code");
        field.setMaxLength(Pins.MOST_DIGITS);
        field.setAllowedCharPattern("[0-9]");
        field.getElement().setAttribute("inputmode", "numeric");
        field.getElement().executeJs("this.inputElement && this.inputElement.setAttribute('inputmode', 'numeric')");
        field.setRevealButtonVisible(false);
        return field;
    }
}
