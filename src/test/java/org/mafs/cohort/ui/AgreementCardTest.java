package org.mafs.cohort.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mafs.cohort.ui.EnrolmentViewTest.agreeToAll;
import static org.mafs.cohort.ui.EnrolmentViewTest.labelled;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.access.Role;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Signature;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.SignaturePicture;
import org.mafs.base.ui.UkDatePicker;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.person.Agreement;
import org.mafs.person.ConsentHow;
import org.mafs.person.ConsentPurpose;
import org.mafs.person.ConsentRecord;
import org.mafs.person.NewPerson;
import org.springframework.beans.factory.annotation.Autowired;

class AgreementCardTest extends OwnCohort {

    private static final String SAVE = "Save the answer";

    @Autowired
    private Agreement agreement;

    private EnrolmentId cal;

    @BeforeEach
    void aPersonsPage() {
        cal = join("Cal");
        signIn(Role.FACILITATOR);
        open("today");
        CohortNavigation.enrolment(cal).open();
    }

    @Test
    void everyPurposeStandsApartWithItsStateAndItsWords() {
        assertThat(card()).contains("Taking part", "agreed", "spoken, witnessed by Sam Okafor", "Research",
                "Contact after the group", "Being quoted or recorded", "Sharing with a named worker",
                "Reminders by text or e-mail", "not asked yet", "You may contact me about a month after");
        _assertOne(Button.class, spec -> spec.withText("Withdraw"));
    }

    @Test
    void somebodySignsOnTheScreen() {
        ask("Research", ConsentHow.TABLET);
        assertThat(_get(UkDatePicker.class).isReadOnly()).as("signed now").isTrue();
        _click(_get(Button.class, spec -> spec.withText(SAVE)));
        assertThat(refusal()).isEqualTo(
                "The signature is missing. Ask them to sign in the field, or to type their name.");
        field().setValue("M10 10L20 40");
        _click(_get(Button.class, spec -> spec.withText(SAVE)));

        _assertNone(AgreementDialog.class);
        assertThat(said(ConsentPurpose.RESEARCH).signature()).contains(Signature.drawn("M10 10L20 40"));
        assertThat(_get(SignaturePicture.class).getElement().getAttribute("aria-label")).startsWith("Signed by Cal on ");
    }

    @Test
    void whoCannotDrawTypesTheirName() {
        ask("Research", ConsentHow.TABLET);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name, typed instead of signed")), "Cal Moss");
        _click(_get(Button.class, spec -> spec.withText(SAVE)));
        assertThat(refusal()).isEqualTo(
                "Tick the box under the typed name, or clear the name and sign in the field.");
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("This typed name is my signature")), true);
        _click(_get(Button.class, spec -> spec.withText(SAVE)));
        assertThat(said(ConsentPurpose.RESEARCH).signature()).contains(Signature.typed("Cal Moss"));
    }

    @Test
    void sharingNamesTheWorkerAndTheWitness() {
        ask("Sharing with a named worker", ConsentHow.SPOKEN);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Which worker may be told? Name and place of work")),
                "Kit, Elm Street");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Who was there?")), "Mo");
        _click(_get(Button.class, spec -> spec.withText(SAVE)));
        assertThat(card()).contains("May be told: Kit, Elm Street", "witnessed by Mo");
    }

    @Test
    void withdrawingIsOneStepThatSaysWhatItChanges() {
        agreement.record(enrolling.get(cal).person(), ConsentPurpose.RESEARCH, true, ConsentHow.PAPER);
        CohortNavigation.cohorts().open();
        CohortNavigation.enrolment(cal).open();
        _click(labelled("Withdraw: Research"));
        assertThat(text(_get(AgreementWithdrawal.class))).contains(
                "Their answers are left out of the next evaluation and report. Their place in the group stays.");
        _click(_get(Button.class, spec -> spec.withText("Leave their answers out from now on")));
        assertThat(card()).contains("taken back");
        assertThat(said(ConsentPurpose.RESEARCH).given()).isFalse();
        assertThat(enrolling.get(cal).status()).isEqualTo(EnrolmentStatus.ENROLLED);
    }

    @Test
    void everythingTheySaidIsShownInTheWordsOfThen() {
        agreement.record(enrolling.get(cal).person(), ConsentPurpose.FOLLOW_UP, true, ConsentHow.PAPER);
        agreement.takeBack(enrolling.get(cal).person(), ConsentPurpose.FOLLOW_UP);
        _click(_get(Button.class, spec -> spec.withText("Everything they said")));
        assertThat(text(_get(AgreementHistory.class))).containsSubsequence("Contact after the group", "taken back",
                "Contact after the group", "agreed", "about a month after the last session",
                "Agreed as a whole. No line was ticked one by one.", "Taking part", "agreed");
    }

    @Test
    void thePageOfAPersonHasTheCardTooAndWhoSaysYesThereIsOnTheList() {
        EnrolmentId eve = as(Role.COORDINATOR,
                () -> enrolling.refer(cohort, NewPerson.called("Eve"), calendar.today()));
        signIn(Role.FACILITATOR);
        open("people/" + enrolling.get(eve).person().value());
        ask("Taking part", ConsentHow.PAPER);
        _click(_get(Button.class, spec -> spec.withText(SAVE)));
        assertThat(card()).contains("on paper, witnessed by Sam Okafor");
        assertThat(enrolling.get(eve).status()).isEqualTo(EnrolmentStatus.ENROLLED);
    }

    private void ask(String purpose, ConsentHow how) {
        _click(labelled("Record the answer: " + purpose));
        _setValue(_get(RadioButtonGroup.class, spec -> spec.withLabel("What did they say?")), true);
        agreeToAll();
        _setValue(_get(RadioButtonGroup.class, spec -> spec.withLabel("How did they say it?")), how);
    }

    @SuppressWarnings("unchecked")
    private static AbstractSinglePropertyField<?, String> field() {
        return _get(AbstractSinglePropertyField.class,
                spec -> spec.withPredicate(found -> found.getElement().getTag().equals("mafs-signature")));
    }

    private ConsentRecord said(ConsentPurpose purpose) {
        return agreement.of(enrolling.get(cal).person()).get(purpose);
    }

    private static String card() {
        return text(_get(AgreementCard.class));
    }

    private static String refusal() {
        return text(_get(ErrorNote.class));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
