package org.mafs.checkin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;

import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.mafs.base.EnrolmentId;
import org.mafs.checkin.Form;
import org.mafs.draft.Drafts;
import org.mafs.draft.FormKey;
import org.mafs.measure.Substance;
import org.springframework.beans.factory.annotation.Autowired;

/** Forms of Ash, who is at the evening. */
abstract class FormTest extends EveningTest {

    @Autowired
    Drafts drafts;

    final Form form;
    EnrolmentId ash;

    FormTest(Form form) {
        this.form = form;
    }

    @BeforeEach
    void ashIsHere() {
        ash = join("Ash");
    }

    void openForm() {
        open(Paths.form(form, ash, Optional.of(tonight.id())));
    }

    /** The tablet goes to sleep, and somebody opens the form again. */
    void openAgain() {
        open("today");
        openForm();
    }

    FormKey key() {
        return FormKey.atSession(form.code(), ash, tonight.id());
    }

    Map<String, String> kept() {
        return drafts.of(key(), ash);
    }

    void write(String question, String words) {
        _setValue(area(question), words);
    }

    TextArea area(String question) {
        return _get(TextArea.class, spec -> spec.withPredicate(area -> asks(area, question)));
    }

    void count(String question, Integer number) {
        _setValue(number(question), number);
    }

    IntegerField number(String question) {
        return _get(IntegerField.class, spec -> spec.withPredicate(field -> asks(field, question)));
    }

    @SuppressWarnings("unchecked")
    static void alsoUsed(Substance substance) {
        _setValue(_get(Select.class, spec -> spec.withLabel("Add something else they used")), substance);
    }

    void handIn() {
        _get(Button.class, spec -> spec.withPredicate(button -> button.getText().startsWith("Save "))).click();
    }

    private static boolean asks(HasAriaLabel field, String question) {
        return field.getAriaLabel().filter(question::equals).isPresent();
    }
}
