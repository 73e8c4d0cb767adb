package org.mafs.safeguarding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The help lines there are only once: what a test does with them is undone after it. */
@Component
@ConditionalOnBooleanProperty("mafs.demo")
public class OwnHelpLines {

    private final JdbcClient database;
    private List<Map<String, Object>> before = List.of();

    OwnHelpLines(JdbcClient database) {
        this.database = database;
    }

    public void keep() {
        before = database.sql("SELECT * FROM help_line").query().listOfRows();
    }

    public void putBack() {
        database.sql("DELETE FROM help_line").update();
        before.forEach(row -> database.sql("INSERT INTO help_line (%s) VALUES (%s)".formatted(
                        String.join(", ", row.keySet()), ":" + String.join(", :", row.keySet())))
                .params(row).update());
    }

    /** Each line that is shown was checked on this day; null for never. */
    public void allCheckedOn(LocalDate day) {
        database.sql("UPDATE help_line SET last_checked_on = ?").param(day).update();
    }

    public void checkedOn(String name, LocalDate day) {
        database.sql("UPDATE help_line SET last_checked_on = ? WHERE name = ?").params(day, name).update();
    }
}
