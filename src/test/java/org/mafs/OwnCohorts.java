package org.mafs;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.mafs.access.DemoAccounts;
import org.mafs.access.Role;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.cohort.CohortDetails;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.NewCohort;
import org.mafs.cohort.Places;
import org.mafs.cohort.SessionRecord;
import org.mafs.person.ConsentHow;
import org.mafs.person.NewPerson;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Cohorts that a test may change as it likes. All their sessions lie in the past, out of the way of the demo's. */
@Component
@ConditionalOnBooleanProperty("mafs.demo")
public class OwnCohorts {

    /** The first session of each; a day in July. */
    public static final LocalDate FIRST = LocalDate.of(2025, 7, 1);

    private static final int MOST_PEOPLE = 100;

    private final DemoAccounts accounts;
    private final CohortPlanning planning;
    private final Places places;
    private final Enrolling enrolling;
    private final OwnLeads leads;

    OwnCohorts(DemoAccounts accounts, CohortPlanning planning, Places places, Enrolling enrolling, OwnLeads leads) {
        this.accounts = accounts;
        this.planning = planning;
        this.places = places;
        this.enrolling = enrolling;
        this.leads = leads;
    }

    /** A cohort, the sessions it has, and the places of the people on its list. */
    public record OwnCohort(CohortId id, List<SessionRecord> sessions, List<EnrolmentId> people) {

        public SessionId session() {
            return sessions.getFirst().id();
        }

        public EnrolmentId person() {
            return people.getFirst();
        }
    }

    /** A cohort that the demo's facilitator leads. */
    public OwnCohort led(int people) {
        OwnCohort made = notLed(people);
        accounts.as(Role.COORDINATOR, () -> {
            planning.setLeaders(made.id(), Set.of(accounts.of(Role.FACILITATOR)));
            return made;
        });
        return made;
    }

    /** A cohort that no facilitator may open. */
    public OwnCohort notLed(int people) {
        return notLed(people, MOST_PEOPLE);
    }

    /** A cohort that no facilitator may open, with so many places. */
    public OwnCohort notLed(int people, int capacity) {
        return accounts.as(Role.COORDINATOR, () -> {
            CohortId cohort = planning.create(new NewCohort(new CohortDetails("Own " + UUID.randomUUID(),
                    places.called("A hall"), capacity), FIRST, LocalTime.of(18, 30)));
            leads.everywhere();
            List<EnrolmentId> places = IntStream.rangeClosed(1, people)
                    .mapToObj(number -> enrolling.join(UUID.randomUUID(), cohort,
                            NewPerson.called("Tester " + number), ConsentHow.PAPER)).toList();
            return new OwnCohort(cohort, planning.sessions(cohort), places);
        });
    }
}
