package org.mafs.person;

import jakarta.annotation.security.RolesAllowed;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mafs.access.Role;
import org.mafs.audit.SealedField;
import org.mafs.audit.Sealing;
import org.mafs.base.Bulk;
import org.mafs.base.BulkRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody at once, for spreadsheets. For those who see every cohort. */
@Service
@Transactional
@RolesAllowed(Role.RUNS_COHORTS)
public class PeopleInBulk {

    private static final SealedField NAME = new SealedField("person", "name");
    private static final String TEXTS = Arrays.stream(PersonText.values()).map(PersonText::column)
            .collect(Collectors.joining(", "));
    private static final String INSERT = "INSERT INTO person (id, uuid, version, name_sealed, date_of_birth_sealed, "
            + "gender, site_id, age_band, ethnicity, safe_ways, prefers_not_to_say, created_at, " + TEXTS
            + ") VALUES (?, ?, 0" + ", ?".repeat(9 + PersonText.values().length) + ")";

    private final Bulk bulk;
    private final Sealing sealing;

    PeopleInBulk(Bulk bulk, Sealing sealing) {
        this.bulk = bulk;
        this.sealing = sealing;
    }

    /** The caller has checked them. */
    public void add(List<PersonInBulk> people) {
        bulk.write(INSERT, people.stream().map(this::row).collect(Collectors.toList()));
        List<Object[]> keys = new ArrayList<>();
        people.forEach(person -> NameKey.allOf(person.name(), sealing)
                .forEach(key -> keys.add(new Object[] {person.id(), key.bytes()})));
        bulk.write("INSERT INTO person_name_key (person_id, name_key) VALUES (?, ?)", keys);
        List<Object[]> contacts = new ArrayList<>();
        people.forEach(person -> contactKeys(person)
                .forEach(key -> contacts.add(new Object[] {person.id(), key.bytes()})));
        bulk.write("INSERT INTO person_contact_key (person_id, contact_key) VALUES (?, ?)", contacts);
    }

    /** Everybody, in the order they came; who was merged into somebody else stands with them. */
    @Transactional(readOnly = true)
    public void each(Consumer<PersonInBulk> person) {
        bulk.read("SELECT * FROM person WHERE merged_into IS NULL ORDER BY id",
                row -> person.accept(person(new BulkRow(row))));
    }

    private Set<ContactKey> contactKeys(PersonInBulk person) {
        Set<ContactKey> keys = new HashSet<>();
        String phone = person.texts().get(PersonText.PHONE);
        String email = person.texts().get(PersonText.EMAIL);
        Optional.ofNullable(phone).ifPresent(number -> keys.add(ContactKey.phone(number, sealing)));
        Optional.ofNullable(email).ifPresent(address -> keys.add(ContactKey.email(address, sealing)));
        Optional.ofNullable(person.dateOfBirth()).ifPresent(day -> keys.add(ContactKey.born(day, sealing)));
        return keys;
    }

    private Object[] row(PersonInBulk person) {
        List<Object> row = new ArrayList<>(Arrays.asList(person.id(), person.uuid(),
                sealing.seal(person.name(), NAME, person.uuid()),
                sealing.seal(Optional.ofNullable(person.dateOfBirth()).map(LocalDate::toString).orElse(null),
                        Person.DATE_OF_BIRTH, person.uuid()),
                person.gender(), person.site(), person.ageBand(), person.ethnicity(), person.safeWays(),
                person.notToSay(), person.addedAt()));
        for (PersonText text : PersonText.values()) {
            row.add(sealing.seal(person.texts().get(text), text.field(), person.uuid()));
        }
        return row.toArray();
    }

    private PersonInBulk person(BulkRow row) throws SQLException {
        UUID uuid = row.uuid();
        String born = sealing.open(row.bytes("date_of_birth_sealed"), Person.DATE_OF_BIRTH, uuid);
        Map<PersonText, String> texts = new EnumMap<>(PersonText.class);
        for (PersonText text : PersonText.values()) {
            String kept = sealing.open(row.bytes(text.column()), text.field(), uuid);
            if (kept != null) {
                texts.put(text, kept);
            }
        }
        return new PersonInBulk(row.id("id"), uuid, sealing.open(row.bytes("name_sealed"), NAME, uuid),
                born == null ? null : LocalDate.parse(born), row.choice("gender", Gender.class),
                row.idOrNull("site_id"), row.text("age_band"), row.text("ethnicity"), row.text("safe_ways"),
                row.text("prefers_not_to_say"), texts, row.instant("created_at"));
    }
}
