package org.mafs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mafs.AtOnce;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.FormWay;
import org.mafs.access.Passes;
import org.mafs.access.Role;
import org.mafs.audit.TabletKey;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.checkin.Tablet;
import org.mafs.checkin.WeeklyCheckIn;
import org.mafs.faults.BadNetwork.Fault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forms through a network that drops, delays, doubles and breaks off. Samples always, in full with {@code -Pfaults}. */
class BadNetworkTest extends IntegrationTest {

    private static final List<String> FORMS = List.of("check-in", "core-10", "look-back");

    @LocalServerPort
    private int port;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private Passes passes;
    @Autowired
    private TabletKey key;
    @Autowired
    private WeeklyCheckIn checkIns;
    @Autowired
    private Calendar calendar;
    @Autowired
    private JdbcClient database;

    private OwnCohort cohort;
    private SessionId session;

    @BeforeEach
    void tonight() {
        cohort = cohorts.led(20);
        session = cohort.session();
    }

    @Test
    void whoseAnswerIsLostAfterCommitIsOneRecordInTenRuns() throws Exception {
        answersLost(10);
    }

    @Test
    @Tag("faults")
    void whoseAnswerIsLostAfterCommitIsOneRecordInAHundredRuns() throws Exception {
        answersLost(100);
    }

    @Test
    void aFormThroughABadNetworkKeepsEveryFieldInTwoRuns() throws Exception {
        throughABadNetwork(2);
    }

    @Test
    @Tag("faults")
    void aFormThroughABadNetworkKeepsEveryFieldInTwentyRuns() throws Exception {
        throughABadNetwork(20);
    }

    @Test
    void twentyTimesTheSameFormAtOnceIsOneRecordForEachForm() throws Exception {
        for (String form : FORMS) {
            EnrolmentId person = cohort.people().get(FORMS.indexOf(form));
            String token = token(person);
            Tablet tablet = tablet(token);
            Tablet.Waiting handIn = tablet.handIn(form, answers(form), 0);
            List<Callable<List<String>>> times = IntStream.range(0, 20)
                    .<Callable<List<String>>>mapToObj(number -> () -> tablet.send(handIn)).toList();
            List<Future<List<String>>> said = AtOnce.run(times);
            assertThat(said).allSatisfy(answer -> assertThat(answer.get()).containsExactly("kept"));
            assertThat(records(form, person)).as(form).isEqualTo(1);
            System.out.printf("%s, 20 times at once: %d record, 20 of 20 were told that it is kept%n", form,
                    records(form, person));
        }
    }

    private void answersLost(int runs) throws Exception {
        AtomicInteger connections = new AtomicInteger();
        int refused = 0;
        int tries = 0;
        int records = 0;
        try (BadNetwork network = new BadNetwork(port,
                () -> connections.getAndIncrement() % 2 == 0 ? Fault.ANSWER_LOST : Fault.NONE)) {
            for (int run = 0; run < runs; run++) {
                EnrolmentId person = nextPerson(run);
                String token = token(person);
                Sender sender = new Sender(network.address(), token);
                sender.send(List.of(tablet(token).handIn("check-in", Map.of("mood", "3", "week", "Run " + run), 0)));
                refused += (int) sender.said.values().stream().filter(status -> !status.equals("kept")).count();
                tries += sender.tries;
                records += records("check-in", person);
            }
        }
        System.out.printf("Answer lost after commit, %d runs: %d records, %d false \"failed\", %.1f tries a form%n", runs,
                records, refused, (double) tries / runs);
        assertThat(records).isEqualTo(runs);
        assertThat(refused).isZero();
        assertThat(tries).as("the first answer of each was lost").isEqualTo(2 * runs);
    }

    private void throughABadNetwork(int runs) throws Exception {
        Random chance = new Random(26);
        Supplier<Fault> faults = () -> chance.nextInt(3) == 0 ? Fault.NONE
                : Fault.values()[chance.nextInt(Fault.values().length)];
        int typed = 0;
        int kept = 0;
        int tries = 0;
        try (BadNetwork network = new BadNetwork(port, faults)) {
            for (int run = 0; run < runs; run++) {
                EnrolmentId person = nextPerson(run);
                String token = token(person);
                Tablet tablet = tablet(token);
                Sender sender = new Sender(network.address(), token);
                Map<String, String> answers = answers("check-in");
                List<Tablet.Waiting> sent = new ArrayList<>();
                answers.forEach((field, value) -> sent.add(tablet.answer("check-in", field, value)));
                for (Tablet.Waiting answer : sent) {
                    sender.send(List.of(answer));
                }
                sent.add(tablet.handIn("check-in", answers, 0));
                sender.send(List.of(sent.getLast()));
                // Everything once more, as a page does that was closed before it heard.
                sender.send(sent);
                assertThat(sender.said.values()).allMatch(status -> status.equals("kept"));
                assertThat(records("check-in", person)).isEqualTo(1);
                typed += answers.size();
                kept += keptOf(person, answers);
                tries += sender.tries;
            }
        }
        System.out.printf("Bad network, %d runs: %d of %d fields kept, one record each, %.0f requests a form%n", runs,
                kept, typed, (double) tries / runs);
        assertThat(kept).isEqualTo(typed);
    }

    private int keptOf(EnrolmentId person, Map<String, String> answers) {
        signIn(Role.FACILITATOR);
        var told = checkIns.handedIn(person, session).orElseThrow().answers();
        return (int) answers.entrySet().stream().filter(answer -> switch (answer.getKey()) {
            case "mood" -> answer.getValue().equals(String.valueOf(told.mood()));
            case "week" -> answer.getValue().equals(told.week());
            case "hope" -> answer.getValue().equals(told.hope());
            case "meetings" -> answer.getValue().equals(String.valueOf(told.meetings().orElseThrow()));
            default -> told.use().days().entrySet().stream().anyMatch(used ->
                    answer.getKey().equals("days." + used.getKey().code())
                            && answer.getValue().equals(String.valueOf(used.getValue())));
        }).count();
    }

    private EnrolmentId nextPerson(int run) {
        if (run > 0 && run % cohort.people().size() == 0) {
            tonight();
        }
        return cohort.people().get(run % cohort.people().size());
    }

    private static Map<String, String> answers(String form) {
        return switch (form) {
            case "check-in" -> Map.of("mood", "4", "week", "Up and down, “but” here – ça va", "hope", "A quiet week",
                    "meetings", "2", "days.alcohol", "3", "days.cannabis", "0");
            case "core-10" -> Map.of("item.1", "1", "item.2", "3", "item.3", "3", "item.4", "0", "item.5", "1", "item.6",
                    "0", "item.7", "2", "item.8", "1", "item.9", "1", "item.10", "0");
            default -> Map.of("main", "alcohol", "days.alcohol", "12", "meetings", "4");
        };
    }

    private int records(String form, EnrolmentId person) {
        String table = switch (form) {
            case "check-in" -> "check_in";
            case "core-10" -> "response";
            default -> "use_recall";
        };
        return database.sql("SELECT COUNT(*) FROM " + table + " WHERE enrolment_id = ?").param(person.value())
                .query(Integer.class).single();
    }

    private String token(EnrolmentId person) {
        signIn(Role.FACILITATOR);
        return passes.writing(passes.issue(FormWay.HANDED, person, Optional.of(session), calendar.today(), FORMS));
    }

    private Tablet tablet(String token) {
        return new Tablet(java.net.URI.create("http://127.0.0.1:" + port), token,
                java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(key.publicKey()));
    }
}
