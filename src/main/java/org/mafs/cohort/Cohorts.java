package org.mafs.cohort;

import org.springframework.data.jpa.repository.JpaRepository;

interface Cohorts extends JpaRepository<Cohort, Long> {

    boolean existsByNameIgnoreCase(String name);

    boolean existsByNameIgnoreCaseAndIdNot(String name, long id);
}
