package org.mafs.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.Statements;
import org.mafs.access.Role;
import org.mafs.audit.Sealing;
import org.mafs.base.Bulk;
import org.mafs.base.Calendar;
import org.mafs.base.SiteId;
import org.mafs.person.PeopleList;
import org.mafs.person.PersonRow;
import org.mafs.person.Referring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every list of people asks as often for fifty thousand as for ten, and answers before anybody waits. */
class ManyPeopleTest extends IntegrationTest {

    private static final Logger LOG = LoggerFactory.getLogger(ManyPeopleTest.class);
    private static final int PAGE = 50;
    private static final Duration QUICK = Duration.ofSeconds(5);

    @Autowired
    private PeopleList people;
    @Autowired
    private PersonPlaces places;
    @Autowired
    private Places rooms;
    @Autowired
    private Referring referring;
    @Autowired
    private FollowUps followUps;
    @Autowired
    private MissedSessions missed;
    @Autowired
    private ReminderLog messages;
    @Autowired
    private Statements statements;
    @Autowired
    private JdbcClient database;
    @Autowired
    private Bulk bulk;
    @Autowired
    private Sealing sealing;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private Calendar calendar;

    private record Listed(Role role, Runnable firstPage) {
    }

    @Test
    void everyListCostsTheSameStatementsAtTenAThousandAndFiftyThousandPeople() {
        Map<String, Integer> asked = new HashMap<>();
        Map<String, Duration> slowest = new HashMap<>();
        try (ManyPeople many = new ManyPeople(database, bulk, sealing, transaction, calendar.today())) {
            for (int size : List.of(10, 1_000, 50_000)) {
                many.upTo(size);
                lists().forEach((what, list) -> {
                    signIn(list.role());
                    long began = System.nanoTime();
                    int now = statements.during(list.firstPage());
                    Duration took = Duration.ofNanos(System.nanoTime() - began);
                    LOG.info("{} people, {}: first page in {} ms, {} statements", size, what, took.toMillis(), now);
                    assertThat(now).as(what).isEqualTo(asked.computeIfAbsent(what, any -> now)).isLessThanOrEqualTo(4);
                    slowest.merge(what, took, (one, other) -> one.compareTo(other) > 0 ? one : other);
                });
            }
            signIn(Role.FACILITATOR);
            assertThat(people.page("", 40_000, PAGE)).hasSize(PAGE).extracting(PersonRow::name).doesNotHaveDuplicates();
            assertThat(followUps.due(40_000, PAGE)).hasSize(PAGE);
            assertThat(missed.toCall()).hasSizeBetween(50, 100);
        }
        assertThat(slowest).allSatisfy((what, took) -> assertThat(took).as(what).isLessThan(QUICK));
    }

    private Map<String, Listed> lists() {
        Map<String, Listed> lists = new LinkedHashMap<>();
        Optional<SiteId> site = as(Role.COORDINATOR, () -> rooms.sites()).stream().map(SiteRecord::id).findFirst();
        lists.put("everyone", new Listed(Role.COORDINATOR, () -> peoplePage("", Optional.empty())));
        lists.put("one's own people", new Listed(Role.FACILITATOR, () -> peoplePage("", Optional.empty())));
        lists.put("people by name", new Listed(Role.COORDINATOR, () -> peoplePage("Marlon", Optional.empty())));
        lists.put("people of a site", new Listed(Role.COORDINATOR, () -> peoplePage("", site)));
        lists.put("open referrals", new Listed(Role.COORDINATOR, () -> referring.page(true, 0, PAGE)));
        lists.put("all referrals", new Listed(Role.COORDINATOR, () -> referring.page(false, 0, PAGE)));
        lists.put("follow-ups", new Listed(Role.FACILITATOR, () -> followUps.due(0, PAGE)));
        lists.put("follow-ups not agreed", new Listed(Role.FACILITATOR, () -> followUps.notAgreed()));
        lists.put("calls", new Listed(Role.FACILITATOR, () -> missed.toCall()));
        lists.put("messages", new Listed(Role.COORDINATOR, () -> messages.page(0, PAGE)));
        return lists;
    }

    private void peoplePage(String text, Optional<SiteId> site) {
        List<PersonRow> rows = people.page(text, site, 0, PAGE);
        places.latest(rows.stream().map(PersonRow::id).toList());
    }
}
