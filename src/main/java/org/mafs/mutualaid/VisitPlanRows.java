package org.mafs.mutualaid;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface VisitPlanRows extends JpaRepository<VisitPlan, Long> {

    List<VisitPlan> findByEnrolmentIdOrderByPlannedOnDescIdDesc(long enrolment);

    List<VisitPlan> findByEnrolmentIdAndStatusOrderByPlannedOnAscIdAsc(long enrolment, PlanStatus status);

    List<VisitPlan> findByEnrolmentIdAndStatusAndPlannedOn(long enrolment, PlanStatus status, LocalDate day);

    Optional<VisitPlan> findByFormKey(UUID form);
}
