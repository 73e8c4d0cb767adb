package org.mafs.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.Statements;
import org.mafs.access.CohortScope;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class CohortListTest extends IntegrationTest {

    @Autowired
    private CohortList list;
    @Autowired
    private CohortPlanning planning;
    @Autowired
    private Scheduling scheduling;
    @Autowired
    private Places places;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private Statements statements;
    @Autowired
    private JdbcClient database;
    @Autowired
    private CohortScope scope;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void whoSeesAll() {
        signIn(Role.COORDINATOR);
    }

    @Test
    void partOfANameOrAPlaceFindsACohortWhateverItsCapitals() {
        named(tag + " Heron", "Mill Lane " + tag);
        assertThat(namesFound(tag.toUpperCase() + " her")).containsExactly(tag + " Heron");
        assertThat(namesFound(" mill lane " + tag + " ")).containsExactly(tag + " Heron");
        assertThat(namesFound(tag + " Heroine")).isEmpty();
    }

    @Test
    void signsThatMeanSomethingToTheDatabaseMeanThemselves() {
        List.of(" 50%", " 50x", " a_b", " axb", " c\\d", " cd", " o'e").forEach(name -> named(tag + name, "A hall"));
        assertThat(namesFound(tag + " 50%")).containsExactly(tag + " 50%");
        assertThat(namesFound(tag + " a_b")).containsExactly(tag + " a_b");
        assertThat(namesFound(tag + " c\\d")).containsExactly(tag + " c\\d");
        assertThat(namesFound(tag + " o'e")).containsExactly(tag + " o'e");
        assertThat(namesFound(tag + "%cd")).isEmpty();
    }

    /** Six sessions from 1 July to 5 August 2025; in July midnight in London is at 23:00 UTC. */
    @ParameterizedTest
    @CsvSource({"2025-06-30T22:59:59Z, UPCOMING", "2025-06-30T23:00:00Z, RUNNING", "2025-08-05T22:59:59Z, RUNNING",
        "2025-08-05T23:00:00Z, FINISHED"})
    void theStatusChangesAtMidnightInLondon(Instant now, CohortStatus expected) {
        named(tag, "A hall");
        CohortList then = new CohortList(database, scope, new Calendar(Clock.fixed(now, ZoneOffset.UTC)));
        assertThat(then.page(search(tag, Optional.empty()), 0, 10)).extracting(CohortRow::status)
                .containsExactly(expected);
        for (CohortStatus status : CohortStatus.values()) {
            assertThat(then.page(search(tag, Optional.of(status)), 0, 10)).as("filtered by " + status)
                    .hasSize(status == expected ? 1 : 0);
        }
    }

    @Test
    void aCancelledSessionIsNeitherTheFirstNorTheLast() {
        named(tag, "A hall");
        CohortRow whole = list.page(search(tag, Optional.empty()), 0, 1).getFirst();
        List<SessionRecord> sessions = planning.sessions(whole.id());
        scheduling.cancel(sessions.getFirst().id(), "");
        scheduling.cancel(sessions.getLast().id(), "");
        assertThat(list.page(search(tag, Optional.empty()), 0, 1)).singleElement().matches(row ->
                row.firstOn().equals(OwnCohorts.FIRST.plusWeeks(1)) && row.lastOn().equals(OwnCohorts.FIRST.plusWeeks(4)));
        CohortList beforeTheSecond = new CohortList(database, scope,
                new Calendar(Clock.fixed(Instant.parse("2025-07-02T09:00:00Z"), ZoneOffset.UTC)));
        assertThat(beforeTheSecond.page(search(tag, Optional.of(CohortStatus.UPCOMING)), 0, 9)).singleElement()
                .matches(row -> row.status() == CohortStatus.UPCOMING);

        sessions.subList(1, 5).forEach(session -> scheduling.cancel(session.id(), ""));
        assertThat(list.page(search(tag, Optional.empty()), 0, 1)).singleElement()
                .matches(row -> row.firstOn().equals(whole.firstOn()) && row.lastOn().equals(whole.lastOn()));
    }

    @Test
    void pagesOfEqualRowsNeitherRepeatNorSkip() {
        for (int number = 0; number < 7; number++) {
            named(tag + " " + number, "A hall");
        }
        for (CohortSearch.Order order : CohortSearch.Order.values()) {
            for (boolean descending : List.of(true, false)) {
                CohortSearch search = new CohortSearch(tag, Optional.empty(), order, descending);
                List<CohortRow> paged = new ArrayList<>();
                for (int offset = 0; offset < 9; offset += 3) {
                    paged.addAll(list.page(search, offset, 3));
                }
                assertThat(paged).as(search.toString()).hasSize(7).doesNotHaveDuplicates()
                        .isEqualTo(list.page(search, 0, 100));
            }
        }
    }

    @Test
    void namesAreInOrderBothWays() {
        List.of(" b", " A", " c").forEach(name -> named(tag + name, "A hall"));
        assertThat(list.page(new CohortSearch(tag, Optional.empty(), CohortSearch.Order.NAME, false), 0, 9))
                .extracting(CohortRow::name).containsExactly(tag + " A", tag + " b", tag + " c");
        assertThat(list.page(new CohortSearch(tag, Optional.empty(), CohortSearch.Order.NAME, true), 0, 9))
                .extracting(CohortRow::name).containsExactly(tag + " c", tag + " b", tag + " A");
    }

    @Test
    void aRowSaysDatesAndHowManyAreOnTheList() {
        OwnCohort own = cohorts.notLed(3);
        CohortRow row = list.page(search(planning.get(own.id()).name(), Optional.empty()), 0, 2).getFirst();
        assertThat(row.id()).isEqualTo(own.id());
        assertThat(row.people()).isEqualTo(3);
        assertThat(row.marked()).isZero();
        assertThat(row.nextOn()).isEmpty();
        assertThat(row.firstOn()).isEqualTo(OwnCohorts.FIRST);
        assertThat(row.lastOn()).isEqualTo(OwnCohorts.FIRST.plusWeeks(5));
    }

    @Test
    void aFacilitatorFindsOnlyWhatTheyLead() {
        OwnCohort led = cohorts.led(0);
        OwnCohort notLed = cohorts.notLed(0);
        assertThat(list.page(CohortSearch.ALL, 0, 10_000)).extracting(CohortRow::id).contains(led.id(), notLed.id());
        signIn(Role.FACILITATOR);
        assertThat(list.page(CohortSearch.ALL, 0, 10_000)).extracting(CohortRow::id).contains(led.id())
                .doesNotContain(notLed.id());
    }

    @Test
    void aTimetableTellsAFacilitatorOnlyOfWhatTheyLead() {
        OwnCohort led = cohorts.led(0);
        OwnCohort notLed = cohorts.notLed(0);
        for (OwnCohort cohort : List.of(led, notLed)) {
            move(cohort.sessions().getFirst(), LocalDate.of(2024, 2, 29));
            move(cohort.sessions().get(1), LocalDate.of(2024, 3, 1));
        }
        Instant evening = Instant.parse("2024-02-29T17:30:00Z");
        Timetable then = new Timetable(database, scope, new Calendar(Clock.fixed(evening, ZoneOffset.UTC)));
        signIn(Role.FACILITATOR);
        assertThat(then.tonight()).singleElement().satisfies(tonight -> {
            assertThat(tonight.session().cohort()).isEqualTo(led.id());
            assertThat(tonight.session().startsAt()).isEqualTo(LocalTime.of(18, 30));
        });
        assertThat(then.comingUp(9)).extracting(next -> next.session().id())
                .containsExactly(led.sessions().get(1).id());
    }

    @Test
    void oneStatementFindsAPageWhateverItsLength() {
        for (int number = 0; number < 12; number++) {
            named(tag + " " + number, "A hall");
        }
        assertThat(statements.during(() -> list.page(search(tag, Optional.empty()), 0, 1))).isOne();
        assertThat(statements.during(() -> list.page(search(tag, Optional.empty()), 0, 12))).isOne();
        assertThat(statements.during(() -> list.toEvaluate())).isOne();
        signIn(Role.FACILITATOR);
        assertThat(statements.during(() -> list.page(CohortSearch.ALL, 0, 100))).isOne();
    }

    private void move(SessionRecord session, LocalDate day) {
        planning.move(session.id(), session.version(), new SessionPlan(session.title(), day, LocalTime.of(18, 30), 150));
    }

    private void named(String name, String place) {
        planning.create(new NewCohort(name, places.called(place), OwnCohorts.FIRST, LocalTime.of(18, 30)));
    }

    private List<String> namesFound(String text) {
        return list.page(search(text, Optional.empty()), 0, 20).stream().map(CohortRow::name).toList();
    }

    private static CohortSearch search(String text, Optional<CohortStatus> status) {
        return new CohortSearch(text, status, CohortSearch.Order.FIRST_ON, true);
    }
}
