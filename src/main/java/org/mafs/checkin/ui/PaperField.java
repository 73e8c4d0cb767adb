package org.mafs.checkin.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.function.UnaryOperator;
import org.mafs.base.Refused;

/**
 * One answer of a sheet, as it is keyed in. What cannot be is said at once and beside it, and never taken for no
 * answer.
 */
class PaperField extends TextField {

    private final UnaryOperator<String> read;

    /**
     * @param wide for a sentence
     * @param read what was typed, as it is kept; throws {@link Refused} for what cannot be
     */
    PaperField(String label, boolean wide, UnaryOperator<String> read) {
        super(label);
        this.read = read;
        addClassNames("keyed", wide ? "keyed-wide" : "keyed-short");
        setAutoselect(true);
        getElement().setAttribute("autocomplete", "off");
        addValueChangeListener(changed -> check());
    }

    /** @throws Refused for what cannot be, with the place for it marked */
    String answer() {
        check();
        return read.apply(getValue().strip());
    }

    private void check() {
        try {
            read.apply(getValue().strip());
            setInvalid(false);
        } catch (Refused cannotBe) {
            setErrorMessage(cannotBe.getMessage());
            setInvalid(true);
        }
    }
}
