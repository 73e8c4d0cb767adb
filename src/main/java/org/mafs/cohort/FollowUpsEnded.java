package org.mafs.cohort;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface FollowUpsEnded extends JpaRepository<FollowUp, Long> {

    Optional<FollowUp> findByEnrolmentId(long enrolment);
}
