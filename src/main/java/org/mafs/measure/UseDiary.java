package org.mafs.measure;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mafs.access.CohortScope;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
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
    private final CohortScope scope;
    private final CurrentAccount current;
    private final Calendar calendar;

    UseDiary(UseRecalls recalls, CohortScope scope, CurrentAccount current, Calendar calendar) {
        this.recalls = recalls;
        this.scope = scope;
        this.current = current;
        this.calendar = calendar;
    }

    /** The same form again replaces what it said before; a form that says nothing leaves no record. */
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.FILLS_FORMS})
    public void tell(FormKey form, EnrolmentId enrolment, Optional<SessionId> session, LocalDate askedOn,
            UseDays use) {
        scope.require(enrolment, session);
        Optional<UseRecall> before = recalls.findByFormKeyAndEnrolmentId(form.value(), enrolment.value());
        if (use.isEmpty()) {
            before.ifPresent(recalls::delete);
            return;
        }
        UseRecall recall = before.orElseGet(() -> new UseRecall(form, enrolment, session, askedOn));
        recall.say(use, calendar.now(), current.writer());
        recalls.saveAndFlush(recall);
    }

    @Transactional(readOnly = true)
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.FILLS_FORMS})
    public Optional<UseDays> told(FormKey form, EnrolmentId enrolment) {
        scope.require(enrolment);
        return recalls.findByFormKeyAndEnrolmentId(form.value(), enrolment.value()).map(UseRecall::useDays);
    }

    /** What was said over one window, by the day it was asked. */
    @Transactional(readOnly = true)
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.FILLS_FORMS})
    public SortedMap<LocalDate, UseDays> of(EnrolmentId enrolment, int window) {
        scope.require(enrolment);
        SortedMap<LocalDate, UseDays> said = new TreeMap<>();
        recalls.findByEnrolmentIdOrderByAskedOnAscIdAsc(enrolment.value()).stream()
                .filter(recall -> recall.useDays().window() == window)
                .forEach(recall -> said.put(recall.askedOn(), recall.useDays()));
        return said;
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
