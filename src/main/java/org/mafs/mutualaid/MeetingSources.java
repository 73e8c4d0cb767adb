package org.mafs.mutualaid;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface MeetingSources extends JpaRepository<MeetingSource, Long> {

    /** In capitals or not, as the database compares. */
    Optional<MeetingSource> findByName(String name);

    List<MeetingSource> findAllByOrderByNameAsc();
}
