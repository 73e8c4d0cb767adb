package org.mafs.safeguarding;

import jakarta.persistence.LockModeType;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface HelpLineRows extends JpaRepository<HelpLine, Long> {

    List<HelpLine> findByRetiredFalseOrderByPositionAscIdAsc();

    List<HelpLine> findAllByOrderByRetiredAscPositionAscIdAsc();

    /** Nobody else changes any of them meanwhile: their order and that one stays is about all of them. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT line FROM HelpLine line ORDER BY line.id")
    List<HelpLine> held();
}
