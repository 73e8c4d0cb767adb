package org.mafs.cohort;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Venues extends JpaRepository<Venue, Long> {

    Optional<Venue> findBySiteIdAndNameIgnoreCase(long site, String name);

    List<Venue> findBySiteIdOrderByName(long site);
}
