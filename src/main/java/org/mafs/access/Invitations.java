package org.mafs.access;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Invitations extends JpaRepository<Invitation, Long> {

    Optional<Invitation> findByCodeHash(byte[] codeHash);
}
