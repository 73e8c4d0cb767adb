package org.mafs.curriculum;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Texts that a test may change as it likes: nobody else knows their codes. */
final class OwnTexts {

    private OwnTexts() {
    }

    static ContentCode code() {
        return new ContentCode("own-" + UUID.randomUUID().toString().substring(0, 30));
    }

    /** What is published would be offered to everybody else's tests. */
    static void remove(JdbcClient database) {
        database.sql("UPDATE content_version SET based_on = NULL WHERE code LIKE 'own-%'").update();
        database.sql("DELETE FROM content_version WHERE code LIKE 'own-%'").update();
    }

    static String saying(String words) {
        return """
                ---
                title: A sheet
                summary: What it is for.
                ---
                ## To take home

                %s
                """.formatted(words);
    }
}
