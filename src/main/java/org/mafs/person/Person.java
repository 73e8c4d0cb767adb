package org.mafs.person;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.audit.SealedField;
import org.mafs.audit.Sealing;
import org.mafs.base.PersonId;
import org.mafs.base.Versioned;

@Entity
class Person extends Versioned {

    static final SealedField NAME = field("name");
    static final SealedField PRONOUNS = field("pronouns");
    static final SealedField DATE_OF_BIRTH = field("date_of_birth");
    private static final SealedField FULL_NAME = field("full_name");
    private static final SealedField PHONE = field("phone");
    private static final SealedField EMAIL = field("email");
    private static final SealedField SAFE_NOTE = field("safe_note");
    private static final SealedField EMERGENCY_NAME = field("emergency_name");
    private static final SealedField EMERGENCY_PHONE = field("emergency_phone");
    private static final SealedField EMERGENCY_RELATION = field("emergency_relation");
    private static final SealedField KEYWORKER_NAME = field("keyworker_name");
    private static final SealedField KEYWORKER_AGENCY = field("keyworker_agency");
    private static final SealedField KEYWORKER_CONTACT = field("keyworker_contact");
    private static final SealedField ACCESS_NEEDS = field("access_needs");
    private static final SealedField LANGUAGE = field("language");

