package org.mafs.measure;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mafs.access.CohortScope;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.draft.FormKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Days of use, as told. Written within the transaction of the form that asked. */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class UseDiary {

    private final UseRecalls recalls;
    private final UseCells cells;
    private final CohortScope scope;
    private final CurrentAccount current;
    private final Calendar calendar;

    UseDiary(UseRecalls recalls, UseCells cells, CohortScope scope, CurrentAccount current, Calendar calendar) {
        this.recalls = recalls;
        this.cells = cells;
        this.scope = scope;
        this.current = current;
        this.calendar = calendar;
    }

    /**
     * The same form again replaces what it said before; a form that says nothing leaves no record. A day that is told
     * changes the number of every form that is summed from days and has it in its window.
     *
     * @param askedOn the session's own day, whenever its page was opened; without a session, the day it was asked on
     *                where the days themselves do not say so
     * @throws Refused when a day is told that is not over yet
     */
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.FILLS_FORMS})
    public void tell(FormKey form, EnrolmentId enrolment, Optional<SessionId> session, LocalDate askedOn,
            UseDays use) {
        scope.require(enrolment, session);
        Optional<UseRecall> before = recalls.findByFormKeyAndEnrolmentId(form.value(), enrolment.value());
        UseCalendar days = cells.of(enrolment);
        if (use.isEmpty()) {
            before.ifPresent(recall -> withdraw(recall, enrolment, days));
            return;
        }
        Optional<LocalDate> shown = askedOn(use);
        if (shown.filter(calendar.today()::isBefore).isPresent()) {
            throw new Refused("measure.taken-in-future");
        }
        LocalDate on = session.isPresent() ? askedOn : shown.orElse(askedOn);
        UseRecall recall = before.orElseGet(() -> new UseRecall(form, enrolment, session, on));
        Instant now = calendar.now();
        recall.say(use, on, now, current.writer());
        recalls.saveAndFlush(recall);
        cells.write(enrolment, days.say(recall.id(), now, use.told()));
        sum(enrolment, days);
    }

    private static Optional<LocalDate> askedOn(UseDays use) {
        return use.told().values().stream().map(ToldDays::askedOn).max(Comparator.naturalOrder());
    }

    /** Its own days go with it; what others told stays. */
    private void withdraw(UseRecall recall, EnrolmentId enrolment, UseCalendar days) {
        cells.write(enrolment, days.say(recall.id(), calendar.now(), Map.of()));
        recalls.delete(recall);
        recalls.flush();
        sum(enrolment, days);
    }

    private void sum(EnrolmentId enrolment, UseCalendar days) {
        recalls.findByEnrolmentIdOrderByAskedOnAscIdAsc(enrolment.value()).forEach(recall -> recall.sum(days));
        recalls.flush();
    }

    /** Two places of one person have become one: the days follow the forms that told them. */
    @RolesAllowed(Role.RUNS_COHORTS)
    public void merged(EnrolmentId from, EnrolmentId into) {
        scope.require(from);
        scope.require(into);
        cells.follow(from, into);
        Stream.of(from, into).forEach(place -> sum(place, cells.of(place)));
    }

    @Transactional(readOnly = true)
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.FILLS_FORMS})
    public Optional<UseDays> told(FormKey form, EnrolmentId enrolment) {
        scope.require(enrolment);
        return recalls.findByFormKeyAndEnrolmentId(form.value(), enrolment.value())
                .map(recall -> recall.useDays(cells.of(enrolment)));
    }

    /** What was said over one window, by the day it was asked. */
    @Transactional(readOnly = true)
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.FILLS_FORMS})
    public SortedMap<LocalDate, UseDays> of(EnrolmentId enrolment, int window) {
        scope.require(enrolment);
        UseCalendar days = cells.of(enrolment);
        SortedMap<LocalDate, UseDays> said = new TreeMap<>();
        recalls.findByEnrolmentIdOrderByAskedOnAscIdAsc(enrolment.value()).stream()
                .filter(recall -> recall.window() == window)
                .forEach(recall -> said.put(recall.askedOn(), recall.useDays(days)));
        return said;
    }

    /**
     * Which days before one are known from other forms, so that nobody is asked about them twice: 1 for each that is,
     * 0 for each that is not, the oldest first. Says nothing of what was told.
     */
    @Transactional(readOnly = true)
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.FILLS_FORMS})
    public Map<Substance, String> known(FormKey form, EnrolmentId enrolment, LocalDate askedOn, int window) {
        scope.require(enrolment);
        return cells.of(enrolment).isKnown(askedOn, window, itself(form, enrolment));
    }

    /** What other forms have told of the days before one. Only for whoever keys paper in, so that nothing is replaced unseen. */
    @Transactional(readOnly = true)
    public Map<Substance, ToldDays> toldByOthers(FormKey form, EnrolmentId enrolment, LocalDate askedOn, int window) {
        scope.require(enrolment);
        return cells.of(enrolment).known(askedOn, window, itself(form, enrolment));
    }

    private OptionalLong itself(FormKey form, EnrolmentId enrolment) {
        return recalls.findByFormKeyAndEnrolmentId(form.value(), enrolment.value())
                .map(recall -> OptionalLong.of(recall.id())).orElse(OptionalLong.empty());
    }

    /** What the people on a session's list have ever spoken of: nobody is asked about more than that. */
    @Transactional(readOnly = true)
    public Map<EnrolmentId, Set<Substance>> namedAt(SessionId session) {
        scope.require(session);
        Map<EnrolmentId, Set<Substance>> named = new HashMap<>();
        recalls.namedAt(session.value(), calendar.today()).forEach(said -> Substance.withCode(said.getSubstance())
                .ifPresent(substance -> named.computeIfAbsent(new EnrolmentId(said.getEnrolment()),
                        any -> EnumSet.noneOf(Substance.class)).add(substance)));
        return named;
    }

    /** Who of a cohort and its guests has looked back over four weeks, without what was said. */
    @Transactional(readOnly = true)
    public List<TakenForm> lookedBackIn(CohortId cohort) {
        scope.requireTonight(cohort);
        return recalls.lookedBackIn(cohort.value()).stream()
                .map(said -> new TakenForm(new EnrolmentId(said.getEnrolment()),
                        Optional.ofNullable(said.getSession()).map(SessionId::new), "look-back",
                        said.getAskedOn()))
                .toList();
    }
}
