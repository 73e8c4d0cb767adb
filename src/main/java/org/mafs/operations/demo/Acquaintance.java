package org.mafs.operations.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.mafs.base.Calendar;
import org.mafs.base.PersonId;
import org.mafs.person.Contact;
import org.mafs.person.Emergency;
import org.mafs.person.Ethnicity;
import org.mafs.person.Gender;
import org.mafs.person.Keyworker;
import org.mafs.person.NewPerson;
import org.mafs.person.NewReferral;
import org.mafs.person.PersonDetails;
import org.mafs.person.PersonFile;
import org.mafs.person.PersonPart;
import org.mafs.person.PersonRegister;
import org.mafs.person.ReferralSource;
import org.mafs.person.Referring;
import org.mafs.person.SafeWay;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * What people of the story have told beside their names, and a few who were referred and wait for an answer. Phone
 * numbers are of the range that is kept free for drama.
 */
@Component
@ConditionalOnBooleanProperty("mafs.demo")
class Acquaintance {

    private static final LocalTime MORNING = LocalTime.of(10, 30);
    private static final List<Keyworker> KEYWORKERS = List.of(
            new Keyworker("Nadia Brook", "Bridge House", "0116 496 0112"),
            new Keyworker("Owen Slate", "Harbour Recovery", "0116 496 0145"),
            new Keyworker("Fern Mallory", "Northgate Detox Unit", "0116 496 0178"));
    private static final List<Ethnicity> GROUPS = List.of(Ethnicity.WHITE_BRITISH, Ethnicity.WHITE_BRITISH,
            Ethnicity.ASIAN_INDIAN, Ethnicity.WHITE_IRISH, Ethnicity.MIXED_WHITE_BLACK_CARIBBEAN,
            Ethnicity.BLACK_AFRICAN, Ethnicity.PREFER_NOT_TO_SAY, Ethnicity.NOT_ASKED);

    private final DemoClock clock;
    private final PersonRegister people;
    private final Referring referring;
    private final AtomicInteger numbers = new AtomicInteger(100);

    Acquaintance(DemoClock clock, PersonRegister people, Referring referring) {
        this.clock = clock;
        this.people = people;
        this.referring = referring;
    }

    /** Not everybody is asked everything, and not everybody wants to tell. */
    void tell(PersonId person, DemoPerson story) {
        var chance = new SplittableRandom((story.surname() + story.givenName()).hashCode());
        PersonFile file = people.details(person);
        PersonDetails known = file.details();
        boolean tellsNumber = chance.nextInt(6) > 0;
        Contact contact = new Contact(tellsNumber ? number() : null, null,
                chance.nextBoolean() ? Set.of(SafeWay.TEXT, SafeWay.CALL) : Set.of(SafeWay.TEXT),
                chance.nextInt(5) == 0 ? "Not before noon, please." : null);
        people.change(person, file.version(), new PersonDetails(known.name(), null,
                chance.nextInt(3) == 0 ? pronouns(known.gender()) : null, known.dateOfBirth(), null, known.gender(),
                GROUPS.get(chance.nextInt(GROUPS.size())), contact, Emergency.NONE,
                story.source() == DemoPerson.Referral.SELF ? Keyworker.NONE
                        : KEYWORKERS.get(chance.nextInt(KEYWORKERS.size())),
                chance.nextInt(8) == 0 ? "A seat near the door helps." : null, null,
                tellsNumber ? Set.of() : Set.of(PersonPart.PHONE)));
    }

    void referSome(LocalDate today) {
        refer(today.minusDays(9), "Maureen Tull", ReferralSource.KEYWORKER, KEYWORKERS.get(0), "Would like to start soon.");
        refer(today.minusDays(4), "Dev Ranasinha", ReferralSource.DETOX_UNIT, KEYWORKERS.get(2), null);
        refer(today.minusDays(1), "Kit Lowry", ReferralSource.SELF, Keyworker.NONE, null);
    }

    private void refer(LocalDate on, String name, ReferralSource source, Keyworker by, String note) {
        var person = new NewPerson(name, null, Gender.NOT_ASKED, source,
                new Contact(number(), null, Set.of(SafeWay.TEXT), null));
        clock.at(on.atTime(MORNING).atZone(Calendar.PLACE).toInstant(), () -> referring.record(UUID.randomUUID(),
                new NewReferral(person, on, by.name(), by.agency(), note)));
    }

    private String number() {
        return "07700 900" + numbers.getAndIncrement();
    }

    private static String pronouns(Gender gender) {
        return switch (gender) {
            case FEMALE -> "she/her";
            case MALE -> "he/him";
            case OTHER, PREFER_NOT_TO_SAY, NOT_ASKED -> "they/them";
        };
    }
}
