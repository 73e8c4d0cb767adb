package org.mafs.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.base.SessionId;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.cohort.SessionStatus;

/**
 * What was written down in some cohorts: days, marks and numbers; no name and no sentence.
 *
 * @param planned how the programme of each cohort plans its forms
 */
record CohortFacts(Map<CohortId, Course> courses, List<Held> sessions, Map<CohortId, List<Planned>> planned,
        List<Place> places, Map<EnrolmentId, List<Marked>> marks, Map<EnrolmentId, List<Handed>> handed,
        Map<EnrolmentId, List<Days>> days, Map<EnrolmentId, List<Meetings>> meetings, Map<EnrolmentId, List<Declined>> declined,
        List<Begun> begun, List<Twice> twice) {

    /** What is kept of one person, or nothing. */
    static <T> List<T> of(Map<EnrolmentId, List<T>> kept, EnrolmentId person) {
        return kept.getOrDefault(person, List.of());
    }

    /**
     * @param first  its first session that was not cancelled
     * @param number of its last session
     */
    record Course(CohortId id, String name, LocalDate first, LocalDate last, int number) {
    }

    record Held(SessionId id, CohortId cohort, int number, LocalDate on, SessionStatus status) {

        boolean isOver(LocalDate today) {
            return status == SessionStatus.CLOSED || status == SessionStatus.PLANNED && on.isBefore(today);
        }
    }

    /**
     * @param first the number of the first session that asks it
     * @param last  the number of the last session that asks it
     */
    record Planned(Form form, int first, int last) {
    }

    /**
     * @param since when they were first on this cohort's list: the day they joined, or moved here
     */
    record Place(EnrolmentId id, PersonId person, CohortId cohort, EnrolmentStatus status, LocalDate joined, LocalDate since,
            Optional<LocalDate> left) {

        boolean isOn(LocalDate day) {
            return !day.isBefore(since) && (status == EnrolmentStatus.ENROLLED
                    || status == EnrolmentStatus.LEFT && left.filter(day::isBefore).isPresent());
        }
    }

    /** A mark in the register, here or in another cohort. */
    record Marked(SessionId session, CohortId cohort, int number, LocalDate on, boolean came, boolean isOver) {
    }

    /**
     * A form that was handed in.
     *
     * @param row     stays the same whatever becomes of the form's name
     * @param here    whether its session is one of the person's own cohort
     * @param planned whether the programme asks it at the session it was filled in at
     * @param answers by item; empty for forms that are no measure
     */
    record Handed(UUID row, UUID key, String form, int version, Optional<SessionId> session, boolean here, boolean planned,
            LocalDate on, Map<Integer, Integer> answers) {
    }

    /** On how many of the last days each substance was used. */
    record Days(UUID row, Optional<SessionId> session, boolean here, LocalDate on, int window, Map<String, Integer> days) {
    }

    /** How many meetings in the last days. */
    record Meetings(UUID row, Optional<SessionId> session, boolean here, LocalDate on, int window, int meetings) {
    }

    /** A form that came in, also when every question of it was declined. */
    record Declined(String form, LocalDate on) {
    }

    /**
     * Answers that were not handed in.
     *
     * @param fields how many questions
     */
    record Begun(EnrolmentId enrolment, UUID key, int fields, Instant first, Instant last) {
    }

    /** A form that came twice and differs. */
    record Twice(UUID id, EnrolmentId enrolment, String form, Optional<SessionId> session, LocalDate on, Instant arrived) {
    }
}
