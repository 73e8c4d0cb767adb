package org.mafs.checkin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CheckIns extends JpaRepository<CheckIn, Long> {

    Optional<CheckIn> findByFormKey(UUID formKey);

    List<CheckIn> findByEnrolmentId(long enrolment);

    @Query("select c.enrolmentId from CheckIn c where c.sessionId = :session")
    List<Long> enrolmentsCheckedInAt(long session);
}
