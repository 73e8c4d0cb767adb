package org.mafs.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mafs.outcome.Told.LAST_SESSION;
import static org.mafs.outcome.Told.evaluate;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.cohort.Mark;
import org.mafs.outcome.AttendanceSummary.OfSession;
import org.mafs.outcome.statistics.Proportion;
import org.mafs.person.Gender;

class FlowTest {

    @Test
    void eachStepCountsPeopleOutOfTheStepBefore() {
        Flow flow = evaluate(
                Told.by(1).at(1, 2, 3, 4).core10(0, 20).core10(LAST_SESSION, 10).core10(LAST_SESSION + 30, 9),
                Told.by(2).at(1, 2, 3).core10(0, 20).core10(LAST_SESSION, 10),
                Told.by(3).at(1).core10(0, 20).core10(LAST_SESSION + 30, 9),
                Told.by(4).at(1),
                Told.by(5).at(1, 2, 3, 4, 5, 6).notInResearch().core10(0, 20).core10(LAST_SESSION, 10),
                Told.by(6).core10(0, 20),
                Told.by(7).notTakingPart(),
                Told.by(8).notTakingPart().at(1)).flow();
        // 8 on the list; 7 and 8 have not agreed; 6 never came; 5 is not in the research; 4 has no form; 3 no end;
        // 2 was not asked again. Four sessions or more: 1 and 5. 8 came without an agreement.
        assertThat(flow).isEqualTo(new Flow(8, 6, 5, 4, 3, 2, 1, 2, 1));
    }

    @Test
    void whoTookResearchConsentBackIsInNoOutcome() {
        Evaluation evaluation = evaluate(
                Told.by(1).at(1).notInResearch().core10(0, 20).core10(LAST_SESSION, 10).meetings(LAST_SESSION, 3));
        assertThat(evaluation.core10(Occasion.BASELINE, Occasion.END).pairs()).isEmpty();
        assertThat(evaluation.attendingMutualAid(Occasion.END).n()).isZero();
        assertThat(evaluation.participants().n()).isZero();
        assertThat(evaluation.flow().started()).isEqualTo(1);
    }

    @Test
    void somebodyInTwoCohortsCountsOnceWhereTheyFirstCame() {
        Told referredFirst = Told.by(1).core10(0, 39);
        Told cameLater = referredFirst.again(2).at(2, 3, 4, 5).core10(7, 20).core10(LAST_SESSION, 10);
        Evaluation evaluation = evaluate(referredFirst, cameLater);
        assertThat(evaluation.flow()).isEqualTo(new Flow(1, 1, 1, 1, 1, 1, 0, 1, 0));
        assertThat(evaluation.core10(Occasion.BASELINE, Occasion.END).change().meanFrom()).hasValue(20);
    }

    @Test
    void participantsAreThoseWhoStartedAndAgreedToResearch() {
        Participants participants = evaluate(
                Told.by(1).at(1).who(Gender.FEMALE, 25), Told.by(2).at(1).who(Gender.MALE, 60), Told.by(3).at(1),
                Told.by(4).who(Gender.FEMALE, 19), Told.by(5).at(1).notInResearch().who(Gender.FEMALE, 80))
                .participants();
        assertThat(participants).isEqualTo(new Participants(3, 1, OptionalInt.of(25), OptionalInt.of(60)));
    }

    @Test
    void theRegisterCountsEveryoneExpectedOrMarked() {
        AttendanceSummary summary = Told.service(
                Told.by(1).at(1, 2),
                Told.by(2).notInResearch().marked(1, Mark.APOLOGIES).marked(2, Mark.ABSENT),
                Told.by(3).at(1).only(EnrolmentStatus.LEFT, 3),
                Told.by(4).only(EnrolmentStatus.REFERRED, null),
                Told.by(5).only(EnrolmentStatus.REFERRED, null).at(2),
                Told.by(6)).attendance();
        // Session 1 (day 0): 1 and 3 came, 2 sent apologies, 6 was expected; 4 and 5 are only referred.
        // Session 2 (day 7): 1 and 5 came, 2 was away, 6 not marked; 3 left on day 3.
        assertThat(summary.cohorts().getFirst().sessions()).startsWith(
                new OfSession(1, Told.day(0), 2, 1, 0, 1), new OfSession(2, Told.day(7), 2, 0, 1, 1));
        assertThat(summary.cohorts().getFirst().sessions().getFirst().rate()).isEqualTo(new Proportion(2, 4));
        assertThat(summary.cohorts().getFirst().sessions().getLast().rate()).as("nothing marked yet")
                .isEqualTo(new Proportion(0, 0));
    }
}
