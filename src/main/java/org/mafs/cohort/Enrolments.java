package org.mafs.cohort;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Enrolments extends JpaRepository<Enrolment, Long> {

    List<Enrolment> findByCohortId(long cohort);

    Optional<Enrolment> findByUuidAndCohortId(UUID key, long cohort);

    List<Enrolment> findByPersonId(long person);

    Optional<Enrolment> findByCohortIdAndPersonId(long cohort, long person);
}
