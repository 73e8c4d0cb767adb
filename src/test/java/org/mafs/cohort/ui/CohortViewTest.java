package org.mafs.cohort.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mafs.OwnCohorts;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.ui.ConflictDialog;
import org.mafs.base.ui.ErrorNote;
import org.mafs.cohort.Guests;
import org.mafs.cohort.Mark;
import org.mafs.cohort.Scheduling;
import org.mafs.cohort.SessionPlan;
import org.mafs.cohort.SessionRecord;
import org.mafs.person.ConsentHow;
import org.mafs.person.Gender;
import org.mafs.person.ReferralSource;
import org.springframework.beans.factory.annotation.Autowired;

class CohortViewTest extends OwnCohort {

    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private Guests guests;
    @Autowired
    private Scheduling scheduling;

    @Test
    void whoCameIsSeenAtAGlanceAndWhoLeftStandsAtTheEnd() {
        EnrolmentId ash = join("Ash");
        EnrolmentId bea = join("Bea");
        SessionRecord first = sessions().getFirst();
        register.mark(first.id(), ash, Mark.APOLOGIES, "Bus", Optional.empty());
        register.mark(first.id(), bea, Mark.PRESENT, null, Optional.empty());
        enrolling.leave(ash, calendar.today(), "");

        openCohort(Role.FACILITATOR);
        assertThat(rows()).containsExactly(
                "Bea started CORE-10: how things were at the start here no check-in no CORE-10 no look back no mutual aid no view of the session" + " not on the list".repeat(5) + " 1 of 6",
                "Ash left sorry" + " not on the list".repeat(5) + " 0 of 6");
    }

    @Test
    void aCancelledSessionLooksItAndIsOutOfTheCountUnlessItWasMadeUp() {
        EnrolmentId ash = join("Ash");
        join("Bea");
        SessionRecord first = sessions().getFirst();
        SessionRecord second = sessions().get(1);
        SessionRecord there = cohorts.notLed(0).sessions().get(1);
        as(Role.COORDINATOR, () -> {
            planning.move(there.id(), there.version(),
                    new SessionPlan("Two", calendar.today(), LocalTime.of(0, 0), 15));
            guests.book(ash, there.id());
            register.mark(there.id(), ash, Mark.PRESENT, null, Optional.empty());
            scheduling.cancel(second.id(), "");
            scheduling.cancel(first.id(), "");
            planning.close(there.id());
            return there;
        });
        openCohort(Role.FACILITATOR);
        assertThat(words(_find(NativeTableRow.class).getFirst())).containsSubsequence("Session 2",
                Calendar.shortDay(second.heldOn()), "cancelled");
        assertThat(rows().getFirst()).startsWith("Ash").contains("cancelled made up").endsWith("1 of 5");
        assertThat(rows().getLast()).startsWith("Bea").contains("cancelled cancelled").endsWith("0 of 4");
        assertThat(_find(ListItem.class).stream().map(item -> String.join(" ", words(item))))
                .contains(Dates.span(sessions().get(2).heldOn(), sessions().get(5).heldOn()));
    }

    @Test
    void aPersonIsAddedOnceTheyHaveAgreed() {
        openCohort(Role.FACILITATOR);
        _click(_get(Button.class, spec -> spec.withText("Add a person")));
        fillIn("Dee");
        _click(_get(Button.class, spec -> spec.withText("Add to the list")));
        assertThat(refusal()).isEqualTo("Ask them first if they agree to take part, then tick each line.");

        EnrolmentViewTest.agreeToAll();
        _setValue(_get(RadioButtonGroup.class), ConsentHow.SPOKEN);
        _click(_get(Button.class, spec -> spec.withText("Add to the list")));
        _assertNone(AddPersonDialog.class);
        assertThat(rows()).singleElement().asString().startsWith("Dee");
    }

