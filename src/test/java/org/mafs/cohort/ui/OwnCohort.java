package org.mafs.cohort.ui;

import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.mafs.access.DemoAccounts;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.Mark;
import org.mafs.cohort.NewCohort;
import org.mafs.cohort.Register;
import org.mafs.cohort.SessionRecord;
import org.mafs.person.ConsentHow;
import org.mafs.person.NewPerson;
import org.springframework.boot.test.context.TestComponent;

/** A cohort of a test's own, led by the demo facilitator, whose first session is today. */
@TestComponent
class OwnCohort {

    private final CohortPlanning planning;
    private final Enrolling enrolling;
    private final Register register;
    private final DemoAccounts accounts;
    private final Calendar calendar;

    OwnCohort(CohortPlanning planning, Enrolling enrolling, Register register, DemoAccounts accounts,
            Calendar calendar) {
        this.planning = planning;
        this.enrolling = enrolling;
        this.register = register;
        this.accounts = accounts;
        this.calendar = calendar;
    }

    CohortId make() {
        return accounts.as(Role.COORDINATOR, () -> {
            CohortId cohort = planning.create(new NewCohort("Own " + UUID.randomUUID(), "The hall",
                    calendar.today(), LocalTime.of(18, 30)));
            planning.setLeaders(cohort, Set.of(accounts.of(Role.FACILITATOR)));
            return cohort;
        });
    }

    EnrolmentId join(CohortId cohort, String name) {
        return accounts.as(Role.FACILITATOR, () ->
                enrolling.join(UUID.randomUUID(), cohort, NewPerson.called(name), ConsentHow.SPOKEN));
    }
}
