package org.mafs.cohort;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Sessions extends JpaRepository<Session, Long> {

    List<Session> findByCohortIdOrderByNumber(long cohort);

    @Query(value = """
            SELECT s.* FROM cohort_session s JOIN enrolment e ON e.id = :enrolment
             WHERE s.cohort_id = e.cohort_id
                OR s.cohort_id IN (SELECT m.from_cohort_id FROM enrolment_move m WHERE m.enrolment_id = e.id)
                OR s.id IN (SELECT a.session_id FROM attendance a WHERE a.enrolment_id = e.id)
             ORDER BY s.number, s.held_on""", nativeQuery = true)
    List<Session> ofEnrolment(long enrolment);
}
