package org.mafs.checkin;

import jakarta.annotation.security.RolesAllowed;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mafs.access.AccountRegister;
import org.mafs.access.CohortScope;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.audit.SealedField;
import org.mafs.audit.Sealing;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.base.Refused;
import org.mafs.base.TriedAgain;
import org.mafs.base.Words;
import org.mafs.checkin.Oddities.Found;
import org.mafs.checkin.Oddity.Accepted;
import org.mafs.checkin.Oddity.InRoom;
import org.mafs.cohort.FollowUpWindows;
import org.mafs.measure.InstrumentLibrary;
import org.mafs.person.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What looks odd in what was written down: each with where it is put right, and a way to leave it as it is and say why.
 * A fixed number of statements, however many people.
 */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class DataQuality {

    public static final int LONGEST_REASON = 300;

    private static final SealedField REASON = new SealedField("quality_accepted", "reason");

    /** So long after the last follow-up a cohort is still looked at without being asked for. */
    private static final int DAYS_AFTER_FOLLOW_UP = 14;
    private static final int DAYS_AHEAD = 28;

    private static final String THESE_MONTHS = """
            SELECT c.id FROM cohort c
              JOIN (SELECT cohort_id, MIN(held_on) AS first_on, MAX(held_on) AS last_on FROM cohort_session
                     WHERE status <> 'CANCELLED' GROUP BY cohort_id) d ON d.cohort_id = c.id
             WHERE d.first_on <= :from AND d.last_on >= :to
               AND (:account IS NULL OR c.id IN (SELECT cohort_id FROM cohort_access WHERE account_id = :account))""";

    private static final String OF_COHORTS = """
             FROM quality_accepted q LEFT JOIN enrolment e ON e.id = q.enrolment_id
              LEFT JOIN cohort_session s ON s.id = q.session_id
            WHERE (e.cohort_id IN (:cohorts) OR s.cohort_id IN (:cohorts))""";

    private final JdbcClient database;
    private final FactsOfCohorts facts;
    private final Forms forms;
    private final InstrumentLibrary library;
    private final FollowUpWindows followUps;
    private final Names names;
    private final AccountRegister accounts;
    private final CohortScope scope;
    private final CurrentAccount current;
    private final Sealing sealing;
    private final Calendar calendar;

    DataQuality(JdbcClient database, FactsOfCohorts facts, Forms forms, InstrumentLibrary library,
            FollowUpWindows followUps, Names names, AccountRegister accounts, CohortScope scope, CurrentAccount current,
            Sealing sealing, Calendar calendar) {
        this.database = database;
        this.facts = facts;
        this.forms = forms;
        this.library = library;
        this.followUps = followUps;
        this.names = names;
        this.accounts = accounts;
        this.scope = scope;
        this.current = current;
        this.sealing = sealing;
        this.calendar = calendar;
    }

    /**
     * How much there is to look at in one cohort.
     *
     * @param count without what was left as it is, and without what waits on Today by name: forms that can still come,
     *              and those that came twice
     */
    public record ToLookAt(CohortId cohort, String name, int count) {
    }

    /** The cohorts of these months that have anything to look at, by name. */
    public List<ToLookAt> inShort() {
        CohortFacts known = facts.of(theseMonths());
        LocalDate today = calendar.today();
        int daysForTheEnd = followUps.get().daysForTheEnd();
        Set<String> accepted = known.courses().isEmpty() ? Set.of()
                : new HashSet<>(database.sql("SELECT q.finding " + OF_COHORTS)
                        .param("cohorts", values(known.courses().keySet())).query(String.class).list());
        Map<CohortId, Long> counted = found(known).stream().filter(odd -> !accepted.contains(odd.key()))
                .filter(odd -> !waitsByName(odd.kind(), known.courses().get(odd.cohort()).last(), today, daysForTheEnd))
                .collect(Collectors.groupingBy(Found::cohort, Collectors.counting()));
        return counted.entrySet().stream().map(odd -> new ToLookAt(odd.getKey(),
                        known.courses().get(odd.getKey()).name(), Math.toIntExact(odd.getValue())))
                .sorted(Comparator.comparing(ToLookAt::name, Words.inOrder())).toList();
    }

    private static boolean waitsByName(OddityKind kind, LocalDate last, LocalDate today, int daysForTheEnd) {
        return switch (kind) {
            case CAME_TWICE -> true;
            case NO_START -> !last.isBefore(today);
            case NO_END -> !last.plusDays(daysForTheEnd).isBefore(today);
            default -> false;
        };
    }

    /** Everything in the cohorts of these months, by cohort and name; also what was left as it is. */
    public List<Oddity> ofTheseMonths() {
        return named(facts.of(theseMonths()));
    }

    /** Everything in one cohort, however long ago it was. */
    public List<Oddity> of(CohortId cohort) {
        scope.require(cohort);
        return named(facts.of(Set.of(cohort)));
    }

    /**
     * Leaves something as it is.
     *
     * @throws Refused without a reason, with one that is too long, when there is no such oddity any more, or somebody
     *                 has said so already
     */
    @Transactional
    @TriedAgain
    public void accept(CohortId cohort, String key, String reason) {
        scope.require(cohort);
        String given = reason == null ? "" : reason.strip();
        if (given.isEmpty()) {
            throw new Refused("checkin.quality.reason.needed");
        }
        if (given.length() > LONGEST_REASON) {
            throw new Refused("checkin.quality.reason.long", LONGEST_REASON);
        }
        Found odd = found(facts.of(Set.of(cohort))).stream().filter(one -> one.key().equals(key)).findFirst()
                .orElseThrow(() -> new Refused("checkin.quality.gone"));
        UUID row = UUID.randomUUID();
        int kept = database.sql("INSERT IGNORE INTO quality_accepted (finding, uuid, enrolment_id, session_id, "
                        + "reason_sealed, accepted_at, accepted_by) VALUES (:key, :uuid, :enrolment, :session, :reason, :now, :by)")
                .param("key", key).param("uuid", row.toString())
                .param("enrolment", odd.enrolment().map(EnrolmentId::value).orElse(null))
                .param("session", odd.enrolment().isEmpty() ? ((InRoom) odd.fix()).session().value() : null)
                .param("reason", sealing.seal(given, REASON, row)).param("now", Timestamp.from(calendar.now()))
                .param("by", current.id().value()).update();
        if (kept == 0) {
            throw new Refused("checkin.quality.accepted-already");
        }
    }

    /** It is to be looked at after all. Said again, nothing changes. */
    @Transactional
    @TriedAgain
    public void lookAgain(CohortId cohort, String key) {
        scope.require(cohort);
        database.sql("DELETE q " + OF_COHORTS + " AND q.finding = :key").param("cohorts", List.of(cohort.value()))
                .param("key", key).update();
    }

    private Set<CohortId> theseMonths() {
        return database.sql(THESE_MONTHS).param("from", calendar.today().plusDays(DAYS_AHEAD))
                .param("to", calendar.today().minusDays(followUps.get().to() + DAYS_AFTER_FOLLOW_UP))
                .param("account", scope.limitedTo().map(AccountId::value).orElse(null)).query(Long.class).list().stream()
                .map(CohortId::new).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Found> found(CohortFacts known) {
        return new Oddities(known, forms.all(), library, followUps.get(), calendar.now()).all();
    }

    private List<Oddity> named(CohortFacts known) {
        List<Found> found = found(known);
        Map<PersonId, String> called = names.of(found.stream().flatMap(odd -> odd.person().stream())
                .collect(Collectors.toSet()));
        Map<String, Accepted> accepted = accepted(known.courses().keySet());
        return found.stream().filter(odd -> odd.person().isEmpty() || called.containsKey(odd.person().get()))
                .map(odd -> new Oddity(odd.key(), odd.kind(), odd.cohort(), known.courses().get(odd.cohort()).name(),
                        odd.enrolment(), odd.person().map(called::get), odd.since(), odd.words(), odd.fix(),
                        Optional.ofNullable(accepted.get(odd.key()))))
                .sorted(Comparator.comparing(Oddity::cohortName, Words.inOrder())
                        .thenComparing(odd -> odd.who().orElse(""), Words.inOrder())
                        .thenComparing(odd -> odd.enrolment().map(EnrolmentId::value).orElse(0L))
                        .thenComparing(Oddity::since).thenComparing(Oddity::kind)).toList();
    }

    private record Kept(String key, String reason, AccountId by, Instant at) {
    }

    private Map<String, Accepted> accepted(Collection<CohortId> cohorts) {
        if (cohorts.isEmpty()) {
            return Map.of();
        }
        List<Kept> kept = database.sql("SELECT q.finding, q.uuid, q.reason_sealed, q.accepted_at, q.accepted_by "
                        + OF_COHORTS).param("cohorts", values(cohorts))
                .query((row, number) -> new Kept(row.getString("finding"),
                        sealing.open(row.getBytes("reason_sealed"), REASON, UUID.fromString(row.getString("uuid"))),
                        new AccountId(row.getLong("accepted_by")), row.getTimestamp("accepted_at").toInstant())).list();
        Map<AccountId, String> by = accounts.names(kept.stream().map(Kept::by).collect(Collectors.toSet()));
        Map<String, Accepted> accepted = new HashMap<>();
        kept.forEach(one -> accepted.put(one.key(), new Accepted(one.reason(), by.getOrDefault(one.by(), ""), one.at())));
        return accepted;
    }

    private static List<Long> values(Collection<CohortId> cohorts) {
        return cohorts.stream().map(CohortId::value).toList();
    }
}
