package org.mafs.mutualaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.Role;
import org.mafs.base.Refused;
import org.mafs.draft.FormKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;

class MeetingsVisitedTest extends IntegrationTest {

    @Autowired
    private MeetingsVisited meetings;
    @Autowired
    private OwnCohorts cohorts;

    private OwnCohort cohort;
    private FormKey form;

    @BeforeEach
    void aForm() {
        cohort = cohorts.led(1);
        form = keyIn(cohort);
        signIn(Role.FACILITATOR);
    }

    @Test
    void theSameFormAgainReplacesWhatItSaid() {
        tell(cohort, form, OptionalInt.of(3));
        tell(cohort, form, OptionalInt.of(0));
        assertThat(meetings.told(form, cohort.person())).as("nought is an answer").hasValue(0);
        assertThat(meetings.of(cohort.person(), 28)).isEqualTo(Map.of(OwnCohorts.FIRST, 0));
        assertThat(meetings.of(cohort.person(), 7)).isEmpty();
    }

    @Test
    void whatIsNotAnsweredLeavesNoRecord() {
        tell(cohort, form, OptionalInt.of(3));
        tell(cohort, form, OptionalInt.empty());
        assertThat(meetings.told(form, cohort.person())).isEmpty();
    }

    @Test
    void aSlipOfTheFingerIsRefused() {
        assertThatThrownBy(() -> tell(cohort, form, OptionalInt.of(281))).isInstanceOf(Refused.class)
                .hasMessage("That many meetings in 28 days cannot be. Check the number.");
        assertThatThrownBy(() -> tell(cohort, form, OptionalInt.of(-1))).isInstanceOf(Refused.class);
        tell(cohort, form, OptionalInt.of(280));
        assertThat(meetings.told(form, cohort.person())).hasValue(280);
    }

    @Test
    void aFormOfAnotherCohortIsNeitherReadNorReplacedNorDeleted() {
        OwnCohort foreign = cohorts.notLed(1);
        FormKey theirs = keyIn(foreign);
        signIn(Role.COORDINATOR);
        tell(foreign, theirs, OptionalInt.of(7));
        signIn(Role.FACILITATOR);
        assertThat(meetings.told(theirs, cohort.person())).isEmpty();
        tell(cohort, theirs, OptionalInt.empty());
        assertThatThrownBy(() -> tell(cohort, theirs, OptionalInt.of(1)))
                .isInstanceOf(DataIntegrityViolationException.class);
        signIn(Role.COORDINATOR);
        assertThat(meetings.told(theirs, foreign.person())).hasValue(7);
    }

    @Test
    void aSessionOfAnotherCohortIsRefused() {
        OwnCohort other = cohorts.led(1);
        assertThatThrownBy(() -> meetings.tell(form, cohort.person(), Optional.of(other.session()), OwnCohorts.FIRST, 28,
                OptionalInt.of(1))).isInstanceOf(AccessDeniedException.class);
        assertThat(meetings.told(form, cohort.person())).isEmpty();
    }

    private void tell(OwnCohort in, FormKey key, OptionalInt visited) {
        meetings.tell(key, in.person(), Optional.of(in.session()), OwnCohorts.FIRST, 28, visited);
    }

    private static FormKey keyIn(OwnCohort cohort) {
        return FormKey.atSession("look-back", cohort.person(), cohort.session());
    }
}
