package org.mafs.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mafs.AtOnce;
import org.mafs.IntegrationTest;
import org.mafs.Statements;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Conflict;
import org.mafs.base.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HelpLinesTest extends IntegrationTest {

    private static final NewHelpLine MIND = new NewHelpLine("Mind", "Call 0300 123 3393", "0300 123 3393", "", "");

    @Autowired
    private HelpLines lines;
    @Autowired
    private OwnHelpLines own;
    @Autowired
    private Calendar calendar;
    @Autowired
    private Statements statements;
    @LocalServerPort
    private int port;

    @BeforeEach
    void aCoordinator() {
        own.keep();
        signIn(Role.COORDINATOR);
    }

    @AfterEach
    void asTheyWere() {
        own.putBack();
    }

    @Test
    void theLinesThatComeWithTheProgrammeBeginWithWhatCannotWait() {
        assertThat(names()).containsExactly("Emergency", "NHS 111, option 2", "Samaritans", "Shout", "FRANK",
                "Alcoholics Anonymous", "Narcotics Anonymous");
        assertThat(line("FRANK").lastChecked()).as("could not be confirmed at its source").isEmpty();
        assertThat(line("Samaritans").lastChecked()).isPresent();
    }

    @Test
    void aNewLineStandsLastAndNobodyHasCheckedItYet() {
        lines.add(new NewHelpLine(" Mind ", " Call 0300 123 3393 ", " 0300 123 3393 ", " ", null));
        assertThat(names()).hasSize(8).endsWith("Mind");
        assertThat(line("Mind").lastChecked()).isEmpty();
        assertThat(lines.shown().getLast()).isEqualTo(new WayToHelp("Mind", "Call 0300 123 3393", "0300 123 3393", null));
    }

    @Test
    void aLineForTextsCarriesTheWordToSend() {
        assertThat(lines.shown().get(3)).isEqualTo(new WayToHelp("Shout", "Text SHOUT to 85258, free, day and night",
                null, new WayToHelp.Text("85258", "SHOUT")));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            ''    | Call 116 123 | 116 123        | - | -  | Say what the help line is called.
            Mind  | ' '          | 116 123        | - | -  | Say in one line what people do to reach it.
            Mind  | Ask for it   | -              | - | -  | Give a number to call, a number to text, or both.
            Mind  | Ask for it   | ''             | ''| '' | Give a number to call, a number to text, or both.
            Mind  | Ask for it   | www.mind.org   | - | -  | A number to call has 3 to 20 digits, such as 116 123.
            Mind  | Ask for it   | 12             | - | -  | A number to call has 3 to 20 digits, such as 116 123.
            Mind  | Ask for it   | 0300 LISTEN    | - | -  | A number to call has 3 to 20 digits, such as 116 123.
            Mind  | Ask for it   | 123456789012345678901 | - | - | A number to call has 3 to 20 digits, such as 116 123.
            Mind  | Ask for it   | -      | 85 258 SHOUT | -  | A number to text has 3 to 20 digits, such as 85258.
            Mind  | Ask for it   | 116 123        | - | HI | Say to which number people text these words.
            frank | Ask for it   | 116 123        | - | -  | 'A help line called frank is shown already. Change that one, or choose another name.'
            """)
    void whatNobodyCouldDialIsRefused(String name, String how, String phone, String textTo, String textWords, String why) {
        assertThatThrownBy(() -> lines.add(new NewHelpLine(name, how, phone, textTo, textWords)))
                .isInstanceOf(Refused.class).hasMessage(why);
        assertThat(lines.all()).hasSize(7);
    }

    @Test
    void longTextsAreRefused() {
        assertThatThrownBy(() -> lines.add(new NewHelpLine("M".repeat(81), "Call", "999", "", "")))
                .hasMessage("Please use at most 80 letters for the name.");
        assertThatThrownBy(() -> lines.add(new NewHelpLine("Mind", "C".repeat(161), "999", "", "")))
                .hasMessage("Please use at most 160 letters for what people do.");
        assertThatThrownBy(() -> lines.add(new NewHelpLine("Mind", "Text", "", "85258", "W".repeat(41))))
                .hasMessage("Please use at most 40 letters for the words to text.");
        lines.add(new NewHelpLine("M".repeat(80), "C".repeat(160), "+44 " + "1 ".repeat(17) + "1", "85258", "W".repeat(40)));
        assertThat(lines.all()).hasSize(8);
    }

    @Test
    void anotherNumberCountsAsNotCheckedAndOtherWordsDoNot() {
        HelpLineRecord before = line("Samaritans");
        lines.change(before.id(), before.version(), new NewHelpLine("Samaritans", "Ring 116 123", "116 123", "", ""));
        HelpLineRecord reworded = line("Samaritans");
        assertThat(reworded.how()).isEqualTo("Ring 116 123");
        assertThat(reworded.lastChecked()).isEqualTo(before.lastChecked());
        lines.change(reworded.id(), reworded.version(), new NewHelpLine("Samaritans", "Ring 116 124", "116 124", "", ""));
        assertThat(line("Samaritans").lastChecked()).isEmpty();
    }

    @Test
    void ofTwoEditorsTheSecondSeesBothVersions() {
        HelpLineRecord seen = line("Samaritans");
        lines.change(seen.id(), seen.version(), new NewHelpLine("Samaritans", "Ring 116 123", "116 123", "", ""));
        assertThatThrownBy(() -> lines.change(seen.id(), seen.version(),
                new NewHelpLine("Samaritans", "Call 116 123", "116 124", "", "")))
                .isInstanceOfSatisfying(Conflict.class, conflict -> {
                    assertThat(conflict.differences()).extracting(Conflict.Difference::what)
                            .containsExactly("What people do", "Number to call");
                    assertThat(conflict.differences().getFirst().theirs()).isEqualTo("Ring 116 123");
                    assertThat(conflict.differences().getLast().yours()).isEqualTo("116 124");
                    lines.change(seen.id(), conflict.theirVersion(),
                            new NewHelpLine("Samaritans", "Call 116 123", "116 124", "", ""));
                });
        assertThat(line("Samaritans").phone()).hasValue("116 124");
    }

    @Test
    void whoMeansTheSameIsNotAsked() {
        HelpLineRecord seen = line("Samaritans");
        NewHelpLine both = new NewHelpLine("Samaritans", "Ring 116 123", "116 123", "", "");
        lines.change(seen.id(), seen.version(), both);
        lines.change(seen.id(), seen.version(), both);
        assertThat(line("Samaritans").how()).isEqualTo("Ring 116 123");
    }

    @Test
    void movingAndCheckingAreInNobodysWay() {
        HelpLineRecord seen = line("Samaritans");
        lines.moveUp(seen.id());
        lines.checked(seen.id(), seen.version());
        lines.change(seen.id(), seen.version(), new NewHelpLine("Samaritans", "Ring 116 123", "116 123", "", ""));
        assertThat(line("Samaritans").how()).isEqualTo("Ring 116 123");
        assertThat(names()).startsWith("Emergency", "Samaritans", "NHS 111, option 2");
    }

    @Test
    void onlyTheNumbersThatWereSeenAreChecked() {
        HelpLineRecord seen = line("FRANK");
        lines.checked(seen.id(), seen.version());
        assertThat(line("FRANK").lastChecked()).hasValue(calendar.today());
        lines.change(seen.id(), seen.version(), new NewHelpLine("FRANK", "Call 0300 123 6601", "0300 123 6601", "", ""));
        assertThatThrownBy(() -> lines.checked(seen.id(), seen.version())).isInstanceOf(Refused.class)
                .hasMessageContaining("Somebody has changed FRANK");
        assertThat(line("FRANK").lastChecked()).isEmpty();
    }

    @Test
    void theOrderIsChangedOneStepAtATimeAndEndsAtTheEnds() {
        lines.moveUp(line("Samaritans").id());
        lines.moveDown(line("FRANK").id());
        lines.moveUp(line("Emergency").id());
        lines.moveDown(line("Narcotics Anonymous").id());
        assertThat(names()).containsExactly("Emergency", "Samaritans", "NHS 111, option 2", "Shout", "Alcoholics Anonymous",
                "FRANK", "Narcotics Anonymous");
    }

    @Test
    void aLineNoLongerShownComesBackLast() {
        HelpLineId id = line("NHS 111, option 2").id();
        lines.retire(id, true);
        lines.retire(id, true);
        assertThat(names()).hasSize(6).doesNotContain("NHS 111, option 2");
        assertThat(lines.all().getLast().retired()).isTrue();
        lines.retire(id, false);
        assertThat(names()).hasSize(7).endsWith("NHS 111, option 2");
    }

    @Test
    void aNameThatIsTakenMeanwhileDoesNotComeBack() {
        HelpLineId id = line("FRANK").id();
        lines.retire(id, true);
        lines.add(new NewHelpLine("Frank", "Call 0300 123 6600", "0300 123 6600", "", ""));
        assertThatThrownBy(() -> lines.retire(id, false)).isInstanceOf(Refused.class).hasMessageContaining("FRANK");
    }

    @Test
    void oneLineAlwaysStays() {
        lines.all().stream().skip(1).forEach(line -> lines.retire(line.id(), true));
        assertThatThrownBy(() -> lines.retire(line("Emergency").id(), true)).isInstanceOf(Refused.class)
                .hasMessage("Emergency is the only line that people see, so it stays. Add another line first.");
        assertThat(names()).containsExactly("Emergency");
    }

    @Test
    void oneLineStaysAlsoWhenTheLastTwoAreTakenAwayAtOnce() throws Exception {
        lines.all().stream().skip(2).forEach(line -> lines.retire(line.id(), true));
        List<Callable<Void>> both = lines.all().stream().limit(2).<Callable<Void>>map(line -> () -> {
            lines.retire(line.id(), true);
            return null;
        }).toList();
        List<Future<Void>> answers = AtOnce.run(both);
        assertThat(answers.stream().filter(answer -> answer.state() == Future.State.SUCCESS)).hasSize(1);
        assertThat(lines.shown()).hasSize(1);
    }

    @Test
    void moreThanSixMonthsAreTooLongAndADayLessIsNot() {
        LocalDate today = calendar.today();
        own.allCheckedOn(today.minusMonths(6).plusDays(1));
        assertThat(lines.toCheck()).isEmpty();
        own.checkedOn("Shout", today.minusMonths(6));
        assertThat(lines.toCheck()).isEmpty();
        own.checkedOn("Shout", today.minusMonths(6).minusDays(1));
        own.checkedOn("FRANK", null);
        assertThat(lines.toCheck()).extracting(HelpLineRecord::name).containsExactly("Shout", "FRANK");
        lines.retire(line("FRANK").id(), true);
        lines.checked(line("Shout").id(), line("Shout").version());
        assertThat(lines.toCheck()).isEmpty();
    }

    /** Also where the months are of different lengths. */
    @ParameterizedTest
    @CsvSource({"2026-08-31, 2027-02-28, false", "2026-08-31, 2027-03-01, true", "2026-05-22, 2026-11-22, false",
            "2026-05-22, 2026-11-23, true"})
    void theCalendarDecides(LocalDate checked, LocalDate today, boolean due) {
        HelpLineRecord line = new HelpLineRecord(new HelpLineId(1), 0, "Mind", "Call", Optional.of("999"),
                Optional.empty(), Optional.empty(), Optional.of(checked), false);
        assertThat(line.isDue(today)).isEqualTo(due);
    }

    @Test
    void onPaperTheFirstFourStandWithTheirNumbers() {
        assertThat(lines.inShort()).isEqualTo("Emergency 999 · NHS 111, option 2 · Samaritans 116 123 · Shout, text SHOUT to 85258");
        HelpLineRecord shout = line("Shout");
        lines.change(shout.id(), shout.version(), new NewHelpLine("Shout", "Call or text", "0300 1", "85258", ""));
        assertThat(lines.inShort()).endsWith(" · Shout 0300 1 or text 85258");
    }

    @Test
    void coordinatorsAndAdminsChangeThemAndEverybodyReadsThem() {
        signIn(Role.ADMIN);
        lines.add(MIND);
        HelpLineRecord mind = line("Mind");
        for (Role role : List.of(Role.FACILITATOR, Role.RESEARCHER, Role.FUNDER)) {
            signIn(role);
            assertThat(lines.shown()).hasSize(8);
            assertThatThrownBy(() -> lines.add(MIND)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> lines.checked(mind.id(), mind.version())).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> lines.retire(mind.id(), true)).isInstanceOf(AccessDeniedException.class);
        }
        SecurityContextHolder.clearContext();
        assertThat(lines.shown()).hasSize(8);
    }

    @Test
    void aTabletThatNobodyIsSignedInOnIsToldThem() throws Exception {
        lines.add(MIND);
        HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/f/help-lines")).build(), HttpResponse.BodyHandlers.ofString());
        JsonNode told = new JsonMapper().readTree(answer.body());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(told).hasSize(8);
        assertThat(told.get(3).toString()).isEqualTo("{\"name\":\"Shout\",\"how\":\"Text SHOUT to 85258, free, day and night\","
                + "\"sms\":{\"to\":\"85258\",\"words\":\"SHOUT\"}}");
        assertThat(told.get(7).get("tel").asString()).isEqualTo("0300 123 3393");
    }

    @Test
    void howManyThereAreCostsNothingMore() {
        int few = statements.during(this::readAll);
        List.of("One", "Two", "Three").forEach(name -> lines.add(new NewHelpLine(name, "Call 999", "999", "", "")));
        assertThat(statements.during(this::readAll)).isEqualTo(few);
    }

    private void readAll() {
        lines.shown();
        lines.inShort();
        lines.all();
        lines.toCheck();
    }

    private List<String> names() {
        return lines.shown().stream().map(WayToHelp::name).toList();
    }

    private HelpLineRecord line(String name) {
        return lines.all().stream().filter(line -> line.name().equals(name)).findFirst().orElseThrow();
    }
}
