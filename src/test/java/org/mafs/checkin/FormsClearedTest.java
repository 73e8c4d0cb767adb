package org.mafs.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.base.Calendar;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class FormsClearedTest extends IntegrationTest {

    @Autowired
    private FormsCleared cleared;
    @Autowired
    private Calendar calendar;
    @Autowired
    private JdbcClient database;

    @Test
    void onlyWhatNothingCanComeOfAnyMoreIsRemoved() {
        UUID old = heard(29);
        UUID recent = heard(27);
        int drafts = rows("draft_answer");
        int beside = rows("answers_beside");
        cleared.clear();
        cleared.clear();
        assertThat(known(old)).isFalse();
        assertThat(known(recent)).isTrue();
        assertThat(rows("draft_answer")).isEqualTo(drafts);
        assertThat(rows("answers_beside")).isEqualTo(beside);
    }

    private UUID heard(int daysAgo) {
        UUID writer = UUID.randomUUID();
        database.sql("INSERT INTO form_writer (form_key, writer, seq, heard_at) VALUES (?, ?, 1, ?)")
                .params(UUID.randomUUID().toString(), writer.toString(),
                        Timestamp.from(calendar.now().minus(Duration.ofDays(daysAgo)))).update();
        return writer;
    }

    private boolean known(UUID writer) {
        return database.sql("SELECT COUNT(*) FROM form_writer WHERE writer = ?").param(writer.toString())
                .query(Integer.class).single() > 0;
    }

    private int rows(String table) {
        return database.sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single();
    }
}
