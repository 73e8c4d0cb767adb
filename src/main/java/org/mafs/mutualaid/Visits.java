package org.mafs.mutualaid;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mafs.access.CohortScope;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Conflict;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.Rules;
import org.mafs.base.SessionId;
import org.mafs.base.TriedAgain;
import org.mafs.draft.FormKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people went, told in the check-in or written down by the team. A visit that came of a plan makes it done; taken
 * out, it is planned again.
 */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class Visits {

    private static final Comparator<VisitRecord> NEWEST_FIRST = Comparator
            .<VisitRecord, LocalDate>comparing(visit -> visit.day().orElse(visit.toldOn()))
            .thenComparing(visit -> visit.id().value()).reversed();

    private final VisitRows visits;
    private final PlacesVisited places;
    private final Rules rules;
    private final CohortScope scope;
    private final CurrentAccount current;
    private final JdbcClient database;
    private final Calendar calendar;

    Visits(VisitRows visits, PlacesVisited places, Rules rules, CohortScope scope, CurrentAccount current,
            JdbcClient database, Calendar calendar) {
        this.visits = visits;
        this.places = places;
        this.rules = rules;
        this.scope = scope;
        this.current = current;
        this.database = database;
        this.calendar = calendar;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<VisitRecord> of(EnrolmentId enrolment) {
        scope.requireLeading(enrolment);
        return records(visits.findByEnrolmentIdOrderById(enrolment.value()));
    }

    /** As {@link #log(FormKey, EnrolmentId, NewVisit)}, where only a plan can be meant twice. */
    @TriedAgain
    public VisitRecord log(EnrolmentId enrolment, NewVisit asked) {
        return log(new FormKey(UUID.randomUUID()), enrolment, asked);
    }

    /**
     * Writes down a visit. More than once to a kind of group lies in the week before the day that is given.
     *
     * @param once made when the form was opened: the same key again is the same visit, and so is the same plan
     * @throws Refused when it says nowhere, lies ahead, the plan or the meeting is not there, or something else was said
     *                 of the visit to this plan
     */
    @TriedAgain
    public VisitRecord log(FormKey once, EnrolmentId enrolment, NewVisit asked) {
        lock(enrolment);
        scope.requireLeading(enrolment);
        rules.check(asked);
        refuseAhead(asked.visitedOn());
        Optional<Visit> before = before(once, enrolment, asked);
        if (before.isPresent()) {
            return records(List.of(before.get())).getFirst();
        }
        Destination where = places.where(enrolment, asked);
        boolean week = asked.times() > 1 && where.meeting() == null;
        Visit visit = new Visit(once.value(), enrolment, week ? asked.visitedOn() : calendar.today());
        visit.to(where, week ? null : asked.visitedOn(), asked.times());
        visit.was(asked.impression());
        visit.recorded(calendar.now(), current.writer());
        visits.saveAndFlush(visit);
        visit.plan().ifPresent(places::done);
        return records(List.of(visit)).getFirst();
    }

    /**
     * Says anew on which day it was and how. Where it was stays: a visit to somewhere else is another visit.
     *
     * @param seen the version the screen began from
     * @throws Conflict when somebody has said something else since
     */
    @TriedAgain
    public VisitRecord change(VisitId id, long seen, LocalDate visitedOn, Impression impression) {
        Visit visit = visit(id);
        rules.check(impression);
        if (visitedOn != null) {
            refuseAhead(visitedOn);
        }
        Optional<Conflict> between = VisitDifferences.between(visit, visitedOn, impression);
        if (visit.version() != seen && between.isPresent()) {
            throw between.get();
        }
        visit.on(visitedOn);
        visit.was(impression);
        visit.recorded(calendar.now(), current.writer());
        visits.saveAndFlush(visit);
        return records(List.of(visit)).getFirst();
    }

    /**
     * A visit that never was. Taken out twice, it is out.
     *
     * @throws Refused when it was told in a form, which counts it too: that is where it is taken out
     */
    @TriedAgain
    public void takeOut(VisitId id) {
        if (visits.existsById(id.value())) {
            Visit visit = visit(id);
            if (visit.form() != null) {
                throw new Refused("mutualaid.visit.take-out.told");
            }
            remove(visit);
            visits.flush();
        }
    }

    /**
     * What a form says of one week, within its transaction. The same form again replaces what it said before; saying
     * nothing, it leaves nothing. What the team has written down since about a day, or about how it was at another place,
     * stays where the form says nothing new.
     *
     * @throws Refused when a place is not there, or the plan is not of this person
     */
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.FILLS_FORMS})
    public void tell(FormKey form, EnrolmentId enrolment, Optional<SessionId> session, LocalDate askedOn,
            VisitsTold told) {
        scope.require(enrolment, session);
        rules.check(told.impression());
        TreeMap<VisitedPlace, Visit> before = new TreeMap<>();
        for (Visit visit : visits.findByFormKeyAndEnrolmentIdOrderById(form.value(), enrolment.value())) {
            before.put(places.told(visit), visit);
        }
        Optional<Visit> wasFirst = Optional.ofNullable(before.firstEntry()).map(Map.Entry::getValue);
        Impression said = wasFirst.map(Visit::impression).orElse(Impression.NONE);
        before.entrySet().stream().filter(visit -> !told.times().containsKey(visit.getKey()))
                .forEach(visit -> remove(visit.getValue()));
        boolean first = true;
        for (Map.Entry<VisitedPlace, Integer> place : told.times().entrySet()) {
            Visit visit = before.getOrDefault(place.getKey(), new Visit(form, enrolment, session, askedOn));
            Destination where = places.where(enrolment, place.getKey());
            visit.to(where, visit.times() == place.getValue() ? visit.visitedOn()
                    : where.dayBefore(askedOn, place.getValue()).orElse(null), place.getValue());
            if (first && (!told.impression().equals(said) || visit.impression().equals(Impression.NONE))) {
                visit.was(told.impression());
            } else if (!first && wasFirst.filter(visit::equals).isPresent()) {
                visit.was(Impression.NONE);
            }
            visit.recorded(calendar.now(), current.writer());
            visits.save(visit);
            visit.plan().ifPresent(places::done);
            first = false;
        }
        visits.flush();
    }

    /** What a form has said. */
    @Transactional(readOnly = true)
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.FILLS_FORMS})
    public VisitsTold told(FormKey form, EnrolmentId enrolment) {
        scope.require(enrolment);
        TreeMap<VisitedPlace, Visit> said = new TreeMap<>();
        for (Visit visit : visits.findByFormKeyAndEnrolmentIdOrderById(form.value(), enrolment.value())) {
            said.put(places.told(visit), visit);
        }
        return said.isEmpty() ? VisitsTold.NOTHING : new VisitsTold(
                said.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, visit -> visit.getValue().times())),
                said.firstEntry().getValue().impression());
    }

    /** What the page of a form may offer: nothing that is not this person's own, or known to everybody. */
    @Transactional(readOnly = true)
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.FILLS_FORMS})
    public VisitChoices choices(FormKey form, EnrolmentId enrolment, LocalDate askedOn) {
        scope.require(enrolment);
        return places.choices(form, enrolment, askedOn, visits.findByEnrolmentIdOrderById(enrolment.value()));
    }

    /** Of these places those that are there for this person, as they are called here. */
    @Transactional(readOnly = true)
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.FILLS_FORMS})
    public Map<VisitedPlace, String> called(EnrolmentId enrolment, Set<VisitedPlace> asked) {
        scope.require(enrolment);
        return places.called(enrolment, asked);
    }

    private Optional<Visit> before(FormKey once, EnrolmentId enrolment, NewVisit asked) {
        Optional<Visit> again = visits.findByUuid(once.value());
        if (again.isPresent()) {
            if (!again.get().enrolment().equals(enrolment)) {
                throw new AccessDeniedException("This visit is not of enrolment %d.".formatted(enrolment.value()));
            }
            return again;
        }
        Optional<Visit> kept = asked.plan() == null ? Optional.empty()
                : visits.findByEnrolmentIdAndVisitPlanIdOrderById(enrolment.value(), asked.plan().value()).stream().findFirst();
        if (kept.isPresent() && !asked.impression().equals(Impression.NONE)
                && !asked.impression().equals(kept.get().impression())) {
            throw new Refused("mutualaid.visit.logged-already");
        }
        return kept;
    }

    /** Two who write down for one person at once wait for each other, before anything is read. */
    private void lock(EnrolmentId enrolment) {
        database.sql("SELECT id FROM enrolment WHERE id = ? FOR UPDATE").param(enrolment.value()).query(Long.class)
                .optional();
    }

    private Visit visit(VisitId id) {
        Visit visit = visits.findById(id.value())
                .orElseThrow(() -> new EntityNotFoundException("No visit has the number " + id.value() + "."));
        scope.requireLeading(visit.enrolment());
        return visit;
    }

    private void remove(Visit visit) {
        visits.delete(visit);
        visit.plan().filter(plan -> !visits.existsByVisitPlanIdAndIdNot(plan.value(), visit.id()))
                .ifPresent(places::planned);
    }

    private void refuseAhead(LocalDate day) {
        if (day.isAfter(calendar.today())) {
            throw new Refused("mutualaid.visit.ahead");
        }
    }

    private List<VisitRecord> records(List<Visit> rows) {
        List<VisitRecord> found = new ArrayList<>(places.records(rows));
        found.sort(NEWEST_FIRST);
        return found;
    }
}
