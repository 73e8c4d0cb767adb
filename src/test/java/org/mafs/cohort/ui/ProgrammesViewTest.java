package org.mafs.cohort.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.mafs.base.ui.ErrorNote;
import org.mafs.cohort.ProgrammeDetails;
import org.mafs.cohort.ProgrammePlanning;
import org.mafs.cohort.ProgrammeRecord;
import org.mafs.cohort.ScheduledForm;
import org.springframework.beans.factory.annotation.Autowired;

class ProgrammesViewTest extends ViewTest {

    @Autowired
    private ProgrammePlanning programmes;

    private String name;

    @BeforeEach
    void aNameOfItsOwn() {
        name = "Own " + UUID.randomUUID();
        signIn(Role.COORDINATOR);
    }

    @AfterEach
    void noLongerUsed() {
        signIn(Role.COORDINATOR);
        programmes.all().stream().filter(programme -> programme.name().equals(name))
                .forEach(programme -> programmes.retire(programme.id(), true));
    }

    @Test
    void theOneThatShipsIsShownWithItsRuleAndItsForms() {
        signIn(Role.ADMIN);
        open("settings/programmes");
        assertThat(_get(ProgrammesView.class).getElement().getTextRecursively()).contains("You do the MAFS",
                "Completed means at least 4 of the 6 sessions.", "Check-in, CORE-10, Last four weeks");
        _assertNone(Button.class, spec -> spec.withText("Change"));
        signIn(Role.FACILITATOR);
        open("settings/programmes");
        assertThat(_get(H1.class).getText()).isEqualTo("Nothing to see here");
    }

    @Test
    void aProgrammeOfTwoSessionsIsMadeWithTicksAndThenChosenForACohort() {
        open("settings/programmes");
        _click(_get(Button.class, spec -> spec.withText("Add a programme")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name of the programme")), name);
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Number of sessions")), 2);
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Sessions to complete it")), 3);
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Usual number of places")), 7);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Title of session 1")), "Hello");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Title of session 2")), "Goodbye");
        tick("CORE-10: Session 2");
        tick("Last four weeks: Follow-up, a month later");
        _click(_get(Button.class, spec -> spec.withText("Save the programme")));
        assertThat(_get(ErrorNote.class).getElement().getTextRecursively())
                .isEqualTo("Completing takes at least one session, and at most all of them.");
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Sessions to complete it")), 1);
        _click(_get(Button.class, spec -> spec.withText("Save the programme")));
        ProgrammeRecord made = made();
        assertThat(made.details().titles()).containsExactly("Hello", "Goodbye");
        assertThat(made.details().forms()).containsExactlyInAnyOrder(new ScheduledForm(2, "core-10"),
                new ScheduledForm(0, "look-back"));

        open("cohorts");
        _click(_get(Button.class, spec -> spec.withText("New cohort")));
        _setValue(_get(Select.class, spec -> spec.withLabel("Programme")), made);
        assertThat(_get(IntegerField.class, spec -> spec.withLabel("Places")).getValue()).isEqualTo(7);
        assertThat(_get(NewCohortDialog.class).getElement().getTextRecursively()).contains("2 weekly sessions follow");
    }

    @Test
    void fewerSessionsDropTheirTitlesAndTicks() {
        programmes.add(new ProgrammeDetails(name, List.of("One", "Two", "Three"), 90, 1, 10,
                Set.of(new ScheduledForm(3, "check-in"))));
        open("settings/programmes");
        _click(_get(Button.class, spec -> spec.withPredicate(button ->
                button.getAriaLabel().filter(("Change " + name)::equals).isPresent())));
        assertThat(_get(ProgrammeDialog.class).getElement().getTextRecursively()).contains("Cohorts that exist keep their sessions");
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Number of sessions")), 2);
        _click(_get(Button.class, spec -> spec.withText("Save the programme")));
        assertThat(made().details().titles()).containsExactly("One", "Two");
        assertThat(made().details().forms()).isEmpty();
    }

    private static void tick(String label) {
        _setValue(_get(Checkbox.class, spec -> spec.withPredicate(box ->
                box.getAriaLabel().filter(label::equals).isPresent())), true);
    }

    private ProgrammeRecord made() {
        return programmes.all().stream().filter(programme -> programme.name().equals(name)).findFirst().orElseThrow();
    }
}
