package org.mafs.mutualaid;

import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.access.CohortScope;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.access.StaffNames;
import org.mafs.audit.Sealing;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.Rules;
import org.mafs.base.TriedAgain;
import org.mafs.base.Words;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.Standing;
import org.mafs.cohort.Standings;
import org.mafs.person.ConsentHow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People who finished the programme and go along to somebody's first meeting. They say so themselves, and stop when they
 * like. Who leads a group may ask those of the same site.
 */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class Companions {

    /** A number that may be passed on is part of what is agreed. */
    private static final String AGREEMENT = "mutualaid.companion.agreement";
    private static final String AND_PHONE = "mutualaid.companion.agreement.phone";

    /** The places of one person, whichever of them is asked about. */
    private static final String OF_PERSON = """
            SELECT c.id FROM companion c JOIN enrolment e ON e.id = c.enrolment_id
             WHERE e.person_id = (SELECT person_id FROM enrolment WHERE id = ?)""";

    /** At a site where the one who asks leads a group. */
    private static final String WITHIN_REACH = """
            (:account IS NULL OR v.site_id IN (
                SELECT u.site_id FROM cohort_access a JOIN cohort h ON h.id = a.cohort_id JOIN venue u ON u.id = h.venue_id
                 WHERE a.account_id = :account))""";

    /** Whoever takes back their agreement to take part at all is not asked to go along either. */
    private static final String WILLING = """
            SELECT c.id, e.id AS place, e.person_id, e.cohort_id,
                   (SELECT GROUP_CONCAT(l.account_id ORDER BY l.account_id) FROM cohort_access l
                     WHERE l.cohort_id = e.cohort_id) AS leaders
              FROM companion c JOIN enrolment e ON e.id = c.enrolment_id
              JOIN cohort g ON g.id = e.cohort_id JOIN venue v ON v.id = g.venue_id
             WHERE c.stopped_on IS NULL AND e.merged_into IS NULL
               AND COALESCE((SELECT s.given FROM consent s WHERE s.person_id = e.person_id AND s.purpose = 'TAKING_PART'
                              ORDER BY s.recorded_at DESC, s.id DESC LIMIT 1), TRUE)
               AND (:fellowship IS NULL OR EXISTS (SELECT 1 FROM companion_fellowship k
                     WHERE k.companion_id = c.id AND k.fellowship_id = :fellowship))
               AND %s
             ORDER BY c.id DESC""".formatted(WITHIN_REACH);

    /**
     * SQL that holds of a plan {@code v} whose companion goes along no more, nor under what they said since, wherever
     * they said it.
     */
    static final String GONE = """
            EXISTS (SELECT 1 FROM companion w JOIN enrolment x ON x.id = w.enrolment_id
                     WHERE w.id = v.companion_id AND (
                           NOT EXISTS (SELECT 1 FROM companion k JOIN enrolment o ON o.id = k.enrolment_id
                                        WHERE o.person_id = x.person_id AND o.merged_into IS NULL AND k.stopped_on IS NULL)
                           OR NOT COALESCE((SELECT s.given FROM consent s
                                             WHERE s.person_id = x.person_id AND s.purpose = 'TAKING_PART'
                                             ORDER BY s.recorded_at DESC, s.id DESC LIMIT 1), TRUE)))""";

    private static final String KNOWN = """
            SELECT c.id FROM companion c JOIN enrolment e ON e.id = c.enrolment_id
              JOIN cohort g ON g.id = e.cohort_id JOIN venue v ON v.id = g.venue_id
             WHERE c.id IN (:ids) AND %s""".formatted(WITHIN_REACH);

    private final CompanionRows companions;
    private final FellowshipRows fellowships;
    private final Enrolling enrolling;
    private final Standings standings;
    private final StaffNames staff;
    private final CohortScope scope;
    private final CurrentAccount current;
    private final Sealing sealing;
    private final Rules rules;
    private final JdbcClient database;
    private final Calendar calendar;

    Companions(CompanionRows companions, FellowshipRows fellowships, Enrolling enrolling, Standings standings,
            StaffNames staff, CohortScope scope, CurrentAccount current, Sealing sealing, Rules rules,
            JdbcClient database, Calendar calendar) {
        this.companions = companions;
        this.fellowships = fellowships;
        this.enrolling = enrolling;
        this.standings = standings;
        this.staff = staff;
        this.scope = scope;
        this.current = current;
        this.sealing = sealing;
        this.rules = rules;
        this.database = database;
        this.calendar = calendar;
    }

    /** The words to be read before somebody says yes. */
    @Transactional(readOnly = true)
    public String agreement(boolean withPhone) {
        return withPhone ? Words.say(AGREEMENT) + "\n" + Words.say(AND_PHONE) : Words.say(AGREEMENT);
    }

    /**
     * Somebody says that they will go along. What they said before ends with it and stays readable.
     *
     * @throws Refused when they have not completed the programme, did not say yes, or the day has not come yet
     */
    @TriedAgain
    public CompanionRecord optIn(EnrolmentId enrolment, NewCompanion said) {
        lockPersonOf(enrolment);
        scope.requireLeading(enrolment);
        rules.check(said);
        Optional<Companion> before = companions.findByUuid(said.key());
        if (before.isPresent()) {
            return before.filter(kept -> kept.enrolment().equals(enrolment)).map(kept -> kept.record(sealing))
                    .orElseThrow(() -> new AccessDeniedException("This answer belongs to somebody else."));
        }
        requireMayAgree(enrolment, said);
        ofPerson(enrolment).forEach(earlier -> earlier.stop(calendar.today()));
        return companions.saveAndFlush(new Companion(enrolment, said, agreement(said.phone() != null), sealing,
                calendar.now(), current.id())).record(sealing);
    }

    /** They do not go along any more, from now on and wherever they said it. Nobody asks why. */
    @TriedAgain
    public void stop(EnrolmentId enrolment) {
        lockPersonOf(enrolment);
        scope.requireLeading(enrolment);
        ofPerson(enrolment).forEach(companion -> companion.stop(calendar.today()));
        companions.flush();
    }

    /** What they agreed to as a companion, the latest first, in whichever of their places. */
    @Transactional(readOnly = true)
    public List<CompanionRecord> of(EnrolmentId enrolment) {
        scope.requireLeading(enrolment);
        return ofPerson(enrolment).stream().map(companion -> companion.record(sealing)).toList();
    }

    /** Whether somebody may say that they go along: who completed the programme. */
    @Transactional(readOnly = true)
    public boolean mayBeAsked(EnrolmentId enrolment) {
        scope.requireLeading(enrolment);
        return hasCompleted(enrolment);
    }

    /**
     * Those who may be asked to go along, who said so last first. Coordinators see all; facilitators those whose group
     * met at a site where they lead one.
     *
     * @param fellowship that they know; empty for any
     */
    @Transactional(readOnly = true)
    public List<WillingCompanion> willing(Optional<FellowshipId> fellowship) {
        record Row(long id, long place, long person, long cohort, List<AccountId> leaders) {
        }
        Set<Long> met = new HashSet<>();
        List<Row> rows = database.sql(WILLING)
                .param("fellowship", fellowship.map(FellowshipId::value).orElse(null))
                .param("account", account())
                .query((row, number) -> new Row(row.getLong("id"), row.getLong("place"), row.getLong("person_id"),
                        row.getLong("cohort_id"), leaders(row.getString("leaders")))).list().stream()
                .filter(row -> met.add(row.person())).toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<CompanionId, CompanionRecord> records = companions.whole(rows.stream().map(Row::id).toList()).stream()
                .map(companion -> companion.record(sealing))
                .collect(Collectors.toMap(CompanionRecord::id, Function.identity()));
        List<FellowshipRecord> kinds = fellowships.findAllByOrderByPositionAscIdAsc().stream().map(Fellowship::record)
                .toList();
        Set<CohortId> led = scope.theirs(rows.stream().map(row -> new CohortId(row.cohort()))
                .collect(Collectors.toSet()));
        Map<AccountId, String> names = staff.firstNameOfEach(rows.stream().flatMap(row -> row.leaders().stream())
                .collect(Collectors.toSet()));
        return rows.stream().map(row -> {
            CompanionRecord said = records.get(new CompanionId(row.id()));
            return new WillingCompanion(said.id(), said.called(),
                    kinds.stream().filter(kind -> said.fellowships().contains(kind.id()))
                            .map(FellowshipRecord::inShort).toList(), said.area(), said.times(), said.phone(),
                    row.leaders().stream().map(names::get).filter(Objects::nonNull).toList(),
                    Optional.of(new EnrolmentId(row.place())).filter(place -> led.contains(new CohortId(row.cohort()))));
        }).toList();
    }

    /** What these are called, also of who has stopped since; about those out of reach nothing is said. */
    @Transactional(readOnly = true)
    public Map<CompanionId, String> called(Collection<CompanionId> asked) {
        if (asked.isEmpty()) {
            return Map.of();
        }
        List<Long> known = database.sql(KNOWN).param("ids", asked.stream().map(CompanionId::value).toList())
                .param("account", account()).query(Long.class).list();
        return companions.findAllById(known).stream()
                .collect(Collectors.toMap(companion -> new CompanionId(companion.id()),
                        companion -> companion.called(sealing)));
    }

    private Long account() {
        return scope.limitedTo().map(AccountId::value).orElse(null);
    }

    private static List<AccountId> leaders(String ids) {
        return ids == null ? List.of()
                : Stream.of(ids.split(",")).map(Long::valueOf).map(AccountId::new).toList();
    }

    private void requireMayAgree(EnrolmentId enrolment, NewCompanion said) {
        if (!hasCompleted(enrolment)) {
            throw new Refused("mutualaid.companion.not-completed");
        }
        if (said.how() == ConsentHow.TABLET) {
            throw new Refused("mutualaid.companion.how-missing");
        }
        if (said.agreedOn().isAfter(calendar.today())) {
            throw new Refused("mutualaid.companion.day-ahead");
        }
    }

    private boolean hasCompleted(EnrolmentId enrolment) {
        return Optional.ofNullable(standings.of(enrolling.get(enrolment).cohort()).get(enrolment))
                .filter(progress -> progress.standing() == Standing.COMPLETED).isPresent();
    }

    /** Two who write down an answer of one person at once do so one after the other. Asked before anything is read. */
    private void lockPersonOf(EnrolmentId enrolment) {
        database.sql("SELECT p.id FROM person p JOIN enrolment e ON e.person_id = p.id WHERE e.id = ? FOR UPDATE")
                .param(enrolment.value()).query(Long.class).list();
    }

    private List<Companion> ofPerson(EnrolmentId enrolment) {
        List<Long> ids = database.sql(OF_PERSON).param(enrolment.value()).query(Long.class).list();
        return ids.isEmpty() ? List.of() : companions.whole(ids);
    }
}
