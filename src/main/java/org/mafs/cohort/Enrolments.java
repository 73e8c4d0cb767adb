package org.mafs.cohort;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Enrolments extends JpaRepository<Enrolment, Long> {

    /** Without those that turned out to be a second place of somebody who is on the list already. */
    @Query(value = "SELECT * FROM enrolment WHERE cohort_id = :cohort AND merged_into IS NULL", nativeQuery = true)
    List<Enrolment> findByCohortId(long cohort);

    Optional<Enrolment> findByUuidAndCohortId(UUID key, long cohort);

    @Query(value = "SELECT * FROM enrolment WHERE person_id = :person AND merged_into IS NULL", nativeQuery = true)
    List<Enrolment> findByPersonId(long person);

    Optional<Enrolment> findByCohortIdAndPersonId(long cohort, long person);
}
