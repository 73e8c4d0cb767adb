package org.mafs.person.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Consumer;
import org.mafs.base.Words;
import org.mafs.person.Contact;
import org.mafs.person.PersonPart;
import org.mafs.person.SafeWay;

/** How somebody can be reached, and how it is safe to. */
public class ReachFields extends Div {

    private final TextField phone = new TextField(PersonPart.PHONE.label());
    private final TextField email = new TextField(PersonPart.EMAIL.label());
    private final CheckboxGroup<SafeWay> safeWays = new CheckboxGroup<>(PersonPart.SAFE_WAYS.label());
    private final TextArea safeNote = new TextArea(Words.say("person.safe-note"));

    public ReachFields() {
        addClassName("dialog-body");
        phone.setHelperText(Words.say("person.why.phone"));
        phone.getElement().setAttribute("inputmode", "tel");
        email.setHelperText(Words.say("person.why.email"));
        email.getElement().setAttribute("inputmode", "email");
        safeWays.setItems(SafeWay.values());
        safeWays.setItemLabelGenerator(way -> Words.say("person.safe-way", way));
        safeWays.setHelperText(Words.say("person.why.safe-ways"));
        safeNote.setHelperText(Words.say("person.why.safe-note"));
        Div row = new Div(phone, email);
        row.addClassName("field-row");
        add(row, safeWays, safeNote);
    }

    /** Without the note, where it has to be quick. */
    public ReachFields brief() {
        safeNote.setVisible(false);
        return this;
    }

    public void whenChanged(Consumer<Contact> listener) {
        phone.addValueChangeListener(changed -> listener.accept(told()));
        email.addValueChangeListener(changed -> listener.accept(told()));
    }

    public void show(Contact contact) {
        phone.setValue(Optional.ofNullable(contact.phone()).orElse(""));
        email.setValue(Optional.ofNullable(contact.email()).orElse(""));
        safeWays.setValue(contact.safeWays());
        safeNote.setValue(Optional.ofNullable(contact.safeNote()).orElse(""));
    }

    public Contact told() {
        return new Contact(phone.getValue(), email.getValue(), safeWays.getValue(), safeNote.getValue());
    }
}
