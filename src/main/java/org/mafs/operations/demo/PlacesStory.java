package org.mafs.operations.demo;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mafs.access.DemoAccounts;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.base.VenueId;
import org.mafs.cohort.CohortDetails;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.CohortRecord;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.Mark;
import org.mafs.cohort.Moving;
import org.mafs.cohort.NewCohort;
import org.mafs.cohort.NewSite;
import org.mafs.cohort.NewVenue;
import org.mafs.cohort.Places;
import org.mafs.cohort.Register;
import org.mafs.cohort.SessionRecord;
import org.mafs.cohort.SiteKind;
import org.mafs.person.ConsentHow;
import org.mafs.person.Gender;
import org.mafs.person.NewPerson;
import org.mafs.person.PersonRegister;
import org.mafs.person.ReferralSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * The cohort that starts soon is full: one place is kept for somebody who was offered it, two people wait, and one came
 * over from a prison group with the two sessions they went to there.
 */
@Component
@ConditionalOnBooleanProperty("mafs.demo")
class PlacesStory {

    private static final LocalTime AFTERNOON = LocalTime.of(14, 0);
    private static final int PRISON_BEGAN = -50;
    private static final int MOVED = -36;

    private final DemoClock clock;
    private final DemoAccounts accounts;
    private final CohortPlanning planning;
    private final Places places;
    private final Enrolling enrolling;
    private final Register register;
    private final Moving moving;
    private final PersonRegister people;
    private final EntityManager entities;

    PlacesStory(DemoClock clock, DemoAccounts accounts, CohortPlanning planning, Places places, Enrolling enrolling,
            Register register, Moving moving, PersonRegister people, EntityManager entities) {
        this.clock = clock;
        this.accounts = accounts;
        this.planning = planning;
        this.places = places;
        this.enrolling = enrolling;
        this.register = register;
        this.moving = moving;
        this.people = people;
        this.entities = entities;
    }

    /** @param startingSoon a cohort that has been told already, but for who waits for it */
    void tell(LocalDate today, CohortId startingSoon) {
        accounts.as(Role.COORDINATOR, () -> {
            EnrolmentId released = prisonGroup(today);
            describeRoom(startingSoon);
            clock.at(moment(today, MOVED), () -> moving.move(released, startingSoon, "Released; lives near Weaver's Yard"));
            clock.at(moment(today, -9), () -> enrolling.offer(startingSoon, person("Priscilla Amoah", Gender.FEMALE, today, -9)));
            clock.at(moment(today, -6), () -> enrolling.waitFor(startingSoon, person("Jo Hallam", Gender.OTHER, today, -6)));
            clock.at(moment(today, -4), () -> enrolling.waitFor(startingSoon, person("Yusuf Karim", Gender.MALE, today, -4)));
            entities.flush();
            entities.clear();
            return startingSoon;
        });
    }

    /** Everyone on the list has a place, one more is kept, and there are no others. */
    private void describeRoom(CohortId cohort) {
        CohortRecord now = planning.get(cohort);
        places.changeVenue(now.venue().id(), now.venue().version(), new NewVenue(now.venue().site(), now.venue().name(),
                "Weaver's Yard, Mill Lane", "Level from the yard. The bell is on the left of the green door."));
        int taken = enrolling.taken(cohort).enrolled();
        planning.change(cohort, now.version(), new CohortDetails(now.name(), now.venue().id(), taken + 2));
        entities.flush();
    }

    /** @return the place of the one who moves on later */
    private EnrolmentId prisonGroup(LocalDate today) {
        VenueId room = clock.at(moment(today, PRISON_BEGAN - 20), () -> places.addVenue(new NewVenue(
                places.addSite(new NewSite("HMP Fallowmere", SiteKind.PRISON)), "Education block, room 2",
                "Fallowmere Road", "Gate closes at 13:15. Bring photo ID; no phones past the desk.")));
        CohortId cohort = clock.at(moment(today, PRISON_BEGAN - 20), () -> planning.create(new NewCohort(
                new CohortDetails("Fallowmere group", room, 6), today.plusDays(PRISON_BEGAN), AFTERNOON)));
        List<EnrolmentId> group = new ArrayList<>();
        for (String name : List.of("Marlon Pryce", "Stephen Gaunt", "Bilal Rehman")) {
            group.add(clock.at(moment(today, PRISON_BEGAN - 7), () -> enrolling.join(UUID.randomUUID(), cohort,
                    asked(name, Gender.MALE), ConsentHow.PAPER)));
        }
        for (SessionRecord session : planning.sessions(cohort)) {
            int day = PRISON_BEGAN + 7 * (session.number() - 1);
            List<EnrolmentId> there = day < MOVED ? group : group.subList(1, group.size());
            there.forEach(person -> clock.at(moment(today, day), () ->
                    register.mark(session.id(), person, Mark.PRESENT, null, Optional.empty())));
            entities.flush();
            clock.at(moment(today, day).plusSeconds(9900), () -> planning.close(session.id()));
        }
        return group.getFirst();
    }

    private PersonId person(String name, Gender gender, LocalDate today, int day) {
        return people.add(asked(name, gender), today.plusDays(day));
    }

    private static NewPerson asked(String name, Gender gender) {
        return new NewPerson(name, null, gender, ReferralSource.KEYWORKER);
    }

    private static Instant moment(LocalDate today, int day) {
        return today.plusDays(day).atTime(AFTERNOON).atZone(Calendar.PLACE).toInstant();
    }
}
