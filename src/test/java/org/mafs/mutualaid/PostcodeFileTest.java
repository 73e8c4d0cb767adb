package org.mafs.mutualaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.mafs.base.Refused;

class PostcodeFileTest {

    private final Map<String, Point> taken = new LinkedHashMap<>();
    private final PostcodeFile file = new PostcodeFile((code, place) -> taken.put(code.inFull(), place));

    @Test
    void aPlainListIsTakenWhateverItsColumnsAreCalledAndInWhicheverOrder() throws IOException {
        read("Town,LONG,Lat,Post code\nLeicester,-1.13,52.63,le11aa\nLoughborough,\"-1.20\",\"52.77\",\" LE11 1AA \"\n");
        assertThat(taken).containsExactly(Map.entry("LE1 1AA", new Point(52.63, -1.13)),
                Map.entry("LE11 1AA", new Point(52.77, -1.20)));
    }

    @Test
    void aMarkAtTheFrontSemicolonsQuotesAndCellsOfSeveralLinesDoNotMatter() throws IOException {
        read("\ufeff\"postcode\";\"note\";\"latitude\";\"longitude\"\r\nLE1 1AA;\"two\r\nlines; \"\"and\"\" more\";52.63;-1.13\r\n\r\nLE2 1AA;;52.6;-1.1");
        assertThat(taken).containsOnlyKeys("LE1 1AA", "LE2 1AA");
        assertThat(file.leftOut().all()).isZero();
    }

    /** As Ordnance Survey ships it: no header, the code padded to seven letters, places unknown given as noughts. */
    @Test
    void codePointOpenIsTakenAsItIs() throws IOException {
        read("\"N9  9ZW\",10,534152,193613,\"E92000001\",\"E19000003\"\n\"LE1 1AA\",90,0,0,\"E92000001\",\"\"\n");
        assertThat(taken).containsOnlyKeys("N9 9ZW");
        assertThat(taken.get("N9 9ZW").latitude()).isCloseTo(51.62, within(0.01));
        assertThat(taken.get("N9 9ZW").longitude()).isCloseTo(-0.06, within(0.01));
        assertThat(file.leftOut().first()).containsExactly(new RejectedRow(2, "LE1 1AA has no place in the UK in this row."));
    }

    /** As the Office for National Statistics ships it; 99.999999 is a place not known, doterm a postcode that has ended. */
    @Test
    void thePostcodeDirectoryIsTakenAsItIs() throws IOException {
        read("pcd,pcd2,pcds,dointr,doterm,oseast1m,osnrth1m,lat,long\n"
                + "\"LE1 1AA\",\"LE1  1AA\",\"LE1 1AA\",198001,,458900,304500,52.634,-1.131\n"
                + "\"LE1 1AB\",\"LE1  1AB\",\"LE1 1AB\",198001,199606,458900,304500,52.634,-1.131\n"
                + "\"JE2 3AB\",\"JE2  3AB\",\"JE2 3AB\",198001,,,,99.999999,0.000000\n");
        assertThat(taken).containsExactly(Map.entry("LE1 1AA", new Point(52.634, -1.131)));
        assertThat(file.leftOut().all()).isEqualTo(2);
        assertThat(file.leftOut().first()).hasSize(1);
    }

    @Test
    void firstHalvesAreTakenToo() throws IOException {
        read("outcode,lat,lng\nLE1,52.63,-1.13\nEC1A,51.5,-0.1\n");
        assertThat(taken).containsOnlyKeys("LE1", "EC1A");
    }

    @Test
    void rowsThatCannotBeArePassedOverAndSaid() throws IOException {
        read("postcode,latitude,longitude\nLE1 1AA,52.63,-1.13\n90210,34.1,-118.4\nLE1 1AB,fifty,-1\nLE1 1AC,NaN,-1\n"
                + "LE1 1AD,0,0\nLE1 1AE,-1.13,52.63\nLE1 1AF\n,,\nLE1 1AG,5e1,1e0\n");
        assertThat(taken).containsOnlyKeys("LE1 1AA", "LE1 1AG");
        assertThat(file.leftOut().all()).isEqualTo(7);
        assertThat(file.leftOut().first().getFirst()).isEqualTo(new RejectedRow(3, "There is no UK postcode in this row."));
    }

