package org.mafs.mutualaid;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MeetingRecalls extends JpaRepository<MeetingRecall, Long> {

    Optional<MeetingRecall> findByFormKeyAndEnrolmentId(UUID formKey, long enrolment);

    List<MeetingRecall> findByEnrolmentIdOrderByAskedOnAscIdAsc(long enrolment);
}
