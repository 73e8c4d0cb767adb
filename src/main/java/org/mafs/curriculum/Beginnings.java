package org.mafs.curriculum;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.mafs.base.Calendar;
import org.mafs.cohort.TimetableChanges;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down when a cohort began before its timetable changes: what it keeps is what was in force then, once and for all. */
@Component
class Beginnings {

    private final KeptTexts kept;
    private final JdbcClient database;
    private final Calendar calendar;

    Beginnings(KeptTexts kept, JdbcClient database, Calendar calendar) {
        this.kept = kept;
        this.database = database;
        this.calendar = calendar;
    }

    /** Where only evenings that change now have been held, the cohort begins anew with them. */
    @EventListener
    void changes(TimetableChanges change) {
        Instant now = calendar.now();
        List<KeptTexts.Evening> evenings = kept.evenings(change.cohort());
        if (evenings.stream().anyMatch(evening -> !change.sessions().contains(evening.id()) && !evening.startsAt().isAfter(now))) {
            database.sql("INSERT IGNORE INTO cohort_beginning (cohort_id, began_at) VALUES (?, ?)")
                    .params(change.cohort().value(), Timestamp.from(evenings.getFirst().startsAt())).update();
        }
    }
}
