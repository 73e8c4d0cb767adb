package org.mafs.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.mafs.base.Calendar;
import org.mafs.base.Conflict;
import org.mafs.base.Conflict.Difference;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.draft.Drafts;
import org.mafs.draft.FormKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class CompletedFormsTest extends IntegrationTest {

    private static final Answers FULL = Answers.of(2, 2, 2, 2, 2, 0, 2, 2, 2, 2);

    @Autowired
    private CompletedForms forms;
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
        form = FormKey.atSession("core-10", cohort.person(), cohort.session());
        signIn(Role.FACILITATOR);
    }

    @Test
    void oneFormHandedInTwentyTimesAtOnceIsOneResponse() throws Exception {
        drafts.keep(form, cohort.person(), "item1", "2");
        List<Future<ResponseRecord>> answers = AtOnce.run(20, () -> handIn(FULL, Optional.empty()));
        assertThat(answers).allMatch(answer -> answer.state() == Future.State.SUCCESS);
        assertThat(answers).extracting(answer -> answer.resultNow().answers()).containsOnly(FULL);
        assertThat(rows()).hasSize(1);
        assertThat(drafts.of(form, cohort.person())).isEmpty();
    }

    @Test
    void ofTwentyDifferentFormsAtOnceOneIsKeptAndTheOthersAreTold() throws Exception {
        List<Callable<ResponseRecord>> works = IntStream.range(0, 20).<Callable<ResponseRecord>>mapToObj(number ->
                () -> handIn(FULL.with(1, number % 5).with(5, number / 5), Optional.empty())).toList();
        List<Future<ResponseRecord>> answers = AtOnce.run(works);
        assertThat(answers).filteredOn(answer -> answer.state() == Future.State.SUCCESS).singleElement()
                .satisfies(kept -> assertThat(handedIn().answers()).isEqualTo(kept.resultNow().answers()));
        assertThat(answers).filteredOn(answer -> answer.state() == Future.State.FAILED)
                .allMatch(answer -> answer.exceptionNow() instanceof Conflict);
        assertThat(rows()).hasSize(1);
    }

    @Test
    void aRetryAfterSuccessChangesNothing() {
        ResponseRecord first = handIn(FULL, Optional.empty());
        signIn(Role.COORDINATOR);
        assertThat(handIn(FULL, Optional.empty())).isEqualTo(first);
        assertThat(handIn(FULL, Optional.of(first.version()))).isEqualTo(first);
        assertThat(handedIn()).isEqualTo(first);
        assertThat(rows()).singleElement().satisfies(row -> assertThat(row).containsEntry("username", "facilitator"));
    }

    @Test
    void anItemLeftBlankHasNoRowAndIsNeverZero() {
        handIn(Answers.of(0, null, 2, 2, 2, null, 2, 2, 2, 2), Optional.empty());
        assertThat(database.sql("SELECT a.item FROM response_answer a JOIN response r ON r.id = a.response_id "
                + "WHERE r.enrolment_id = ? ORDER BY a.item").param(cohort.person().value()).query(Integer.class).list())
                .containsExactly(1, 3, 4, 5, 7, 8, 9, 10);
        assertThat(handedIn().answers().inOrder()).containsExactly(0, null, 2, 2, 2, null, 2, 2, 2, 2);
        assertThat(handedIn().score().isScorable()).isFalse();
        assertThat(handedIn().score().risk()).isEqualTo(Risk.UNANSWERED);
    }

    @Test
    void anAnswerTakenBackIsGone() {
        ResponseRecord first = handIn(FULL, Optional.empty());
        handIn(FULL.with(6, null), Optional.of(first.version()));
        assertThat(handedIn().answers().answer(6)).isEmpty();
        assertThat(handedIn().version()).isGreaterThan(first.version());
    }

    @Test
    void nothingAnsweredOrNotOnTheFormOrOfTomorrowIsRefused() {
        refused("No question has an answer yet. Answer at least one, or go back without saving.",
                Answers.none(Instruments.CORE_10), OwnCohorts.FIRST);
        refused("The day must be today or before.", FULL, calendar.today().plusDays(1));
        String notOnForm = "One answer is not on this form. Load the page again; what you gave so far is kept.";
        refused(notOnForm, FULL.with(3, 5), OwnCohorts.FIRST);
        refused(notOnForm, FULL.with(3, -1), OwnCohorts.FIRST);
        refused(notOnForm, Answers.of(1, 1, 1), OwnCohorts.FIRST);
        assertThat(rows()).isEmpty();
    }

    @Test
    void theSecondToSaveSeesBothVersionsAndMayReplaceKnowingly() {
        ResponseRecord seen = handIn(FULL, Optional.empty());
        handIn(FULL.with(1, 4), Optional.of(seen.version()));
        Answers yours = FULL.with(1, null).with(7, 0);
        assertThatThrownBy(() -> handIn(yours, Optional.of(seen.version())))
                .isInstanceOfSatisfying(Conflict.class, conflict -> {
                    assertThat(conflict).hasMessage(
                            "Somebody else has saved this since you opened it. Nothing was overwritten.");
                    assertThat(conflict.differences()).containsExactly(
                            new Difference("Tension or anxiety", "4", "not answered"), new Difference("Sleep", "2", "0"));
                    assertThat(handedIn().answers()).isEqualTo(FULL.with(1, 4));
                    handIn(yours, Optional.of(conflict.theirVersion()));
                });
        assertThat(handedIn().answers()).isEqualTo(yours);
    }

    @Test
    void aSessionOfAnotherCohortIsRefusedToEveryone() {
        OwnCohort other = cohorts.led(1);
        for (Role role : List.of(Role.FACILITATOR, Role.COORDINATOR)) {
            signIn(role);
            assertThatThrownBy(() -> forms.handIn(asked(form, cohort.person(), other.session(), FULL)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(rows()).isEmpty();
    }

    @Test
    void aFormOfAnotherPersonIsNeitherReadNorReplaced() {
        OwnCohort foreign = cohorts.notLed(1);
        FormKey theirs = FormKey.atSession("core-10", foreign.person(), foreign.session());
        signIn(Role.COORDINATOR);
        forms.handIn(asked(theirs, foreign.person(), foreign.session(), FULL));
        signIn(Role.FACILITATOR);
        assertThat(forms.handedIn(theirs, cohort.person())).isEmpty();
        assertThatThrownBy(() -> forms.handIn(asked(theirs, cohort.person(), cohort.session(), FULL.with(1, 0))))
                .isInstanceOf(DataIntegrityViolationException.class);
        signIn(Role.COORDINATOR);
        assertThat(forms.handedIn(theirs, foreign.person())).hasValueSatisfying(kept ->
                assertThat(kept.answers()).isEqualTo(FULL));
        assertThat(forms.takenIn(foreign.id()))
                .containsExactly(new TakenForm(foreign.person(), Optional.of(foreign.session()), "core-10",
                        OwnCohorts.FIRST));
    }

    private void refused(String sentence, Answers answers, LocalDate day) {
        assertThatThrownBy(() -> forms.handIn(new NewResponse(form, cohort.person(), Optional.of(cohort.session()),
                "core-10", day, answers, Optional.empty()))).isInstanceOf(Refused.class).hasMessage(sentence);
    }

    private ResponseRecord handIn(Answers answers, Optional<Long> seen) {
        return forms.handIn(new NewResponse(form, cohort.person(), Optional.of(cohort.session()), "core-10",
                OwnCohorts.FIRST, answers, seen));
    }

    private static NewResponse asked(FormKey key, EnrolmentId person, SessionId session, Answers answers) {
        return new NewResponse(key, person, Optional.of(session), "core-10", OwnCohorts.FIRST, answers, Optional.empty());
    }

    private ResponseRecord handedIn() {
        return forms.handedIn(form, cohort.person()).orElseThrow();
    }

    private List<Map<String, Object>> rows() {
        return database.sql("SELECT r.id, a.username FROM response r JOIN account a ON a.id = r.recorded_by "
                + "WHERE r.enrolment_id = ?").param(cohort.person().value()).query().listOfRows();
    }
}
