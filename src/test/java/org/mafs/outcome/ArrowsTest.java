package org.mafs.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mafs.outcome.Told.LAST_SESSION;
import static org.mafs.outcome.Told.day;
import static org.mafs.outcome.Told.evaluate;
import static org.mafs.outcome.Told.evaluateOn;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.cohort.LeftBecause;
import org.mafs.cohort.LostBecause;
import org.mafs.measure.Answers;

/** Whoever does not come to the next step has exactly one reason. */
class ArrowsTest {

    private static final int FOLLOW_UP = LAST_SESSION + 28;
    private static final Answers NOT_SCORABLE = Answers.of(null, null, 4, 4, 4, 0, 4, 4, 4, 4);

    @Test
    void theArrowsSayWhatTheFlowSays() {
        Evaluation evaluation = evaluate(
                whole(1), Told.by(2).at(1).core10(0, 20).core10(LAST_SESSION, 10), Told.by(3).at(1).core10(0, 20),
                Told.by(4).at(1), Told.by(5).at(1).notInResearch(), Told.by(6), Told.by(7).notTakingPart(),
                Told.by(8).inResearch(LastWord.WITHDREW).at(2));
        Flow flow = evaluation.flow();
        assertThat(evaluation.arrows()).extracting(Arrow::to).containsExactly(FlowStep.AGREED, FlowStep.STARTED,
                FlowStep.RESEARCH, FlowStep.BASELINE, FlowStep.END, FlowStep.FOLLOW_UP);
        assertThat(evaluation.arrows()).extracting(Arrow::before).containsExactly(flow.referred(),
                flow.agreedToTakePart(), flow.started(), flow.agreedToResearch(), flow.baseline(), flow.end());
        assertThat(evaluation.arrows()).extracting(Arrow::after).containsExactly(flow.agreedToTakePart(), flow.started(),
                flow.agreedToResearch(), flow.baseline(), flow.end(), flow.followUp());
        assertThat(flow).isEqualTo(new Flow(8, 7, 6, 4, 3, 2, 1, 0, 0));
    }

    @Test
    void nobodyHasNoReason() {
        assertThat(evaluate().arrows()).hasSize(6).allSatisfy(arrow -> {
            assertThat(arrow.before()).isZero();
            assertThat(arrow.reasons()).isEmpty();
        });
    }

    @Test
    void whoWithdrewIsApartFromWhoSaidNoAndWhoWasNeverAsked() {
        Evaluation evaluation = evaluate(Told.by(1).at(1), Told.by(2).at(1).inResearch(LastWord.SAID_NO),
                Told.by(3).at(1).inResearch(LastWord.WITHDREW).core10(0, 20),
                Told.by(4).at(1).inResearch(LastWord.NOT_ASKED));
        assertThat(evaluation.arrow(FlowStep.RESEARCH).reasons())
                .isEqualTo(Map.of(WhyNot.SAID_NO, 1, WhyNot.WITHDREW, 1, WhyNot.NOT_ASKED, 1));
        assertThat(evaluation.participants().n()).isEqualTo(1);
    }

    @Test
    void whoDidNotAgreeSaidSoOrWasNotAskedBecauseTheyHadNoPlace() {
        assertThat(evaluate(Told.by(1).takingPart(LastWord.WITHDREW), Told.by(2).takingPart(LastWord.SAID_NO),
                unasked(3), unasked(4).only(EnrolmentStatus.WAITING, null), unasked(5).only(EnrolmentStatus.OFFERED, null),
                unasked(6).only(EnrolmentStatus.DECLINED, null), unasked(7).notSuitable())
                .arrow(FlowStep.AGREED).reasons()).isEqualTo(Map.of(WhyNot.WITHDREW, 1, WhyNot.SAID_NO, 1,
                        WhyNot.NOT_ASKED, 1, WhyNot.WAITING, 2, WhyNot.DECLINED, 1, WhyNot.NOT_SUITABLE, 1));
    }

    @Test
    void whoDidNotStartLeftOrWaitsOrNeverCame() {
        Told[] people = {Told.by(1), Told.by(2).left(-1, LeftBecause.MOVED_AWAY), Told.by(3).left(-1, null),
                Told.by(4).only(EnrolmentStatus.WAITING, null), Told.by(5).only(EnrolmentStatus.DECLINED, null)};
        assertThat(evaluate(people).arrow(FlowStep.STARTED).reasons()).isEqualTo(Map.of(WhyNot.NEVER_CAME, 2,
                WhyNot.LEFT_MOVED_AWAY, 1, WhyNot.WAITING, 1, WhyNot.DECLINED, 1));
        assertThat(evaluateOn(day(LAST_SESSION), people).arrow(FlowStep.STARTED).reasons())
                .as("on the evening of the last session they may still come")
                .containsEntry(WhyNot.NOT_YET, 1).containsEntry(WhyNot.NEVER_CAME, 1);
    }

    @ParameterizedTest(name = "left because {0}")
    @EnumSource(LeftBecause.class)
    void everyReasonForLeavingIsToldApart(LeftBecause because) {
        assertThat(reasonAt(FlowStep.END, Told.by(1).at(1).core10(0, 20).left(10, because)).name())
                .isEqualTo("LEFT_" + because.name());
    }

    @ParameterizedTest(name = "lost because {0}")
    @EnumSource(LostBecause.class)
    void everyReasonForNotBeingAskedAgainIsToldApart(LostBecause because) {
        Told person = Told.by(1).at(1).core10(0, 20).core10(LAST_SESSION, 12).left(30, LeftBecause.OTHER).lost(because);
        assertThat(reasonAt(FlowStep.FOLLOW_UP, person).name()).isEqualTo("LOST_" + because.name());
    }

