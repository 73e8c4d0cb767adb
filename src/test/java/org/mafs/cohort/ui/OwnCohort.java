package org.mafs.cohort.ui;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.mafs.OwnLeads;
import org.mafs.ViewTest;
import org.mafs.access.AccountRegister;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.NewCohort;
import org.mafs.cohort.Places;
import org.mafs.cohort.Register;
import org.mafs.cohort.SessionRecord;
import org.mafs.person.ConsentHow;
import org.mafs.person.NewPerson;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Each test has a cohort of its own, led by the demo facilitator. Its last session was yesterday, so that Today knows
 * nothing of it.
 */
abstract class OwnCohort extends ViewTest {

    @Autowired
    CohortPlanning planning;
    @Autowired
    Places places;
    @Autowired
    Enrolling enrolling;
    @Autowired
    Register register;
    @Autowired
    Calendar calendar;
    @Autowired
    private AccountRegister accounts;
    @Autowired
    private OwnLeads leads;

    CohortId cohort;
    String cohortName;

    @BeforeEach
    void makeACohort() {
        cohortName = "Own " + UUID.randomUUID();
        cohort = as(Role.COORDINATOR, () -> {
            CohortId made = planning.create(
                    new NewCohort(cohortName, places.called("The hall"),
                            calendar.today().minusDays(36), LocalTime.of(18, 30)));
            leads.everywhere();
            planning.setLeaders(made, Set.of(accounts.facilitators().stream()
                    .filter(account -> account.username().equals("facilitator")).findFirst().orElseThrow().id()));
            return made;
        });
    }

    EnrolmentId join(String name) {
        return as(Role.FACILITATOR, () ->
                enrolling.join(UUID.randomUUID(), cohort, NewPerson.called(name), ConsentHow.SPOKEN));
    }

    List<SessionRecord> sessions() {
        return as(Role.FACILITATOR, () -> planning.sessions(cohort));
    }
}
