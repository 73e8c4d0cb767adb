package org.mafs.mutualaid.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mafs.mutualaid.MeetingId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Meetings straight in the table, as hostile as a list may have been; gone again after each test. */
class ListedMeetings {

    private final JdbcClient database;
    private final List<Long> made = new ArrayList<>();

    ListedMeetings(JdbcClient database) {
        this.database = database;
    }

    /** @param more pairs of a column and what it says */
    MeetingId add(String name, Object... more) {
        long id = database.sql("SELECT NEXT VALUE FOR mafs_id").query(Long.class).single();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("uuid", UUID.randomUUID().toString());
        row.put("version", 0);
        row.put("fellowship_id", database.sql("SELECT id FROM fellowship WHERE code = 'aa'").query(Long.class).single());
        row.put("name", name);
        row.put("weekday", 4);
        row.put("starts_at", "19:30:00");
        row.put("minutes", 90);
        row.put("held", "IN_PERSON");
        row.put("openness", "OPEN");
        row.put("listed", true);
        row.put("first_listed", "2025-07-01");
        row.put("last_listed", "2025-07-01");
        for (int column = 0; column < more.length; column += 2) {
            row.put((String) more[column], more[column + 1]);
        }
        database.sql("INSERT INTO meeting (" + String.join(", ", row.keySet()) + ") VALUES ("
                + row.keySet().stream().map(column -> "?").collect(Collectors.joining(", ")) + ")")
                .params(new ArrayList<>(row.values())).update();
        made.add(id);
        return new MeetingId(id);
    }

    /** As if a list had told of it. */
    MeetingId fromAList(String name, Object... more) {
        MeetingId meeting = add(name, more);
        database.sql("INSERT INTO meeting_source (id, uuid, version, name, format, fellowship_id) "
                + "SELECT id, uuid, 0, uuid, 'UK_CSV', fellowship_id FROM meeting WHERE id = ?").param(meeting.value()).update();
        database.sql("UPDATE meeting SET source_id = id WHERE id = ?").param(meeting.value()).update();
        return meeting;
    }

    void close(MeetingId... closed) {
        Arrays.stream(closed).forEach(meeting -> database.sql("UPDATE meeting SET listed = FALSE, closed_on = '2025-07-02' "
                + "WHERE id = ?").param(meeting.value()).update());
    }

    void forget() {
        made.forEach(id -> List.of("meeting", "meeting_source").forEach(
                table -> database.sql("DELETE FROM " + table + " WHERE id = ?").param(id).update()));
    }
}
