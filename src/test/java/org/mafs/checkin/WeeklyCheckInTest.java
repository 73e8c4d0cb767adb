package org.mafs.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.AtOnce;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.Role;
import org.mafs.base.Conflict;
import org.mafs.base.Conflict.Difference;
import org.mafs.base.Refused;
import org.mafs.draft.Drafts;
import org.mafs.measure.Substance;
import org.mafs.measure.UseDays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class WeeklyCheckInTest extends IntegrationTest {

    private static final UseDays NO_USE_TOLD = new UseDays(UseDays.WEEK, Optional.empty(), Map.of());
    private static final UseDays SOME = new UseDays(UseDays.WEEK, Optional.empty(),
            Map.of(Substance.ALCOHOL, 2, Substance.TOBACCO, 0));
    private static final CheckInAnswers FULL = new CheckInAnswers(3, "Up and down", SOME, OptionalInt.of(1), "To sleep");

    @Autowired
    private WeeklyCheckIn checkIns;
    @Autowired
    private Drafts drafts;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private JdbcClient database;

    private OwnCohort cohort;

    @BeforeEach
    void anEvening() {
        cohort = cohorts.led(2);
        signIn(Role.FACILITATOR);
    }

    @Test
    void whatWasToldIsReadBack() {
        CheckInRecord told = handIn(FULL, Optional.empty());
        assertThat(checkIns.handedIn(cohort.person(), cohort.session())).contains(told);
        assertThat(told.answers()).isEqualTo(FULL);
        assertThat(checkIns.of(cohort.person())).containsExactly(told);
        assertThat(database.sql("SELECT CAST(asked_on AS CHAR) FROM use_recall WHERE enrolment_id = ?")
                .param(cohort.person().value()).query(String.class).single()).as("the session's day")
                .isEqualTo("2025-07-01");
    }

    @Test
    void oneCheckInHandedInTwentyTimesAtOnceIsOneRecord() throws Exception {
        drafts.keep(WeeklyCheckIn.form(cohort.person(), cohort.session()), cohort.person(), "mood", "3");
        List<Future<CheckInRecord>> answers = AtOnce.run(20, () -> handIn(FULL, Optional.empty()));
        assertThat(answers).allMatch(answer -> answer.state() == Future.State.SUCCESS);
        assertThat(answers).extracting(answer -> answer.resultNow().answers()).containsOnly(FULL);
        assertThat(List.of(rows("check_in"), rows("use_recall"), rows("meeting_recall"))).containsOnly(1);
        assertThat(drafts.of(WeeklyCheckIn.form(cohort.person(), cohort.session()), cohort.person())).isEmpty();
    }

    @Test
    void ofTwentyDifferentOnesAtOnceOneIsKeptWhole() throws Exception {
        List<Callable<CheckInRecord>> works = IntStream.range(0, 20).<Callable<CheckInRecord>>mapToObj(number -> () ->
                handIn(new CheckInAnswers(1 + number % 5, "Week " + number, SOME, OptionalInt.of(number), null),
                        Optional.empty())).toList();
        List<Future<CheckInRecord>> answers = AtOnce.run(works);
        assertThat(answers).filteredOn(answer -> answer.state() == Future.State.SUCCESS).singleElement()
                .satisfies(kept -> assertThat(handedIn()).isEqualTo(kept.resultNow()));
        assertThat(answers).filteredOn(answer -> answer.state() == Future.State.FAILED)
                .allMatch(answer -> answer.exceptionNow() instanceof Conflict);
    }

    @Test
    void aRetryAfterSuccessChangesNothing() {
        CheckInRecord first = handIn(FULL, Optional.empty());
        signIn(Role.COORDINATOR);
        assertThat(handIn(FULL, Optional.empty())).isEqualTo(first);
        assertThat(handedIn()).isEqualTo(first);
        assertThat(database.sql("SELECT SUM(version) FROM use_recall WHERE enrolment_id = ?")
                .param(cohort.person().value()).query(Integer.class).single()).isZero();
    }

    @Test
    void whatWasNotAnsweredIsNotKept() {
        handIn(new CheckInAnswers(null, " ", NO_USE_TOLD, OptionalInt.empty(), "To sleep"), Optional.empty());
        assertThat(rows("check_in")).isOne();
        assertThat(rows("use_recall")).isZero();
        assertThat(rows("meeting_recall")).isZero();
        assertThat(database.sql("SELECT mood, week_sealed FROM check_in WHERE enrolment_id = ?")
                .param(cohort.person().value()).query().singleRow()).containsEntry("mood", null)
                .containsEntry("week_sealed", null);
        assertThat(handedIn().answers().meetings()).isEmpty();
    }

    @Test
    void noughtIsAnAnswer() {
        handIn(new CheckInAnswers(null, null, new UseDays(UseDays.WEEK, Optional.empty(), Map.of(Substance.ALCOHOL, 0)),
                OptionalInt.of(0), null), Optional.empty());
        assertThat(handedIn().answers().meetings()).hasValue(0);
        assertThat(handedIn().answers().use().days()).containsExactly(Map.entry(Substance.ALCOHOL, 0));
    }

    @Test
    void anAnswerTakenBackLeavesNoRecord() {
        CheckInRecord first = handIn(FULL, Optional.empty());
        handIn(new CheckInAnswers(3, "Up and down", NO_USE_TOLD, OptionalInt.empty(), null), Optional.of(first.version()));
        assertThat(rows("use_recall")).isZero();
        assertThat(rows("meeting_recall")).isZero();
        assertThat(handedIn().answers().hope()).isNull();
    }

    @Test
    void nothingAnsweredOrTooMuchIsRefused() {
        assertThatThrownBy(() -> handIn(new CheckInAnswers(null, "", NO_USE_TOLD, OptionalInt.empty(), " "),
                Optional.empty())).isInstanceOf(Refused.class)
                .hasMessage("No question has an answer yet. Answer at least one, or go back without saving.");
        assertThatThrownBy(() -> handIn(new CheckInAnswers(2, null, NO_USE_TOLD, OptionalInt.of(71), null),
                Optional.empty())).isInstanceOf(Refused.class)
                .hasMessage("That many meetings in 7 days cannot be. Check the number.");
        assertThat(rows("check_in")).as("all or nothing").isZero();
    }

    @Test
    void theSecondToSaveSeesBothVersionsAndMayReplaceKnowingly() {
        CheckInRecord seen = handIn(FULL, Optional.empty());
        handIn(new CheckInAnswers(3, "A good week", SOME, OptionalInt.empty(), "To sleep"), Optional.of(seen.version()));
        CheckInAnswers yours = new CheckInAnswers(5, "Up and down", NO_USE_TOLD, OptionalInt.of(1), "To sleep");
        assertThatThrownBy(() -> handIn(yours, Optional.of(seen.version())))
                .isInstanceOfSatisfying(Conflict.class, conflict -> {
                    assertThat(conflict.differences()).containsExactlyInAnyOrder(
                            new Difference("How has the week been, all in all?", "3", "5"),
                            new Difference("The week in a sentence", "A good week", "Up and down"),
                            new Difference("How many mutual-aid meetings did they go to this week, outside this group?",
                                    "not answered", "1"),
                            new Difference("Alcohol", "2", "not answered"), new Difference("Tobacco", "0", "not answered"));
                    handIn(yours, Optional.of(conflict.theirVersion()));
                });
        assertThat(handedIn().answers()).isEqualTo(yours);
        assertThat(rows("use_recall")).isZero();
    }

    @Test
    void aSessionOfAnotherCohortIsRefusedToEveryone() {
        OwnCohort other = cohorts.led(1);
        for (Role role : List.of(Role.FACILITATOR, Role.COORDINATOR)) {
            signIn(role);
            assertThatThrownBy(() -> checkIns.handIn(cohort.person(), other.session(), FULL, Optional.empty()))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(rows("check_in")).isZero();
    }

    private CheckInRecord handIn(CheckInAnswers answers, Optional<Long> seen) {
        return checkIns.handIn(cohort.person(), cohort.session(), answers, seen);
    }

    private CheckInRecord handedIn() {
        return checkIns.handedIn(cohort.person(), cohort.session()).orElseThrow();
    }

    private int rows(String table) {
        return database.sql("SELECT COUNT(*) FROM " + table + " WHERE enrolment_id = ?")
                .param(cohort.person().value()).query(Integer.class).single();
    }
}
