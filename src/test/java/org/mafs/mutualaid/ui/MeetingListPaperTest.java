package org.mafs.mutualaid.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.mutualaid.MeetingId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class MeetingListPaperTest extends IntegrationTest {

    private static final String LINK = "https://mafs.example/m/7j0y.7j0z";

    @Autowired
    private MeetingListPaper paper;
    @Autowired
    private CurrentAccount current;
    @Autowired
    private JdbcClient database;

    private ListedMeetings meetings;

    @BeforeEach
    void somebodyPrints() {
        meetings = new ListedMeetings(database);
        signIn(Role.FACILITATOR);
    }

    @AfterEach
    void noneAreLeft() {
        meetings.forget();
    }

    @Test
    void thePaperSaysWhenWhereAndHow() throws IOException {
        MeetingId one = meetings.add("Evening <Hope> & more", "place", "Old school", "address", "2 Back Lane", "postcode", "LE1 1AA",
                "features", "wheelchair", "notes", "Ring the bell", "web", "https://aa.example/hope");
        MeetingId closed = meetings.add("Gone");
        meetings.close(closed);
        String text = text(List.of(closed, one), false);
        assertThat(text).containsSubsequence("Meetings to try", "Look at the meeting’s own page", "This list was made on", "Thursday",
                "19:30 to 21:00", "Evening <Hope> & more", "Alcoholics Anonymous", "Open to everybody", "Wheelchair access",
                "Old school, 2 Back Lane, LE1 1AA", "Ring the bell", "Check before you go", "https://aa.example/hope");
        assertThat(text).doesNotContain("Gone");
    }

    @Test
    void howToJoinIsPrintedOfWhatAListTellsOnly() throws IOException {
        String text = text(List.of(meetings.fromAList("Of a list", "held", "ONLINE", "online_address", "https://zoom.example/j/1",
                        "online_how", "Passcode 1234"),
                meetings.add("By hand", "held", "ONLINE", "online_address", "https://zoom.example/j/secret", "online_how",
                        "Passcode 4711")), false);
        assertThat(text).contains("https://zoom.example/j/1", "Passcode 1234",
                "Ask the person who gave you this list how to join").doesNotContain("secret", "4711");
    }

    @Test
    void itNamesNobody() throws IOException {
        String text = text(List.of(meetings.add("Evening Hope")), true);
        assertThat(text).doesNotContain(current.get().name().split(" ")).doesNotContainIgnoringCase("facilitator");
    }

    @Test
    void largeLettersTakeMorePaperAndNoCardIsCut() throws IOException {
        List<MeetingId> many = IntStream.range(0, 30).mapToObj(number -> meetings.add("Number " + number, "weekday", number % 7 + 1,
                "place", "The community hall at the end of the long lane", "notes", "Go in by the side door. ".repeat(20))).toList();
        try (PDDocument usual = Loader.loadPDF(pdf(many, false)); PDDocument large = Loader.loadPDF(pdf(many, true))) {
            assertThat(large.getNumberOfPages()).isGreaterThan(usual.getNumberOfPages());
            List<String> pages = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= usual.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(usual));
            }
            assertThat(IntStream.range(0, 30)).allSatisfy(number -> assertThat(String.join("", pages)).contains("Number " + number));
            assertThat(usual.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
        }
    }

    @Test
    void theCodeOnItOpensTheSameListOnAPhone() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(List.of(meetings.add("Evening Hope")), false))) {
            var picture = new PDFRenderer(document).renderImageWithDPI(0, 200);
            int[] dots = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
            assertThat(new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(
                    new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), dots)))).getText()).isEqualTo(LINK);
        }
    }

    @Test
    void whoMayNotLookAtMeetingsMakesNoPaper() {
        MeetingId one = meetings.add("Evening Hope");
        signIn(Role.RESEARCHER);
        assertThatThrownBy(() -> pdf(List.of(one), false)).isInstanceOf(AccessDeniedException.class);
    }

    private String text(List<MeetingId> chosen, boolean large) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(chosen, large))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private byte[] pdf(List<MeetingId> chosen, boolean large) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        paper.write(chosen, LINK, large, bytes);
        return bytes.toByteArray();
    }
}
