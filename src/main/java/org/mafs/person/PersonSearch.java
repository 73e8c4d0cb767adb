package org.mafs.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mafs.audit.Sealing;
import org.mafs.base.PersonId;
import org.mafs.person.LikelyTheSame.Alike;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds people by what only their keyed indexes know. In one statement; who may ask is for its callers to say. */
@Component
class PersonSearch {

    private static final int MOST_MATCHES = 5;
    private static final byte[] NOTHING = new byte[16];

    /** A whole name, a phone number or an address is enough; a birthday is not, unless a word of the name agrees. */
    private static final String ALIKE = """
            SELECT * FROM (
                SELECT id, SUM(word) AS agreeing, SUM(word) >= :words AS same_name, MAX(phone) AS same_phone,
                       MAX(email) AS same_email, MAX(born) AS same_born
                  FROM (SELECT person_id AS id, 1 AS word, 0 AS phone, 0 AS email, 0 AS born
                          FROM person_name_key WHERE name_key IN (:names)
                        UNION ALL
                        SELECT person_id, 0, contact_key = :phone, contact_key = :email, contact_key = :born
                          FROM person_contact_key WHERE contact_key IN (:phone, :email, :born)) agreed
                 WHERE id <> :but GROUP BY id) found
             WHERE same_name OR same_phone OR same_email OR (same_born AND agreeing > 0)
             ORDER BY 2 * same_name + 3 * same_phone + 3 * same_email + 2 * same_born DESC, agreeing DESC, id DESC
             LIMIT\s""" + MOST_MATCHES;

    private final JdbcClient database;
    private final Sealing sealing;

    PersonSearch(JdbcClient database, Sealing sealing) {
        this.database = database;
        this.sealing = sealing;
    }

    /** One who was found, and by what. */
    record Found(PersonId person, Set<Alike> by) {
    }

    /** @param but is not looked for; they are like themselves */
    List<Found> alike(Likeness told, Optional<PersonId> but) {
        List<byte[]> names = names(told.name());
        byte[] phone = Optional.ofNullable(told.phone()).filter(PhoneNumber::isOne)
                .map(number -> ContactKey.phone(number, sealing).bytes()).orElse(NOTHING);
        byte[] email = Optional.ofNullable(told.email()).filter(address -> !address.isBlank())
                .map(address -> ContactKey.email(address, sealing).bytes()).orElse(NOTHING);
        byte[] born = Optional.ofNullable(told.dateOfBirth())
                .map(day -> ContactKey.born(day, sealing).bytes()).orElse(NOTHING);
        return database.sql(ALIKE).param("names", names.isEmpty() ? List.of(NOTHING) : names)
                .param("words", Math.max(1, names.size())).param("phone", phone).param("email", email)
                .param("born", born).param("but", but.map(PersonId::value).orElse(-1L))
                .query((row, number) -> new Found(new PersonId(row.getLong("id")), same(row))).list();
    }

    private static Set<Alike> same(ResultSet row) throws SQLException {
        Set<Alike> same = EnumSet.noneOf(Alike.class);
        for (Alike alike : Alike.values()) {
            if (row.getBoolean("same_" + alike.name().toLowerCase(Locale.ROOT))) {
                same.add(alike);
            }
        }
        return same;
    }

    /** The words of a name as they are indexed; empty when there is no word in it. */
    List<byte[]> names(String name) {
        return name == null ? List.of() : NameKey.allOf(name, sealing).stream().map(NameKey::bytes).toList();
    }

    Optional<byte[]> email(String text) {
        return text.contains("@") ? Optional.of(ContactKey.email(text, sealing).bytes()) : Optional.empty();
    }

    Optional<byte[]> phone(String text) {
        return PhoneNumber.isOne(text) ? Optional.of(ContactKey.phone(text, sealing).bytes()) : Optional.empty();
    }
}
