package org.mafs.person.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.base.ui.ConflictDialog;
import org.mafs.base.ui.ErrorNote;
import org.mafs.person.NewPerson;
import org.mafs.person.PersonDetails;
import org.mafs.person.PersonFile;
import org.mafs.person.PersonPart;
import org.mafs.person.PersonRegister;
import org.mafs.person.SafeWay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PersonViewTest extends ViewTest {

    @Autowired
    private PersonRegister people;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private JdbcClient database;

    @Test
    void howItIsSafeToReachSomebodyIsSaidAndWhatTheyWouldRatherNotSay() {
        PersonId person = person(cohorts.led(1).person());
        show(Role.FACILITATOR, person);
        assertThat(page()).contains("Nobody has asked yet how it is safe to get in touch.", "not asked yet");

        _click(_get(Button.class, spec -> spec.withText("Edit")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Phone")), "07700 900123");
        _setValue(_get(CheckboxGroup.class, spec -> spec.withLabel("Safe ways to get in touch")), Set.of(SafeWay.TEXT));
        _setValue(_get(CheckboxGroup.class, spec -> spec.withLabel("They would rather not say")),
                Set.of(PersonPart.BORN));
        _click(_get(Button.class, spec -> spec.withText("Save the details")));
        assertThat(page()).contains("Use only: Texting.", "07700 900123", "prefers not to say", "Own ");
    }

    @Test
    void aRefusedChangeSaysWhyAndKeepsWhatWasTyped() {
        PersonId person = person(cohorts.led(1).person());
        show(Role.FACILITATOR, person);
        _click(_get(Button.class, spec -> spec.withText("Edit")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Full name")), "Josephine");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Phone")), "12");
        _click(_get(Button.class, spec -> spec.withText("Save the details")));
        assertThat(_get(ErrorNote.class).getElement().getTextRecursively())
                .startsWith("That does not look like a phone number.");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Full name")).getValue()).isEqualTo("Josephine");
        assertThat(people.details(person).details().fullName()).isNull();
    }

    @Test
    void theSecondOfTwoWhoEditChoosesBetweenBothVersions() {
        PersonId person = person(cohorts.led(1).person());
        show(Role.FACILITATOR, person);
        _click(_get(Button.class, spec -> spec.withText("Edit")));
        PersonFile file = people.details(person);
        people.change(person, file.version(), PersonDetails.of(NewPerson.called("Theirs")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name they like to be called")), "Mine");
        _click(_get(Button.class, spec -> spec.withText("Save the details")));
        assertThat(_get(ConflictDialog.class).getElement().getTextRecursively()).contains("Theirs", "Mine");
    }

    @Test
    void aFacilitatorSeesNobodyOfAnotherCohortAndMergesNobody() {
        PersonId theirs = person(cohorts.led(1).person());
        PersonId notTheirs = person(cohorts.notLed(1).person());
        show(Role.FACILITATOR, theirs);
        _assertNone(Button.class, spec -> spec.withText("Join with another record"));
        show(Role.FACILITATOR, notTheirs);
        assertThat(_get(H1.class).getText()).isEqualTo("Nothing to see here");
    }

    @Test
    void twoRecordsBecomeOneAndTheOldAddressLeadsToIt() {
        OwnCohort cohort = cohorts.led(2);
        PersonId here = person(cohort.people().get(0));
        PersonId other = person(cohort.people().get(1));
        String word = "v" + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
        signIn(Role.COORDINATOR);
        people.change(other, people.details(other).version(), PersonDetails.of(NewPerson.called(word)));
        show(Role.COORDINATOR, here);
        _click(_get(Button.class, spec -> spec.withText("Join with another record")));
        _click(_get(Button.class, spec -> spec.withText("Make them one")));
        assertThat(_get(ErrorNote.class).getElement().getTextRecursively()).isEqualTo("Choose the other record first.");

        _setValue(_get(TextField.class, spec -> spec.withLabel("Find the other record by name")), word);
        _click(_get(Button.class, spec -> spec.withText("It is this person")));
        _click(_get(Button.class, spec -> spec.withText("Make them one")));
        assertThat(people.details(other).mergedInto()).contains(here);

        UI.getCurrent().navigate("today");
        PersonNavigation.person(other).open();
        assertThat(_get(H1.class).getElement().getTextRecursively()).isEqualTo("Tester 1");
    }

    private String page() {
        return _get(PersonView.class).getElement().getTextRecursively();
    }

    private void show(Role role, PersonId person) {
        signIn(role);
        UI.getCurrent().navigate("today");
        PersonNavigation.person(person).open();
    }

    private PersonId person(EnrolmentId place) {
        return new PersonId(database.sql("SELECT person_id FROM enrolment WHERE id = ?").param(place.value())
                .query(Long.class).single());
    }
}
