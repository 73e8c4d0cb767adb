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
}
