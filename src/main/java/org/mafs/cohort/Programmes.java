package org.mafs.cohort;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface Programmes extends JpaRepository<Programme, Long> {

    /** The programme that ships is known by the uuid its migration gave it. */
    UUID MAFS = UUID.fromString("6d616673-0000-4000-8000-000000000001");

    Optional<Programme> findByUuid(UUID uuid);

    Optional<Programme> findByNameIgnoreCase(String name);

    @EntityGraph(attributePaths = {"titles", "forms"})
    List<Programme> findAllByOrderByName();
}
