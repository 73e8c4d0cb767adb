package org.mafs.operations.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.mafs.access.DemoAccounts;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills a new demo database: accounts, the four cohorts of the story and a prison group. It does so, and sets the dates, before the web server answers, so
 * that nobody sees a half-empty demo, and for commands as well.
 */
@Component
@ConditionalOnBooleanProperty("mafs.demo")
class DemoData implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);
    private static final int BEFORE_IT_ALL = 300;

    private final DemoClock clock;
    private final Calendar calendar;
    private final DemoAccounts accounts;
    private final CohortTold cohorts;
    private final PlacesStory waiting;
    private final Acquaintance acquaintance;
    private final LookingAhead ahead;
    private final LeadsNamed leads;
    private final MeetingsStory meetings;
    private final PlansStory plans;
    private final SupportStory support;
    private final PilotPlanned pilot;
    private final DemoDates dates;
    private final JdbcClient database;
    private final TransactionTemplate allOrNothing;
    private volatile boolean told;

    DemoData(DemoClock clock, Calendar calendar, DemoAccounts accounts, CohortTold cohorts, PlacesStory waiting,
            Acquaintance acquaintance, LookingAhead ahead, LeadsNamed leads, MeetingsStory meetings, PlansStory plans,
            SupportStory support, PilotPlanned pilot, DemoDates dates, JdbcClient database, TransactionTemplate allOrNothing) {
        this.clock = clock;
        this.calendar = calendar;
        this.accounts = accounts;
        this.cohorts = cohorts;
        this.waiting = waiting;
        this.acquaintance = acquaintance;
        this.ahead = ahead;
        this.leads = leads;
        this.meetings = meetings;
        this.plans = plans;
        this.support = support;
        this.pilot = pilot;
        this.dates = dates;
        this.database = database;
        this.allOrNothing = allOrNothing;
    }

    @Override
    public void start() {
        fillIfNew();
        dates.follow();
        told = true;
    }

    @Override
    public void stop() {
        told = false;
    }

    @Override
    public boolean isRunning() {
        return told;
    }

    /** Web servers start last of all. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** In one transaction: killed half-way it was never begun. What is opened afterwards can be opened by anybody. */
    void fillIfNew() {
        LocalDate today = calendar.today();
        boolean filled = allOrNothing.execute(transaction -> {
            boolean isFirst = isFirstToAnchor(today);
            if (isFirst) {
                long began = System.nanoTime();
                clock.at(today.minusDays(BEFORE_IT_ALL).atTime(9, 0).atZone(Calendar.PLACE).toInstant(), accounts::make);
                tellAll(today);
                LOG.info("Demo data written in {} ms", Duration.ofNanos(System.nanoTime() - began).toMillis());
            }
            return isFirst;
        });
        if (filled) {
            pilot.opened(today);
        }
    }

    /** The row waits for any other process that is filling the same database, and so only one of them does. */
    private boolean isFirstToAnchor(LocalDate today) {
        return database.sql("INSERT IGNORE INTO demo_anchor (id, anchored_on) VALUES (1, ?)").param(today)
                .update() == 1;
    }

    /** The facilitator leads all but the first cohort: somebody must be there to see what is not theirs. */
    private void tellAll(LocalDate today) {
        Role leader = Role.COORDINATOR;
        CohortId last = null;
        CohortId underWay = null;
        CohortId finished = null;
        Set<CohortId> finishedBoth = new HashSet<>();
        Set<String> pilotNames = DemoStory.pilot().stream().map(DemoCohort::name).collect(Collectors.toSet());
        for (DemoCohort cohort : DemoStory.all()) {
            last = cohorts.tell(cohort, today, leader);
            underWay = cohort.name().equals(DemoStory.underWay().name()) ? last : underWay;
            finished = cohort.name().equals(DemoStory.pilot().getLast().name()) ? last : finished;
            if (pilotNames.contains(cohort.name())) {
                finishedBoth.add(last);
            }
            leader = Role.FACILITATOR;
        }
        CohortId tonight = underWay;
        CohortId oakfield = finished;
        waiting.tell(today, last);
        pilot.tell(today, finishedBoth);
        accounts.as(Role.COORDINATOR, () -> {
            acquaintance.referSome(today);
            ahead.tell(today);
            leads.everywhere();
            meetings.tell(today);
            plans.tell(today, tonight);
            support.tell(today, tonight, oakfield);
            return null;
        });
    }
}
