package org.mafs.checkin;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mafs.access.CohortScope;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.audit.Sealing;
import org.mafs.base.Calendar;
import org.mafs.base.Conflict;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.base.TriedAgain;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.RoomNews;
import org.mafs.draft.Drafts;
import org.mafs.draft.FormKey;
import org.mafs.measure.UseDays;
import org.mafs.measure.UseDiary;
import org.mafs.mutualaid.MeetingsVisited;
import org.mafs.mutualaid.Visits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the weekly check-in: mood, a sentence, days used, meetings visited, and hope for next week. */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class WeeklyCheckIn {

    private static final UseDays NOTHING_SAID = new UseDays(UseDays.WEEK, Optional.empty(), Map.of());

    private final CheckIns checkIns;
    private final UseDiary diary;
    private final MeetingsVisited meetings;
    private final Visits visits;
    private final Drafts drafts;
    private final CohortPlanning cohorts;
    private final CohortScope scope;
    private final CurrentAccount current;
    private final Sealing sealing;
    private final Calendar calendar;
    private final RoomNews news;

    WeeklyCheckIn(CheckIns checkIns, UseDiary diary, MeetingsVisited meetings, Visits visits, Drafts drafts,
            CohortPlanning cohorts, CohortScope scope, CurrentAccount current, Sealing sealing, Calendar calendar, RoomNews news) {
        this.checkIns = checkIns;
        this.diary = diary;
        this.meetings = meetings;
        this.visits = visits;
        this.drafts = drafts;
        this.cohorts = cohorts;
        this.scope = scope;
        this.current = current;
        this.sealing = sealing;
        this.calendar = calendar;
        this.news = news;
    }

    static FormKey form(EnrolmentId enrolment, SessionId session) {
        return FormKey.atSession(Form.CHECK_IN.code(), enrolment, session);
    }

    /**
     * Hands a check-in in. The same again changes nothing.
     *
     * @param seenVersion the version the screen began from; empty for a check-in not handed in before
     * @throws Refused  when nothing was answered
     * @throws Conflict when somebody has handed in other answers since
     */
    @TriedAgain
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.FILLS_FORMS})
    public CheckInRecord handIn(EnrolmentId enrolment, SessionId session, CheckInAnswers answers,
            Optional<Long> seenVersion) {
        scope.require(enrolment, Optional.of(session));
        if (answers.isEmpty()) {
            throw new Refused("checkin.nothing-answered");
        }
        FormKey form = form(enrolment, session);
        LocalDate day = cohorts.session(session).heldOn();
        Optional<CheckIn> stored = checkIns.findByFormKey(form.value());
        stored.map(this::record).ifPresent(theirs -> refuseIfChangedSince(seenVersion, theirs, answers));
        if (stored.map(this::record).filter(same -> same.answers().equals(answers)).isPresent()) {
            drafts.discard(form, enrolment);
            return record(stored.get());
        }
        CheckIn checkIn = stored.orElseGet(() -> new CheckIn(form, enrolment, session));
        checkIn.tell(answers, sealing, calendar.now(), current.writer());
        checkIns.saveAndFlush(checkIn);
        news.changed(session);
        diary.tell(form, enrolment, Optional.of(session), day, answers.use());
        meetings.tell(form, enrolment, Optional.of(session), day, UseDays.WEEK, answers.meetings());
        visits.tell(form, enrolment, Optional.of(session), day, answers.visits());
        drafts.discard(form, enrolment);
        return record(checkIn);
    }

    @Transactional(readOnly = true)
    public Optional<CheckInRecord> handedIn(EnrolmentId enrolment, SessionId session) {
        scope.require(enrolment, Optional.of(session));
        return checkIns.findByFormKey(form(enrolment, session).value()).map(this::record);
    }

    /** One person's check-ins, the latest first. */
    @Transactional(readOnly = true)
    public List<CheckInRecord> of(EnrolmentId enrolment) {
        scope.requireLeading(enrolment);
        return checkIns.findByEnrolmentId(enrolment.value()).stream().map(this::record)
                .sorted((one, other) -> other.recordedAt().compareTo(one.recordedAt())).toList();
    }

    private CheckInRecord record(CheckIn checkIn) {
        UseDays use = diary.told(checkIn.form(), checkIn.enrolment()).orElse(NOTHING_SAID);
        return new CheckInRecord(checkIn.enrolment(), checkIn.session(), checkIn.version(),
                new CheckInAnswers(checkIn.mood(), checkIn.week(sealing), use,
                        meetings.told(checkIn.form(), checkIn.enrolment()), checkIn.hope(sealing),
                        visits.told(checkIn.form(), checkIn.enrolment())),
                checkIn.recordedAt());
    }

    private void refuseIfChangedSince(Optional<Long> seenVersion, CheckInRecord theirs, CheckInAnswers yours) {
        boolean asSeen = seenVersion.filter(seen -> seen == theirs.version()).isPresent();
        if (!asSeen && !theirs.answers().equals(yours)) {
            throw Differences.between(theirs, yours,
                    places -> visits.called(theirs.enrolment(), places));
        }
    }
}
