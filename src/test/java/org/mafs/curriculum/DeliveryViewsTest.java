package org.mafs.curriculum;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.springframework.beans.factory.annotation.Autowired;

class DeliveryViewsTest extends ViewTest {

    @Autowired
    private KeepingDeliveries deliveries;
    @Autowired
    private OwnCohorts cohorts;

    private OwnCohort cohort;

    @BeforeEach
    void aHeldSession() {
        cohort = cohorts.led(1);
        signIn(Role.FACILITATOR);
    }

    @Test
    void oneTapKeepsEverythingAsPlanned() {
        open("sessions/" + cohort.session().value() + "/delivery");
        _click(_get(Button.class, button -> button.withText("Everything as planned")));
        assertThat(deliveries.of(cohort.session()).steps()).isNotEmpty().allSatisfy(step -> {
            assertThat(step.outcome()).contains(StepOutcome.COVERED);
            assertThat(step.minutes()).as("what nobody measured").isEmpty();
        });
        assertThat(shown()).contains("Saved");
    }

    @Test
    void minutesThatAreTypedAreKept() {
        open("sessions/" + cohort.session().value() + "/delivery");
        _click(_get(Button.class, button -> button.withText("Everything as planned")));
        IntegerField first = _find(IntegerField.class).getFirst();
        _setValue(first, 12, true);
        assertThat(deliveries.of(cohort.session()).steps().getFirst().minutes()).hasValue(12);
    }

    @Test
    void theCohortsPageSaysWhichSessionsHaveNoRecord() {
        open("sessions/" + cohort.session().value() + "/delivery");
        _click(_get(Button.class, button -> button.withText("Everything as planned")));
        open("cohorts/" + cohort.id().value() + "/delivery");
        assertThat(shown()).contains("6 sessions were held; 1 of them has a record", "no record");
        assertThat(_find(NativeTable.class)).hasSize(1);
    }

    @Test
    void whoStudiesOutcomesSeesNoNames() {
        signIn(Role.RESEARCHER);
        open("curriculum/delivery");
        assertThat(shown()).contains("What was delivered").doesNotContain("By who led");
        signIn(Role.COORDINATOR);
        open("curriculum/delivery");
        assertThat(shown()).contains("By who led");
    }

    @Test
    void somebodyElsesSessionShowsNothing() {
        open("sessions/" + cohorts.notLed(0).session().value() + "/delivery");
        assertThat(_find(Button.class, button -> button.withText("Everything as planned"))).isEmpty();
    }

    private static String shown() {
        return UI.getCurrent().getChildren().map(child -> child.getElement().getTextRecursively())
                .collect(Collectors.joining(" "));
    }
}
