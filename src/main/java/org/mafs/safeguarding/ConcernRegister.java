package org.mafs.safeguarding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.access.AccountRegister;
import org.mafs.access.CohortScope;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.audit.Sealing;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.Conflict;
import org.mafs.base.Conflict.Difference;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.base.TriedAgain;
import org.mafs.base.Words;
import org.mafs.person.Names;
import org.mafs.safeguarding.ConcernRecord.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The open concerns, and what is done about each. Who leads the cohort sees them and says what was done, and who covers
 * a session, on its day; the safeguarding lead and the deputy of the site do too, and they alone close.
 */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class ConcernRegister {

    public static final int LONGEST = 2000;

    /** A tablet's clock may run ahead. */
    private static final Duration SLACK = Duration.ofMinutes(5);

    private static final String ON_DUTY = """
            EXISTS (SELECT 1 FROM site_duty w JOIN venue x ON x.site_id = w.site_id
                     WHERE w.account_id = :me AND x.id = c.venue_id) AS on_duty""";

    private static final String OPEN = """
            SELECT n.id, n.enrolment_id, n.reason, n.opened_at, n.done_at, e.person_id, e.cohort_id, c.name AS cohort,
                   %s
              FROM concern n JOIN enrolment e ON e.id = n.enrolment_id JOIN cohort c ON c.id = e.cohort_id
             WHERE n.closed_at IS NULL AND (:cohort IS NULL OR e.cohort_id = :cohort)
               AND (:account IS NULL OR %s)
             ORDER BY n.opened_at, n.id""".formatted(ON_DUTY, CohortScope.CARES_FOR);

    /** A guest is within reach until the session is closed, or its day is over. */
    private static final String OPEN_AT = """
            SELECT n.id, n.enrolment_id, n.reason, n.opened_at, n.done_at, e.person_id, e.cohort_id, c.name AS cohort,
                   %s
              FROM concern n JOIN enrolment e ON e.id = n.enrolment_id JOIN cohort c ON c.id = e.cohort_id
              JOIN cohort_session s ON s.id = :session
             WHERE n.closed_at IS NULL AND (
                   e.cohort_id = s.cohort_id AND (e.status = 'ENROLLED' OR EXISTS (
                       SELECT 1 FROM attendance m WHERE m.session_id = s.id AND m.enrolment_id = e.id))
                OR (s.held_on = :today OR s.held_on < :today AND s.status = 'PLANNED') AND EXISTS (
                       SELECT 1 FROM session_guest g WHERE g.session_id = s.id AND g.enrolment_id = e.id))
             ORDER BY n.opened_at, n.id""".formatted(ON_DUTY);

    private static final String UNANSWERED = """
            SELECT n.id FROM concern n JOIN enrolment e ON e.id = n.enrolment_id
             WHERE n.closed_at IS NULL AND (n.done_at IS NULL OR n.done_at < n.opened_at) AND %s
             ORDER BY n.opened_at, n.id""".formatted(CohortScope.CARES_FOR);

    private final Concerns concerns;
    private final ConcernLog log;
    private final Duties duties;
    private final ConcernNews news;
    private final Names names;
    private final AccountRegister accounts;
    private final JdbcClient database;
    private final CohortScope scope;
    private final CurrentAccount current;
    private final Sealing sealing;
    private final Calendar calendar;

    ConcernRegister(Concerns concerns, ConcernLog log, Duties duties, ConcernNews news, Names names,
            AccountRegister accounts, JdbcClient database, CohortScope scope, CurrentAccount current, Sealing sealing,
            Calendar calendar) {
        this.concerns = concerns;
        this.log = log;
        this.duties = duties;
        this.news = news;
        this.names = names;
        this.accounts = accounts;
        this.database = database;
        this.scope = scope;
        this.current = current;
        this.sealing = sealing;
        this.calendar = calendar;
    }

    /** Every open concern that the one who asks may see, the oldest first. */
    @Transactional(readOnly = true)
    public List<OpenConcern> open() {
        return open(null);
    }

    /**
     * What the one who asks is to answer themselves, and nobody has yet: as who leads the cohort, covers it today, or
     * answers for safeguarding at its site, whatever their role. One statement, the oldest first.
     */
    @Transactional(readOnly = true)
    public List<ConcernId> unanswered() {
        return database.sql(UNANSWERED).param("account", current.id().value()).param("today", calendar.today())
                .query(Long.class).list().stream().map(ConcernId::new).toList();
    }

    /** The open concerns about people of one cohort, the oldest first. */
    @Transactional(readOnly = true)
    public List<OpenConcern> openIn(CohortId cohort) {
        scope.require(cohort);
        return open(cohort.value());
    }

    /** The open concerns about those on one session's list, its guests among them, the oldest first. */
    @Transactional(readOnly = true)
    public List<OpenConcern> openAt(SessionId session) {
        scope.require(session);
        return named(database.sql(OPEN_AT).param("session", session.value()).param("today", calendar.today()));
    }

    /** Every concern there was about one person in one cohort, the newest first. */
    @Transactional(readOnly = true)
    public List<ConcernRecord> of(EnrolmentId enrolment) {
        scope.requireLeading(enrolment);
        return concerns.findByEnrolmentIdOrderByOpenedAtDesc(enrolment.value()).stream()
                .map(concern -> concern.record(sealing)).toList();
    }

    /** The first one who looks at it is kept as the one who has seen it. */
    @TriedAgain
    public ConcernRecord see(ConcernId id) {
        Concern concern = found(id);
        concern.seen(current.id(), calendar.now());
        return concerns.saveAndFlush(concern).record(sealing);
    }

    /** All that is known of one concern, as it stands now. */
    @Transactional(readOnly = true)
    public ConcernFile file(ConcernId id) {
        Concern concern = found(id);
        ConcernRecord record = concern.record(sealing);
        About about = about(record.enrolment());
        List<ConcernEntry> entries = log.of(id);
        Map<TalkPoint, Step> ticked = log.ticked(id);
        List<DutyHolder> closers = closers(about);
        Map<AccountId, String> called = accounts.names(Stream.of(
                        Stream.of(record.seen(), record.noted(), record.closed()).flatMap(Optional::stream).map(Step::by),
                        record.opened().stream().map(ConcernRecord.ByHand::by),
                        entries.stream().map(ConcernEntry::by).flatMap(Optional::stream),
                        ticked.values().stream().map(Step::by), closers.stream().map(DutyHolder::account))
                .flatMap(Function.identity()).toList());
        return new ConcernFile(record, names.inCare(List.of(about.person())).get(about.person()), about.cohort(),
                about.cohortName(), record.session().map(this::at), about.site(), entries, ticked, called,
                closers.stream().map(holder -> called.get(holder.account())).toList(), scope.isOnDuty(record.enrolment()));
    }

    /**
     * Somebody of the team is worried.
     *
     * @param form    made when the form was opened: the same one saved twice is one concern
     * @param session where it came up; empty when at no session
     * @throws Refused when no reason is given
     */
    @TriedAgain
    public ConcernId openByHand(UUID form, EnrolmentId enrolment, Optional<SessionId> session, String why) {
        if (session.isPresent()) {
            scope.require(enrolment, session);
        } else {
            scope.require(enrolment);
        }
        requireWords(why, "safeguarding.by-hand.needed");
        Optional<Concern> known = concerns.findByUuid(form);
        if (known.isPresent()) {
            return found(known.get().concernId()).concernId();
        }
        news.changed();
        return concerns.saveAndFlush(new Concern(form, enrolment, session, why, sealing, current.id(), calendar.now()))
                .concernId();
    }

    /** Says which point of the talk was gone through, or takes that back. */
    @TriedAgain
    public void tick(ConcernId id, TalkPoint point, boolean done) {
        requireOpen(found(id));
        log.tick(id, point, done, current.id(), calendar.now());
    }

    /**
     * Writes down what was done. Lines are only ever added.
     *
     * @throws Refused when something is missing, lies ahead, or the concern is closed
     */
    @TriedAgain
    public void add(ConcernId id, NewEntry entry) {
        Concern concern = found(id);
        check(entry);
        requireOpen(concern);
        keepOldWords(concern);
        if (log.add(id, entry, current.id(), calendar.now())) {
            concern.noted(current.id(), calendar.now());
            concerns.saveAndFlush(concern);
            news.changed();
        }
    }

    /**
     * With a last word. The safeguarding lead's and the deputy's alone.
     *
     * @param form        made when the form was opened: saved twice it is one line
     * @param seenVersion what the screen showed: nobody closes what they have not read
     * @throws Refused  when it is for somebody else to close, no last word is said, or nobody has said what was done
     * @throws Conflict when something was written since
     */
    public void close(ConcernId id, long seenVersion, UUID form, String lastWord) {
        Concern concern = found(id);
        ConcernRecord stored = concern.record(sealing);
        if (!scope.isOnDuty(stored.enrolment())) {
            throw whoCloses(stored.enrolment());
        }
        requireWords(lastWord, "safeguarding.close.last-word");
        requireOpen(concern);
        if (seenVersion != stored.version()) {
            throw new Conflict(stored.version(), List.of(new Difference(Words.say("safeguarding.log"),
                    lastWords(id), lastWord.strip())));
        }
        Instant now = calendar.now();
        keepOldWords(concern);
        concern.close(current.id(), now);
        log.add(id, new NewEntry(form, EntryKind.CLOSED, null, null, now, lastWord), current.id(), now);
        concerns.saveAndFlush(concern);
        news.changed();
    }

    private Refused whoCloses(EnrolmentId enrolment) {
        List<DutyHolder> closers = closers(about(enrolment));
        Map<AccountId, String> called = accounts.names(closers.stream().map(DutyHolder::account).toList());
        return closers.isEmpty() ? new Refused("safeguarding.close.nobody") : new Refused("safeguarding.close.others",
                closers.stream().map(holder -> called.get(holder.account())).collect(Collectors.joining(", ")));
    }

    private String lastWords(ConcernId id) {
        return log.of(id).reversed().stream().map(ConcernEntry::words).flatMap(Optional::stream).findFirst().orElse("");
    }

    /** Words from before there was a log become its first line, under the name and time they were kept with. */
    private void keepOldWords(Concern concern) {
        ConcernRecord stored = concern.record(sealing);
        stored.done().ifPresent(words -> {
            Step noted = stored.noted().orElseThrow();
            log.add(stored.id(), NewEntry.note(concern.uuid(), noted.at(), words), noted.by(), noted.at());
        });
    }

    private static void requireOpen(Concern concern) {
        if (concern.isClosed()) {
            throw new Refused("safeguarding.closed-already");
        }
    }

    private void check(NewEntry entry) {
        boolean wordless = entry.words() == null || entry.words().isBlank();
        switch (entry.kind()) {
            case TOLD -> {
                if (entry.whom() == null) {
                    throw new Refused("safeguarding.told.whom.needed");
                }
                if (!wordless) {
                    requireWords(entry.words(), "safeguarding.done.needed");
                }
            }
            case AGREED, NOTE -> requireWords(entry.words(), "safeguarding.done.needed");
            case OPENED_AGAIN, CLOSED -> throw new IllegalArgumentException("Nobody writes " + entry.kind());
        }
        if (entry.happenedAt() == null || entry.happenedAt().isAfter(calendar.now().plus(SLACK))) {
            throw new Refused("safeguarding.told.when");
        }
    }

    private static void requireWords(String words, String missing) {
        if (words == null || words.isBlank()) {
            throw new Refused(missing);
        }
        if (words.length() > LONGEST) {
            throw new Refused("safeguarding.done.long", LONGEST);
        }
    }

    private record About(PersonId person, CohortId cohort, String cohortName, Optional<String> site) {
    }

    private About about(EnrolmentId enrolment) {
        return database.sql("SELECT e.person_id, e.cohort_id, c.name AS cohort, s.name AS site FROM enrolment e "
                        + "JOIN cohort c ON c.id = e.cohort_id LEFT JOIN venue v ON v.id = c.venue_id "
                        + "LEFT JOIN site s ON s.id = v.site_id WHERE e.id = ?").param(enrolment.value())
                .query((row, number) -> new About(new PersonId(row.getLong("person_id")),
                        new CohortId(row.getLong("cohort_id")), row.getString("cohort"),
                        Optional.ofNullable(row.getString("site")))).single();
    }

    private List<DutyHolder> closers(About about) {
        return duties.of(about.cohort()).stream().filter(DutyHolder::present).toList();
    }

    private ConcernFile.At at(SessionId session) {
        return database.sql("SELECT number, held_on FROM cohort_session WHERE id = ?").param(session.value())
                .query((row, number) -> new ConcernFile.At(row.getInt("number"),
                        row.getObject("held_on", LocalDate.class))).single();
    }

    private List<OpenConcern> open(Long cohort) {
        return named(database.sql(OPEN).param("cohort", cohort).param("today", calendar.today())
                .param("account", scope.limitedTo().map(AccountId::value).orElse(null)));
    }

    private List<OpenConcern> named(StatementSpec asked) {
        List<Row> rows = asked.param("me", current.id().value())
                .query((row, number) -> new Row(new ConcernId(row.getLong("id")),
                        new EnrolmentId(row.getLong("enrolment_id")), new PersonId(row.getLong("person_id")),
                        new CohortId(row.getLong("cohort_id")), row.getString("cohort"),
                        ConcernReason.valueOf(row.getString("reason")), row.getTimestamp("opened_at").toInstant(),
                        instant(row.getTimestamp("done_at")), row.getBoolean("on_duty")))
                .list();
        Map<PersonId, String> called = names.inCare(rows.stream().map(Row::person).toList());
        return rows.stream().map(row -> row.about(called.get(row.person()))).toList();
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private Concern found(ConcernId id) {
        Concern concern = concerns.findById(id.value()).orElseThrow(EntityNotFoundException::new);
        if (concern.isClosed()) {
            scope.requireCaringBeyondTheDay(concern.enrolment());
        } else {
            scope.requireCaring(concern.enrolment());
        }
        return concern;
    }

    private record Row(ConcernId id, EnrolmentId enrolment, PersonId person, CohortId cohort, String cohortName,
            ConcernReason reason, Instant openedAt, Instant doneAt, boolean onDuty) {

        private OpenConcern about(String who) {
            return new OpenConcern(id, enrolment, Objects.requireNonNull(who), cohort, cohortName, reason, openedAt,
                    doneAt != null && !doneAt.isBefore(openedAt), onDuty);
        }
    }
}
