package org.mafs.operations.demo;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.mafs.access.DemoAccounts;
import org.mafs.access.Role;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.NewCohort;
import org.mafs.cohort.Places;
import org.mafs.cohort.Register;
import org.mafs.cohort.SessionRecord;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Writes one cohort of the story through the services of the app, each record by an account that may write it and at
 * the moment it tells of.
 */
@Component
@ConditionalOnBooleanProperty("mafs.demo")
class CohortTold {

    private static final int PLANNED_BEFORE_SESSION_1 = 70;
    private static final int TIDYING_UP = 12;
    /** At the group under way somebody looked in last time who gave no name. */
    private static final int VISITED = 2;
    private static final int LATE = 20;

    private final DemoClock clock;
    private final DemoAccounts accounts;
    private final CohortPlanning planning;
    private final Places places;
    private final LeadsNamed leads;
    private final Arrivals arrivals;
    private final Evenings evenings;
    private final FormsFilled forms;
    private final ShortFormsTold shortForms;
    private final TalksTold talks;
    private final DeliveryStory deliveries;
    private final Register register;
    private final EntityManager entities;

    CohortTold(DemoClock clock, DemoAccounts accounts, CohortPlanning planning, Places places, LeadsNamed leads,
            Arrivals arrivals, Evenings evenings, FormsFilled forms, ShortFormsTold shortForms, TalksTold talks,
            DeliveryStory deliveries, Register register, EntityManager entities) {
        this.clock = clock;
        this.accounts = accounts;
        this.planning = planning;
        this.places = places;
        this.leads = leads;
        this.arrivals = arrivals;
        this.evenings = evenings;
        this.forms = forms;
        this.shortForms = shortForms;
        this.talks = talks;
        this.deliveries = deliveries;
        this.register = register;
        this.entities = entities;
    }

    CohortId tell(DemoCohort story, LocalDate today, Role leader) {
        PlacedCohort cohort = accounts.as(Role.COORDINATOR, () -> plan(story, today, leader));
        for (DemoPerson person : story.people()) {
            var chance = new SplittableRandom((person.givenName() + person.surname()).hashCode());
            EnrolmentId enrolment = accounts.as(Role.COORDINATOR, () -> arrivals.tell(cohort, person, chance));
            // Each flush looks at everything still in memory: a whole cohort of it makes a slow start.
            writeAndForget();
            accounts.as(leader, () -> {
                DaysChosen days = new DaysChosen(person);
                evenings.tell(cohort, person, enrolment, days, chance);
                forms.tell(cohort, person, enrolment, days, chance);
                shortForms.tell(cohort, person, enrolment);
                return null;
            });
            writeAndForget();
        }
        accounts.as(leader, () -> {
            closeHeld(cohort);
            entities.flush();
            deliveries.tell(cohort);
            return null;
        });
        talks.tell(cohort);
        writeAndForget();
        return cohort.id();
    }

    private PlacedCohort plan(DemoCohort story, LocalDate today, Role leader) {
        LocalDate first = today.plusDays(story.firstSessionDay());
        var unplaced = new PlacedCohort(story, first, null, List.of(), leader);
        int day = -PLANNED_BEFORE_SESSION_1;
        CohortId id = clock.at(unplaced.at(day, story.startsAt()),
                () -> planning.create(new NewCohort(story.name(), places.called(story.place()), first, story.startsAt())));
        leads.everywhere();
        planning.setLeaders(id, leader == Role.FACILITATOR ? Set.of(accounts.of(leader)) : Set.of());
        List<SessionId> sessions = planning.sessions(id).stream().map(SessionRecord::id).toList();
        return new PlacedCohort(story, first, id, sessions, leader);
    }

    /** Each on its own evening, once the room is tidy. Not before all is written: a closed register refuses marks. */
    private void closeHeld(PlacedCohort cohort) {
        for (SessionRecord session : planning.sessions(cohort.id())) {
            if (session.number() <= cohort.story().sessionsHeld()) {
                if (session.number() == VISITED && cohort.story().sessionsHeld() == VISITED) {
                    clock.at(cohort.evening(VISITED, LATE), () -> register.visitors(session.id(), 1));
                }
                clock.at(cohort.evening(session.number(), session.minutes() + TIDYING_UP),
                        () -> planning.close(session.id()));
            }
        }
    }

    private void writeAndForget() {
        entities.flush();
        entities.clear();
    }
}
