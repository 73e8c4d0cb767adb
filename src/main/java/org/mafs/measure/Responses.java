package org.mafs.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Responses extends JpaRepository<Response, Long> {

    @EntityGraph(attributePaths = "answers")
    Optional<Response> findByFormKeyAndEnrolmentId(UUID formKey, long enrolment);

    @EntityGraph(attributePaths = "answers")
    List<Response> findByEnrolmentIdOrderByTakenOnAscIdAsc(long enrolment);

    @Query(value = "SELECT DISTINCT r.enrolment_id AS enrolment, r.session_id AS session, r.instrument AS instrument, "
            + "r.taken_on AS takenOn "
            + "FROM response r JOIN enrolment e ON e.id = r.enrolment_id WHERE e.cohort_id = :cohort "
            + "OR e.id IN (SELECT g.enrolment_id FROM session_guest g "
            + "JOIN cohort_session s ON s.id = g.session_id WHERE s.cohort_id = :cohort)",
            nativeQuery = true)
    List<Taken> takenIn(long cohort);

    /** That a form was taken, not what it says. */
    interface Taken {

        Long getEnrolment();

        Long getSession();

        String getInstrument();

        LocalDate getTakenOn();
    }
}
