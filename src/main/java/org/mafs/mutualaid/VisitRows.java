package org.mafs.mutualaid;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface VisitRows extends JpaRepository<Visit, Long> {

    List<Visit> findByFormKeyAndEnrolmentIdOrderById(UUID form, long enrolment);

    List<Visit> findByEnrolmentIdOrderById(long enrolment);

    List<Visit> findByEnrolmentIdAndVisitPlanIdOrderById(long enrolment, long plan);

    Optional<Visit> findByUuid(UUID uuid);

    boolean existsByVisitPlanIdAndIdNot(long plan, long visit);
}
