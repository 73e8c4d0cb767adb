package org.mafs.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.Statements;
import org.mafs.access.Role;
import org.mafs.base.Conflict;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.draft.FormKey;
import org.mafs.measure.Answers;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.NewResponse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

class ConcernRegisterTest extends IntegrationTest {

    private static final Answers CALM = Answers.of(1, 1, 1, 1, 1, 0, 1, 1, 1, 1);
    private static final Answers ASKS_FOR_A_TALK = Answers.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    private static final Answers BLANK = Answers.of(1, 1, 1, 1, 1, null, 1, 1, 1, 1);

    @Autowired
    private ConcernRegister concerns;
    @Autowired
    private CompletedForms forms;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private Statements statements;
    @Autowired
    private TransactionTemplate transaction;

    private OwnCohort cohort;

    @BeforeEach
    void aCohort() {
        cohort = cohorts.led(2);
        signIn(Role.FACILITATOR);
    }

    @Test
    void anAnswerThatAsksForATalkOpensAConcernAtOnceAndOthersDoNot() {
        handIn(cohort.person(), CALM);
        assertThat(concerns.openIn(cohort.id())).isEmpty();
        handIn(cohort.people().getLast(), ASKS_FOR_A_TALK);
        assertThat(concerns.openIn(cohort.id())).singleElement().satisfies(open -> {
            assertThat(open.who()).isEqualTo("Tester 2");
            assertThat(open.reason()).isEqualTo(ConcernReason.ANSWERED);
            assertThat(open.noted()).isFalse();
        });
    }

    @Test
    void aBlankAnswerOpensAConcernToo() {
        handIn(cohort.person(), BLANK);
        assertThat(concern().reason()).isEqualTo(ConcernReason.LEFT_BLANK);
    }

    @Test
    void theAnswerAndItsConcernAreKeptTogetherOrNotAtAll() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(both -> {
            handIn(cohort.person(), ASKS_FOR_A_TALK);
            throw new IllegalStateException("The power went.");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(concerns.of(cohort.person())).isEmpty();
        assertThat(forms.handedIn(key(cohort.person()), cohort.person())).isEmpty();
    }

    @Test
    void aFormPutRightChangesItsConcernAndMakesNoSecondOne() {
        handIn(cohort.person(), BLANK);
        handIn(cohort.person(), ASKS_FOR_A_TALK);
        assertThat(concern().reason()).isEqualTo(ConcernReason.ANSWERED);
        handIn(cohort.person(), CALM);
        assertThat(concern().reason()).isEqualTo(ConcernReason.TAKEN_BACK);
        assertThat(concern().closed()).as("only a coordinator closes it").isEmpty();
    }

    @Test
    void aClosedConcernOpensAgainWhenTheFormIsPutRightToAskForATalk() {
        handIn(cohort.person(), BLANK);
        closeAfterATalk();
        assertThat(concern().closed()).isPresent();
        handIn(cohort.person(), BLANK);
        assertThat(concern().closed()).as("the same form again changes nothing").isPresent();
        handIn(cohort.person(), ASKS_FOR_A_TALK);
        assertThat(concern().closed()).isEmpty();
        assertThat(concerns.openIn(cohort.id())).singleElement()
                .satisfies(open -> assertThat(open.noted()).as("what was done before is not enough").isFalse());
    }

    @Test
    void whoLeadsSaysWhatWasDoneAndOnlyACoordinatorCloses() {
        handIn(cohort.person(), ASKS_FOR_A_TALK);
        ConcernRecord seen = concerns.see(concern().id());
        assertThat(seen.seen()).isPresent();
        concerns.note(seen.id(), seen.version(), " We talked. ");
        assertThat(concern().done()).contains("We talked.");
        long version = concern().version();
        assertThatThrownBy(() -> concerns.close(seen.id(), version)).isInstanceOf(AccessDeniedException.class);
        signIn(Role.COORDINATOR);
        concerns.close(seen.id(), version);
        assertThat(concern().closed()).isPresent();
        assertThat(concerns.openIn(cohort.id())).isEmpty();
        assertThatThrownBy(() -> concerns.note(seen.id(), concern().version(), "More")).isInstanceOf(Refused.class)
                .hasMessage("This concern is closed already. Load the page again.");
    }

    @Test
    void nobodyClosesWhatNobodyTalkedAbout() {
        handIn(cohort.person(), ASKS_FOR_A_TALK);
        signIn(Role.COORDINATOR);
        ConcernRecord open = concern();
        assertThatThrownBy(() -> concerns.close(open.id(), open.version())).isInstanceOf(Refused.class)
                .hasMessage("Nobody has written yet what was done. Write it first, then close.");
        assertThatThrownBy(() -> concerns.note(open.id(), open.version(), "  ")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> concerns.note(open.id(), open.version(), "x".repeat(2001)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whoWritesSecondSeesBothVersions() {
        handIn(cohort.person(), ASKS_FOR_A_TALK);
        ConcernRecord seen = concern();
        concerns.note(seen.id(), seen.version(), "Rang them.");
        assertThatThrownBy(() -> concerns.note(seen.id(), seen.version(), "Saw them."))
                .isInstanceOfSatisfying(Conflict.class, conflict -> assertThat(conflict.differences())
                        .containsExactly(new Conflict.Difference("What was done, and what you agreed", "Rang them.", "Saw them.")));
        assertThat(concern().done()).contains("Rang them.");
    }

    @Test
    void aFacilitatorKnowsOnlyOfTheirOwnCohorts() {
        OwnCohort other = cohorts.notLed(1);
        signIn(Role.COORDINATOR);
        handIn(other.person(), ASKS_FOR_A_TALK);
        handIn(cohort.person(), ASKS_FOR_A_TALK);
        ConcernId theirs = concerns.of(other.person()).getFirst().id();
        assertThat(concerns.open()).extracting(OpenConcern::id).contains(theirs, concern().id());
        signIn(Role.FACILITATOR);
        assertThat(concerns.open()).extracting(OpenConcern::id).contains(concern().id()).doesNotContain(theirs);
        assertThatThrownBy(() -> concerns.see(theirs)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theListCostsTheSameForOneAndForMany() {
        OwnCohort many = cohorts.led(12);
        signIn(Role.FACILITATOR);
        handIn(many.person(), ASKS_FOR_A_TALK);
        int one = statements.during(() -> concerns.openIn(many.id()));
        many.people().forEach(person -> handIn(person, ASKS_FOR_A_TALK));
        assertThat(concerns.openIn(many.id())).hasSize(12);
        assertThat(statements.during(() -> concerns.openIn(many.id()))).isEqualTo(one);
    }

    private void closeAfterATalk() {
        ConcernRecord open = concern();
        concerns.note(open.id(), open.version(), "We talked.");
        as(Role.COORDINATOR, () -> {
            concerns.close(open.id(), concern().version());
            return open;
        });
        signIn(Role.FACILITATOR);
    }

    private ConcernRecord concern() {
        List<ConcernRecord> known = concerns.of(cohort.person());
        assertThat(known).hasSize(1);
        return known.getFirst();
    }

    private void handIn(EnrolmentId person, Answers answers) {
        FormKey key = key(person);
        forms.handIn(new NewResponse(key, person, Optional.empty(), "core-10", OwnCohorts.FIRST, answers,
                forms.handedIn(key, person).map(before -> before.version())));
    }

    private static FormKey key(EnrolmentId person) {
        return FormKey.onDay("core-10", person, OwnCohorts.FIRST);
    }
}
