package org.mafs.mutualaid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
        LargeImport.Answer began = use("the database is made", first, "--dry-run");
        LargeImport.Answer in = use("brought in", first, "--close-many");
        assertThat(in.out()).contains("  \"added\" : 10000,");
        LargeImport.Answer same = use("the same again", first, "--close-many");
        assertThat(same.out()).contains("  \"unchanged\" : 10000");
        LargeImport.Answer refreshed = use("refreshed with changed ids", later, "--close-many");
        assertThat(refreshed.out()).contains("  \"closed\" : " + (MEETINGS - many.tied()) + ",",
                "  \"added\" : " + (MEETINGS - many.tied()) + ",");
        assertThat(began.out()).isEqualTo(in.out());
        LargeImport.Answer nothing = use("one of another list, for what the program itself takes",
                one(first), "--dry-run", "--source", "One");
        System.out.printf("10,000 meetings beyond the program itself: %.1f s, the same again %.1f s, refreshed %.1f s%n",
                in.took() - nothing.took(), same.took() - nothing.took(), refreshed.took() - nothing.took());
    }

    private static Path one(Path list) throws IOException {
        List<String> lines = Files.readAllLines(list);
        return Files.write(list.resolveSibling("one.csv"), lines.subList(0, 3));
    }

    private LargeImport.Answer use(String what, Path file, String... options) throws Exception {
        LargeImport.Answer answer = LargeImport.run(folder, Map.of("MAFS_DEMO", "true", "MAFS_DATA", folder.resolve("data").toString()),
                Stream.of(Stream.of("import-meetings", "--format", "uk-csv", "--fellowship", "aa", "--json"),
                        Stream.of(options), Stream.of(file.toString())).flatMap(Function.identity()).toArray(String[]::new));
        assertThat(answer.exit()).as(String.join("\n", answer.err())).isZero();
        System.out.printf("10,000 meetings, %s, with -Xmx256m: %.1f s from start to end, %d MB in all%n", what, answer.took(),
                answer.most());
        return answer;
    }
}
