package org.mafs.checkin;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.base.EnrolmentId;
import org.mafs.cohort.BankHolidays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Days that help people to remember the days around them: their group's sessions, and bank holidays. */
@Component
@Transactional(readOnly = true)
class MemoryDays {

    private final JdbcClient database;
    private final FormWords words;

    MemoryDays(JdbcClient database, FormWords words) {
        this.database = database;
        this.words = words;
    }

    /** What the days from the first on, and before the other, are called; most days have no name. */
    Map<LocalDate, String> between(EnrolmentId enrolment, LocalDate first, LocalDate before, String language) {
        Map<LocalDate, String> named = new TreeMap<>(Stream.iterate(first, before::isAfter, day -> day.plusDays(1))
                .filter(day -> BankHolidays.on(day).isPresent())
                .collect(Collectors.toMap(day -> day, day -> BankHolidays.on(day).orElseThrow())));
        database.sql("SELECT s.number, s.held_on FROM cohort_session s JOIN enrolment e ON e.cohort_id = s.cohort_id "
                        + "WHERE e.id = ? AND s.held_on >= ? AND s.held_on < ? AND s.status <> 'CANCELLED'")
                .params(enrolment.value(), first, before)
                .query(row -> {
                    named.merge(row.getObject("held_on", LocalDate.class),
                            words.say(language, "day.session", row.getInt("number")), (one, other) -> one + ", " + other);
                });
        return named;
    }
}
