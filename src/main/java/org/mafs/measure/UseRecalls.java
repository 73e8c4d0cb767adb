package org.mafs.measure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface UseRecalls extends JpaRepository<UseRecall, Long> {

    @EntityGraph(attributePaths = "days")
    Optional<UseRecall> findByFormKey(UUID formKey);

    @EntityGraph(attributePaths = "days")
    List<UseRecall> findByEnrolmentIdOrderByAskedOnAscIdAsc(long enrolment);
}
