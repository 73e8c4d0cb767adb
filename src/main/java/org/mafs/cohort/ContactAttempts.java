package org.mafs.cohort;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ContactAttempts extends JpaRepository<ContactAttempt, Long> {

    List<ContactAttempt> findByEnrolmentIdAndPurposeOrderByTriedAtDescIdDesc(long enrolment, ContactPurpose purpose);
}
