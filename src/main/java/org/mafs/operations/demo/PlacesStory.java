package org.mafs.operations.demo;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.mafs.person.Agreement;
import org.mafs.person.ConsentHow;
import org.mafs.person.ConsentPurpose;
import org.mafs.person.Contact;
import org.mafs.person.Gender;
import org.mafs.person.NewPerson;
import org.mafs.person.PersonRegister;
import org.mafs.person.ReferralSource;
import org.mafs.person.SafeWay;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.security.core.parameters.P;
import org.springframework.stereotype.Component;

/**
 * The cohort that starts soon is full: one place is kept for somebody who was offered it, two people wait, and one came
 * over from a prison group with the two sessions they went to there. That group ended three weeks ago: its people are
 * due to be asked again these days, and one of them stayed away at the end.
 */
@Component
@ConditionalOnBooleanProperty("mafs.demo")
class PlacesStory {

    private static final LocalTime AFTERNOON = LocalTime.of(14, 0);
    /** The last session is 23 days ago: the follow-up has opened, and who missed the end can still be called. */
    private static final int PRISON_BEGAN = -58;
    private static final int MOVED = -36;

    private static final NewPerson STEPHEN = new NewPerson("Stephen Gaunt", null, Gender.MALE, ReferralSource.KEYWORKER,
            new Contact("07700 900090", null, Set.of(SafeWay.CALL), "His sister may answer. Ask for Stephen, say no more."));
    private static final NewPerson BILAL = new NewPerson("Bilal Rehman", null, Gender.MALE, ReferralSource.KEYWORKER,
            new Contact("07700 900091", "bilal@example.org", Set.of(SafeWay.TEXT, SafeWay.EMAIL), null));

    /** Of each in turn, session by session: here, late, sorry, away, or not on the list any more. */
    private static final List<String> PRISON_REGISTER = List.of("PPSA..", "PPLPPP", "PPPPAA");

    private final DemoClock clock;
    private final DemoAccounts accounts;
    private final CohortPlanning planning;
    private final Places places;
    private final LeadsNamed leads;
    private final Enrolling enrolling;
    private final Register register;
    private final Moving moving;
    private final PersonRegister people;
    private final Agreement agreement;
    private final EntityManager entities;

    PlacesStory(DemoClock clock, DemoAccounts accounts, CohortPlanning planning, Places places, LeadsNamed leads, Enrolling enrolling,
            Register register, Moving moving, PersonRegister people, Agreement agreement,
            EntityManager entities) {
        this.clock = clock;
        this.accounts = accounts;
        this.planning = planning;
        this.places = places;
        this.leads = leads;
        this.enrolling = enrolling;
        this.register = register;
        this.moving = moving;
        this.people = people;
        this.agreement = agreement;
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
        leads.everywhere();
        planning.setLeaders(cohort, Set.of(accounts.of(Role.FACILITATOR)));
        for (NewPerson asked : List.of(asked("Marlon Pryce", Gender.MALE), STEPHEN, BILAL)) {
            group.add(clock.at(moment(today, PRISON_BEGAN - 7), () -> joined(cohort, asked)));
        }
        for (SessionRecord session : planning.sessions(cohort)) {
            int day = PRISON_BEGAN + 7 * (session.number() - 1);
            for (int person = 0; person < group.size(); person++) {
                EnrolmentId who = group.get(person);
                char letter = PRISON_REGISTER.get(person).charAt(session.number() - 1);
                mark(letter).ifPresent(mark -> clock.at(moment(today, day), () ->
                        register.mark(session.id(), who, mark, null, Optional.empty())));
            }
            entities.flush();
            clock.at(moment(today, day).plusSeconds(9900), () -> planning.close(session.id()));
        }
        return group.getFirst();
    }

    private EnrolmentId joined(CohortId cohort, NewPerson asked) {
        EnrolmentId place = enrolling.join(UUID.randomUUID(), cohort, asked, ConsentHow.PAPER);
        PersonId person = enrolling.get(place).person();
        agreement.record(person, ConsentPurpose.FOLLOW_UP, true, ConsentHow.PAPER);
        agreement.record(person, ConsentPurpose.REMINDERS, true, ConsentHow.PAPER);
        return place;
    }

    private static Optional<Mark> mark(char letter) {
        return switch (letter) {
            case 'P' -> Optional.of(Mark.PRESENT);
            case 'L' -> Optional.of(Mark.LATE);
            case 'S' -> Optional.of(Mark.APOLOGIES);
            case 'A' -> Optional.of(Mark.ABSENT);
            default -> Optional.empty();
        };
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
