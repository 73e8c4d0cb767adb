package org.mafs.cohort.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._findAll;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.ui.ErrorNote;
import org.mafs.cohort.CohortList;
import org.mafs.cohort.ReferralAnswers;
import org.mafs.person.Contact;
import org.mafs.person.Gender;
import org.mafs.person.NewPerson;
import org.mafs.person.NewReferral;
import org.mafs.person.PersonRecord;
import org.mafs.person.PersonRegister;
import org.mafs.person.ReferralOutcome;
import org.mafs.person.ReferralRow;
import org.mafs.person.ReferralSource;
import org.mafs.person.Referring;
import org.springframework.beans.factory.annotation.Autowired;

class ReferralsViewTest extends ViewTest {

    @Autowired
    private Referring referring;
    @Autowired
    private PersonRegister people;
    @Autowired
    private ReferralAnswers answers;
    @Autowired
    private CohortList cohorts;
    @Autowired
    private Calendar calendar;
    @Autowired
    private ReferralsTask task;

    private final String word = "r" + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
    private final String phone = "07" + String.format("%09d", Math.abs(word.hashCode()) % 1_000_000_000);

    @Test
    void aSelfReferralNeedsANameAndHowToReachThem() {
        openAsCoordinator();
        _click(_get(Button.class, spec -> spec.withText("New referral")));
        _assertNone(TextField.class, spec -> spec.withLabel("Who sent them"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name they like to be called")), "Kit " + word);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Phone")), phone);
        _click(_get(Button.class, spec -> spec.withText("Save the referral")));
        assertThat(shown()).contains("Kit " + word);
    }

    @Test
    void whoeverLooksLikeThemIsShownBeforeTheyAreEnteredAnewAndCanBeTaken() {
        signIn(Role.COORDINATOR);
        var known = people.add(new NewPerson("Ash " + word, null, Gender.OTHER, ReferralSource.SELF,
                new Contact(phone, null, Set.of(), null)), LocalDate.of(2025, 7, 1));
        openAsCoordinator();
        _click(_get(Button.class, spec -> spec.withText("New referral")));
        _setValue(_get(Select.class, spec -> spec.withLabel("How did they come to us?")), ReferralSource.KEYWORKER);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Who sent them")), "Nadia");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name they like to be called")), "Ashley");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Phone")), "+44 " + phone.substring(1));
        _click(_get(Button.class, spec -> spec.withText("Save the referral")));
        assertThat(_get(ErrorNote.class).getElement().getTextRecursively()).startsWith("We know somebody like this");

        _click(_get(Button.class, spec -> spec.withText("It is this person")));
        _click(_get(Button.class, spec -> spec.withText("Save the referral")));
        assertThat(referring.of(known)).hasSize(2).first()
                .satisfies(referral -> assertThat(referral.referrer()).contains("Nadia"));
        assertThat(people.known(word)).extracting(PersonRecord::id).containsExactly(known);
    }

    @Test
    void aReferralThatDoesNotFitIsAnsweredWithItsReason() {
        signIn(Role.COORDINATOR);
        var person = referring.record(UUID.randomUUID(), referral());
        openAsCoordinator();
        answerOf("Ash " + word);
        _setValue(_get(RadioButtonGroup.class, spec -> spec.withLabel("What is the answer?")),
                ReferralOutcome.NOT_SUITABLE);
        _click(_get(Button.class, spec -> spec.withText("Save the answer")));
        assertThat(_get(ErrorNote.class).getElement().getTextRecursively()).startsWith("Say why it is not suitable");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Why?")), "Looks for housing");
        _click(_get(Button.class, spec -> spec.withText("Save the answer")));
        assertThat(referring.of(person).getFirst().reason()).contains("Looks for housing");
        assertThat(shown()).doesNotContain("Ash " + word);
    }

    @Test
    void aWaitingListNeedsItsCohort() {
        signIn(Role.COORDINATOR);
        var person = referring.record(UUID.randomUUID(), referral());
        openAsCoordinator();
        answerOf("Ash " + word);
        _setValue(_get(RadioButtonGroup.class, spec -> spec.withLabel("What is the answer?")), ReferralOutcome.WAITING);
        _click(_get(Button.class, spec -> spec.withText("Save the answer")));
        assertThat(_get(ErrorNote.class).getElement().getTextRecursively()).isEqualTo("Choose the cohort.");
        assertThat(referring.of(person).getFirst().outcome()).as("nothing is saved").isEmpty();
    }

    @Test
    void theOldestThatWaitAreWaitingForTheCoordinatorOnly() {
        signIn(Role.COORDINATOR);
        assertThat(task.lines()).isNotEmpty().isSortedAccordingTo(
                Comparator.comparing(line -> line.since().orElseThrow()));
        signIn(Role.FACILITATOR);
        assertThat(task.lines()).isEmpty();
    }

    @Test
    void aFacilitatorDoesNotGetIn() {
        signIn(Role.FACILITATOR);
        open("people/referrals");
        assertThat(_get(H1.class).getText()).isEqualTo("Nothing to see here");
    }

    @Test
    void theListOfPeopleSaysWhereTheyAreAndWhatIsNext() {
        signIn(Role.COORDINATOR);
        referring.record(UUID.randomUUID(), referral());
        open("people");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Find a person")), word);
        assertThat(_findAll(_get(PeopleGrid.class))).singleElement().satisfies(line -> {
            assertThat(line.person().name()).isEqualTo("Ash " + word);
            assertThat(line.place()).isEmpty();
            assertThat(line.nextStep()).startsWith("Answer the referral of ");
        });
    }

    @Test
    void aFacilitatorIsShownThePeopleOfTheirCohorts() {
        signIn(Role.FACILITATOR);
        open("people");
        assertThat(_findAll(_get(PeopleGrid.class))).isNotEmpty()
                .allSatisfy(line -> assertThat(line.place()).isPresent());
    }

    private void openAsCoordinator() {
        signIn(Role.COORDINATOR);
        open("people/referrals");
    }

    /** As the button of its line would. */
    private void answerOf(String name) {
        ReferralRow row = _findAll(_get(ReferralGrid.class)).stream().filter(one -> one.name().equals(name))
                .findFirst().orElseThrow();
        new AnswerReferralDialog(row, referring, answers, cohorts, _get(ReferralGrid.class)::again).open();
    }

    private NewReferral referral() {
        return new NewReferral(NewPerson.called("Ash " + word), calendar.today(), null, null, null);
    }

    private static List<String> shown() {
        return _findAll(_get(ReferralGrid.class)).stream().map(ReferralRow::name).toList();
    }
}
