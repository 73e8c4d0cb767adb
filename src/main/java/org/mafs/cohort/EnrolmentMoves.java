package org.mafs.cohort;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface EnrolmentMoves extends JpaRepository<EnrolmentMove, Long> {

    List<EnrolmentMove> findByEnrolmentIdOrderById(long enrolment);
}
