package org.mafs.checkin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.base.CohortId;
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
        Map<LocalDate, String> named = holidays(first, before);
        database.sql("SELECT s.number, s.held_on FROM cohort_session s JOIN enrolment e ON e.cohort_id = s.cohort_id "
                        + "WHERE e.id = ? AND s.held_on >= ? AND s.held_on < ? AND s.status <> 'CANCELLED'")
                .params(enrolment.value(), first, before)
                .query(row -> {
                    put(named, row, language);
                });
        return named;
    }

    /** The same for several cohorts in one statement, each with its own sessions. */
    Map<CohortId, Map<LocalDate, String>> between(Collection<CohortId> cohorts, LocalDate first, LocalDate before,
            String language) {
        Map<CohortId, Map<LocalDate, String>> named = new HashMap<>();
        cohorts.forEach(cohort -> named.put(cohort, holidays(first, before)));
        database.sql("SELECT cohort_id, number, held_on FROM cohort_session WHERE cohort_id IN (:cohorts) "
                        + "AND held_on >= :first AND held_on < :before AND status <> 'CANCELLED'")
                .param("cohorts", cohorts.stream().map(CohortId::value).toList())
                .param("first", first).param("before", before)
                .query(row -> {
                    put(named.get(new CohortId(row.getLong("cohort_id"))), row, language);
                });
        return named;
    }

    private static Map<LocalDate, String> holidays(LocalDate first, LocalDate before) {
        return new TreeMap<>(Stream.iterate(first, before::isAfter, day -> day.plusDays(1))
                .filter(day -> BankHolidays.on(day).isPresent())
                .collect(Collectors.toMap(day -> day, day -> BankHolidays.on(day).orElseThrow())));
    }

    private void put(Map<LocalDate, String> named, ResultSet session, String language) throws SQLException {
        named.merge(session.getObject("held_on", LocalDate.class),
                words.say(language, "day.session", session.getInt("number")), (one, other) -> one + ", " + other);
    }
}