    @Test
    void withoutAWordWhyTheyWereLostTheReasonForLeavingStands() {
        assertThat(reasonAt(FlowStep.FOLLOW_UP, Told.by(1).at(1).core10(0, 20).core10(LAST_SESSION, 12)
                .left(30, LeftBecause.CUSTODY))).isEqualTo(WhyNot.LEFT_CUSTODY);
    }

    @Test
    void leavingSaysNothingOfTheStart() {
        assertThat(reasonAt(FlowStep.BASELINE, Told.by(1).at(1).left(10, LeftBecause.UNWELL)))
                .isEqualTo(WhyNot.NOT_FILLED_IN);
    }

    @Test
    void aFormWithTooFewAnswersIsNotScorableOnceTheTimeForAnotherIsOver() {
        Told person = Told.by(1).at(1).core10(0, 20).form(LAST_SESSION, NOT_SCORABLE).left(20, LeftBecause.UNWELL);
        assertThat(reasonAt(FlowStep.END, person)).isEqualTo(WhyNot.NOT_SCORABLE);
        Told stays = Told.by(1).at(1).core10(0, 20).form(LAST_SESSION, NOT_SCORABLE);
        assertThat(evaluateOn(day(LAST_SESSION + 14), stays).arrow(FlowStep.END).reasons())
                .containsOnlyKeys(WhyNot.NOT_YET);
        assertThat(evaluateOn(day(LAST_SESSION + 15), stays).arrow(FlowStep.END).reasons())
                .containsOnlyKeys(WhyNot.NOT_SCORABLE);
        assertThat(reasonAt(FlowStep.BASELINE, Told.by(1).at(1).form(0, NOT_SCORABLE))).isEqualTo(WhyNot.NOT_SCORABLE);
    }

    @ParameterizedTest(name = "filled in on day {0}: {1}")
    @CsvSource({"-29, OUT_OF_TIME", "1, OUT_OF_TIME", "34, OUT_OF_TIME", "35, NOT_FILLED_IN"})
    void aStartFilledInBesideItsDaysIsOutOfTime(int day, WhyNot why) {
        assertThat(reasonAt(FlowStep.BASELINE, Told.by(1).at(1).core10(day, 20))).isEqualTo(why);
    }

    @ParameterizedTest(name = "filled in on day {0}: {1}")
    @CsvSource({"1, OUT_OF_TIME", "34, OUT_OF_TIME", "50, OUT_OF_TIME", "55, OUT_OF_TIME", "56, NOT_FILLED_IN"})
    void anEndFilledInBetweenTheStartAndTheFollowUpIsOutOfTime(int day, WhyNot why) {
        // Session 6 is on day 35: an end until day 49, a follow-up from day 56.
        assertThat(reasonAt(FlowStep.END, Told.by(1).at(1).core10(0, 20).core10(day, 12))).isEqualTo(why);
    }

    @ParameterizedTest(name = "filled in on day {0}: {1}")
    @CsvSource({"40, NOT_FILLED_IN", "50, OUT_OF_TIME", "55, OUT_OF_TIME", "78, OUT_OF_TIME"})
    void aFollowUpFilledInAfterTheEndBesideItsDaysIsOutOfTime(int day, WhyNot why) {
        assertThat(reasonAt(FlowStep.FOLLOW_UP, Told.by(1).at(1).core10(0, 20).core10(LAST_SESSION, 12).core10(day, 9)))
                .isEqualTo(why);
    }

    @Test
    void whoseTimeIsNotOverIsNotLost() {
        Told person = Told.by(1).at(1).core10(0, 20).core10(LAST_SESSION, 12);
        assertThat(evaluateOn(day(LAST_SESSION + 42), person).arrow(FlowStep.FOLLOW_UP).reasons())
                .containsOnlyKeys(WhyNot.NOT_YET);
        assertThat(evaluateOn(day(LAST_SESSION + 43), person).arrow(FlowStep.FOLLOW_UP).reasons())
                .containsOnlyKeys(WhyNot.NOT_FILLED_IN);
        assertThat(evaluateOn(day(LAST_SESSION + 10), person.lost(LostBecause.SAID_NO)).arrow(FlowStep.FOLLOW_UP)
                .reasons()).as("a reason is known already").containsOnlyKeys(WhyNot.LOST_SAID_NO);
    }

    @Test
    void everybodyAlikeIsOneReasonManyTimes() {
        assertThat(evaluate(Told.by(1).at(1), Told.by(2).at(2), Told.by(3).at(3)).arrow(FlowStep.BASELINE))
                .isEqualTo(new Arrow(FlowStep.BASELINE, 3, 0, Map.of(WhyNot.NOT_FILLED_IN, 3)));
    }

    @Test
    void somebodyInTwoCohortsIsAskedForOneReason() {
        Told first = Told.by(1).left(-1, LeftBecause.NOT_READY);
        List<Arrow> arrows = evaluate(first, first.again(2).at(2).core10(7, 20)).arrows();
        assertThat(arrows).extracting(Arrow::before).containsExactly(1, 1, 1, 1, 1, 0);
        assertThat(arrows.get(4).reasons()).isEqualTo(Map.of(WhyNot.NOT_FILLED_IN, 1));
    }

    private static Told whole(long person) {
        return Told.by(person).at(1).core10(0, 20).core10(LAST_SESSION, 10).core10(FOLLOW_UP, 9);
    }

    private static Told unasked(long person) {
        return Told.by(person).takingPart(LastWord.NOT_ASKED);
    }

    /** Of one person, when all is over. */
    private static WhyNot reasonAt(FlowStep step, Told person) {
        Map<WhyNot, Integer> reasons = evaluate(person).arrow(step).reasons();
        assertThat(reasons).hasSize(1);
        return reasons.keySet().iterator().next();
    }
}
