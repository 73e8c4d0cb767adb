package org.mafs.cohort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.base.SessionId;
import org.mafs.cohort.AttendanceRecord;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.cohort.Mark;
import org.mafs.cohort.SessionRecord;
import org.mafs.cohort.SessionStatus;

class RegisterLineTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 12);
    private static final LocalDate THIRD = FIRST.plusWeeks(2);

    @Test
    void aWeekWithoutAMarkIsNotYetOnItsEveningAndToComeBeforeIt() {
        assertThat(signs(person(FIRST, null))).containsExactly(Sign.NO_MARK, Sign.NO_MARK, Sign.NOT_YET,
                Sign.TO_COME, Sign.TO_COME, Sign.TO_COME);
    }

    @Test
    void theFirstEveningIsNewUnlessItIsEverybodysFirst() {
        assertThat(signs(person(FIRST, null), Mark.PRESENT, Mark.PRESENT)).startsWith(Sign.HERE, Sign.HERE);
        assertThat(signs(person(FIRST, null), Mark.APOLOGIES, Mark.PRESENT, Mark.PRESENT))
                .startsWith(Sign.SORRY, Sign.NEW, Sign.HERE);
    }

    @Test
    void nothingIsExpectedBeforeSomebodyJoinedOrAfterTheyLeft() {
        assertThat(signs(person(THIRD, THIRD))).containsExactly(Sign.NOT_ON_LIST, Sign.NOT_ON_LIST, Sign.NOT_YET,
                Sign.NOT_ON_LIST, Sign.NOT_ON_LIST, Sign.NOT_ON_LIST);
    }

    @Test
    void onlyBeingThereCounts() {
        assertThat(line(person(FIRST, null), Mark.PRESENT, Mark.ABSENT, Mark.APOLOGIES).attended()).isEqualTo(1);
    }

    @Test
    void aCancelledSessionIsSaidToBeAndCountsOnlyForThoseWhoMadeItUp() {
        EnrolmentRecord person = person(FIRST, null);
        List<SessionRecord> sessions = line(person).sessions().stream().map(session -> session.number() == 2
                ? new SessionRecord(session.id(), 0, session.cohort(), 2, "Title", session.heldOn(),
                        session.startsAt(), 150, SessionStatus.CANCELLED) : session).toList();
        RegisterLine missed = RegisterLine.of(person, sessions, List.of());
        assertThat(missed.sign(sessions.get(1), THIRD)).isEqualTo(Sign.CANCELLED);
        assertThat(missed.sessionsThatCount()).isEqualTo(5);

        RegisterLine sorry = RegisterLine.of(person, sessions, List.of(mark(person, 2, Mark.APOLOGIES, false)));
        assertThat(sorry.sign(sessions.get(1), THIRD)).isEqualTo(Sign.CANCELLED);

        RegisterLine made = RegisterLine.of(person, sessions, List.of(mark(person, 2, Mark.LATE, true),
                mark(person, 3, Mark.ABSENT, true)));
        assertThat(made.sign(sessions.get(1), THIRD)).isEqualTo(Sign.MADE_UP);
        assertThat(made.sign(sessions.get(2), THIRD)).isEqualTo(Sign.AWAY);
        assertThat(made.attended()).isOne();
        assertThat(made.sessionsThatCount()).isEqualTo(6);
    }

    private static AttendanceRecord mark(EnrolmentRecord person, int session, Mark mark, boolean madeUp) {
        return new AttendanceRecord(new SessionId(session), person.id(), 0, mark, null, Instant.EPOCH, false, madeUp);
    }

    private static List<Sign> signs(EnrolmentRecord person, Mark... marks) {
        RegisterLine line = line(person, marks);
        return line.sessions().stream().map(session -> line.sign(session, THIRD)).toList();
    }

    private static RegisterLine line(EnrolmentRecord person, Mark... marks) {
        List<SessionRecord> sessions = IntStream.rangeClosed(1, 6)
                .mapToObj(number -> new SessionRecord(new SessionId(number), 0, person.cohort(), number, "Title",
                        FIRST.plusWeeks(number - 1), LocalTime.of(18, 30), 150, SessionStatus.PLANNED))
                .toList();
        return RegisterLine.of(person, sessions, IntStream.range(0, marks.length)
                .mapToObj(index -> new AttendanceRecord(new SessionId(index + 1), person.id(), 0, marks[index], null,
                        Instant.EPOCH, false, false))
                .toList());
    }

    private static EnrolmentRecord person(LocalDate joined, LocalDate left) {
        return new EnrolmentRecord(new EnrolmentId(1), new CohortId(1), new PersonId(1), "Ash",
                left == null ? EnrolmentStatus.ENROLLED : EnrolmentStatus.LEFT, joined, Optional.ofNullable(left),
                Optional.empty(), Optional.empty(), Optional.empty(), false);
    }
}
