package org.mafs.mutualaid;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MeetingRecalls extends JpaRepository<MeetingRecall, Long> {

    Optional<MeetingRecall> findByFormKey(UUID formKey);

    List<MeetingRecall> findByEnrolmentIdOrderByAskedOnAscIdAsc(long enrolment);
}
