package org.mafs.mutualaid;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SupportRows extends JpaRepository<Support, Long> {

    Optional<Support> findByEnrolmentIdAndKind(long enrolment, SupportKind kind);

    List<Support> findByEnrolmentId(long enrolment);

    List<Support> findByEnrolmentIdInAndKind(Collection<Long> enrolments, SupportKind kind);

    @Query(nativeQuery = true, value = "SELECT s.* FROM support s JOIN enrolment e ON e.id = s.enrolment_id "
            + "WHERE e.cohort_id = ?1 AND e.merged_into IS NULL")
    List<Support> ofCohort(long cohort);
}
