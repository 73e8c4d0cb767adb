package org.mafs.mutualaid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fellowship of a test's own, with lists of its meetings. Everything of it is gone in the end. */
public final class OwnLists {

    private final JdbcClient database;
    private final Path folder;
    private final String fellowship = "Own " + UUID.randomUUID();

    public OwnLists(JdbcClient database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    public String fellowship() {
        return fellowship;
    }

    /** Each as slug, day from 0 for Sunday, time and postcode, such as "a 1 19:00 LE11AA". */
    public Path meetingGuide(String... meetings) throws IOException {
        return file(Arrays.stream(meetings).map(meeting -> meeting.split(" ")).map(said -> """
                {"name": "Group %1$s", "slug": "%1$s", "day": %2$s, "time": "%3$s", "postal_code": "%4$s",
                 "formatted_address": "%1$s Street, Leicester, %4$s, UK"}""".formatted((Object[]) said))
                .collect(Collectors.joining(",\n", "[\n", "\n]\n")));
    }

    public Path file(String content) throws IOException {
        return Files.writeString(folder.resolve(UUID.randomUUID() + ".json"), content);
    }

    public MeetingList list(Path file) {
        return new MeetingList(file, "own.json", MeetingFormat.MEETING_GUIDE, fellowship, FellowshipKind.OTHER, null);
    }

    public MeetingList list(Path file, String source) {
        return new MeetingList(file, "own.json", MeetingFormat.MEETING_GUIDE, fellowship, FellowshipKind.OTHER, source);
    }

    /** One fact of each, listed ones first. */
    public List<String> facts(String column) {
        return database.sql("SELECT m." + column + " FROM meeting m JOIN fellowship f ON f.id = m.fellowship_id "
                + "WHERE f.name = ? ORDER BY NOT m.listed, m.id").param(fellowship).query(String.class).list();
    }

    public int count(String where) {
        return database.sql("SELECT COUNT(*) FROM meeting m JOIN fellowship f ON f.id = m.fellowship_id WHERE f.name = ? "
                + "AND " + where).param(fellowship).query(Integer.class).single();
    }

    public long meeting(String where) {
        return database.sql("SELECT m.id FROM meeting m JOIN fellowship f ON f.id = m.fellowship_id WHERE f.name = ? AND "
                + where).param(fellowship).query(Long.class).single();
    }

    public void forget() {
        String own = "(SELECT id FROM fellowship WHERE name = '" + fellowship + "')";
        for (String table : List.of("visit", "visit_plan", "meeting")) {
            database.sql("DELETE FROM " + table + " WHERE fellowship_id IN " + own).update();
        }
        database.sql("DELETE FROM meeting_refresh WHERE source_id IN (SELECT id FROM meeting_source WHERE fellowship_id IN "
                + own + ")").update();
        database.sql("DELETE FROM meeting_source WHERE fellowship_id IN " + own).update();
        database.sql("DELETE FROM fellowship WHERE name = ?").param(fellowship).update();
    }
}
