package org.mafs.exchange;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mafs.cohort.CohortInBulk;
import org.mafs.cohort.EnrolmentInBulk;
import org.mafs.cohort.SessionInBulk;

/** What rows refer to: by the words in the file to what is stored, and back. */
final class Known {

    record Somebody(long id, UUID uuid, String name, LocalDate born) {
    }

    record Room(long site, String name) {
    }

    private record At(long first, Object second) {
    }

    private final Map<UUID, Somebody> people = new HashMap<>();
    private final Map<Long, Somebody> peopleById = new HashMap<>();
    private final Map<String, Somebody> byNameAndBirth = new HashMap<>();
    private final Map<UUID, UUID> sameAs = new HashMap<>();
    private final Map<String, Long> sites = new HashMap<>();
    private final Map<Long, String> siteNames = new HashMap<>();
    private final Map<At, Long> rooms = new HashMap<>();
    private final Map<Long, Room> roomsById = new HashMap<>();
    private final Map<String, Long> programmes = new HashMap<>();
    private final Map<Long, String> programmeNames;
    private final Map<String, Long> cohorts = new HashMap<>();
    private final Map<Long, String> cohortNames = new HashMap<>();
    private final Map<At, SessionInBulk> sessions = new HashMap<>();
    private final Map<Long, SessionInBulk> sessionsById = new HashMap<>();
    private final Map<At, EnrolmentInBulk> enrolments = new HashMap<>();
    private final Map<Long, EnrolmentInBulk> enrolmentsById = new HashMap<>();
    private final LocalDate today;

    /** @param programmeNames by id; they are made in the settings, never by a workbook */
    Known(Map<Long, String> programmeNames, LocalDate today) {
        this.programmeNames = programmeNames;
        this.today = today;
        programmeNames.forEach((id, name) -> programmes.put(Column.folded(name), id));
    }

    LocalDate today() {
        return today;
    }

    void person(Somebody person) {
        people.put(person.uuid(), person);
        peopleById.put(person.id(), person);
        if (person.born() != null) {
            byNameAndBirth.putIfAbsent(nameAndBirth(person.name(), person.born()), person);
        }
    }

    Optional<Somebody> person(UUID uuid) {
        return Optional.ofNullable(people.get(sameAs.getOrDefault(uuid, uuid)));
    }

    /** Null without a date of birth: a name alone is no person. */
    Somebody called(String name, LocalDate born) {
        return born == null ? null : byNameAndBirth.get(nameAndBirth(name, born));
    }

    /** From here on the reference means somebody who is known by another. */
    void sameAs(UUID reference, UUID known) {
        sameAs.put(reference, known);
    }

    String ref(long person) {
        return peopleById.get(person).uuid().toString();
    }

    /** A reference that is a uuid is the person's own; any other text makes one, always the same. */
    static UUID uuid(String reference) {
        String plain = Column.folded(reference);
        try {
            if (plain.length() == UUID_LETTERS) {
                return UUID.fromString(plain);
            }
        } catch (IllegalArgumentException anyText) {
            // A reference may be 36 letters of anything.
        }
        return UUID.nameUUIDFromBytes(("person " + plain).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static boolean isOwn(String reference) {
        return uuid(reference).toString().equals(Column.folded(reference));
    }

    private static final int UUID_LETTERS = 36;

    private static String nameAndBirth(String name, LocalDate born) {
        return Column.folded(name) + "/" + born;
    }

    void site(long id, String name) {
        sites.put(Column.folded(name), id);
        siteNames.put(id, name);
    }

    Long site(String name) {
        return sites.get(Column.folded(name));
    }

    String siteName(Long id) {
        return id == null ? null : siteNames.get(id);
    }

    void room(long id, Room room) {
        rooms.put(new At(room.site(), Column.folded(room.name())), id);
        roomsById.put(id, room);
    }

    Long room(long site, String name) {
        return rooms.get(new At(site, Column.folded(name)));
    }

    Room room(long id) {
        return roomsById.get(id);
    }

    Long programme(String name) {
        return programmes.get(Column.folded(name));
    }

    String programmeName(long id) {
        return programmeNames.get(id);
    }

    /** What a cohort follows when the file does not say: the programme that ships. */
    Long usualProgramme() {
        return programmeNames.keySet().iterator().next();
    }

    void cohort(CohortInBulk cohort) {
        cohorts.put(Column.folded(cohort.name()), cohort.id());
        cohortNames.put(cohort.id(), cohort.name());
    }

    Long cohort(String name) {
        return cohorts.get(Column.folded(name));
    }

    String cohortName(long id) {
        return cohortNames.get(id);
    }

    void session(SessionInBulk session) {
        sessions.put(new At(session.cohort(), session.number()), session);
        sessionsById.put(session.id(), session);
    }

    SessionInBulk session(long cohort, int number) {
        return sessions.get(new At(cohort, number));
    }

    SessionInBulk session(long id) {
        return sessionsById.get(id);
    }

    void enrolment(EnrolmentInBulk enrolment) {
        enrolments.put(new At(enrolment.cohort(), enrolment.person()), enrolment);
        enrolmentsById.put(enrolment.id(), enrolment);
    }

    EnrolmentInBulk enrolment(long cohort, long person) {
        return enrolments.get(new At(cohort, person));
    }

    EnrolmentInBulk enrolment(long id) {
        return enrolmentsById.get(id);
    }
}