    private byte[] nameSealed;
    private byte[] fullNameSealed;
    private byte[] pronounsSealed;
    private byte[] dateOfBirthSealed;
    @Enumerated(EnumType.STRING)
    private AgeBand ageBand;
    @Enumerated(EnumType.STRING)
    private Gender gender;
    @Enumerated(EnumType.STRING)
    private Ethnicity ethnicity;
    private byte[] phoneSealed;
    private byte[] emailSealed;
    private String safeWays;
    private byte[] safeNoteSealed;
    private byte[] emergencyNameSealed;
    private byte[] emergencyPhoneSealed;
    private byte[] emergencyRelationSealed;
    private byte[] keyworkerNameSealed;
    private byte[] keyworkerAgencySealed;
    private byte[] keyworkerContactSealed;
    private byte[] accessNeedsSealed;
    private byte[] languageSealed;
    private String prefersNotToSay;
    private Long mergedInto;
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "person_name_key", joinColumns = @JoinColumn(name = "person_id"))
    private Set<NameKey> nameKeys = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "person_contact_key", joinColumns = @JoinColumn(name = "person_id"))
    private Set<ContactKey> contactKeys = new HashSet<>();

    protected Person() {
    }

    Person(PersonDetails details, Sealing sealing, Instant now) {
        this.createdAt = now;
        change(details, sealing);
    }

    void change(PersonDetails told, Sealing sealing) {
        PersonDetails details = told.settled();
        nameSealed = sealing.seal(details.name(), NAME, uuid());
        fullNameSealed = sealing.seal(details.fullName(), FULL_NAME, uuid());
        pronounsSealed = sealing.seal(details.pronouns(), PRONOUNS, uuid());
        dateOfBirthSealed = details.dateOfBirth() == null ? null
                : sealing.seal(details.dateOfBirth().toString(), DATE_OF_BIRTH, uuid());
        ageBand = details.ageBand();
        gender = details.gender();
        ethnicity = details.ethnicity();
        change(details.contact(), sealing);
        change(details.emergency(), sealing);
        change(details.keyworker(), sealing);
        accessNeedsSealed = sealing.seal(details.accessNeeds(), ACCESS_NEEDS, uuid());
        languageSealed = sealing.seal(details.language(), LANGUAGE, uuid());
        prefersNotToSay = codes(details.prefersNotToSay());
        beFoundBy(details, sealing);
    }

    private void change(Contact contact, Sealing sealing) {
        phoneSealed = sealing.seal(contact.phone(), PHONE, uuid());
        emailSealed = sealing.seal(contact.email(), EMAIL, uuid());
        safeWays = codes(contact.safeWays());
        safeNoteSealed = sealing.seal(contact.safeNote(), SAFE_NOTE, uuid());
    }

    private void change(Emergency emergency, Sealing sealing) {
        emergencyNameSealed = sealing.seal(emergency.name(), EMERGENCY_NAME, uuid());
        emergencyPhoneSealed = sealing.seal(emergency.phone(), EMERGENCY_PHONE, uuid());
        emergencyRelationSealed = sealing.seal(emergency.relation(), EMERGENCY_RELATION, uuid());
    }

    private void change(Keyworker keyworker, Sealing sealing) {
        keyworkerNameSealed = sealing.seal(keyworker.name(), KEYWORKER_NAME, uuid());
        keyworkerAgencySealed = sealing.seal(keyworker.agency(), KEYWORKER_AGENCY, uuid());
        keyworkerContactSealed = sealing.seal(keyworker.contact(), KEYWORKER_CONTACT, uuid());
    }

    /** Only what is new is written and only what is gone is deleted: a set keeps the rest. */
    private void beFoundBy(PersonDetails details, Sealing sealing) {
        Set<NameKey> names = Stream.of(Optional.of(details.name()), Optional.ofNullable(details.fullName()))
                .flatMap(Optional::stream).flatMap(name -> NameKey.allOf(name, sealing).stream())
                .collect(Collectors.toSet());
        Set<ContactKey> contacts = new HashSet<>();
        Optional.ofNullable(details.contact().phone()).ifPresent(it -> contacts.add(ContactKey.phone(it, sealing)));
        Optional.ofNullable(details.contact().email()).ifPresent(it -> contacts.add(ContactKey.email(it, sealing)));
        Optional.ofNullable(details.dateOfBirth()).ifPresent(it -> contacts.add(ContactKey.born(it, sealing)));
        become(nameKeys, names);
        become(contactKeys, contacts);
    }

    /** Turned out to be somebody we knew already: no longer found, and pointing there. */
    void mergeInto(PersonId other) {
        mergedInto = other.value();
        nameKeys.clear();
        contactKeys.clear();
    }

    Optional<PersonId> mergedInto() {
        return Optional.ofNullable(mergedInto).map(PersonId::new);
    }

    PersonRecord record(Sealing sealing) {
        return new PersonRecord(new PersonId(id()), sealing.open(nameSealed, NAME, uuid()), gender,
                Optional.ofNullable(born(sealing)));
    }

    PersonFile file(Sealing sealing) {
        return new PersonFile(new PersonId(id()), version(), details(sealing), mergedInto());
    }

    PersonDetails details(Sealing sealing) {
        return new PersonDetails(
                sealing.open(nameSealed, NAME, uuid()),
                sealing.open(fullNameSealed, FULL_NAME, uuid()),
                sealing.open(pronounsSealed, PRONOUNS, uuid()),
                born(sealing), ageBand, gender, ethnicity,
                new Contact(
                        sealing.open(phoneSealed, PHONE, uuid()),
                        sealing.open(emailSealed, EMAIL, uuid()),
                        values(SafeWay.class, safeWays),
                        sealing.open(safeNoteSealed, SAFE_NOTE, uuid())),
                new Emergency(
                        sealing.open(emergencyNameSealed, EMERGENCY_NAME, uuid()),
                        sealing.open(emergencyPhoneSealed, EMERGENCY_PHONE, uuid()),
                        sealing.open(emergencyRelationSealed, EMERGENCY_RELATION, uuid())),
                new Keyworker(
                        sealing.open(keyworkerNameSealed, KEYWORKER_NAME, uuid()),
                        sealing.open(keyworkerAgencySealed, KEYWORKER_AGENCY, uuid()),
                        sealing.open(keyworkerContactSealed, KEYWORKER_CONTACT, uuid())),
                sealing.open(accessNeedsSealed, ACCESS_NEEDS, uuid()),
                sealing.open(languageSealed, LANGUAGE, uuid()),
                values(PersonPart.class, prefersNotToSay));
    }

    private LocalDate born(Sealing sealing) {
        String day = sealing.open(dateOfBirthSealed, DATE_OF_BIRTH, uuid());
        return day == null ? null : LocalDate.parse(day);
    }

    private static <T> void become(Set<T> kept, Set<T> wanted) {
        kept.retainAll(wanted);
        kept.addAll(wanted);
    }

    private static String codes(Collection<? extends Enum<?>> values) {
        return values.isEmpty() ? null : values.stream().sorted(Comparator.comparing(Enum::ordinal))
                .map(Enum::name).collect(Collectors.joining(","));
    }

    private static <E extends Enum<E>> Set<E> values(Class<E> type, String codes) {
        Set<E> values = EnumSet.noneOf(type);
        if (codes != null) {
            Arrays.stream(codes.split(",")).map(code -> Enum.valueOf(type, code)).forEach(values::add);
        }
        return values;
    }

    private static SealedField field(String column) {
        return new SealedField("person", column);
    }
}
