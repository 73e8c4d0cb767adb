package org.mafs.cohort.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mafs.cohort.ui.EnrolmentViewTest.labelled;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.mafs.person.AgreementText;
import org.mafs.person.AgreementTexts;
import org.mafs.person.ConsentPurpose;
import org.springframework.beans.factory.annotation.Autowired;

class AgreementTextsViewTest extends ViewTest {

    @Autowired
    private AgreementTexts texts;

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"ADMIN", "COORDINATOR"})
    void theNextWordsHaveTheNextNumberAndTheEarlierStay(Role role) {
        signIn(role);
        open("settings");
        assertThat(_get(UnorderedList.class,
                spec -> spec.withClasses("settings-pages")).getElement().getTextRecursively())
                .contains("What people agree to");
        open("settings/agreements");
        AgreementText before = texts.current().get(ConsentPurpose.QUOTED);
        String words = "We may use your words. " + UUID.randomUUID();
        _click(labelled("Write the next words: Being quoted or recorded"));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("The words people read")), words);
        _click(_get(Button.class, spec -> spec.withText("Save as number " + (before.number() + 1))));

        _assertNone(AgreementTextDialog.class);
        assertThat(_get(AgreementTextsView.class).getElement().getTextRecursively())
                .contains("Number " + (before.number() + 1) + ", since", words, "Number 1, came with the programme");
        _click(labelled("Earlier words: Being quoted or recorded"));
        assertThat(_get(Dialog.class).getElement().getTextRecursively())
                .containsSubsequence(words, before.wording());
    }

    @Test
    void aFacilitatorDoesNotChangeTheWords() {
        signIn(Role.FACILITATOR);
        open("settings/agreements");
        _assertNone(AgreementTextsView.class);
        assertThat(_get(H1.class).getText()).isEqualTo("Nothing to see here");
    }
}
