package org.mafs.measure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface UseRecalls extends JpaRepository<UseRecall, Long> {

    @EntityGraph(attributePaths = "days")
    Optional<UseRecall> findByFormKeyAndEnrolmentId(UUID formKey, long enrolment);

    @EntityGraph(attributePaths = "days")
    List<UseRecall> findByEnrolmentIdOrderByAskedOnAscIdAsc(long enrolment);

    @Query(value = "SELECT r.enrolment_id AS enrolment, r.session_id AS session FROM use_recall r "
            + "JOIN enrolment e ON e.id = r.enrolment_id WHERE r.window_days = 28 "
            + "AND (e.cohort_id = :cohort OR e.id IN (SELECT g.enrolment_id FROM session_guest g "
            + "JOIN cohort_session s ON s.id = g.session_id WHERE s.cohort_id = :cohort))",
            nativeQuery = true)
    List<LookedBack> lookedBackIn(long cohort);

    /** That somebody has looked back over four weeks, not what was said. */
    interface LookedBack {

        Long getEnrolment();

        Long getSession();
    }
}
