package org.mafs.mutualaid;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mafs.access.CohortScope;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.draft.FormKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Outside meetings, as told. Written within the transaction of the form that asked. */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class MeetingsVisited {

    /** Ten a day is more than anyone has told us; above it is a slip of the finger. */
    private static final int MOST_A_DAY = 10;

    private final MeetingRecalls recalls;
    private final CohortScope scope;
    private final CurrentAccount current;
    private final Calendar calendar;

    MeetingsVisited(MeetingRecalls recalls, CohortScope scope, CurrentAccount current, Calendar calendar) {
        this.recalls = recalls;
        this.scope = scope;
        this.current = current;
        this.calendar = calendar;
    }

    /**
     * The same form again replaces what it said before.
     *
     * @param window   how many days back was asked about, 7 or 28
     * @param meetings empty when not answered, which leaves no record; nought is an answer
     */
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.FILLS_FORMS})
    public void tell(FormKey form, EnrolmentId enrolment, Optional<SessionId> session, LocalDate askedOn, int window,
            OptionalInt meetings) {
        scope.require(enrolment, session);
        Optional<MeetingRecall> before = recalls.findByFormKeyAndEnrolmentId(form.value(), enrolment.value());
        if (meetings.isEmpty()) {
            before.ifPresent(recalls::delete);
            return;
        }
        if (meetings.getAsInt() < 0 || meetings.getAsInt() > window * MOST_A_DAY) {
            throw new Refused("mutualaid.meetings.range", window);
        }
        MeetingRecall recall = before.orElseGet(() -> new MeetingRecall(form, enrolment, session, askedOn, window));
        recall.say(meetings.getAsInt(), calendar.now(), current.writer());
        recalls.saveAndFlush(recall);
    }

    @Transactional(readOnly = true)
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.FILLS_FORMS})
    public OptionalInt told(FormKey form, EnrolmentId enrolment) {
        scope.require(enrolment);
        return recalls.findByFormKeyAndEnrolmentId(form.value(), enrolment.value()).stream()
                .mapToInt(MeetingRecall::meetings).findFirst();
    }

    /** What was said over one window, by the day it was asked. */
    @Transactional(readOnly = true)
    public SortedMap<LocalDate, Integer> of(EnrolmentId enrolment, int window) {
        scope.require(enrolment);
        SortedMap<LocalDate, Integer> said = new TreeMap<>();
        recalls.findByEnrolmentIdOrderByAskedOnAscIdAsc(enrolment.value()).stream()
                .filter(recall -> recall.windowDays() == window)
                .forEach(recall -> said.put(recall.askedOn(), recall.meetings()));
        return said;
    }
}
