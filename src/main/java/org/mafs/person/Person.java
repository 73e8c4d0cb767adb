package org.mafs.person;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.mafs.audit.SealedField;
import org.mafs.audit.Sealing;
import org.mafs.base.PersonId;
import org.mafs.base.Versioned;

@Entity
class Person extends Versioned {

    private static final SealedField NAME = new SealedField("person", "name");
    static final SealedField DATE_OF_BIRTH = new SealedField("person", "date_of_birth");

    private byte[] nameSealed;
    private byte[] dateOfBirthSealed;
    @Enumerated(EnumType.STRING)
    private Gender gender;
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "person_name_key", joinColumns = @JoinColumn(name = "person_id"))
    private Set<NameKey> nameKeys = new HashSet<>();

    protected Person() {
    }

    Person(NewPerson asked, Sealing sealing, Instant now) {
        String name = asked.name().strip();
        this.nameSealed = sealing.seal(name, NAME, uuid());
        this.dateOfBirthSealed = asked.dateOfBirth() == null ? null
                : sealing.seal(asked.dateOfBirth().toString(), DATE_OF_BIRTH, uuid());
        this.gender = asked.gender();
        this.createdAt = now;
        NameKey.allOf(name, sealing).forEach(nameKeys::add);
    }

    PersonRecord record(Sealing sealing) {
        return new PersonRecord(new PersonId(id()), sealing.open(nameSealed, NAME, uuid()), gender,
                Optional.ofNullable(sealing.open(dateOfBirthSealed, DATE_OF_BIRTH, uuid())).map(LocalDate::parse));
    }
}
