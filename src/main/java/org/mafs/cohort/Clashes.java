package org.mafs.cohort;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.access.AccountRegister;
import org.mafs.access.CohortScope;
import org.mafs.access.Role;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.SessionId;
import org.mafs.base.VenueId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Points out where one room or one facilitator is needed twice at the same time. It forbids nothing. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class Clashes {

    /** Leaders who are not away, and those who cover; a day more each way for what goes on past midnight. */
    private static final String ENGAGEMENTS = """
            SELECT s.id, s.cohort_id, c.name, s.number, s.held_on, s.starts_at, s.minutes,
                   COALESCE(s.venue_id, c.venue_id) AS venue_id,
                   (SELECT GROUP_CONCAT(who.account_id) FROM (
                           SELECT t.id AS session_id, a.account_id FROM cohort_session t
                             JOIN cohort_access a ON a.cohort_id = t.cohort_id
                            WHERE t.held_on BETWEEN :from AND :to AND NOT EXISTS (SELECT 1 FROM session_staffing f
                                  WHERE f.session_id = t.id AND f.account_id = a.account_id AND f.part = 'AWAY')
                            UNION
                           SELECT f.session_id, f.account_id FROM session_staffing f WHERE f.part = 'COVER') who
                     WHERE who.session_id = s.id) AS staff
              FROM cohort_session s JOIN cohort c ON c.id = s.cohort_id
             WHERE s.held_on BETWEEN :from AND :to AND s.status <> 'CANCELLED' ORDER BY s.held_on, s.starts_at, s.id""";

    private final JdbcClient database;
    private final Sessions sessions;
    private final Cohorts cohorts;
    private final Programmes programmes;
    private final CohortScope scope;
    private final AccountRegister accounts;
    private final Calendar calendar;

    Clashes(JdbcClient database, Sessions sessions, Cohorts cohorts, Programmes programmes, CohortScope scope,
            AccountRegister accounts, Calendar calendar) {
        this.database = database;
        this.sessions = sessions;
        this.cohorts = cohorts;
        this.programmes = programmes;
        this.scope = scope;
        this.accounts = accounts;
        this.calendar = calendar;
    }

    /** Of the sessions of a cohort from today on; those without a clash are not in it. */
    public Map<SessionId, List<Clash>> of(CohortId cohort) {
        scope.require(cohort);
        Set<SessionId> own = sessions.findByCohortIdOrderByNumber(cohort.value()).stream().map(Session::record)
                .filter(session -> !session.heldOn().isBefore(calendar.today())).map(SessionRecord::id)
                .collect(Collectors.toSet());
        List<LocalDate> days = sessions.findByCohortIdOrderByNumber(cohort.value()).stream()
                .map(session -> session.record().heldOn()).toList();
        List<Engagement> all = engagements(days);
        Map<SessionId, List<Clash>> clashes = new HashMap<>();
        Map<AccountId, String> names = names(all);
        all.stream().filter(engagement -> own.contains(engagement.session().orElseThrow())).forEach(mine -> {
            List<Clash> found = between(mine, all, names);
            if (!found.isEmpty()) {
                clashes.put(mine.session().orElseThrow(), found);
            }
        });
        return clashes;
    }

    /** What a session would clash with were it moved so. */
    public List<Clash> ifMoved(SessionId id, SessionPlan plan) {
        scope.requireLeading(id);
        Session session = sessions.findById(id.value()).orElseThrow(EntityNotFoundException::new);
        List<Engagement> all = engagements(List.of(plan.heldOn(), session.record().heldOn()));
        Set<AccountId> staff = all.stream().filter(other -> other.session().equals(Optional.of(id)))
                .flatMap(other -> other.staff().stream()).collect(Collectors.toSet());
        return between(new Engagement(Optional.of(id), "", session.record().number(), plan.from(), plan.to(),
                plan.elsewhere().orElseGet(() -> usualRoom(session.cohort())), staff), all, names(all));
    }

    /** What one more session of a cohort would clash with, led by those who lead the cohort. */
    public List<Clash> ifAdded(CohortId cohort, SessionPlan plan) {
        scope.require(cohort);
        List<Engagement> all = engagements(List.of(plan.heldOn()));
        return between(new Engagement(Optional.empty(), "", 0, plan.from(), plan.to(),
                plan.elsewhere().orElseGet(() -> usualRoom(cohort)), scope.leaders(cohort)), all, names(all));
    }

    /** What a session would clash with were these to cover it. */
    public List<Clash> ifCovered(SessionId id, Set<AccountId> cover) {
        scope.requireLeading(id);
        SessionRecord session = sessions.findById(id.value()).orElseThrow(EntityNotFoundException::new).record();
        List<Engagement> all = engagements(List.of(session.heldOn()));
        return all.stream().filter(one -> one.session().equals(Optional.of(id))).findFirst()
                .map(one -> between(new Engagement(one.session(), one.cohort(), one.number(), one.from(), one.to(),
                        one.venue(), cover), all, names(all)).stream()
                        .filter(clash -> !clash.people().isEmpty()).toList())
                .orElse(List.of());
    }

    /** What the sessions of a cohort would clash with that is not made yet. */
    @RolesAllowed(Role.RUNS_COHORTS)
    public List<Clash> ifMade(NewCohort asked) {
        Programme programme = (asked.programme() == null ? programmes.findByUuid(Programmes.MAFS)
                : programmes.findById(asked.programme().value())).orElseThrow(EntityNotFoundException::new);
        List<Engagement> wanted = programme.from(asked.firstSession()).stream().map(planned -> new Engagement(
                Optional.empty(), "", planned.number(), planned.heldOn().atTime(asked.startsAt()),
                planned.heldOn().atTime(asked.startsAt()).plusMinutes(planned.minutes()), asked.details().venue(),
                Set.of())).toList();
        List<Engagement> all = engagements(wanted.stream().map(one -> one.from().toLocalDate()).toList());
        return wanted.stream().flatMap(one -> between(one, all, Map.of()).stream()).toList();
    }

    private static List<Clash> between(Engagement mine, List<Engagement> all, Map<AccountId, String> names) {
        return all.stream().filter(other -> !mine.isOneSessionWith(other)).filter(mine::overlaps)
                .map(other -> new Clash(other.cohort(), other.number(), other.from(), other.to(),
                        mine.venue().equals(other.venue()), mine.staffSharedWith(other).stream().map(names::get)
                        .sorted(String.CASE_INSENSITIVE_ORDER).toList()))
                .filter(clash -> clash.sameRoom() || !clash.people().isEmpty()).toList();
    }

    private VenueId usualRoom(CohortId cohort) {
        return cohorts.findById(cohort.value()).orElseThrow(EntityNotFoundException::new).venue();
    }

    private Map<AccountId, String> names(Collection<Engagement> engagements) {
        return accounts.names(engagements.stream().flatMap(one -> one.staff().stream()).collect(Collectors.toSet()));
    }

    private List<Engagement> engagements(Collection<LocalDate> days) {
        LocalDate first = days.stream().min(LocalDate::compareTo).orElseThrow();
        LocalDate last = days.stream().max(LocalDate::compareTo).orElseThrow();
        return database.sql(ENGAGEMENTS).param("from", first.minusDays(1)).param("to", last.plusDays(1))
                .query((row, number) -> {
                    SessionPlan plan = new SessionPlan("", row.getObject("held_on", LocalDate.class),
                            row.getObject("starts_at", LocalTime.class), row.getInt("minutes"));
                    return new Engagement(Optional.of(new SessionId(row.getLong("id"))), row.getString("name"),
                            row.getInt("number"), plan.from(), plan.to(), new VenueId(row.getLong("venue_id")),
                            staff(row.getString("staff")));
                }).list();
    }

    private static Set<AccountId> staff(String ids) {
        return Stream.ofNullable(ids).flatMap(all -> Arrays.stream(all.split(","))).map(Long::valueOf)
                .map(AccountId::new).collect(Collectors.toSet());
    }
}
