package org.mafs.person;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.mafs.access.Role;
import org.mafs.audit.Sealing;
import org.mafs.base.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gender and age without names, for those who study groups of people. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.RUNS_COHORTS, Role.STUDIES_OUTCOMES})
public class Demographics {

    private static final String ROWS =
            "SELECT id, uuid, gender, date_of_birth_sealed FROM person WHERE id IN (:people)";

    private final JdbcClient database;
    private final Sealing sealing;

    Demographics(JdbcClient database, Sealing sealing) {
        this.database = database;
        this.sealing = sealing;
    }

    /** @param age in whole years; empty when the date of birth was not told */
    public record Demographic(Gender gender, OptionalInt age) {
    }

    /**
     * In one statement, whatever the number of people.
     *
     * @param when for each person, the day their age is asked of
     */
    public Map<PersonId, Demographic> of(Map<PersonId, LocalDate> when) {
        Map<PersonId, Demographic> known = new HashMap<>();
        if (when.isEmpty()) {
            return known;
        }
        database.sql(ROWS).param("people", when.keySet().stream().map(PersonId::value).toList()).query(row -> {
            PersonId person = new PersonId(row.getLong("id"));
            String born = sealing.open(row.getBytes("date_of_birth_sealed"), Person.DATE_OF_BIRTH,
                    UUID.fromString(row.getString("uuid")));
            known.put(person, new Demographic(Gender.valueOf(row.getString("gender")), age(born, when.get(person))));
        });
        return known;
    }

    private static OptionalInt age(String born, LocalDate day) {
        return born == null ? OptionalInt.empty() : OptionalInt.of(LocalDate.parse(born).until(day).getYears());
    }
}
