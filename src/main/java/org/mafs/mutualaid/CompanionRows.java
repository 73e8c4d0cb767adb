package org.mafs.mutualaid;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CompanionRows extends JpaRepository<Companion, Long> {

    Optional<Companion> findByUuid(UUID key);

    @Query("SELECT DISTINCT c FROM Companion c LEFT JOIN FETCH c.fellowships WHERE c.id IN :ids ORDER BY c.id DESC")
    List<Companion> whole(Collection<Long> ids);
}
