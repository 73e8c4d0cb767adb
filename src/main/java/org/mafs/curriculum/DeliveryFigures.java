package org.mafs.curriculum;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.access.AccountRegister;
import org.mafs.access.CohortScope;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.SessionId;
import org.mafs.base.Words;
import org.mafs.curriculum.DeliveryOverview.Group;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was delivered, of one cohort and of all, in a fixed number of statements. */
@Service
@Transactional(readOnly = true)
public class DeliveryFigures {

    /** So many days a missing record is asked for. */
    public static final int ASKED_FOR = 14;

    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private static final String NOT_SAID = """
            SELECT s.id, s.number, s.held_on, c.name FROM cohort_session s JOIN cohort c ON c.id = s.cohort_id
             WHERE s.held_on BETWEEN :from AND :today AND (s.status = 'CLOSED' OR s.status = 'PLANNED' AND s.held_on < :today)
               AND EXISTS (SELECT 1 FROM content_version v
                            WHERE v.code = CONCAT('session-', s.number) AND v.status = 'PUBLISHED')
               AND NOT EXISTS (SELECT 1 FROM delivered_step d WHERE d.session_id = s.id AND d.outcome IS NOT NULL)
               AND (:account IS NULL OR EXISTS (SELECT 1 FROM cohort_access a
                     WHERE a.cohort_id = s.cohort_id AND a.account_id = :account)
                 OR s.held_on = :today AND EXISTS (SELECT 1 FROM session_staffing f
                     WHERE f.session_id = s.id AND f.account_id = :account AND f.part = 'COVER'))
             ORDER BY s.held_on, s.starts_at, s.id""";

    private final DeliveredSessions sessions;
    private final AccountRegister accounts;
    private final JdbcClient database;
    private final CohortScope scope;
    private final CurrentAccount current;
    private final Calendar calendar;

    DeliveryFigures(DeliveredSessions sessions, AccountRegister accounts, JdbcClient database, CohortScope scope,
            CurrentAccount current, Calendar calendar) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.database = database;
        this.scope = scope;
        this.current = current;
        this.calendar = calendar;
    }

    /** A session of which nobody has said yet how it went. */
    public record NotSaid(SessionId session, int number, String cohort, LocalDate heldOn) {
    }

    /**
     * A cohort's evenings.
     *
     * @param sessions that were held, earliest first, with the reasons people gave
     * @param leaders  who led or co-led them, by name
     */
    public record OfCohort(List<DeliveredSession> sessions, Map<AccountId, String> leaders) {
    }

    /** Of one cohort, for those who may open it. */
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
    public OfCohort of(CohortId cohort) {
        scope.require(cohort);
        List<DeliveredSession> held = sessions.of(Set.of(cohort));
        return new OfCohort(held, names(held));
    }

    /** Chosen cohorts together; it names nobody. */
    @RolesAllowed({Role.RUNS_COHORTS, Role.STUDIES_OUTCOMES})
    public Fidelity together(Set<CohortId> cohorts) {
        return Fidelity.of(sessions.of(cohorts));
    }

    /** Each of chosen cohorts for itself; it names nobody. A cohort that has held no session is absent. */
    @RolesAllowed({Role.RUNS_COHORTS, Role.STUDIES_OUTCOMES})
    public Map<CohortId, Fidelity> each(Set<CohortId> cohorts) {
        return Fidelity.by(sessions.of(cohorts), session -> Stream.of(session.cohort()));
    }

    /**
     * Everything, or what was held over a time.
     *
     * @param from the first day; empty for from the beginning
     * @param to   the last; empty for until today
     */
    @RolesAllowed({Role.RUNS_COHORTS, Role.STUDIES_OUTCOMES})
    public DeliveryOverview overview(Optional<LocalDate> from, Optional<LocalDate> to) {
        List<DeliveredSession> held = sessions.between(from.orElse(EVER), to.orElse(calendar.today()));
        Map<AccountId, String> names = current.get().role() == Role.COORDINATOR ? names(held) : Map.of();
        Map<CohortId, String> cohorts = held.stream().collect(Collectors.toMap(DeliveredSession::cohort,
                DeliveredSession::cohortName, (one, same) -> one));
        return new DeliveryOverview(Fidelity.of(held), byNumber(held),
                groups(Fidelity.by(held, session -> Stream.of(session.cohort())), cohorts::get),
                groups(Fidelity.by(held, session -> Stream.of(session.site())), site -> site),
                byFacilitator(held, names));
    }

    private static List<Group> byNumber(List<DeliveredSession> held) {
        return Fidelity.by(held, session -> Stream.of(session.number())).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> new Group(Words.say("curriculum.delivery.session", one.getKey()), one.getValue())).toList();
    }

    /** Last of all, so that none is lost, those of which nobody said who led. */
    private static List<Group> byFacilitator(List<DeliveredSession> held, Map<AccountId, String> names) {
        Predicate<DeliveredSession> isLed = session -> session.leaders().anyMatch(names::containsKey);
        List<Group> led = groups(Fidelity.by(held, session -> session.leaders().filter(names::containsKey)), names::get);
        List<DeliveredSession> others = held.stream().filter(isLed.negate()).toList();
        return led.isEmpty() || others.isEmpty() ? led : Stream.concat(led.stream(), Stream.of(
                new Group(Words.say("curriculum.delivery.led-not-said"), Fidelity.of(others)))).toList();
    }

    private static <K> List<Group> groups(Map<K, Fidelity> figures, Function<K, String> name) {
        return figures.entrySet().stream().map(one -> new Group(name.apply(one.getKey()), one.getValue()))
                .sorted(Comparator.comparing(Group::name, Words.inOrder())).toList();
    }

    /** Of the last fourteen days, for the one who asks, the longest ago first. */
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
    public List<NotSaid> notSaid() {
        return database.sql(NOT_SAID).param("from", calendar.today().minusDays(ASKED_FOR))
                .param("today", calendar.today()).param("account", scope.limitedTo().map(AccountId::value).orElse(null))
                .query((row, number) -> new NotSaid(new SessionId(row.getLong("id")), row.getInt("number"),
                        row.getString("name"), row.getObject("held_on", LocalDate.class))).list();
    }

    private Map<AccountId, String> names(Collection<DeliveredSession> held) {
        return accounts.names(held.stream().flatMap(DeliveredSession::leaders).collect(Collectors.toSet()));
    }
}
