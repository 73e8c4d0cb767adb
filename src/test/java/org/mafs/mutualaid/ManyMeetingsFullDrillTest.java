package org.mafs.mutualaid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mafs.exchange.LargeImport;

/** 10,000 meetings by the command itself, on an installation of its own. Runs with {@code -Pload}. */
@Tag("load")
class ManyMeetingsFullDrillTest {

    private static final int MEETINGS = 10_000;

    @TempDir
    private Path folder;

    @Test
    void tenThousandMeetingsAreBroughtInAndRefreshedWithin256MegabytesOfHeap() throws Exception {
        ManyMeetings many = new ManyMeetings(MEETINGS);
        Path first = many.first(folder.resolve("first.csv"));
        Path later = many.later(folder.resolve("later.csv"));
        LargeImport.Answer began = use("the database is made", "--dry-run", first);
        LargeImport.Answer in = use("brought in", "--close-many", first);
        assertThat(in.out()).contains("  \"added\" : 10000,");
        LargeImport.Answer same = use("the same again", "--close-many", first);
        assertThat(same.out()).contains("  \"unchanged\" : 10000");
        LargeImport.Answer refreshed = use("refreshed with changed ids", "--close-many", later);
        assertThat(refreshed.out()).contains("  \"closed\" : " + (MEETINGS - many.tied()) + ",",
                "  \"added\" : " + (MEETINGS - many.tied()) + ",");
        assertThat(began.out()).isEqualTo(in.out());
        assertThat(Stream.of(in, same, refreshed)).allMatch(answer -> answer.took() < 10 + start());
    }

    /** What the program needs before it does anything, on a slow machine. */
    private static double start() {
        return 20;
    }

    private LargeImport.Answer use(String what, String option, Path file) throws Exception {
        LargeImport.Answer answer = LargeImport.run(folder, Map.of("MAFS_DEMO", "true", "MAFS_DATA", folder.resolve("data").toString()),
                List.of("import-meetings", "--format", "uk-csv", "--fellowship", "aa", "--json", option, file.toString())
                        .toArray(String[]::new));
        assertThat(answer.exit()).as(String.join("\n", answer.err())).isZero();
        System.out.printf("10,000 meetings, %s, with -Xmx256m: %.1f s from start to end, %d MB in all%n", what, answer.took(),
                answer.most());
        return answer;
    }
}
