package org.mafs.cohort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.Statements;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.ui.Task;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.Scheduling;
import org.mafs.cohort.SessionPlan;
import org.mafs.cohort.SessionRecord;
import org.springframework.beans.factory.annotation.Autowired;

/** What waits for a coordinator when nobody leads a session. */
class UncoveredSessionsTest extends IntegrationTest {

    @Autowired
    private UncoveredSessions task;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private CohortPlanning planning;
    @Autowired
    private Scheduling scheduling;
    @Autowired
    private Statements statements;
    @Autowired
    private Calendar calendar;

    private OwnCohort own;

    /** Nobody else's Today is to know of it. */
    @AfterEach
    void cancelWhatLiesAhead() {
        signIn(Role.COORDINATOR);
        planning.sessions(own.id()).stream().filter(session -> !session.heldOn().isBefore(calendar.today()))
                .forEach(session -> scheduling.cancel(session.id(), ""));
    }

    @Test
    void sessionsNobodyLeadsWaitForACoordinatorInAConstantNumberOfStatements() {
        own = cohorts.notLed(0);
        signIn(Role.COORDINATOR);
        String name = planning.get(own.id()).name();
        ahead(own.sessions().get(4), 19);
        assertThat(lines(name)).containsExactly(
                name + ", session 5 on " + Calendar.shortDay(calendar.today().plusDays(19)));
        int forOne = statements.during(task::lines);
        ahead(own.sessions().get(5), 21);
        ahead(own.sessions().get(3), 18);
        ahead(own.sessions().get(2), 22);
        assertThat(lines(name)).hasSize(3);
        assertThat(statements.during(task::lines)).isEqualTo(forOne);
        signIn(Role.FACILITATOR);
        assertThat(task.lines()).isEmpty();
    }

    private List<String> lines(String cohort) {
        return task.lines().stream().map(Task.Line::words).filter(words -> words.startsWith(cohort)).toList();
    }

    private void ahead(SessionRecord session, int days) {
        planning.move(session.id(), session.version(),
                new SessionPlan(session.title(), calendar.today().plusDays(days), LocalTime.of(18, 30), 150));
    }
}
