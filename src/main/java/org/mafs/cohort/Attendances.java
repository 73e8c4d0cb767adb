package org.mafs.cohort;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Attendances extends JpaRepository<Attendance, Long> {

    List<Attendance> findBySessionId(long session);

    Optional<Attendance> findBySessionIdAndEnrolmentId(long session, long enrolment);

    @Query("select a from Attendance a where a.sessionId in (select s.id from Session s where s.cohortId = :cohort)")
    List<Attendance> ofCohort(long cohort);

    /** Marks of a cohort's people at sessions of other cohorts, with the own session of the same number. */
    @Query("""
            select a, own.id from Attendance a join Session s on s.id = a.sessionId
            join Enrolment e on e.id = a.enrolmentId join Session own on own.cohortId = e.cohortId and own.number = s.number
            where e.cohortId = :cohort and s.cohortId <> :cohort order by a.id""")
    List<Object[]> elsewhereBy(long cohort);
}
