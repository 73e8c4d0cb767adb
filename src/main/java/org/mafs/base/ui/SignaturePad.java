package org.mafs.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.mafs.base.Refused;
import org.mafs.base.Signature;
import org.mafs.base.Words;

/**
 * Somebody signs: with finger, pen or mouse, or by typing their name where drawing is no way for them. Kept nowhere but
 * in what is saved; {@link #clear} it once it is.
 */
public class SignaturePad extends Div {

    private final SignatureField field = new SignatureField();
    private final Span state = new Span(Words.say("signature.empty"));
    private final TextField typed = new TextField(Words.say("signature.typed"));
    private final Checkbox meant = new Checkbox(Words.say("signature.typed.meant"));

    public SignaturePad() {
        addClassName("signature");
        field.getElement().setAttribute("role", "img").setAttribute("aria-label", Words.say("signature.label"));
        field.addValueChangeListener(drawn -> state.setText(
                Words.say(drawn.getValue().isEmpty() ? "signature.empty" : "signature.begun")));
        state.getElement().setAttribute("role", "status");
        state.addClassNames("quiet", "small", "grow");
        typed.setMaxLength(Signature.LONGEST_NAME);
        typed.setWidthFull();
        add(label(), field, foot(), instead());
    }

    /** @throws Refused when the typed name is not meant as a signature, or what was drawn cannot be read */
    public Optional<Signature> signature() {
        if (!field.getValue().isEmpty()) {
            return Optional.of(Signature.drawn(field.getValue()));
        }
        if (typed.getValue().isBlank()) {
            return Optional.empty();
        }
        if (!meant.getValue()) {
            throw new Refused("signature.typed.meant-needed");
        }
        return Optional.of(Signature.typed(typed.getValue()));
    }

    public void clear() {
        field.clear();
        typed.clear();
        meant.clear();
    }

    private static Span label() {
        Span label = new Span(Words.say("signature.label"));
        label.addClassName("signature-label");
        label.getElement().setAttribute("aria-hidden", "true");
        return label;
    }

    private Div foot() {
        Button clear = new Button(Words.say("signature.clear"), pressed -> field.clear());
        clear.setAriaLabel(Words.say("signature.clear.label"));
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div foot = new Div(state, clear);
        foot.addClassName("row");
        return foot;
    }

    private NativeDetails instead() {
        Div name = new Div(typed, meant);
        name.addClassName("dialog-body");
        return new NativeDetails(Words.say("signature.instead"), name);
    }
}
