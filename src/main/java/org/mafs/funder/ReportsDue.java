package org.mafs.funder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ReportsDue extends JpaRepository<ReportDue, Long> {

    @Query("select d from ReportDue d where d.doneAt is null or d.doneAt >= :since order by d.dueOn, d.id")
    List<ReportDue> openOrSentSince(Instant since);

    List<ReportDue> findByDoneAtIsNullAndDueOnLessThanEqualOrderByDueOnAscIdAsc(LocalDate until);
}
