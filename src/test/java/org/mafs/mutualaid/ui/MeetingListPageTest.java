package org.mafs.mutualaid.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mafs.IntegrationTest;
import org.mafs.Statements;
import org.mafs.mutualaid.MeetingId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody meets who was shown the address of a list, over real HTTP and without signing in. */
class MeetingListPageTest extends IntegrationTest {

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient database;
    @Autowired
    private MeetingListPage page;
    @Autowired
    private Statements statements;

    private final HttpClient client = HttpClient.newHttpClient();
    private ListedMeetings meetings;

    @BeforeEach
    void noMeetings() {
        meetings = new ListedMeetings(database);
    }

    @AfterEach
    void noneAreLeft() {
        meetings.forget();
    }

    @Test
    void whatSomebodyNeedsToGetThereStandsOnOnePage() throws Exception {
        MeetingId later = meetings.add("Evening Hope", "weekday", 5, "place", "Old school", "address", "2 Back Lane, Leicester",
                "postcode", "LE1 1AA", "latitude", 52.63, "longitude", -1.13, "features", "wheelchair,women",
                "notes", "Ring the bell\non the left", "web", "https://aa.example/hope");
        MeetingId first = meetings.fromAList("Quiet Start", "weekday", 1, "held", "ONLINE", "online_address", "https://zoom.example/j/1",
                "online_how", "Meeting number 123", "language", "pl");
        HttpResponse<String> page = get(later, first);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).containsSubsequence("Meetings to try", "Look at the meeting’s own page before you set out",
                "As listed on", "Monday", "19:30 to 21:00", "Quiet Start", "Alcoholics Anonymous", "Online", "Polish",
                "Meeting number 123", "href=\"https://zoom.example/j/1\"", "Friday", "Evening Hope", "Open to everybody",
                "Wheelchair access", "Women", "Old school, 2 Back Lane, Leicester, LE1 1AA", "Ring the bell\non the left",
                "openstreetmap.org/?mlat=52.63&amp;mlon=-1.13", "href=\"https://aa.example/hope\"", "Check before you go");
        assertThat(page.body()).doesNotContain("<script").doesNotContain("MAFS").doesNotContain("<img").doesNotContain("<link");
    }

    @Test
    void nothingAListSaysIsRunOrBecomesMarkup() throws Exception {
        MeetingId hostile = meetings.fromAList("<script>alert(1)</script>", "place", "\"><img src=x onerror=alert(2)>",
                "address", "'; onmouseover='alert(3)", "notes", "<a href=javascript:alert(4)>&amp;</a>",
                "held", "BOTH", "online_address", "javascript:alert(5)", "web", "data:text/html,<b>6</b>",
                "online_how", "<style>*{}</style>", "language", "<b>");
        MeetingId quoted = meetings.fromAList("Two", "web", "https://a.example/\"onclick=\"alert(7)",
                "held", "ONLINE", "online_address", "JaVaScRiPt:alert(8)");
        String body = get(hostile, quoted).body();
        assertThat(body).contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&quot;&gt;&lt;img src=x onerror=alert(2)&gt;",
                "&lt;a href=javascript:alert(4)&gt;&amp;amp;&lt;/a&gt;");
        assertThat(body).doesNotContain("<script").doesNotContain("<img").doesNotContain("<b>").doesNotContain("onclick=\"alert")
                .doesNotContainIgnoringCase("href=\"javascript").doesNotContain("href=\"data:").doesNotContain("<style>*");
    }

    @Test
    void howToJoinAMeetingThatSomebodyTypedInIsAskedInPerson() throws Exception {
        MeetingId online = meetings.add("By hand", "held", "ONLINE", "online_address", "https://zoom.example/j/secret",
                "online_how", "Passcode 4711");
        MeetingId inPerson = meetings.add("Hall by hand", "place", "Old school", "online_address", "https://zoom.example/j/hall",
                "online_how", "Passcode 4712");
        String body = get(online, inPerson).body();
        assertThat(body).contains("By hand", "Hall by hand", "Old school").doesNotContain("zoom.example", "Passcode");
        assertThat(body.split("Ask the person who gave you this list how to join", -1)).hasSize(2);
    }

    @Test
    void aClosedMeetingIsSaidWithoutWhatItWasCalled() throws Exception {
        MeetingId open = meetings.add("Still On");
        MeetingId closed = meetings.add("Entered By Mistake", "place", "Somebody’s kitchen", "notes", "internal");
        meetings.close(closed);
        HttpResponse<String> page = get(open, closed, new MeetingId(987_654_321_987L));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Still On", "has closed or is no longer listed: Alcoholics Anonymous, Thursday, 19:30 to 21:00",
                "One meeting of this list is not known here.").doesNotContain("Mistake", "kitchen", "internal");
    }

    @Test
    void aListOfNothingThatIsOnSaysSo() throws Exception {
        HttpResponse<String> page = get(new MeetingId(1), new MeetingId(2));
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("None of the meetings on this list is listed now", "2 meetings of this list are not known");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a..b", "-1", "a,b", "A", "zzzzzzzzzzzzz", "%27", "a%20b", "%3Cscript%3E", "a."})
    void anAddressThatIsNoneIsRefusedPlainly(String numbers) throws Exception {
        HttpResponse<String> page = send("/m/" + numbers);
        assertThat(page.statusCode()).isGreaterThanOrEqualTo(400).isLessThan(500);
        assertThat(page.body()).doesNotContain("<script>").doesNotContain("Exception");
    }

    @Test
    void aListHasAtMostSixty() throws Exception {
        assertThat(send(numbers(60)).statusCode()).isEqualTo(404);
        HttpResponse<String> tooMany = send(numbers(61));
        assertThat(tooMany.statusCode()).isEqualTo(400);
        assertThat(tooMany.body()).contains("A list has at most 60 of them");
    }

    @Test
    void aListCostsTheSameWhateverItsLength() throws Exception {
        List<MeetingId> many = IntStream.range(0, 30).mapToObj(number -> meetings.add("Number " + number)).toList();
        assertThat(statements.during(() -> page.look(path(many)))).isEqualTo(statements.during(() -> page.look(path(many.subList(0, 1)))));
        assertThat(get(many.toArray(MeetingId[]::new)).body()).contains("Number 0<", "Number 29<");
    }

    @Test
    void theSameMeetingTwiceIsOne() throws Exception {
        MeetingId one = meetings.add("Once only");
        String body = get(one, one, one).body();
        assertThat(body.split("Once only", -1)).hasSize(2);
        assertThat(body).doesNotContain("not known here");
    }

    @Test
    void nobodyIsFollowedAndNothingElseMayRunOrFrameIt() throws Exception {
        HttpResponse<String> page = get(meetings.add("Plain"));
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none';").contains("frame-ancestors 'none'", "form-action 'none'").doesNotContain("script");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Cache-Control")).contains("max-age=300, public");
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
    }

    @Test
    void itCannotBeWrittenToAndOpensNothingElse() throws Exception {
        MeetingId one = meetings.add("Plain");
        String path = new SharedList(List.of(one)).path();
        HttpResponse<String> written = client.send(request(path).POST(HttpRequest.BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        assertThat(written.statusCode()).isGreaterThanOrEqualTo(300);
        assertThat(send("/meetings/" + one.value()).body()).doesNotContain("Plain");
        assertThat(send(path + "/more").body()).doesNotContain("Plain");
    }

    private static String path(List<MeetingId> ids) {
        return new SharedList(ids).path().substring(SharedList.PATH.length());
    }

    private static String numbers(int many) {
        return SharedList.PATH + String.join(".", Collections.nCopies(many, "1"));
    }

    private HttpResponse<String> get(MeetingId... ids) throws IOException, InterruptedException {
        return send(new SharedList(List.of(ids)).path());
    }

    private HttpResponse<String> send(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String to) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + to));
    }
}
