package org.mafs.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mafs.base.AccountId;
import org.mafs.base.CohortId;
import org.mafs.base.SessionId;

/** The figures are worked out by hand beside each plan. */
class FidelityTest {

    private static final AccountId SAM = new AccountId(1);
    private static final AccountId PAT = new AccountId(2);

    /** 30 of 30 minutes; 20 of 45; left out, so none of its 15 are compared; covered, minutes not known; nothing said. */
    private final DeliveredSession mixed = session(1, SAM, PAT, step(30, StepOutcome.COVERED, 30),
            step(45, StepOutcome.SHORTENED, 20), step(15, StepOutcome.LEFT_OUT, null),
            step(40, StepOutcome.COVERED, null), step(20, null, null));
    private final DeliveredSession full = session(2, PAT, null, step(60, StepOutcome.COVERED, 70),
            step(90, StepOutcome.COVERED, 80));
    private final DeliveredSession unrecorded = session(3, null, null, step(150, null, null));

    @Test
    void ofTheStepsPlannedItSaysWhatBecameOfEach() {
        assertThat(mixed.fidelity()).isEqualTo(new Fidelity(1, 1, 5, 2, 1, 1, 1, 2, 50, 75));
    }

    @Test
    void aSessionWithoutARecordIsCountedAndNothingOfItIsGuessed() {
        assertThat(unrecorded.fidelity()).isEqualTo(new Fidelity(1, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(Fidelity.of(List.of(mixed, full, unrecorded))).isEqualTo(new Fidelity(3, 2, 7, 4, 1, 1, 1, 4, 200, 225));
    }

    @Test
    void minutesOfAStepOfWhichNobodySaidAnythingAreNotCompared() {
        assertThat(session(1, SAM, null, step(30, StepOutcome.COVERED, 30), step(45, null, 44)).fidelity())
                .isEqualTo(new Fidelity(1, 1, 2, 1, 0, 0, 1, 1, 30, 30));
    }

    @Test
    void whatWasLeftOutTakesNoTimeFromEveningsOfWhichNobodyKnowsTheMinutes() {
        DeliveredSession asPlanned = session(1, SAM, null, step(110, StepOutcome.COVERED, null),
                step(40, StepOutcome.LEFT_OUT, null));
        assertThat(Fidelity.of(List.of(asPlanned, asPlanned, asPlanned)))
                .isEqualTo(new Fidelity(3, 3, 6, 3, 0, 3, 0, 0, 0, 0));
    }

    @Test
    void aSessionThatTwoLedCountsForBoth() {
        assertThat(Fidelity.by(List.of(mixed, full, unrecorded), DeliveredSession::leaders))
                .containsOnlyKeys(SAM, PAT)
                .satisfies(by -> assertThat(by.get(SAM)).isEqualTo(mixed.fidelity()))
                .satisfies(by -> assertThat(by.get(PAT)).isEqualTo(new Fidelity(2, 2, 7, 4, 1, 1, 1, 4, 200, 225)));
    }

    @Test
    void fewSessionsAreSaidToBeFew() {
        assertThat(Fidelity.of(List.of(full, full, full, full, unrecorded)).isFew()).isTrue();
        assertThat(Fidelity.of(List.of(full, full, full, full, mixed)).isFew()).isFalse();
    }

    private static DeliveredSession session(int number, AccountId led, AccountId coLed, DeliveredStep... steps) {
        List<DeliveredStep> all = Stream.of(steps).toList();
        return new DeliveredSession(new SessionId(number), new CohortId(1), "A group", "A hall", number, "Session",
                LocalDate.of(2026, 3, number), Optional.ofNullable(led), Optional.ofNullable(coLed), all, 8, 10, 1);
    }

    private static DeliveredStep step(int planned, StepOutcome outcome, Integer minutes) {
        return new DeliveredStep("step-" + planned, "Step", planned, Optional.ofNullable(outcome),
                minutes == null ? OptionalInt.empty() : OptionalInt.of(minutes), "", "");
    }
}
