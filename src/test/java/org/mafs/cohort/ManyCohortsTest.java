package org.mafs.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.Statements;
import org.mafs.access.AccountRegister;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.cohort.CohortSearch.Order;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list asks as often for fifty thousand cohorts as for ten, and answers before anybody waits. */
class ManyCohortsTest extends IntegrationTest {

    private static final Logger LOG = LoggerFactory.getLogger(ManyCohortsTest.class);
    private static final int PAGE = 50;
    private static final Duration QUICK = Duration.ofSeconds(3);

    @Autowired
    private CohortList list;
    @Autowired
    private Timetable timetable;
    @Autowired
    private Places places;
    @Autowired
    private AccountRegister accounts;
    @Autowired
    private Statements statements;
    @Autowired
    private JdbcClient database;
    @Autowired
    private Calendar calendar;

    @Test
    void theListCostsOneStatementAtTenAThousandAndFiftyThousandCohorts() {
        signIn(Role.COORDINATOR);
        Map<String, CohortSearch> searches = searches();
        try (ManyCohorts many = new ManyCohorts(database)) {
            Map<String, Duration> slowest = new HashMap<>();
            for (int size : List.of(10, 1_000, 50_000)) {
                many.upTo(size);
                searches.forEach((what, search) -> {
                    long began = System.nanoTime();
                    assertThat(statements.during(() -> list.page(search, 0, PAGE))).as(what).isOne();
                    Duration took = Duration.ofNanos(System.nanoTime() - began);
                    LOG.info("{} cohorts, {}: first page in {} ms", size, what, took.toMillis());
                    slowest.merge(what, took, (one, other) -> one.compareTo(other) > 0 ? one : other);
                });
                assertThat(statements.during(() -> timetable.tonight())).isOne();
            }
            assertThat(list.page(CohortSearch.ALL.sorted(Order.NAME, false), 40_000, PAGE)).hasSize(PAGE);
            assertThat(slowest.values()).allMatch(took -> took.compareTo(QUICK) < 0);
        }
    }

    @Test
    void nothingIsLeftBehind() {
        signIn(Role.COORDINATOR);
        try (ManyCohorts many = new ManyCohorts(database)) {
            many.upTo(3);
            CohortRow row = list.page(new CohortSearch("Many 2", Optional.empty(), Order.NAME, false), 0, 9).getFirst();
            assertThat(row.people()).isEqualTo(1);
            assertThat(row.marked()).isEqualTo(1);
            assertThat(row.came()).isEqualTo(1);
            assertThat(row.firstOn()).isEqualTo(LocalDate.of(2015, 1, 10));
        }
        assertThat(list.page(new CohortSearch("Many 2", Optional.empty(), Order.NAME, false), 0, 9)).isEmpty();
    }

    private Map<String, CohortSearch> searches() {
        Map<String, CohortSearch> searches = new LinkedHashMap<>();
        LocalDate today = calendar.today();
        Optional<CohortStatus> any = Optional.empty();
        searches.put("newest first", CohortSearch.ALL);
        searches.put("by name", CohortSearch.ALL.sorted(Order.NAME, false));
        searches.put("by place", CohortSearch.ALL.sorted(Order.PLACE, true));
        searches.put("by text", new CohortSearch("99", any, Order.FIRST_ON, true));
        searches.put("finished", new CohortSearch("", Optional.of(CohortStatus.FINISHED), Order.LAST_ON, true));
        searches.put("running", new CohortSearch("", Optional.of(CohortStatus.RUNNING), Order.FIRST_ON, true));
        searches.put("at a site", new CohortSearch("", any, Optional.of(places.sites().getFirst().id()),
                Optional.empty(), Optional.empty(), Optional.empty(), Order.FIRST_ON, true));
        searches.put("led by one", new CohortSearch("", any, Optional.empty(),
                Optional.of(accounts.facilitators().getFirst().id()), Optional.empty(), Optional.empty(),
                Order.FIRST_ON, true));
        searches.put("between two days", new CohortSearch("", any, Optional.empty(), Optional.empty(),
                Optional.of(today.minusYears(10)), Optional.of(today), Order.FIRST_ON, true));
        return searches;
    }
}
