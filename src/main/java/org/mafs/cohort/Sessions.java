package org.mafs.cohort;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Sessions extends JpaRepository<Session, Long> {

    List<Session> findByCohortIdOrderByNumber(long cohort);
}
