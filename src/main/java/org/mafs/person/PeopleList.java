package org.mafs.person;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mafs.access.CohortScope;
import org.mafs.access.Role;
import org.mafs.audit.Sealing;
import org.mafs.base.PersonId;
import org.mafs.base.SiteId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people an account may see, a page at a time and in one statement whatever their number. Names are sealed and
 * cannot be sorted by the database: the newest come first.
 */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class PeopleList {

    private static final String ROWS = """
            SELECT p.id, p.uuid, p.name_sealed, p.pronouns_sealed,
                   (SELECT MIN(r.referred_on) FROM referral r WHERE r.person_id = p.id AND r.outcome IS NULL) AS open_since
              FROM person p WHERE p.merged_into IS NULL""";
    private static final String THEIRS = " AND p.id IN (SELECT e.person_id FROM enrolment e "
            + "JOIN cohort_access a ON a.cohort_id = e.cohort_id WHERE a.account_id = :account "
            + "AND e.merged_into IS NULL)";
    private static final String CALLED = " AND p.id IN (SELECT person_id FROM person_name_key "
            + "WHERE name_key IN (:names) GROUP BY person_id HAVING COUNT(*) = :words)";
    private static final String REACHED_BY = " AND p.id IN (SELECT person_id FROM person_contact_key "
            + "WHERE contact_key = :contact)";
    private static final String AT_SITE = " AND (p.site_id = :site OR p.id IN (SELECT e.person_id FROM enrolment e "
            + "JOIN cohort c ON c.id = e.cohort_id JOIN venue v ON v.id = c.venue_id WHERE v.site_id = :site "
            + "AND e.merged_into IS NULL))";
    private static final String NEWEST_FIRST = " ORDER BY p.id DESC LIMIT :limit OFFSET :offset";

    private final JdbcClient database;
    private final PersonSearch search;
    private final CohortScope scope;
    private final Sealing sealing;

    PeopleList(JdbcClient database, PersonSearch search, CohortScope scope, Sealing sealing) {
        this.database = database;
        this.search = search;
        this.scope = scope;
        this.sealing = sealing;
    }

    /** @param text whole words of a name, a phone number or an e-mail address; empty for everyone */
    public List<PersonRow> page(String text, int offset, int limit) {
        return page(text, Optional.empty(), offset, limit);
    }

    /**
     * @param text whole words of a name, a phone number or an e-mail address; empty for everyone
     * @param site whose people are meant: those of the cohorts that meet there, and those whose own site it is
     */
    public List<PersonRow> page(String text, Optional<SiteId> site, int offset, int limit) {
        var account = scope.limitedTo();
        Optional<byte[]> contact = search.phone(text).or(() -> search.email(text));
        List<byte[]> names = contact.isPresent() ? List.of() : search.names(text);
        if (contact.isEmpty() && names.isEmpty() && !text.isBlank()) {
            return List.of();
        }
        StatementSpec statement = database.sql(ROWS + (account.isPresent() ? THEIRS : "")
                + (site.isPresent() ? AT_SITE : "")
                + (contact.isPresent() ? REACHED_BY : names.isEmpty() ? "" : CALLED) + NEWEST_FIRST)
                .param("limit", limit).param("offset", offset);
        account.ifPresent(id -> statement.param("account", id.value()));
        site.ifPresent(id -> statement.param("site", id.value()));
        contact.ifPresent(key -> statement.param("contact", key));
        if (!names.isEmpty()) {
            statement.param("names", names).param("words", names.size());
        }
        return statement.query((row, number) -> {
            UUID uuid = UUID.fromString(row.getString("uuid"));
            return new PersonRow(new PersonId(row.getLong("id")),
                    sealing.open(row.getBytes("name_sealed"), Person.NAME, uuid),
                    Optional.ofNullable(sealing.open(row.getBytes("pronouns_sealed"), Person.PRONOUNS, uuid)),
                    Optional.ofNullable(row.getObject("open_since", LocalDate.class)));
        }).list();
    }
}
