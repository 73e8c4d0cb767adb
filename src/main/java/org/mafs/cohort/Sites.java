package org.mafs.cohort;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Sites extends JpaRepository<Site, Long> {

    List<Site> findAllByOrderByName();

    Optional<Site> findByNameIgnoreCase(String name);
}
