package org.mafs.mutualaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mafs.IntegrationTest;
import org.mafs.access.Role;
import org.mafs.base.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In HS, the Western Isles, where nothing of the demo lies; the large list all over. */
class PostcodeListsTest extends IntegrationTest {

    private static final int MANY = 200_000;
    private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

    @Autowired
    private PostcodeLists lists;
    @Autowired
    private Whereabouts whereabouts;
    @Autowired
    private JdbcClient database;

    @BeforeEach
    void somebodyMayBringIn() {
        nothingIsLeft();
        signIn(Role.COORDINATOR);
    }

    @AfterEach
    void nothingIsLeft() {
        database.sql("DELETE FROM postcode_place").update();
        database.sql("DELETE FROM postcode_list").update();
    }

    @Test
    void aListBroughtInAgainReplacesWhatItSaid() {
        PostcodeListRecord first = bringIn("first.csv", "postcode,lat,long\nHS1 2AA,58.2,-6.4\nHS1 2AB,58.3,-6.3\nnowhere,1,1\n");
        assertThat(first.taken()).isEqualTo(2);
        assertThat(first.leftOut()).isEqualTo(1);
        bringIn("second.csv", "postcode,lat,long\nHS1 2AB,58.5,-6.5\nHS1 2AB,58.6,-6.6\n");
        assertThat(lists.known()).isEqualTo(2);
        assertThat(whereabouts.postcode("HS1 2AA").orElseThrow().point()).isEqualTo(new Point(58.2, -6.4));
        assertThat(whereabouts.postcode("HS1 2AB").orElseThrow().point()).isEqualTo(new Point(58.6, -6.6));
        assertThat(lists.latest()).extracting(PostcodeListRecord::fileName).containsExactly("second.csv", "first.csv");
    }

    @Test
    void aListThatBreaksOffKeepsWhatItSaidUntilThen() {
        InputStream broken = new InputStream() {
            private final InputStream begins = new ByteArrayInputStream(
                    "postcode,lat,long\nHS1 2AA,58.2,-6.4\n".repeat(1).getBytes(StandardCharsets.UTF_8));

            @Override
            public int read() throws IOException {
                int next = begins.read();
                if (next < 0) {
                    throw new IOException("The line was cut.");
                }
                return next;
            }
        };
        assertThatThrownBy(() -> lists.bringIn("cut.csv", broken)).isInstanceOf(Refused.class)
                .hasMessageContaining("1 postcode was taken until then and is kept");
        assertThat(lists.known()).isEqualTo(1);
        assertThat(lists.latest().getFirst().whole()).isFalse();
    }

    @Test
    void whatIsNoListLeavesNoTrace() {
        assertThatThrownBy(() -> bringIn("people.csv", "name\nAsh\n")).isInstanceOf(Refused.class);
        assertThat(lists.latest()).isEmpty();
        assertThat(lists.known()).isZero();
    }

    @Test
    void aNameThatIsTooLongIsCutNotRefused() {
        assertThat(bringIn("x".repeat(1_000) + ".csv", "postcode,lat,long\nHS1 2AA,58.2,-6.4\n").fileName()).hasSize(200);
    }

    /** Read as it comes: what it needs of memory does not grow with the list. */
    @Test
    void twoHundredThousandRowsAreReadInBoundedMemory(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("many.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("\ufeff\"postcode\",\"latitude\",\"longitude\"\r\n");
            for (int number = 0; number < MANY; number++) {
                out.write("\"%s\",\"%.6f\",\"%.6f\"\r\n".formatted(code(number), 50 + number % 9_000 / 1000.0, -number % 5_000 / 1000.0));
            }
        }
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long before = heap(false);
        Instant began = Instant.now();
        PostcodeListRecord list;
        try (InputStream in = Files.newInputStream(file)) {
            list = lists.bringIn("many.csv", in);
        }
        System.out.printf(Locale.UK, "200,000 postcodes in %d ms; heap before %d MB, most %d MB%n",
                Duration.between(began, Instant.now()).toMillis(), before >> 20, heap(true) >> 20);
        assertThat(list.taken()).isEqualTo(MANY);
        assertThat(lists.known()).isEqualTo(MANY);
        assertThat(whereabouts.postcode(code(1_234)).orElseThrow().point().latitude()).isCloseTo(51.234, within(1e-6));
    }

    private static long heap(boolean peak) {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> (peak ? pool.getPeakUsage() : pool.getUsage()).getUsed()).sum();
    }

    private static String code(int number) {
        int letters = LETTERS.length();
        return "HS%d %d%c%c".formatted(number / (letters * letters * 10), number / (letters * letters) % 10,
                LETTERS.charAt(number / letters % letters), LETTERS.charAt(number % letters));
    }

    private PostcodeListRecord bringIn(String name, String csv) {
        return lists.bringIn(name, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }
}
