package org.mafs.safeguarding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Concerns extends JpaRepository<Concern, Long> {

    Optional<Concern> findByFormKey(UUID formKey);

    Optional<Concern> findByUuid(UUID key);

    List<Concern> findByEnrolmentIdOrderByOpenedAtDesc(long enrolment);
}
