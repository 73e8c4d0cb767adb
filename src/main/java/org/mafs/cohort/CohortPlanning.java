package org.mafs.cohort;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mafs.access.CohortScope;
import org.mafs.access.Role;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.Conflict;
import org.mafs.base.Conflict.Difference;
import org.mafs.base.EnrolmentId;
import org.mafs.base.ProgrammeId;
import org.mafs.base.Refused;
import org.mafs.base.Rules;
import org.mafs.base.SessionId;
import org.mafs.base.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes cohorts and plans their sessions. */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class CohortPlanning {

    /** More than so many do not lead one group; it keeps a slip of the finger from opening it to everyone. */
    private static final int MOST_LEADERS = 8;

    private final Cohorts cohorts;
    private final Programmes programmes;
    private final Sessions sessions;
    private final Places places;
    private final CohortScope scope;
    private final Rules rules;
    private final Calendar calendar;
    private final ApplicationEventPublisher listeners;

    CohortPlanning(Cohorts cohorts, Programmes programmes, Sessions sessions, Places places, CohortScope scope,
            Rules rules, Calendar calendar, ApplicationEventPublisher listeners) {
        this.cohorts = cohorts;
        this.programmes = programmes;
        this.sessions = sessions;
        this.places = places;
        this.scope = scope;
        this.rules = rules;
        this.calendar = calendar;
        this.listeners = listeners;
    }

    /**
     * A cohort that is still to begin, as a coordinator plans it on a page. What has been goes in by {@link #create}:
     * history from another system, and the demo's, begins in the past.
     */
    @RolesAllowed(Role.RUNS_COHORTS)
    public CohortId plan(NewCohort asked) {
        rules.check(asked);
        if (asked.firstSession().isBefore(calendar.today())) {
            throw new Refused("cohort.first.past");
        }
        return create(asked);
    }

    @RolesAllowed(Role.RUNS_COHORTS)
    public CohortId create(NewCohort asked) {
        rules.check(asked);
        String name = asked.details().name().strip();
        if (cohorts.existsByNameIgnoreCase(name)) {
            throw new Refused("cohort.name.taken", name);
        }
        Programme programme = (asked.programme() == null ? programmes.findByUuid(Programmes.MAFS)
                : programmes.findById(asked.programme().value())).orElseThrow(EntityNotFoundException::new);
        if (programme.retired()) {
            throw new Refused("programme.retired");
        }
        Cohort cohort = cohorts.saveAndFlush(new Cohort(asked.details(), new ProgrammeId(programme.id()), calendar.now()));
        CohortId id = new CohortId(cohort.id());
        programme.from(asked.firstSession())
                .forEach(planned -> sessions.save(new Session(id, planned, asked.startsAt())));
        return id;
    }

    @Transactional(readOnly = true)
    public CohortRecord get(CohortId id) {
        scope.require(id);
        return record(found(id));
    }

    /** @param seenVersion what the screen showed when the change was begun */
    @RolesAllowed(Role.RUNS_COHORTS)
    public void change(CohortId id, long seenVersion, CohortDetails changed) {
        rules.check(changed);
        if (cohorts.existsByNameIgnoreCaseAndIdNot(changed.name().strip(), id.value())) {
            throw new Refused("cohort.name.taken", changed.name().strip());
        }
        Cohort cohort = found(id);
        refuseIfChangedSince(seenVersion, record(cohort), changed, places.venue(changed.venue()));
        cohort.change(changed);
    }

    private CohortRecord record(Cohort cohort) {
        return cohort.record(places.venue(cohort.venue()));
    }

    @Transactional(readOnly = true)
    public List<SessionRecord> sessions(CohortId cohort) {
        scope.require(cohort);
        return sessions.findByCohortIdOrderByNumber(cohort.value()).stream().map(Session::record).toList();
    }

    /** The sessions that somebody's marks and forms belong to: their cohort's, and those they came to elsewhere. */
    @Transactional(readOnly = true)
    public List<SessionRecord> sessionsOf(EnrolmentId enrolment) {
        scope.requireLeading(enrolment);
        return sessions.ofEnrolment(enrolment.value()).stream().map(Session::record).toList();
    }

    @Transactional(readOnly = true)
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.FILLS_FORMS})
    public SessionRecord session(SessionId id) {
        scope.require(id);
        return found(id).record();
    }

    /**
     * The session, for a form of this person.
     *
     * @throws org.springframework.security.access.AccessDeniedException when they were never on its list
     */
    @Transactional(readOnly = true)
    public SessionRecord session(SessionId id, EnrolmentId person) {
        scope.require(person, Optional.of(id));
        return found(id).record();
    }

    /** @param seenVersion what the screen showed when the change was begun */
    public void move(SessionId id, long seenVersion, SessionPlan plan) {
        scope.requireLeading(id);
        rules.check(plan);
        plan.elsewhere().ifPresent(places::venue);
        Session session = found(id);
        refuseIfChangedSince(seenVersion, session.record(), plan);
        listeners.publishEvent(new TimetableChanges(session.cohort(), Set.of(id)));
        session.move(plan);
    }

    public void close(SessionId id) {
        scope.require(id);
        Session session = found(id);
        listeners.publishEvent(new SessionCloses(session.record()));
        session.close(calendar.now(), calendar.today());
    }

    public void reopen(SessionId id) {
        scope.require(id);
        found(id).reopen();
    }

    @Transactional(readOnly = true)
    public Set<AccountId> leaders(CohortId cohort) {
        scope.require(cohort);
        return scope.leaders(cohort);
    }

    @RolesAllowed(Role.RUNS_COHORTS)
    public void setLeaders(CohortId cohort, Set<AccountId> leaders) {
        if (leaders.size() > MOST_LEADERS) {
            throw new Refused("cohort.facilitators.too-many", MOST_LEADERS, leaders.size());
        }
        scope.setLeaders(cohort, leaders);
    }

    private static void refuseIfChangedSince(long seenVersion, CohortRecord stored, CohortDetails changed,
            VenueRecord chosen) {
        if (seenVersion != stored.version()) {
            throw new Conflict(stored.version(), Stream.of(
                    new Difference(Words.say("cohort.name"), stored.name(), changed.name()),
                    new Difference(Words.say("cohort.place"), stored.place(), chosen.inFull()),
                    new Difference(Words.say("cohort.capacity"), String.valueOf(stored.capacity()),
                            String.valueOf(changed.capacity())))
                    .filter(difference -> !difference.theirs().equals(difference.yours())).toList());
        }
    }

    private void refuseIfChangedSince(long seenVersion, SessionRecord stored, SessionPlan plan) {
        if (seenVersion != stored.version()) {
            throw new Conflict(stored.version(), Stream.of(
                    new Difference(Words.say("cohort.title"), stored.title(), plan.title()),
                    new Difference(Words.say("cohort.date"), when(stored.plan()), when(plan)),
                    new Difference(Words.say("cohort.session.room"), where(stored.plan()), where(plan)))
                    .filter(difference -> !difference.theirs().equals(difference.yours())).toList());
        }
    }

    private static String when(SessionPlan plan) {
        return Calendar.shortDay(plan.heldOn()) + " " + Calendar.time(plan.startsAt());
    }

    private String where(SessionPlan plan) {
        return plan.elsewhere().map(places::venue).map(VenueRecord::inFull)
                .orElseGet(() -> Words.say("cohort.session.room.usual"));
    }

    private Cohort found(CohortId id) {
        return cohorts.findById(id.value()).orElseThrow(EntityNotFoundException::new);
    }

    private Session found(SessionId id) {
        return sessions.findById(id.value()).orElseThrow(EntityNotFoundException::new);
    }
}
