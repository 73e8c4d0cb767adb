package org.mafs.checkin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CheckIns extends JpaRepository<CheckIn, Long> {

    Optional<CheckIn> findByFormKey(UUID formKey);

    List<CheckIn> findByEnrolmentId(long enrolment);

    @Query(value = "SELECT c.enrolment_id AS enrolment, c.session_id AS session FROM check_in c "
            + "JOIN enrolment e ON e.id = c.enrolment_id WHERE e.cohort_id = :cohort", nativeQuery = true)
    List<Taken> takenIn(long cohort);

    /** That somebody has checked in, not what they said. */
    interface Taken {

        Long getEnrolment();

        Long getSession();
    }
}
