package org.mafs.curriculum;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Published versions of texts that everybody has, there for one test alone. */
public final class OwnVersions {

    private static final String MINE = "content_id IN (SELECT id FROM content_version WHERE changed_because = 'For one test')";

    private OwnVersions() {
    }

    /** The same in a language, under another title. */
    public static ContentId publish(JdbcClient database, ContentText like, String language, String title, Instant at) {
        long id = database.sql("SELECT NEXT VALUE FOR mafs_id").query(Long.class).single();
        int number = database.sql("SELECT COALESCE(MAX(number), 0) + 1 FROM content_version WHERE code = ? AND language = ?")
                .params(like.code().value(), language).query(Integer.class).single();
        database.sql("""
                INSERT INTO content_version (id, uuid, version, code, language, number, origin, status, title, text,
                                             changed_because, written_at, published_at)
                VALUES (?, ?, 0, ?, ?, ?, 'OWN', 'PUBLISHED', ?, ?, 'For one test', ?, ?)""")
                .params(id, UUID.randomUUID().toString(), like.code().value(), language, number, title,
                        like.text().replaceFirst("title: .*", "title: " + title), Timestamp.from(at), Timestamp.from(at))
                .update();
        return new ContentId(id);
    }

    public static void remove(JdbcClient database) {
        database.sql("UPDATE session_delivery SET content_id = NULL WHERE " + MINE).update();
        database.sql("DELETE FROM cohort_content WHERE " + MINE).update();
        database.sql("DELETE FROM content_version WHERE changed_because = 'For one test'").update();
    }
}
