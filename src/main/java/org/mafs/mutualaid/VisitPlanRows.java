package org.mafs.mutualaid;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface VisitPlanRows extends JpaRepository<VisitPlan, Long> {

    List<VisitPlan> findByEnrolmentIdOrderByPlannedOnDescIdDesc(long enrolment);
}
