package org.mafs.measure.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;

/** A number that may have a decimal point. Typed as text, so that no further component has to be loaded by everyone. */
final class DecimalField extends TextField {

    private static final String NUMBER = "-?[0-9]{1,9}(\\.[0-9]{1,9})?";

    DecimalField(String label) {
        super(label);
        setPattern(NUMBER);
        setAllowedCharPattern("[0-9.,\\-]");
        getElement().setAttribute("inputmode", "decimal");
    }

    /** Null when nothing is typed, or no number; the field then says so by itself. */
    Double number() {
        String typed = getValue().strip().replace(',', '.');
        return typed.matches(NUMBER) ? Double.valueOf(typed) : null;
    }

    void number(Double number) {
        setValue(number == null ? "" : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString());
    }
}
