package org.mafs.person;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Referrals extends JpaRepository<Referral, Long> {

    Optional<Referral> findByUuid(UUID key);

    List<Referral> findByPersonIdOrderByReferredOnDescIdDesc(long person);
}
