package org.mafs.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class DraftsTest extends IntegrationTest {

    @Autowired
    private Drafts drafts;
    @Autowired
    private OwnCohorts cohorts;

    private OwnCohort cohort;
    private FormKey form;

    @BeforeEach
    void aForm() {
        cohort = cohorts.led(2);
        form = keyIn(cohort);
        signIn(Role.FACILITATOR);
    }

    @Test
    void twoPeopleOnDifferentQuestionsKeepBothAnswers() {
        drafts.keep(form, cohort.person(), "mood", "3");
        signIn(Role.COORDINATOR);
        drafts.keep(form, cohort.person(), "week", "Better than feared");
        assertThat(kept()).isEqualTo(Map.of("mood", "3", "week", "Better than feared"));
    }

    @Test
    void twentyQuestionsAnsweredAtOnceAreAllKept() throws Exception {
        List<Callable<Instant>> works = IntStream.range(0, 20).<Callable<Instant>>mapToObj(number ->
                () -> drafts.keep(form, cohort.person(), "item" + number, "" + number)).toList();
        assertThat(AtOnce.run(works)).allMatch(answer -> answer.state() == Future.State.SUCCESS);
        assertThat(kept()).hasSize(20).containsEntry("item7", "7");
    }

    @Test
    void oneQuestionAnsweredByManyAtOnceHasOneOfTheirAnswers() throws Exception {
        List<Callable<Instant>> works = IntStream.range(0, 10).<Callable<Instant>>mapToObj(number ->
                () -> drafts.keep(form, cohort.person(), "mood", "" + number)).toList();
        assertThat(AtOnce.run(works)).allMatch(answer -> answer.state() == Future.State.SUCCESS);
        assertThat(kept()).hasSize(1).containsKey("mood");
    }

    @Test
    void theLastAnswerToAQuestionCounts() {
        drafts.keep(form, cohort.person(), "mood", "3");
        drafts.keep(form, cohort.person(), "mood", "5");
        assertThat(kept()).isEqualTo(Map.of("mood", "5"));
    }

    @Test
    void whatIsDiscardedIsGoneAndOnlyThat() {
        FormKey other = FormKey.atSession("core-10", cohort.person(), cohort.session());
        drafts.keep(form, cohort.person(), "mood", "3");
        drafts.keep(other, cohort.person(), "item1", "2");
        assertThat(drafts.fieldsAnswered(cohort.id(), List.of(form, other))).containsOnlyKeys(form, other);
        drafts.discard(form, cohort.person());
        assertThat(kept()).isEmpty();
        assertThat(drafts.fieldsAnswered(cohort.id(), List.of(form, other))).containsOnlyKeys(other);
        assertThat(drafts.fieldsAnswered(cohort.id(), List.of())).isEmpty();
    }

    @Test
    void aFormOfAnotherCohortIsNeitherTouchedNorTold() {
        OwnCohort foreign = cohorts.notLed(1);
        FormKey theirs = keyIn(foreign);
        signIn(Role.COORDINATOR);
        drafts.keep(theirs, foreign.person(), "mood", "3");
        signIn(Role.FACILITATOR);
        assertThat(drafts.of(theirs, cohort.person())).isEmpty();
        assertThat(drafts.fieldsAnswered(cohort.id(), List.of(theirs))).isEmpty();
        for (String field : List.of("mood", "week")) {
            assertThatThrownBy(() -> drafts.keep(theirs, cohort.person(), field, "5"))
                    .isInstanceOf(AccessDeniedException.class);
        }
        drafts.discard(theirs, cohort.person());
        signIn(Role.COORDINATOR);
        assertThat(drafts.of(theirs, foreign.person())).isEqualTo(Map.of("mood", "3"));
    }

    private Map<String, String> kept() {
        return drafts.of(form, cohort.person());
    }

    private static FormKey keyIn(OwnCohort cohort) {
        return FormKey.atSession("check-in", cohort.person(), cohort.session());
    }
}
