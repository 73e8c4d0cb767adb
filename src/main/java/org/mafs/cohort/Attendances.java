package org.mafs.cohort;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Attendances extends JpaRepository<Attendance, Long> {

    /** Without the marks that a second place of the same person kept. */
    @Query(value = "SELECT a.* FROM attendance a JOIN enrolment e ON e.id = a.enrolment_id "
            + "WHERE a.session_id = :session AND e.merged_into IS NULL", nativeQuery = true)
    List<Attendance> findBySessionId(long session);

    Optional<Attendance> findBySessionIdAndEnrolmentId(long session, long enrolment);

    @Query(value = "SELECT a.* FROM attendance a JOIN enrolment e ON e.id = a.enrolment_id "
            + "JOIN cohort_session s ON s.id = a.session_id WHERE s.cohort_id = :cohort AND e.merged_into IS NULL",
            nativeQuery = true)
    List<Attendance> ofCohort(long cohort);

    /** Without the marks of guests, and of those whose place has moved on. */
    @Query(value = "SELECT a.* FROM attendance a JOIN enrolment e ON e.id = a.enrolment_id "
            + "JOIN cohort_session s ON s.id = a.session_id WHERE s.cohort_id = :cohort AND e.cohort_id = :cohort "
            + "AND e.merged_into IS NULL", nativeQuery = true)
    List<Attendance> ofOwnPeople(long cohort);

    @Query(value = """
            SELECT DISTINCT a.enrolment_id FROM attendance a JOIN enrolment e ON e.id = a.enrolment_id
              JOIN cohort_session s ON s.id = :session
             WHERE a.session_id <> s.id AND a.mark IN ('PRESENT', 'LATE', 'LEFT_EARLY') AND (e.cohort_id = s.cohort_id
                OR e.id IN (SELECT g.enrolment_id FROM session_guest g WHERE g.session_id = s.id))""",
            nativeQuery = true)
    Set<Long> hereAnotherTime(long session);

    /** Marks of a cohort's people at sessions of other cohorts, with the own session of the same number. */
    @Query("""
            select a, own.id from Attendance a join Session s on s.id = a.sessionId
            join Enrolment e on e.id = a.enrolmentId join Session own on own.cohortId = e.cohortId and own.number = s.number
            where e.cohortId = :cohort and s.cohortId <> :cohort order by a.id""")
    List<Object[]> elsewhereBy(long cohort);

    /** Those marks of a cohort's people that were made where a session was to be made up. */
    @Query(value = """
            SELECT a.id FROM attendance a JOIN enrolment e ON e.id = a.enrolment_id
              JOIN session_guest g ON g.session_id = a.session_id AND g.enrolment_id = a.enrolment_id
             WHERE e.cohort_id = :cohort""", nativeQuery = true)
    Set<Long> arrangedBy(long cohort);
}
