package org.mafs.operations.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mafs.IntegrationTest;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.draft.FormKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Moves are rolled back after each test: the demo's dates stay today's. */
@Transactional
class DemoDatesTest extends IntegrationTest {

    private static final String DATED = "SELECT table_name, column_name, data_type FROM information_schema.columns "
            + "WHERE table_schema = DATABASE() AND data_type IN ('date', 'datetime', 'timestamp')";

    @Autowired
    private DemoDates dates;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Calendar calendar;

    /** A new table with dates: say in DemoDates whether its dates move with the demo. */
    @Test
    void everyTableWithDatesEitherMovesOrStays() {
        var dated = new HashSet<>(database.sql(DATED).query((row, number) -> row.getString("table_name")).list());
        var known = new HashSet<>(DemoDates.MOVING);
        known.addAll(DemoDates.STAYING);
        assertThat(dated).containsExactlyInAnyOrderElementsOf(known);
        assertThat(DemoDates.MOVING).doesNotContainAnyElementsOf(DemoDates.STAYING);
    }

    /** Across both changes of the clocks, and back when the clock was wrong. */
    @ParameterizedTest
    @ValueSource(ints = {1, 40, 130, 200, 400, -3})
    void everyDateMovesAndEveryTimeOnTheWallStays(int days) {
        var before = moments();
        dates.moveTo(calendar.today().plusDays(days));
        var after = moments();
        assertThat(after.keySet()).isEqualTo(before.keySet()).hasSizeGreaterThanOrEqualTo(18);
        before.forEach((column, moments) -> assertThat(after.get(column)).as(column)
                .containsExactlyElementsOf(moments.stream().map(moment -> moment.plusDays(days)).toList()));
    }

    @Test
    void theSameDayAgainMovesNothing() {
        var before = moments();
        dates.moveTo(calendar.today());
        dates.follow();
        assertThat(moments()).isEqualTo(before);
        dates.moveTo(calendar.today().plusDays(40));
        var moved = moments();
        dates.moveTo(calendar.today().plusDays(40));
        assertThat(moments()).isEqualTo(moved);
    }

    @Test
    void thereAndBackAgainIsWhereItWas() {
        var before = moments();
        dates.moveTo(calendar.today().plusDays(150));
        dates.moveTo(calendar.today());
        assertThat(moments()).isEqualTo(before);
    }

    @Test
    void aFormFilledOutsideASessionIsFoundUnderItsNewDay() {
        dates.moveTo(calendar.today().plusDays(1));
        var forms = database.sql("SELECT form_key, enrolment_id, taken_on FROM response WHERE session_id IS NULL "
                        + "AND instrument = 'core-10'")
                .query((row, number) -> assertThat(UUID.fromString(row.getString("form_key")))
                        .isEqualTo(FormKey.onDay("core-10", new EnrolmentId(row.getLong("enrolment_id")),
                                row.getObject("taken_on", LocalDate.class)).value()))
                .list();
        assertThat(forms).hasSizeGreaterThan(20);
    }

    @Test
    void aFormThatCameByALinkKeepsTheNameOfTheDayTheLinkWasSent() {
        var form = database.sql("SELECT id, enrolment_id, taken_on FROM response WHERE session_id IS NULL "
                        + "AND instrument = 'core-10' ORDER BY id LIMIT 1").query().singleRow();
        EnrolmentId person = new EnrolmentId((Long) form.get("enrolment_id"));
        LocalDate sent = ((Date) form.get("taken_on")).toLocalDate().minusDays(2);
        database.sql("INSERT INTO form_pass (uuid, way, enrolment_id, held_on, forms, issued_by, issued_at) "
                        + "SELECT UUID(), 'BY_LINK', ?, ?, 'core-10', MIN(id), NOW() FROM account")
                .params(person.value(), sent).update();
        name(form.get("id"), FormKey.onDay("core-10", person, sent));
        try {
            dates.moveTo(calendar.today().plusDays(9));
            assertThat(database.sql("SELECT form_key FROM response WHERE id = ?").param(form.get("id"))
                    .query(String.class).single())
                    .isEqualTo(FormKey.onDay("core-10", person, sent.plusDays(9)).value().toString());
        } finally {
            dates.moveTo(calendar.today());
            database.sql("DELETE FROM form_pass WHERE way = 'BY_LINK' AND enrolment_id = ?").param(person.value())
                    .update();
            name(form.get("id"), FormKey.onDay("core-10", person, sent.plusDays(2)));
        }
    }

    private void name(Object response, FormKey key) {
        database.sql("UPDATE response SET form_key = ? WHERE id = ?").params(key.value().toString(), response).update();
    }

    /** All that moves, by column, in order, as clocks in London show it. */
    private Map<String, List<ZonedDateTime>> moments() {
        var moments = new TreeMap<String, List<ZonedDateTime>>();
        database.sql(DATED).query((row, number) -> List.of(row.getString(1), row.getString(2), row.getString(3))).list()
                .stream().filter(column -> DemoDates.MOVING.contains(column.get(0)))
                .forEach(column -> moments.put(column.get(0) + "." + column.get(1),
                        moments(column.get(0), column.get(1), column.get(2).equals("date"))));
        return moments;
    }

    private List<ZonedDateTime> moments(String table, String column, boolean date) {
        return database.sql("SELECT " + column + " FROM " + table + " WHERE " + column + " IS NOT NULL ORDER BY 1")
                .query((row, number) -> date
                        ? row.getObject(1, LocalDate.class).atStartOfDay(Calendar.PLACE)
                        : row.getObject(1, LocalDateTime.class).atZone(ZoneOffset.UTC)
                                .withZoneSameInstant(Calendar.PLACE))
                .list();
    }
}
