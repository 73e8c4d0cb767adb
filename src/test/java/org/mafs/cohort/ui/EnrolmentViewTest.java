package org.mafs.cohort.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mafs.access.Role;
import org.mafs.base.EnrolmentId;
import org.mafs.base.ui.ErrorNote;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.cohort.Mark;
import org.mafs.person.Agreement;
import org.mafs.person.ConsentHow;
import org.mafs.person.ConsentPurpose;
import org.mafs.person.NewPerson;
import org.springframework.beans.factory.annotation.Autowired;

class EnrolmentViewTest extends OwnCohort {

    @Autowired
    private Agreement agreement;

    @Test
    void aPersonsPageSaysWhichSessionsTheyCameToAndWhy() {
        EnrolmentId cal = join("Cal");
        register.mark(sessions().getFirst().id(), cal, Mark.APOLOGIES, "Late shift", Optional.empty());
        openPerson(Role.FACILITATOR, cal);
        assertThat(_get(H1.class).getElement().getTextRecursively()).isEqualTo("Cal");
        assertThat(_get(AttendanceCard.class).getElement().getTextRecursively())
                .contains("came to 0 of 6", "sorry", "“Late shift”");
    }

    @Test
    void theAnswerAboutResearchIsTakenDownWithItsFullWording() {
        EnrolmentId cal = join("Cal");
        openPerson(Role.FACILITATOR, cal);
        _assertOne(Paragraph.class, spec -> spec.withText("A place never depends on this."));
        _click(labelled("Record the answer: Research"));
        assertThat(_get(AgreementDialog.class).getElement().getTextRecursively())
                .contains("My answers may be used, without my name");

        _click(_get(Button.class, spec -> spec.withText("Save the answer")));
        assertThat(_get(ErrorNote.class).getElement().getTextRecursively()).isEqualTo("Choose what they said.");
        _setValue(_get(RadioButtonGroup.class, spec -> spec.withLabel("What did they say?")), false);
        _setValue(_get(RadioButtonGroup.class, spec -> spec.withLabel("How did they say it?")), ConsentHow.SPOKEN);
        _click(_get(Button.class, spec -> spec.withText("Save the answer")));

        assertThat(_get(AgreementCard.class).getElement().getTextRecursively()).contains("did not agree");
        assertThat(agreement.of(cohort).get(enrolling.get(cal).person()).get(ConsentPurpose.RESEARCH).given()).isFalse();
    }

    @Test
    void whoWasOnlyReferredIsInOnceTheyAgree() {
        EnrolmentId eve = as(Role.COORDINATOR,
                () -> enrolling.refer(cohort, NewPerson.called("Eve"), calendar.today()));
        openPerson(Role.FACILITATOR, eve);
        _click(labelled("Record the answer: Taking part"));
        _setValue(_get(RadioButtonGroup.class, spec -> spec.withLabel("What did they say?")), true);
        agreeToAll();
        _setValue(_get(RadioButtonGroup.class, spec -> spec.withLabel("How did they say it?")), ConsentHow.PAPER);
        _click(_get(Button.class, spec -> spec.withText("Save the answer")));
        assertThat(enrolling.get(eve).status()).isEqualTo(EnrolmentStatus.ENROLLED);
    }

    @Test
    void somebodyLeavesAndComesBack() {
        EnrolmentId cal = join("Cal");
        openPerson(Role.FACILITATOR, cal);
        _click(_get(Button.class, spec -> spec.withText("Has left")));
        _setValue(_get(TextArea.class), "Moved away");
        _click(_get(Button.class, spec -> spec.withText("Save that they left")));
        assertThat(enrolling.get(cal).leftReason()).contains("Moved away");
        assertThat(_get(EnrolmentView.class).getElement().getTextRecursively()).contains("“Moved away”");

        _click(_get(Button.class, spec -> spec.withText("Came back")));
        assertThat(enrolling.get(cal).status()).isEqualTo(EnrolmentStatus.ENROLLED);
        _assertOne(Button.class, spec -> spec.withText("Has left"));
    }

    @Test
    void aPersonInACohortOfSomebodyElseIsNotShown() {
        EnrolmentId cal = join("Cal");
        as(Role.COORDINATOR, () -> {
            planning.setLeaders(cohort, Set.of());
            return cal;
        });
        openPerson(Role.FACILITATOR, cal);
        _assertNone(EnrolmentView.class);
        assertThat(_get(H1.class).getText()).isEqualTo("Nothing to see here");
    }

    static Button labelled(String label) {
        return _get(Button.class, spec -> spec.withPredicate(button ->
                button.getAriaLabel().filter(label::equals).isPresent()));
    }

    @SuppressWarnings("unchecked")
    static void agreeToAll() {
        CheckboxGroup<String> ticks = _get(CheckboxGroup.class);
        _setValue(ticks, ticks.getListDataView().getItems().collect(Collectors.toSet()));
    }

    private void openPerson(Role role, EnrolmentId person) {
        signIn(role);
        UI.getCurrent().navigate("today");
        CohortNavigation.enrolment(person).open();
    }
}