    @Test
    void aFacilitatorIsNotToldWhoElseIsKnown() {
        openCohort(Role.FACILITATOR);
        _click(_get(Button.class, spec -> spec.withText("Add a person")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name they like to be called")), "Liban Hersi");
        _assertNone(KnownPeople.class);
    }

    @Test
    void aCoordinatorAddsSomebodyWeKnowAlready() {
        openCohort(Role.COORDINATOR);
        _click(_get(Button.class, spec -> spec.withText("Add a person")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name they like to be called")), "Liban Hersi");
        _click(_get(Button.class, spec -> spec.withText("Yes, add them")));
        _assertNone(TextField.class, spec -> spec.withLabel("Name they like to be called"));
        EnrolmentViewTest.agreeToAll();
        _setValue(_get(RadioButtonGroup.class), ConsentHow.PAPER);
        _click(_get(Button.class, spec -> spec.withText("Add to the list")));
        assertThat(rows()).singleElement().asString().startsWith("Liban Hersi");
    }

    @Test
    void whoSavesASessionSecondSeesBothVersionsAndMaySaveTheirs() {
        openCohort(Role.FACILITATOR);
        SessionRecord fifth = sessions().get(4);
        _click(button("Change session 5"));
        planning.move(fifth.id(), fifth.version(),
                new SessionPlan("Theirs", fifth.heldOn(), LocalTime.of(19, 0), fifth.minutes()));

        _setValue(_get(TextField.class, spec -> spec.withLabel("Title")), "Mine");
        _click(_get(Button.class, spec -> spec.withText("Save the session")));
        assertThat(_get(ConflictDialog.class).getElement().getTextRecursively()).contains("Theirs", "Mine");
        assertThat(sessions().get(4).title()).isEqualTo("Theirs");

        _click(_get(Button.class, spec -> spec.withText("Save mine instead")));
        assertThat(sessions().get(4).title()).isEqualTo("Mine");
        _assertNone(ChangeSessionDialog.class);
    }

    @Test
    void aClosedSessionIsOpenedAgain() {
        SessionRecord first = sessions().getFirst();
        planning.close(first.id());
        openCohort(Role.FACILITATOR);
        _click(button("Open session 1 again"));
        assertThat(sessions().getFirst().isClosed()).isFalse();
        _assertOne(Button.class, spec -> spec.withPredicate(change -> labelled(change, "Change session 1")));
    }

    @Test
    void onlyACoordinatorRenamesACohortAndChoosesWhoLeadsIt() {
        openCohort(Role.FACILITATOR);
        _assertNone(Button.class, spec -> spec.withText("Rename"));
        _assertNone(Button.class, spec -> spec.withText("Choose facilitators"));

        openCohort(Role.COORDINATOR);
        _assertOne(Button.class, spec -> spec.withText("Choose facilitators"));
        _click(_get(Button.class, spec -> spec.withText("Rename")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name")), cohortName + " b");
        _click(_get(Button.class, spec -> spec.withText("Save the new name")));
        assertThat(_get(H1.class).getText()).isEqualTo(cohortName + " b");
    }

    @Test
    void aCohortOfSomebodyElseIsNotShown() {
        as(Role.COORDINATOR, () -> {
            planning.setLeaders(cohort, Set.of());
            return cohort;
        });
        openCohort(Role.FACILITATOR);
        assertThat(_get(H1.class).getText()).isEqualTo("Nothing to see here");

        cohort = new CohortId(Long.MAX_VALUE / 100);
        openCohort(Role.COORDINATOR);
        assertThat(_get(H1.class).getText()).isEqualTo("Nothing to see here");
    }

    private void openCohort(Role role) {
        signIn(role);
        UI.getCurrent().navigate("today");
        CohortNavigation.cohort(cohort).open();
    }

    private static void fillIn(String name) {
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name they like to be called")), name);
        _setValue(_get(Select.class, spec -> spec.withLabel("Gender")), Gender.NOT_ASKED);
        _setValue(_get(Select.class, spec -> spec.withLabel("How did they hear of us?")), ReferralSource.SELF);
    }

    private static String refusal() {
        return _get(ErrorNote.class).getElement().getTextRecursively();
    }

    private static Button button(String label) {
        return _get(Button.class, spec -> spec.withPredicate(button -> labelled(button, label)));
    }

    private static boolean labelled(Button button, String label) {
        return button.getAriaLabel().filter(label::equals).isPresent();
    }

    /** Each row of the table as it is read out. */
    private static List<String> rows() {
        return _find(NativeTableRow.class).stream().skip(1)
                .map(row -> row.getChildren().map(cell -> String.join(" ", words(cell)))
                        .reduce((left, right) -> left + " " + right).orElseThrow())
                .toList();
    }

    private static List<String> words(Component part) {
        if (part.getElement().hasAttribute("aria-hidden")) {
            return List.of();
        }
        if (part.getChildren().findAny().isEmpty()) {
            return List.of(part.getElement().getText());
        }
        return part.getChildren().flatMap(child -> words(child).stream()).toList();
    }
}
