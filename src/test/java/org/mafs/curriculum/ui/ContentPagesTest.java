package org.mafs.curriculum.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mafs.IntegrationTest;
import org.mafs.Statements;
import org.mafs.access.Role;
import org.mafs.curriculum.ContentCode;
import org.mafs.curriculum.ContentText;
import org.mafs.curriculum.Curriculum;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

/** What somebody meets who was shown the address of a session, over real HTTP and without signing in. */
class ContentPagesTest extends IntegrationTest {

    /** A language of our own, so that nothing that ships is covered by it. */
    private static final String LANGUAGE = "ar";
    private static final long FIRST_ID = 9_000_000_000_000L;
    private static final String HOSTILE = """
            ---
            title: <script>alert(1)</script> "onload="alert(2)
            summary: <img src=x onerror=alert(3)>
            minutes: 150
            handouts:
              - timeline
            sources:
              - <b>Bold</b> | javascript:alert(4)
              - Quoted | https://example.org/"onmouseover="alert(5)
            ---
            # Plan

            ## Secret plan (150 minutes, at least 100)

            Only for whoever leads.

            # Pages

            ## Page <script>alert(6)</script>

            > Said <img src=x onerror=alert(7)> [here](javascript:alert(8))

            ![" onerror="alert(9)](picture:timeline)

            <iframe src="https://example.org"></iframe> <input type="checkbox" onfocus=alert(10)>

            | a | b |
            |---|---|
            | <style>*{}</style> | ![x](https://example.org/track.png) |

            # Quiz

            ## Who <b>asks</b>?

            - [ ] "><script>alert(11)</script>
            - [x] Right

            Because <object data=x>.

            # Myths and facts

            ## <svg onload=alert(12)>

            No.

            # Links

            - [Safe](https://example.org/ok): fine.
            """;

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient database;
    @Autowired
    private Curriculum curriculum;
    @Autowired
    private ContentPages pages;
    @Autowired
    private ContentPicture picture;
    @Autowired
    private Statements statements;

    private final HttpClient client = HttpClient.newHttpClient();
    private long number;

    @BeforeEach
    void nothingOfOurs() {
        number = 0;
        forget();
    }

    @AfterEach
    void forget() {
        database.sql("DELETE FROM content_version WHERE language = ?").param(LANGUAGE).update();
        database.sql("DELETE FROM content_picture WHERE name = 'test of pages'").update();
    }

    @Test
    void everySessionAndHandOutIsOneTapAway() throws Exception {
        String body = get("/c").body();
        for (ContentText text : curriculum.inForce(Curriculum.HOME)) {
            assertThat(body).contains("href=\"/c/%s\"".formatted(text.uuid()), Markup.text(text.head().title()));
        }
        assertThat(body).doesNotContain("hreflang");
    }

