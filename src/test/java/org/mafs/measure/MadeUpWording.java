package org.mafs.measure;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Words as no instrument has them, for tests of where official ones would stand. */
public final class MadeUpWording {

    public static final String COPYRIGHT = "© Nobody at all: made up for a test";
    public static final String LEAD = "Made-up words above the lines.";
    public static final String ANSWERS = "Never made\nSeldom made\nHalfway made\nUsually made\nAlways made";

    private MadeUpWording() {
    }

    /** For ten items of five answers. */
    public static PastedWording in(String language) {
        return in(language, "Made-up line");
    }

    public static PastedWording in(String language, String beginning) {
        return new PastedWording(language, LEAD, lines(beginning, 10), ANSWERS, "", COPYRIGHT);
    }

    static String lines(String beginning, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> beginning + " " + number)
                .collect(Collectors.joining("\n"));
    }

    /** Other tests know of no words. */
    public static void takeAway(JdbcClient database) {
        database.sql("DELETE FROM instrument_wording").update();
    }
}
