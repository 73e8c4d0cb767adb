package org.mafs.person;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Consents extends JpaRepository<Consent, Long> {

    @Query(value = "SELECT c.* FROM consent c JOIN enrolment e ON e.person_id = c.person_id "
            + "WHERE e.cohort_id = :cohort ORDER BY c.recorded_at, c.id", nativeQuery = true)
    List<Consent> ofCohort(long cohort);
}
