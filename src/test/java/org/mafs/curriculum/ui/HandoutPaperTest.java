package org.mafs.curriculum.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mafs.IntegrationTest;
import org.mafs.Poppler;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.curriculum.ContentCode;
import org.mafs.curriculum.ContentId;
import org.mafs.curriculum.ContentStatus;
import org.mafs.curriculum.ContentText;
import org.mafs.curriculum.Curriculum;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;

class HandoutPaperTest extends IntegrationTest {

    private static final String LINK = "https://mafs.example/c/4e5c071e-2d35-4a5d-9a44-6227126cb58e";

    private static final String OWN_PICTURE = "5b9dbd5e-3f57-43b1-8b3b-0a5a2d0a7c11";

    @TempDir
    private Path folder;
    @LocalServerPort
    private int port;
    @Autowired
    private HandoutPaper paper;
    @Autowired
    private PlanPaper plans;
    @Autowired
    private Curriculum curriculum;
    @Autowired
    private CurrentAccount current;
    @Autowired
    private JdbcClient database;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void somebodyPrints() {
        signIn(Role.FACILITATOR);
    }

    @ParameterizedTest
    @CsvSource({"first-meeting, 1", "my-plan, 1", "weekly-goals, 1", "timeline, 2", "comparison, 2"})
    void aSheetTakesThePaperThatItShould(String code, int most) throws IOException {
        try (PDDocument sheet = open(handout(code), false)) {
            assertThat(sheet.getNumberOfPages()).isEqualTo(most);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"first-meeting", "my-plan", "weekly-goals", "timeline", "comparison"})
    void anotherProgramReadsWhatEveryPieceIs(String code) throws IOException {
        ContentText handout = handout(code);
        try (PDDocument sheet = open(handout, false)) {
            assertThat(sheet.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(sheet.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(sheet.getDocumentInformation().getTitle()).isEqualTo(handout.head().title());
            assertThat(kinds(sheet)).contains("H1", "P", "Figure", "Table");
            assertThat(text(sheet)).contains(handout.head().title(), "Version 1, shipped with MAFS", "The same on your phone");
        }
    }

    @Test
    void aTableKeepsItsNamedRowsAndColumns() throws IOException {
        try (PDDocument sheet = open(handout("timeline"), false)) {
            assertThat(kinds(sheet)).contains("TH", "TD", "TR");
            assertThat(text(sheet)).containsSubsequence("When", "What happened", "Why it matters", "1935", "Sources", "Slaying the Dragon");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"first-meeting", "my-plan", "weekly-goals", "timeline", "comparison"})
    void largePrintHasNoSmallLettersInItsText(String code) throws IOException {
        try (PDDocument usual = open(handout(code), false); PDDocument large = open(handout(code), true)) {
            assertThat(letters(usual).stream().mapToDouble(TextPosition::getFontSizeInPt).min().orElseThrow()).isLessThan(10);
            assertThat(letters(large).stream().filter(letter -> letter.getYDirAdj() < letter.getPageHeight() - 52).mapToDouble(TextPosition::getFontSizeInPt).min()
                    .orElseThrow()).isGreaterThanOrEqualTo(13);
            assertThat(large.getNumberOfPages()).isGreaterThanOrEqualTo(usual.getNumberOfPages());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noLetterLeavesThePaper(boolean large) throws IOException {
        for (ContentText text : List.of(handout("timeline"), handout("comparison"), wide(), endless())) {
            try (PDDocument sheet = open(text, large)) {
                float width = sheet.getPage(0).getMediaBox().getWidth();
                assertThat(letters(sheet)).as(text.code().value()).allMatch(letter -> letter.getXDirAdj() > 30
                        && letter.getXDirAdj() + letter.getWidthDirAdj() < width - 30);
            }
        }
    }

    @Test
    void aTableOfManyColumnsLiesOnItsSide() throws IOException {
        try (PDDocument sheet = open(wide(), false)) {
            assertThat(sheet.getPage(0).getMediaBox().getWidth()).isGreaterThan(sheet.getPage(0).getMediaBox().getHeight());
            assertThat(letters(sheet)).anyMatch(letter -> letter.getXDirAdj() > 690);
        }
    }

    @Test
    void theCodeAtTheFootOpensTheSameOnAPhone() throws Exception {
        try (PDDocument sheet = open(handout("first-meeting"), false)) {
            var picture = new PDFRenderer(sheet).renderImageWithDPI(0, 300);
            int[] dots = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
            assertThat(new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(
                    new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), dots))),
                    Map.of(DecodeHintType.TRY_HARDER, true)).getText()).isEqualTo(LINK);
        }
    }

