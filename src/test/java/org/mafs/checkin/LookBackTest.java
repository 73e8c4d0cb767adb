package org.mafs.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.AtOnce;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Conflict;
import org.mafs.base.Conflict.Difference;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.draft.Drafts;
import org.mafs.draft.FormKey;
import org.mafs.measure.Substance;
import org.mafs.measure.UseDays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class LookBackTest extends IntegrationTest {

    private static final LookBackAnswers FULL = answers(Substance.ALCOHOL, Map.of(Substance.ALCOHOL, 12), 3);

    @Autowired
    private LookBack lookBack;
    @Autowired
    private Drafts drafts;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private Calendar calendar;
    @Autowired
    private JdbcClient database;

    private OwnCohort cohort;
    private FormKey form;

    @BeforeEach
    void aForm() {
        cohort = cohorts.led(2);
        form = FormKey.atSession("look-back", cohort.person(), cohort.session());
        signIn(Role.FACILITATOR);
    }

    @Test
    void oneLookBackHandedInTwentyTimesAtOnceIsOneRecord() throws Exception {
        drafts.keep(form, cohort.person(), "main", "alcohol");
        List<Future<Boolean>> answers = AtOnce.run(20, () -> {
            handIn(FULL, Optional.empty());
            return true;
        });
        assertThat(answers).allMatch(answer -> answer.state() == Future.State.SUCCESS);
        assertThat(lookBack.handedIn(form, cohort.person())).contains(FULL);
        assertThat(rows()).isEqualTo("use 0 by facilitator, meetings 0 by facilitator");
        assertThat(drafts.of(form, cohort.person())).isEmpty();
    }

    @Test
    void aRetryAfterSuccessChangesNothing() {
        handIn(FULL, Optional.empty());
        drafts.keep(form, cohort.person(), "main", "alcohol");
        signIn(Role.COORDINATOR);
        handIn(FULL, Optional.empty());
        handIn(FULL, Optional.of(FULL));
        assertThat(rows()).isEqualTo("use 0 by facilitator, meetings 0 by facilitator");
        assertThat(drafts.of(form, cohort.person())).isEmpty();
    }

    @Test
    void whatWasNotAnsweredIsNotKept() {
        handIn(new LookBackAnswers(FULL.use(), OptionalInt.empty()), Optional.empty());
        assertThat(rows()).isEqualTo("use 0 by facilitator");
        assertThat(lookBack.handedIn(form, cohort.person())).hasValueSatisfying(
                told -> assertThat(told.meetings()).isEmpty());
    }

    @Test
    void nothingAnsweredOrOfTomorrowOrTooManyDaysIsRefused() {
        LookBackAnswers nothing = new LookBackAnswers(new UseDays(28, Optional.empty(), Map.of()), OptionalInt.empty());
        assertThatThrownBy(() -> handIn(nothing, Optional.empty())).isInstanceOf(Refused.class)
                .hasMessage("No question has an answer yet. Answer at least one, or go back without saving.");
        assertThatThrownBy(() -> lookBack.handIn(form, cohort.person(), Optional.empty(),
                calendar.today().plusDays(1), FULL, Optional.empty())).isInstanceOf(Refused.class)
                .hasMessage("The day must be today or before.");
        assertThatThrownBy(() -> answers(Substance.ALCOHOL, Map.of(Substance.ALCOHOL, 29), 0))
                .isInstanceOf(Refused.class).hasMessage("Days are from 0 to 28.");
        assertThat(rows()).isEmpty();
    }

    @Test
    void theSecondToSaveSeesBothVersionsAndMayReplaceKnowingly() {
        handIn(FULL, Optional.empty());
        LookBackAnswers yours = answers(Substance.CRACK, Map.of(Substance.CRACK, 0), 5);
        assertThatThrownBy(() -> handIn(yours, Optional.empty()))
                .isInstanceOfSatisfying(Conflict.class, conflict -> assertThat(conflict.differences())
                        .containsExactlyInAnyOrder(new Difference("Their own main substance", "Alcohol", "Crack"),
                                new Difference("How many mutual-aid meetings did they go to in the last 28 days?", "3", "5"),
                                new Difference("Alcohol", "12", "not answered"),
                                new Difference("Crack", "not answered", "0")));
        assertThat(lookBack.handedIn(form, cohort.person())).contains(FULL);
        handIn(yours, Optional.of(FULL));
        assertThat(lookBack.handedIn(form, cohort.person())).contains(yours);
    }

    @Test
    void anotherMainSubstanceAloneIsADifferenceToo() {
        handIn(FULL, Optional.empty());
        assertThatThrownBy(() -> handIn(answers(Substance.CRACK, Map.of(Substance.ALCOHOL, 12), 3), Optional.empty()))
                .isInstanceOfSatisfying(Conflict.class, conflict -> assertThat(conflict.differences())
                        .containsExactly(new Difference("Their own main substance", "Alcohol", "Crack")));
    }

    @Test
    void aSessionOfAnotherCohortIsRefusedToEveryone() {
        SessionId elsewhere = cohorts.led(1).session();
        for (Role role : List.of(Role.FACILITATOR, Role.COORDINATOR)) {
            signIn(role);
            assertThatThrownBy(() -> handIn(form, cohort.person(), elsewhere, FULL, Optional.empty()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> handIn(form, cohort.person(), elsewhere,
                    new LookBackAnswers(new UseDays(28, Optional.empty(), Map.of()), OptionalInt.of(1)), Optional.empty()))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(rows()).isEmpty();
    }

    @Test
    void aFormOfAnotherPersonIsNeitherReadNorReplaced() {
        OwnCohort foreign = cohorts.notLed(1);
        FormKey theirs = FormKey.atSession("look-back", foreign.person(), foreign.session());
        signIn(Role.COORDINATOR);
        handIn(theirs, foreign.person(), foreign.session(), FULL, Optional.empty());
        signIn(Role.FACILITATOR);
        assertThat(lookBack.handedIn(theirs, cohort.person())).isEmpty();
        assertThatThrownBy(() -> handIn(theirs, cohort.person(), cohort.session(),
                answers(Substance.CRACK, Map.of(Substance.CRACK, 1), 9), Optional.of(FULL)))
                .isInstanceOf(DataIntegrityViolationException.class);
        signIn(Role.COORDINATOR);
        assertThat(lookBack.handedIn(theirs, foreign.person())).contains(FULL);
    }

    private static LookBackAnswers answers(Substance main, Map<Substance, Integer> days, int meetings) {
        return new LookBackAnswers(new UseDays(UseDays.FOUR_WEEKS, Optional.of(main), days), OptionalInt.of(meetings));
    }

    private void handIn(LookBackAnswers answers, Optional<LookBackAnswers> began) {
        handIn(form, cohort.person(), cohort.session(), answers, began);
    }

    private void handIn(FormKey key, EnrolmentId who, SessionId session, LookBackAnswers answers,
            Optional<LookBackAnswers> began) {
        lookBack.handIn(key, who, Optional.of(session), OwnCohorts.FIRST, answers, began);
    }

    /** What is stored, in which version and by whom. */
    private String rows() {
        return String.join(", ", database.sql("""
                SELECT CONCAT('use ', u.version, ' by ', a.username) FROM use_recall u
                  JOIN account a ON a.id = u.recorded_by WHERE u.enrolment_id = :who
                UNION ALL
                SELECT CONCAT('meetings ', m.version, ' by ', a.username) FROM meeting_recall m
                  JOIN account a ON a.id = m.recorded_by WHERE m.enrolment_id = :who""")
                .param("who", cohort.person().value()).query(String.class).list());
    }
}
