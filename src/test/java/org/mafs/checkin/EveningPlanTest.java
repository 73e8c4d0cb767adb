package org.mafs.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mafs.base.CohortId;
import org.mafs.base.SessionId;
import org.mafs.checkin.EveningPlan.Part;
import org.mafs.cohort.SessionRecord;
import org.mafs.cohort.SessionStatus;

/** A session of 150 minutes: check-in 30 with the forms, topic 45, break 15, activity 40, check-out and pledge 20. */
class EveningPlanTest {

    @Test
    void aSessionOfOursHasItsPartsOneAfterTheOther() {
        EveningPlan plan = plan(LocalTime.of(18, 30), 150);
        assertThat(plan.lines()).extracting(EveningPlan.Line::part).containsExactly(Part.values());
        assertThat(plan.lines()).extracting(EveningPlan.Line::minutes).containsExactly(10, 20, 45, 15, 40, 20);
        assertThat(plan.lines()).extracting(EveningPlan.Line::from).containsExactly(LocalTime.of(18, 30),
                LocalTime.of(18, 40), LocalTime.of(19, 0), LocalTime.of(19, 45), LocalTime.of(20, 0),
                LocalTime.of(20, 40));
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 60, 97, 150, 600})
    void itsMinutesComeToTheWholeSession(int minutes) {
        assertThat(plan(LocalTime.NOON, minutes).minutes()).isEqualTo(minutes);
    }

    @Test
    void theClockSaysWhichPartIsOn() {
        EveningPlan plan = plan(LocalTime.of(18, 30), 150);
        assertThat(plan.at(LocalTime.of(18, 29))).isEmpty();
        assertThat(plan.at(LocalTime.of(18, 30)).orElseThrow().part()).isEqualTo(Part.ARRIVALS);
        assertThat(plan.at(LocalTime.of(19, 45)).orElseThrow().part()).isEqualTo(Part.BREAK);
        assertThat(plan.at(LocalTime.of(20, 59, 59)).orElseThrow().part()).isEqualTo(Part.PLEDGE);
        assertThat(plan.at(LocalTime.of(21, 0))).isEmpty();
    }

    @Test
    void anEveningMayGoOnPastMidnight() {
        EveningPlan plan = plan(LocalTime.of(23, 0), 150);
        assertThat(plan.at(LocalTime.of(0, 20)).orElseThrow().part()).isEqualTo(Part.BREAK);
    }

    private static EveningPlan plan(LocalTime from, int minutes) {
        return EveningPlan.of(new SessionRecord(new SessionId(1), 0, new CohortId(1), 3, "Three",
                LocalDate.of(2026, 11, 26), from, minutes, SessionStatus.PLANNED));
    }
}
