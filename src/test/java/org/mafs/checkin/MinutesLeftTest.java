package org.mafs.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mafs.access.FormWay;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.base.SessionId;
import org.mafs.cohort.AttendanceRecord;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.cohort.Mark;

/** A check-in takes 2 minutes, CORE-10 and the look back 3 each: see {@link Form#minutes()}. */
class MinutesLeftTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    @Test
    void twelvePeoplesFormsAreSharedOutAmongTheTablets() {
        List<EveningPerson> twelve = IntStream.range(0, 12).mapToObj(any -> here(Form.CHECK_IN, Form.CORE_10)).toList();
        assertThat(MinutesLeft.of(twelve, 3)).as("12 times 5 minutes on 3").isEqualTo(20);
        assertThat(MinutesLeft.of(twelve, 7)).as("60 over 7, rounded up").isEqualTo(9);
        assertThat(MinutesLeft.of(twelve, 30)).as("nobody fills in on two tablets at once").isEqualTo(5);
    }

    @Test
    void whoIsNotHereOwesNoTime() {
        assertThat(MinutesLeft.of(List.of(person(Optional.of(Mark.ABSENT), Optional.empty(), Form.CHECK_IN),
                person(Optional.empty(), Optional.empty(), Form.CHECK_IN)), 1)).isZero();
    }

    @Test
    void whoIsOnTheirOwnPhoneNeedsNoTablet() {
        assertThat(MinutesLeft.of(List.of(here(Form.CHECK_IN), person(Optional.of(Mark.LATE),
                Optional.of(new FormsOut(FormWay.OWN_PHONE, 1, Optional.empty())), Form.CHECK_IN)), 1)).isEqualTo(2);
    }

    @Test
    void nothingDueIsNoTime() {
        assertThat(MinutesLeft.of(List.of(here()), 3)).isZero();
        assertThat(MinutesLeft.of(List.of(), 3)).isZero();
    }

    private static EveningPerson here(Form... due) {
        return person(Optional.of(Mark.PRESENT), Optional.empty(), due);
    }

    private static EveningPerson person(Optional<Mark> mark, Optional<FormsOut> out, Form... due) {
        Set<Form> forms = Set.of(due);
        EnrolmentId id = new EnrolmentId(1);
        return new EveningPerson(new EnrolmentRecord(id, new CohortId(1), new PersonId(1), "Ash",
                EnrolmentStatus.ENROLLED, DAY, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                false), Optional.empty(), true, mark.map(made -> new AttendanceRecord(new SessionId(1), id, 0, made,
                null, Instant.EPOCH, false, false)), false, false, forms, Map.of(), Set.of(), Set.of(), out, new TreeMap<>(), false);
    }
}
