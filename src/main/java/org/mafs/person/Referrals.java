package org.mafs.person;

import org.springframework.data.jpa.repository.JpaRepository;

interface Referrals extends JpaRepository<Referral, Long> {
}