    @Test
    void theIrishGridIsNotTakenForOurs() throws IOException {
        read("postcode,eastings,northings\nBT1 1AA,334000,374000\nLE1 1AA,458900,304500\n");
        assertThat(taken).containsOnlyKeys("LE1 1AA");
    }

    @Test
    void whatIsNoListOfPostcodesIsRefused() {
        for (String other : new String[] {"", "\n\n", "name,age\nAsh,30\n", "<html><body>not found</body></html>", "{\"a\": [1,2]}",
                "postcode\nLE1 1AA\n"}) {
            assertThatThrownBy(() -> read(other)).as(other).isInstanceOf(Refused.class).hasMessageContaining("Nothing was changed");
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void aZipFileIsReadInsideAndItsOtherFilesArePassedOver() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            entry(out, "Doc/Code-Point_Open_Column_Headers.csv", "PC,PQ,EA,NO\nPostcode,Quality,Eastings,Northings\n");
            entry(out, "Doc/licence.txt", "Open Government Licence");
            entry(out, "Data/CSV/n.csv", "\"N9  9ZW\",10,534152,193613,\"E92000001\"\n");
            entry(out, "Data/CSV/le.csv", "\"LE1 1AA\",10,458900,304500,\"E92000001\"\n");
            entry(out, "Data/multi_csv/le.csv", "pcds,lat,long\nLE1 1AB,52.6,-1.1\n");
        }
        file.read(new ByteArrayInputStream(zip.toByteArray()));
        assertThat(taken).containsOnlyKeys("N9 9ZW", "LE1 1AA");
    }

    @Test
    void aBrokenZipFileSaysSo() {
        byte[] broken = {0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3};
        assertThatThrownBy(() -> file.read(new ByteArrayInputStream(broken))).isInstanceOfAny(IOException.class, Refused.class);
    }

    /** Two hundred megabytes behind a quotation mark that is never closed. */
    @Test
    void aRecordThatNeverEndsIsStopped() {
        InputStream endless = new SequenceInputStream(Collections.enumeration(List.of(
                stream("postcode,latitude,longitude\nLE1 1AA,52.63,-1.13\n\""), repeated("LE1 1AB,52.63,-1.13\n", 10_000_000))));
        assertThatThrownBy(() -> file.read(endless)).isInstanceOf(IOException.class).hasMessageContaining("longer than");
        assertThat(taken).containsOnlyKeys("LE1 1AA");
    }

    @Test
    void aListLongerThanAllPostcodesIsStopped() {
        PostcodeFile counting = new PostcodeFile((code, place) -> { });
        InputStream endless = new SequenceInputStream(stream("postcode,latitude,longitude\n"),
                repeated("LE1 1AB,52.63,-1.13\n", Integer.MAX_VALUE));
        assertThatThrownBy(() -> counting.read(endless)).isInstanceOf(Refused.class).hasMessageContaining("2,000,000");
        assertThat(counting.taken()).isEqualTo(PostcodeFile.MOST + 1);
    }

    private void read(String csv) throws IOException {
        file.read(stream(csv));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void entry(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }

    private static InputStream repeated(String line, int times) {
        byte[] block = line.repeat(1_000).getBytes(StandardCharsets.UTF_8);
        return new SequenceInputStream(new Enumeration<InputStream>() {
            private int left = times / 1_000;

            @Override
            public boolean hasMoreElements() {
                return left > 0;
            }

            @Override
            public InputStream nextElement() {
                left--;
                return new ByteArrayInputStream(block);
            }
        });
    }
}
