package org.mafs.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface UseRecalls extends JpaRepository<UseRecall, Long> {

    /** On the list of a session: its cohort's people, and its guests while they are within reach of who leads it. */
    String ON_THE_LIST = """
            SELECT e.id FROM enrolment e JOIN cohort_session s ON s.id = :session
             WHERE e.merged_into IS NULL AND (e.cohort_id = s.cohort_id AND (e.status = 'ENROLLED'
                    OR EXISTS (SELECT 1 FROM attendance m WHERE m.session_id = s.id AND m.enrolment_id = e.id))
                OR EXISTS (SELECT 1 FROM session_guest g WHERE g.session_id = s.id AND g.enrolment_id = e.id)
                    AND (s.held_on = :today OR s.held_on < :today AND s.status = 'PLANNED'))""";

    @EntityGraph(attributePaths = "days")
    Optional<UseRecall> findByFormKeyAndEnrolmentId(UUID formKey, long enrolment);

    @EntityGraph(attributePaths = "days")
    List<UseRecall> findByEnrolmentIdOrderByAskedOnAscIdAsc(long enrolment);

    @Query(value = "SELECT r.enrolment_id AS enrolment, r.session_id AS session, r.asked_on AS askedOn "
            + "FROM use_recall r "
            + "JOIN enrolment e ON e.id = r.enrolment_id WHERE r.window_days = 28 "
            + "AND (e.cohort_id = :cohort OR e.id IN (SELECT g.enrolment_id FROM session_guest g "
            + "JOIN cohort_session s ON s.id = g.session_id WHERE s.cohort_id = :cohort))",
            nativeQuery = true)
    List<LookedBack> lookedBackIn(long cohort);

    @Query(value = "SELECT r.enrolment_id AS enrolment, d.substance AS substance FROM use_recall r "
            + "JOIN use_recall_days d ON d.use_recall_id = r.id WHERE r.enrolment_id IN (" + ON_THE_LIST + ") "
            + "UNION SELECT r.enrolment_id, r.main_substance FROM use_recall r "
            + "WHERE r.main_substance IS NOT NULL AND r.enrolment_id IN (" + ON_THE_LIST + ") "
            + "UNION SELECT d.enrolment_id, d.substance FROM use_day d "
            + "WHERE d.enrolment_id IN (" + ON_THE_LIST + ")", nativeQuery = true)
    List<Named> namedAt(long session, LocalDate today);

    /** What somebody has spoken of, not how often. */
    interface Named {

        Long getEnrolment();

        String getSubstance();
    }

    /** That somebody has looked back over four weeks, not what was said. */
    interface LookedBack {

        Long getEnrolment();

        Long getSession();

        LocalDate getAskedOn();
    }
}
