package org.mafs.mutualaid;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface VisitRows extends JpaRepository<Visit, Long> {

    List<Visit> findByFormKeyAndEnrolmentIdOrderById(UUID form, long enrolment);

    List<Visit> findByEnrolmentIdOrderById(long enrolment);

    boolean existsByVisitPlanIdAndIdNot(long plan, long visit);
}
