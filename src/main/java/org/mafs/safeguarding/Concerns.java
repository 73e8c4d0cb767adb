package org.mafs.safeguarding;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Concerns extends JpaRepository<Concern, Long> {

    Optional<Concern> findByResponseId(long response);

    List<Concern> findByEnrolmentIdOrderByOpenedAtDesc(long enrolment);
}
