package org.mafs.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.audit.SealedField;
import org.mafs.audit.Sealing;
import org.mafs.base.PersonId;
import org.springframework.stereotype.Component;

/**
 * Opens names and safe contact details in the rows of a higher room's own statement, so that a list of people needs
 * only that one. That room has checked who asks.
 */
@Component
public class ContactSheet {

    /** To be selected from the person, who is called {@code p} there. */
    public static final String COLUMNS = "p.id AS person_id, p.uuid AS person_uuid, p.name_sealed, p.phone_sealed, "
            + "p.email_sealed, p.safe_ways, p.safe_note_sealed";

    private final Sealing sealing;

    ContactSheet(Sealing sealing) {
        this.sealing = sealing;
    }

    public Reachable read(ResultSet row) throws SQLException {
        Set<String> ways = Optional.ofNullable(row.getString("safe_ways")).stream()
                .flatMap(codes -> Arrays.stream(codes.split(",")))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        boolean byPhone = Stream.of("CALL", "TEXT", "VOICEMAIL").anyMatch(ways::contains);
        return new Reachable(new PersonId(row.getLong("person_id")), open(row, "name").orElseThrow(),
                byPhone ? open(row, "phone") : Optional.empty(),
                ways.contains("EMAIL") ? open(row, "email") : Optional.empty(), ways, open(row, "safe_note"));
    }

    private Optional<String> open(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(sealing.open(row.getBytes(column + "_sealed"), new SealedField("person", column),
                UUID.fromString(row.getString("person_uuid"))));
    }
}