    @Test
    void hostileWordsAreInkAndNothingElse() throws IOException {
        ContentText hostile = own("""
                ---
                title: "<script>alert(1)</script> & more"
                summary: <b>
                ---
                <img src="file:///etc/passwd"/> ]]> &nbsp; <?x ?>

                ![The door](picture:00000000-0000-0000-0000-000000000000) ![x](https://example.org/x.png)

                - [x] done <https://example.org/a?b&c>
                - [ ] שלום

                ___
                """);
        try (PDDocument sheet = open(hostile, false)) {
            assertThat(text(sheet)).contains("<script>alert(1)</script> & more", "<img src=\"file:///etc/passwd\"/>", "Picture: The door");
            assertThat(sheet.getDocumentCatalog().getNames()).satisfiesAnyOf(names -> assertThat(names).isNull(),
                    names -> assertThat(names.getJavaScript()).isNull());
        }
    }

    @Test
    void picturesAreDrawnWhereTheyStandWithTheirWordsForWhoCannotSeeThem() throws IOException {
        ContentText pictured = own("---\ntitle: Pictured\nsummary: Two.\n---\nBefore.\n\n![A circle of chairs](picture:s1-circle)\n\n"
                + "Between.\n\n![A red door](picture:%s)\n\nAfter.\n".formatted(OWN_PICTURE));
        ByteArrayOutputStream red = new ByteArrayOutputStream();
        BufferedImage door = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
        door.createGraphics().fillRect(0, 0, 30, 20);
        ImageIO.write(door, "png", red);
        database.sql("INSERT INTO content_picture (uuid, name, media_type, bytes, print, added_at) VALUES (?, 'A red door', 'image/png', "
                + "?, ?, '2026-01-05 10:00:00')").params(OWN_PICTURE, red.toByteArray(), new byte[32]).update();
        try (PDDocument sheet = open(pictured, false)) {
            assertThat(text(sheet)).containsSubsequence("Before.", "Between.", "After.").doesNotContain("Picture:");
            assertThat(told(sheet.getDocumentCatalog().getStructureTreeRoot())).contains("A circle of chairs", "A red door");
            BufferedImage seen = new PDFRenderer(sheet).renderImageWithDPI(0, 50);
            assertThat(IntStream.of(seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth()))
                    .filter(dot -> (dot & 0xFFFFFF) == 0xFAF6EF).count()).as("the picture’s ground").isGreaterThan(1_000);
        } finally {
            database.sql("DELETE FROM content_picture WHERE uuid = ?").param(OWN_PICTURE).update();
        }
    }

    @Test
    void aSignThatNoFaceHasIsSaidInItsPlaceAndNothingElseChanges() throws IOException {
        try (PDDocument sheet = open(own("---\ntitle: Signs\nsummary: Some.\n---\nBring water ⇒ rest, ✔️ call नमस्ते and 🍵.\n"), false)) {
            assertThat(text(sheet)).contains("Bring water => rest, (tick) call Namastē and (teacup without handle).");
        }
    }

    @Test
    void anOwnPictureIsPrintedAndSaysWhatItShows() throws IOException {
        UUID uuid = UUID.randomUUID();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        BufferedImage square = new BufferedImage(2_000, 1_000, BufferedImage.TYPE_INT_RGB);
        Arrays.fill(((DataBufferInt) square.getRaster().getDataBuffer()).getData(), 0xff0000);
        ImageIO.write(square, "png", png);
        database.sql("INSERT INTO content_picture (uuid, name, media_type, bytes, print, added_at) "
                + "VALUES (?, 'test of paper', 'image/png', ?, ?, NOW(6))").params(uuid.toString(), png.toByteArray(),
                Arrays.copyOf(uuid.toString().getBytes(StandardCharsets.US_ASCII), 32)).update();
        try (PDDocument sheet = open(own("---\ntitle: Ours\nsummary: With a picture.\n---\n\n![Tea & \"cake\"](picture:%s)\n\n"
                .formatted(uuid) + "![Two doors](picture:no-such-doors)\n"), false)) {
            assertThat(text(sheet)).doesNotContain("Tea").contains("Picture: Two doors");
            assertThat(told(sheet.getDocumentCatalog().getStructureTreeRoot())).contains("Tea & \"cake\"");
            BufferedImage printed = new PDFRenderer(sheet).renderImageWithDPI(0, 36);
            int[] red = IntStream.range(0, printed.getWidth() * printed.getHeight())
                    .filter(dot -> (printed.getRGB(dot % printed.getWidth(), dot / printed.getWidth()) & 0xffffff) == 0xff0000)
                    .map(dot -> dot % printed.getWidth()).toArray();
            assertThat(Arrays.stream(red).max().orElseThrow() - Arrays.stream(red).min().orElseThrow())
                    .isBetween(printed.getWidth() * 3 / 4, printed.getWidth() * 9 / 10);
        } finally {
            database.sql("DELETE FROM content_picture WHERE uuid = ?").param(uuid.toString()).update();
        }
    }

    @Test
    void whatIsReadFromTheRightStandsOnTheRight() throws IOException {
        ContentText arabic = new ContentText(new ContentId(1), UUID.randomUUID(), 0, new ContentCode("own"), "ar", 1, false,
                ContentStatus.PUBLISHED, "---\ntitle: خطتي\nsummary: للبيت\n---\nماء\n", Optional.of(Instant.parse("2026-05-12T09:00:00Z")));
        try (PDDocument sheet = open(arabic, false)) {
            assertThat(sheet.getDocumentCatalog().getLanguage()).isEqualTo("ar");
            float width = sheet.getPage(0).getMediaBox().getWidth();
            assertThat(letters(sheet).stream().filter(letter -> letter.getFontSizeInPt() > 20)).isNotEmpty()
                    .allMatch(letter -> letter.getXDirAdj() > width / 2);
        }
    }

    /** Not the library that wrote it. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void popplerReadsTheSheetToo(boolean large) throws Exception {
        Poppler.requireInstalled();
        ContentText handout = handout("timeline");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        paper.write(handout, Optional.of(LINK), large, bytes);
        Path file = Files.write(folder.resolve("sheet.pdf"), bytes.toByteArray());
        assertThat(Poppler.run("pdfinfo", file.toString())).containsPattern("Tagged: +yes").containsPattern("Pages: +[1-9]")
                .containsPattern("Page size: +59[45]").contains(handout.head().title()).doesNotContain("Error");
        assertThat(Poppler.run("pdfinfo", "-struct-text", file.toString())).containsSubsequence("H1", handout.head().title(), "Table", "TH",
                "1935", "Figure");
        assertThat(Poppler.run("pdftotext", file.toString(), "-")).containsSubsequence("1935", "The same on your phone");
    }

    @Test
    void aPlanHasItsTimesItsStepsAndTheAnswers() throws IOException {
        ContentText session = curriculum.inForce(ContentCode.session(3), Curriculum.HOME).orElseThrow();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        plans.write(session, LocalTime.of(10, 0), bytes);
        try (PDDocument plan = Loader.loadPDF(bytes.toByteArray())) {
            assertThat(text(plan)).containsSubsequence("Session 3", "Begins at 10:00, ends at 12:30", "What you need in the room",
                    "10:00 Check-in (30 min, at least 20)", "12:10 Check-out and pledge", "When it is quiet", "(right)");
            assertThat(kinds(plan)).contains("H1", "H2", "H3", "L", "LI");
        }
    }

    @Test
    void anybodyGetsTheSheetWithoutSigningInAndWithoutACookie() throws Exception {
        ContentText handout = handout("timeline");
        HttpResponse<byte[]> sheet = get(CurriculumNavigation.paperAddress(handout));
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("content-type")).contains("application/pdf");
        assertThat(sheet.headers().firstValue("content-disposition").orElseThrow()).contains("timeline.pdf");
        assertThat(sheet.headers().firstValue("set-cookie")).isEmpty();
        HttpResponse<byte[]> large = get(CurriculumNavigation.paperAddress(handout) + "?large");
        try (PDDocument one = Loader.loadPDF(sheet.body()); PDDocument other = Loader.loadPDF(large.body())) {
            assertThat(other.getNumberOfPages()).isGreaterThan(one.getNumberOfPages());
        }
        assertThat(get(CurriculumNavigation.paperAddress(handout)).body()).isEqualTo(sheet.body());
    }

    @Test
    void withoutAnAddressOfOurOwnNoNameThatSomebodyMadeUpComesOntoTheSheet() throws Exception {
        HandoutEndpoint unsaid = new HandoutEndpoint(curriculum, paper, current, "");
        UUID timeline = handout("timeline").uuid();
        SecurityContextHolder.clearContext();
        byte[] one = (byte[]) unsaid.sheet(timeline, Optional.empty(), asking("one.example")).getBody();
        assertThat(unsaid.sheet(timeline, Optional.empty(), asking("other.example")).getBody()).as("made once").isSameAs(one);
        try (PDDocument sheet = Loader.loadPDF(one)) {
            assertThat(text(sheet)).contains("Sources").doesNotContain(".example", "The same on your phone");
        }
        signIn(Role.FACILITATOR);
        try (PDDocument sheet = Loader.loadPDF((byte[]) unsaid.sheet(timeline, Optional.empty(), asking("ours.example")).getBody())) {
            assertThat(text(sheet)).contains("The same on your phone", "ours.example");
        }
    }

    private static MockHttpServletRequest asking(String host) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setServerName(host);
        return request;
    }

    @Test
    void aSessionAnUnknownTextAndNonsenseAreNoSheets() throws Exception {
        ContentText session = curriculum.inForce(ContentCode.session(1), Curriculum.HOME).orElseThrow();
        assertThat(get(CurriculumNavigation.paperAddress(session)).statusCode()).isEqualTo(404);
        assertThat(get("c/" + UUID.randomUUID() + "/paper").statusCode()).isEqualTo(404);
        assertThat(get("c/nonsense/paper").statusCode()).isEqualTo(404);
    }

    private ContentText handout(String code) {
        return curriculum.inForce(new ContentCode(code), Curriculum.HOME).orElseThrow();
    }

    private static ContentText wide() {
        return own("---\ntitle: Wide\nsummary: Many columns.\n---\n\n| What | AA | NA | CA | SMART | Dharma |\n|---|---|---|---|---|---|\n"
                + "| Beliefs | Acknowledgement | Responsibilities | Interdependence | Self-management | Contemplation |\n".repeat(30));
    }

    private static ContentText endless() {
        return own("---\ntitle: Endless\nsummary: One word.\n---\n\n| What | Why |\n|---|---|\n| " + "a".repeat(300) + " | "
                + "b".repeat(300) + " |\n\n" + "c".repeat(300));
    }

    private static ContentText own(String text) {
        return new ContentText(new ContentId(1), UUID.randomUUID(), 0, new ContentCode("own"), "en", 1, false,
                ContentStatus.PUBLISHED, text, Optional.of(Instant.parse("2026-05-12T09:00:00Z")));
    }

    private PDDocument open(ContentText handout, boolean large) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        paper.write(handout, Optional.of(LINK), large, bytes);
        return Loader.loadPDF(bytes.toByteArray());
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create("http://localhost:%d/%s".formatted(port, path))).build(),
                BodyHandlers.ofByteArray());
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    private static List<TextPosition> letters(PDDocument document) throws IOException {
        List<TextPosition> letters = new ArrayList<>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                if (!letter.getUnicode().isBlank()) {
                    letters.add(letter);
                }
            }
        }.getText(document);
        return letters;
    }

    private static Set<String> told(PDStructureNode node) {
        return node.getKids().stream().filter(PDStructureElement.class::isInstance).map(PDStructureElement.class::cast)
                .flatMap(element -> Stream.concat(Stream.ofNullable(element.getAlternateDescription()), told(element).stream()))
                .collect(Collectors.toSet());
    }

    private static Set<String> kinds(PDDocument document) {
        Set<String> kinds = new TreeSet<>();
        kinds(document.getDocumentCatalog().getStructureTreeRoot(), kinds);
        return kinds;
    }

    private static void kinds(PDStructureNode node, Set<String> kinds) {
        node.getKids().forEach(kid -> {
            if (kid instanceof PDStructureElement element) {
                kinds.add(element.getStructureType());
                kinds(element, kinds);
            }
        });
    }
}
