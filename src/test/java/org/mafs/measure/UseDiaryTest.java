package org.mafs.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.Role;
import org.mafs.draft.FormKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;

class UseDiaryTest extends IntegrationTest {

    private static final UseDays TOLD = new UseDays(28, Optional.of(Substance.OPIOIDS),
            Map.of(Substance.OPIOIDS, 9, Substance.TOBACCO, 0));
    private static final UseDays NOTHING = new UseDays(28, Optional.empty(), Map.of());

    @Autowired
    private UseDiary diary;
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
        tell(cohort, form, TOLD);
        assertThat(diary.told(form, cohort.person())).contains(TOLD);
        UseDays less = new UseDays(28, Optional.of(Substance.OPIOIDS), Map.of(Substance.OPIOIDS, 4));
        tell(cohort, form, less);
        assertThat(diary.of(cohort.person(), 28)).containsExactly(Map.entry(OwnCohorts.FIRST, less));
        assertThat(diary.of(cohort.person(), 7)).isEmpty();
    }

    @Test
    void aFormThatSaysNothingLeavesNoRecord() {
        tell(cohort, form, TOLD);
        tell(cohort, form, NOTHING);
        assertThat(diary.told(form, cohort.person())).isEmpty();
        assertThat(diary.lookedBackIn(cohort.id())).isEmpty();
    }

    @Test
    void aFormOfAnotherCohortIsNeitherReadNorReplacedNorDeleted() {
        OwnCohort foreign = cohorts.notLed(1);
        FormKey theirs = keyIn(foreign);
        signIn(Role.COORDINATOR);
        tell(foreign, theirs, TOLD);
        signIn(Role.FACILITATOR);
        assertThat(diary.told(theirs, cohort.person())).isEmpty();
        tell(cohort, theirs, NOTHING);
        assertThatThrownBy(() -> tell(cohort, theirs, new UseDays(28, Optional.empty(), Map.of(Substance.CRACK, 1))))
                .isInstanceOf(DataIntegrityViolationException.class);
        signIn(Role.COORDINATOR);
        assertThat(diary.told(theirs, foreign.person())).contains(TOLD);
    }

    @Test
    void aSessionOfAnotherCohortIsRefused() {
        OwnCohort other = cohorts.led(1);
        assertThatThrownBy(() -> diary.tell(form, cohort.person(), Optional.of(other.session()), OwnCohorts.FIRST, TOLD))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(diary.told(form, cohort.person())).isEmpty();
    }

    private void tell(OwnCohort in, FormKey key, UseDays use) {
        diary.tell(key, in.person(), Optional.of(in.session()), OwnCohorts.FIRST, use);
    }

    private static FormKey keyIn(OwnCohort cohort) {
        return FormKey.atSession("look-back", cohort.person(), cohort.session());
    }
}
