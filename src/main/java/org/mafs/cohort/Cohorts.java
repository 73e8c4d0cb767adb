package org.mafs.cohort;

import org.mafs.base.ProgrammeId;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Cohorts extends JpaRepository<Cohort, Long> {

    /** Known by the uuid its migration gave it. */
    default ProgrammeId programmeThatShips() {
        return new ProgrammeId(programme("6d616673-0000-4000-8000-000000000001"));
    }

    @Query(value = "SELECT id FROM programme WHERE uuid = :uuid", nativeQuery = true)
    long programme(String uuid);

    boolean existsByNameIgnoreCase(String name);

    boolean existsByNameIgnoreCaseAndIdNot(String name, long id);
}
