package org.mafs.checkin;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.mafs.access.Passes;
import org.mafs.base.Calendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes what nothing can come of any more: tokens past their time, what tells entries that come again long after they
 * may come, and wrong codes given long ago. Never anything that a person typed. Twice is once, on however many nodes.
 */
@Component
@ConditionalOnWebApplication
class FormsCleared {

    private static final Logger LOG = LoggerFactory.getLogger(FormsCleared.class);

    /** An entry is known as long as a token of its evening may still bring it, and a fortnight more. */
    private static final Duration KNOWN_FOR = Passes.ANSWERS_ARRIVE_WITHIN.multipliedBy(2);
    private static final Duration WRONG_CODES_FOR = Duration.ofDays(1);

    private final JdbcClient database;
    private final Calendar calendar;

    FormsCleared(JdbcClient database, Calendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void clear() {
        try {
            Instant now = calendar.now();
            remove("form_token", "until", now);
            remove("form_writer", "heard_at", now.minus(KNOWN_FOR));
            remove("pin_guard", "begun_at", now.minus(WRONG_CODES_FOR));
        } catch (RuntimeException failure) {
            LOG.warn("Old tokens could not be removed; tried again in an hour: {}", failure.getClass().getName());
        }
    }

    private void remove(String table, String moment, Instant before) {
        database.sql("DELETE FROM %s WHERE %s < ?".formatted(table, moment)).param(Timestamp.from(before)).update();
    }
}