    @Test
    void aSessionIsReadWithAllThatIsForPeopleInTheGroupAndNothingOfThePlan() throws Exception {
        ContentText first = first();
        HttpResponse<String> page = get("/c/" + first.uuid());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).containsSubsequence("<html lang=\"en\" dir=\"ltr\">", Markup.text(first.head().title()),
                "/show\"", "On this page", "class=\"said\"", "class=\"prose\"", "role=\"tablist\"", "<table class=\"dates\">",
                "Try yourself", "<details class=\"why\">", "Myths and facts", "To take home", "Where this comes from");
        first.session().pages().forEach(each -> assertThat(page.body()).contains("id=\"%s\"".formatted(each.slug())));
        first.session().steps().forEach(step -> assertThat(page.body()).doesNotContain(step.how().html("/")));
    }

    @Test
    void aHandOutHasItsLinesAndBoxes() throws Exception {
        ContentText plan = curriculum.inForce(new ContentCode("my-plan"), Curriculum.HOME).orElseThrow();
        assertThat(get("/c/" + plan.uuid()).body()).contains("<hr", "<span class=\"box\"").doesNotContain("<input");
        assertThat(get("/c/" + plan.uuid() + "/show").statusCode()).isEqualTo(404);
    }

    @Test
    void everythingForTheRoomIsInOneDocument() throws Exception {
        ContentText first = first();
        String body = get("/c/" + first.uuid() + "/show").body();
        first.session().pages().forEach(each -> assertThat(body).contains("id=\"%s\"".formatted(each.slug()), each.said().html("/")));
        assertThat(body.split(" data-slide ", -1)).hasSize(first.session().pages().size() + first.session().quiz().size() + 3);
        assertThat(body).contains("class=\"code\"", ">Leave<").doesNotContain("Give back");
        assertThat(get("/c/" + first.uuid() + "/show?round").body()).contains("Give back", "href=\"/\" data-leave")
                .doesNotContain(">Leave<");
    }

    @Test
    void theStoryInDatesIsThereAloneForWhoeverLeads() throws Exception {
        HttpResponse<String> dates = get("/c/" + first().uuid() + "/dates");
        assertThat(dates.statusCode()).isEqualTo(200);
        assertThat(dates.body()).contains("<table class=\"dates\">", "<th scope=\"row\">1935</th>", "Al-Anon")
                .doesNotContain("<html");
        assertThat(dates.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=21600");
        assertThat(dates.headers().firstValue("Set-Cookie")).isEmpty();
        UUID draft = written("session-1", HOSTILE, "DRAFT");
        assertThat(get("/c/" + draft + "/dates").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/show", "/show?round"})
    void nothingThatIsWrittenRunsOrBecomesMarkup(String which) throws Exception {
        UUID hostile = written("session-1", HOSTILE, "PUBLISHED");
        HttpResponse<String> page = get("/c/" + hostile + which);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src=x onerror=alert(3)&gt;");
        assertThat(page.body().replaceAll("<script type=\"module\" src=\"/scripts/content/[a-z]+\\.js\"></script>", ""))
                .doesNotContain("<script").doesNotContain("<img src=x").doesNotContain("<iframe").doesNotContain("<object")
                .doesNotContain("<style").doesNotContain("<svg onload").doesNotContain("<b>").doesNotContain("<input")
                .doesNotContainIgnoringCase("href=\"javascript").doesNotContain("track.png").doesNotContain("\"onmouseover=\"")
                .doesNotContain("\"onload=\"").doesNotContain("\" onerror=\"").doesNotContain("Only for whoever leads");
        assertThat(get("/c?language=" + LANGUAGE).body()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    }

    @Test
    void anotherLanguageCanBeChosenAndIsReadFromItsOwnSide() throws Exception {
        UUID arabic = written("session-1", "---\ntitle: مرحبا\nsummary: نص\n---\n# Pages\n\n## صفحة\n\n> قول\n", "PUBLISHED");
        String index = get("/c?language=" + LANGUAGE).body();
        assertThat(index).contains("/c/" + arabic, "lang=\"ar\" dir=\"rtl\" hreflang=\"ar\" aria-current=\"true\"", "href=\"/c?language=en\"")
                .contains(curriculum.inForce(ContentCode.session(2), Curriculum.HOME).orElseThrow().uuid().toString());
        assertThat(get("/c").body()).doesNotContain(arabic.toString());
        assertThat(get("/c/" + arabic).body()).contains("<html lang=\"ar\" dir=\"rtl\">", "id=\"صفحة\"",
                "<span lang=\"en-GB\" dir=\"ltr\">On this page</span>");
        assertThat(get("/c?language=zz%22%3E").body()).doesNotContain("zz").contains(first().uuid().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "REVIEWED", "OFFERED", "PUT_ASIDE"})
    void whatIsNotPublishedIsNotThere(String status) throws Exception {
        UUID draft = written("session-1", HOSTILE, status);
        for (String which : new String[] {"", "/show"}) {
            HttpResponse<String> page = get("/c/" + draft + which);
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains("There is no such page", "href=\"/c\"").doesNotContain("alert");
            assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        }
        assertThat(get("/c?language=" + LANGUAGE).body()).doesNotContain(draft.toString());
    }

    @Test
    void anOldVersionSaysThatThereIsANewerOneAndTheNewestDoesNot() throws Exception {
        UUID old = written("session-1", "---\ntitle: Old\n---\n# Pages\n", "PUBLISHED");
        UUID draft = written("session-1", "---\ntitle: Next\n---\n# Pages\n", "DRAFT");
        assertThat(get("/c/" + old).body()).doesNotContain("There is a newer version");
        database.sql("UPDATE content_version SET status = 'PUBLISHED', published_at = ? WHERE uuid = ?")
                .params(Timestamp.from(Instant.parse("2026-01-06T10:00:00Z")), draft.toString()).update();
        assertThat(get("/c/" + old).body()).contains("There is a newer version of this page.", "<a href=\"/c/%s\">".formatted(draft));
        assertThat(get("/c/" + draft).body()).doesNotContain("There is a newer version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/show", "/paper", "/paper.pdf"})
    void whatWasWithdrawnSaysSoCalmlyAndLeadsToWhatIsReadInItsPlace(String which) throws Exception {
        UUID now = written("own-page", "---\ntitle: Good\n---\nWords\n", "PUBLISHED");
        UUID regretted = written("own-page", "---\ntitle: Regretted\n---\nWords\n", "WITHDRAWN");
        HttpResponse<String> page = get("/c/" + regretted + which);
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("This page was withdrawn", "href=\"/c/%s\"".formatted(now)).doesNotContain("Regretted");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/c/", "/c/x", "/c/------------------------------------", "/c/00000000-0000-0000-0000-000000000000",
        "/c/a/b/c/d", "/c/%3Cscript%3E", "/c/picture/show", "/c/picture/x"})
    void anAddressThatIsNoneLeadsBackAndBeginsNothing(String address) throws Exception {
        HttpResponse<String> page = get(address);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is no such page").doesNotContain("<script>");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/c", "/c/{first}", "/c/{first}/show", "/pictures/s1-circle.svg"})
    void nobodyIsFollowedAndNothingElseComesIn(String address) throws Exception {
        HttpResponse<String> page = get(address.replace("{first}", first().uuid().toString()));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        if (address.startsWith("/c")) {
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).startsWith("default-src 'none';")
                    .contains("script-src 'self'", "frame-ancestors 'none'", address.equals("/c") ? "form-action 'self'" : "form-action 'none'").doesNotContain("unsafe");
            assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex");
            assertThat(page.headers().firstValue("Cache-Control")).contains("max-age=300, public");
            assertThat(page.body()).doesNotContain("style=\"").doesNotContainPattern(" on[a-z]+=\"");
        }
    }

    @Test
    void wordsAreFoundOnThePagesThatAnybodyReadsAndLeaveNothingBehind() throws Exception {
        UUID ours = written("session-1", """
                ---
                title: Ours
                summary: All of it.
                aims:
                  - Zebrafinch aims
                ---
                # Plan

                Zebrafinch opening.

                ## Zebrafinch step (10 minutes)

                Zebrafinch how.

                # Pages

                ## A bird

                > Seen.

                The zebrafinch <b>sings</b>.
                """, "PUBLISHED");
        HttpResponse<String> page = get("/c?words=ZEBRAFINCH&language=" + LANGUAGE);
        assertThat(page.body()).contains("href=\"/c/%s#a-bird\"".formatted(ours), "<mark>zebrafinch</mark>", "1 place<",
                "value=\"ZEBRAFINCH\"").doesNotContain("Zebrafinch ").doesNotContain("<b>");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(get("/c?words=%22%3E%3Cscript%3Enowhere").body()).contains("value=\"&quot;&gt;&lt;script&gt;nowhere\"", "Nothing says")
                .doesNotContain("<script>nowhere");
        assertThat(get("/c?words=" + "x".repeat(5_000)).body()).contains("value=\"%s\"".formatted("x".repeat(100)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/c", "/c/{first}", "/c/{first}/show"})
    void whoAsksOnlyForTheHeadGetsItToo(String address) throws Exception {
        HttpResponse<String> head = client.send(request(address.replace("{first}", first().uuid().toString()))
                .method("HEAD", BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    }

    @Test
    void aSheetInLettersThatPaperDoesNotHaveIsOfferedAsAPage() throws Exception {
        UUID hindi = written("own-page", "---\ntitle: मेरी योजना\nsummary: घर के लिए\n---\nमैं पानी पीता हूँ।\n", "PUBLISHED");
        HttpResponse<String> page = get("/c/" + hindi + "/paper");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("मेरी योजना", "do not have the letters of this language", "href=\"/c/%s\"".formatted(hindi));
    }

    @Test
    void nothingCanBeWrittenThere() throws Exception {
        String path = "/c/" + first().uuid();
        assertThat(client.send(request(path).POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString()).statusCode())
                .isGreaterThanOrEqualTo(300);
    }

    @Test
    void aPageCostsTheSameHoweverMuchIsOnIt() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        UUID small = written("session-1", "---\ntitle: Small\n---\n# Pages\n", "PUBLISHED");
        int few = statements.during(() -> pages.read(small.toString(), request));
        assertThat(statements.during(() -> pages.read(first().uuid().toString(), request)) - 1).as("besides looking for it")
                .isEqualTo(few).isLessThanOrEqualTo(2);
        assertThat(statements.during(() -> pages.show(small.toString(), Optional.empty(), request))).isLessThanOrEqualTo(2);
        assertThat(statements.during(() -> pages.all(Curriculum.HOME, "", request))).isEqualTo(2);
    }

    @Test
    void anOwnPictureIsOnlyAPicture() throws Exception {
        UUID png = picture("image/png");
        written("session-1", "---\ntitle: Ours\n---\n# Pages\n\n![A door](picture:%s)\n".formatted(png), "PUBLISHED");
        HttpResponse<String> answer = get("/c/picture/" + png);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("not really");
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).contains("default-src 'none'; sandbox");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=300")
                .doesNotContain("immutable");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(get("/c/picture/" + picture("image/svg+xml")).statusCode()).isEqualTo(404);
        assertThat(get("/c/picture/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "REVIEWED", "PUT_ASIDE"})
    void aPictureOfATextThatIsNotPublishedIsShownOnlyToThoseWhoWrite(String status) throws Exception {
        UUID png = picture("image/png");
        written("session-1", "---\ntitle: Ours\n---\n# Pages\n\n![A face](picture:%s)\n".formatted(png), status);
        HttpResponse<String> answer = get("/c/picture/" + png);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        signIn(Role.FUNDER);
        assertThat(picture.picture(png).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        signIn(Role.FACILITATOR);
        assertThat(picture.picture(png).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(picture.picture(png).getHeaders().getCacheControl()).isEqualTo("no-store");
    }

    private ContentText first() {
        return curriculum.inForce(ContentCode.session(1), Curriculum.HOME).orElseThrow();
    }

    private UUID written(String code, String text, String status) {
        UUID uuid = UUID.randomUUID();
        Timestamp now = Timestamp.from(Instant.parse("2026-01-05T10:00:00Z"));
        number++;
        database.sql("""
                INSERT INTO content_version (id, uuid, version, code, language, number, origin, status, title, text, written_at,
                    published_at) VALUES (?, ?, 0, ?, ?, ?, 'OWN', ?, 'Ours', ?, ?, ?)""")
                .params(FIRST_ID + number, uuid.toString(), code, LANGUAGE, number, status, text, now,
                        status.equals("PUBLISHED") ? now : null).update();
        return uuid;
    }

    private UUID picture(String type) {
        UUID uuid = UUID.randomUUID();
        byte[] print = new byte[32];
        print[0] = (byte) type.length();
        print[1] = 77;
        database.sql("INSERT INTO content_picture (uuid, name, media_type, bytes, print, added_at) VALUES (?, ?, ?, ?, ?, ?)")
                .params(uuid.toString(), "test of pages", type, "not really".getBytes(), print,
                        Timestamp.from(Instant.parse("2026-01-05T10:00:00Z"))).update();
        return uuid;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).header("Accept", "text/html").GET().build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }
}
