package org.mafs.cohort.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mafs.base.SessionId;
import org.mafs.cohort.AttendanceRecord;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.cohort.SessionRecord;

/** What the register says of one person, session by session. */
record RegisterLine(EnrolmentRecord person, List<SessionRecord> sessions, Map<SessionId, AttendanceRecord> marks) {

    static RegisterLine of(EnrolmentRecord person, List<SessionRecord> sessions, List<AttendanceRecord> register) {
        return new RegisterLine(person, sessions, register.stream()
                .filter(attendance -> attendance.enrolment().equals(person.id()))
                .collect(Collectors.toMap(AttendanceRecord::session, Function.identity())));
    }

    long attended() {
        return marks.values().stream().filter(attendance -> attendance.mark().attended()).count();
    }

    /** Out of how many: a cancelled session counts for those only who made it up. */
    long sessionsThatCount() {
        return sessions.stream().filter(session -> !session.isCancelled() || attended(session)).count();
    }

    boolean attended(SessionRecord session) {
        return Optional.ofNullable(marks.get(session.id())).filter(made -> made.mark().attended()).isPresent();
    }

    boolean hasLeft() {
        return person.status() == EnrolmentStatus.LEFT;
    }

    /** Those who left, said no or wait stand below those who come. */
    boolean isOffTheList() {
        return person.status() != EnrolmentStatus.ENROLLED && person.status() != EnrolmentStatus.OFFERED;
    }

    Optional<String> reason(SessionRecord session) {
        return Optional.ofNullable(marks.get(session.id())).map(AttendanceRecord::reason);
    }

    Sign sign(SessionRecord session, LocalDate today) {
        AttendanceRecord attendance = marks.get(session.id());
        if (attendance != null && attendance.madeUp() && attendance.mark().attended()) {
            return Sign.MADE_UP;
        }
        if (session.isCancelled() && !attended(session)) {
            return Sign.CANCELLED;
        }
        if (attendance != null) {
            return switch (attendance.mark()) {
                case PRESENT -> isFirstEvening(session) ? Sign.NEW : Sign.HERE;
                case LATE -> Sign.LATE;
                case LEFT_EARLY -> Sign.LEFT_EARLY;
                case APOLOGIES -> Sign.SORRY;
                case ABSENT -> Sign.AWAY;
            };
        }
        if (wasNotOnTheList(session)) {
            return Sign.NOT_ON_LIST;
        }
        if (session.heldOn().isAfter(today)) {
            return Sign.TO_COME;
        }
        return session.heldOn().equals(today) && !session.isClosed() ? Sign.NOT_YET : Sign.NO_MARK;
    }

    /** At the first session everyone is new, so it is not said. */
    private boolean isFirstEvening(SessionRecord session) {
        return session.number() > 1 && sessions.stream().filter(earlier -> earlier.number() < session.number())
                .map(earlier -> marks.get(earlier.id()))
                .noneMatch(attendance -> attendance != null && attendance.mark().attended());
    }

    private boolean wasNotOnTheList(SessionRecord session) {
        return person.status() != EnrolmentStatus.ENROLLED && person.status() != EnrolmentStatus.LEFT || session.heldOn().isBefore(person.joinedOn())
                || person.leftOn().filter(session.heldOn()::isAfter).isPresent();
    }
}
