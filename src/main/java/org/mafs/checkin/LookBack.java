package org.mafs.checkin;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.mafs.access.CohortScope;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.base.TriedAgain;
import org.mafs.cohort.RoomNews;
import org.mafs.draft.Drafts;
import org.mafs.draft.FormKey;
import org.mafs.measure.UseDays;
import org.mafs.measure.UseDiary;
import org.mafs.mutualaid.MeetingsVisited;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the look back over four weeks, asked at the start, at the end and at follow-up. */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class LookBack {

    private final UseDiary diary;
    private final MeetingsVisited meetings;
    private final Drafts drafts;
    private final CohortScope scope;
    private final Calendar calendar;
    private final RoomNews news;

    LookBack(UseDiary diary, MeetingsVisited meetings, Drafts drafts, CohortScope scope, Calendar calendar,
            RoomNews news) {
        this.diary = diary;
        this.meetings = meetings;
        this.drafts = drafts;
        this.scope = scope;
        this.calendar = calendar;
        this.news = news;
    }

    /**
     * Hands a look back in. The same again changes nothing.
     *
     * @param began what the screen showed when it was opened
     * @throws Refused                     when nothing was answered
     * @throws org.mafs.base.Conflict when somebody has handed in other answers since
     */
    @TriedAgain
    public void handIn(FormKey form, EnrolmentId enrolment, Optional<SessionId> session, LocalDate askedOn,
            LookBackAnswers answers, Optional<LookBackAnswers> began) {
        handIn(form, enrolment, session, askedOn, answers, began::equals);
    }

    /**
     * The same, for one who knows by other means what is there.
     *
     * @param replacing whether what is there may be replaced
     */
    @TriedAgain
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.FILLS_FORMS})
    public void handIn(FormKey form, EnrolmentId enrolment, Optional<SessionId> session, LocalDate askedOn,
            LookBackAnswers answers, boolean replacing) {
        handIn(form, enrolment, session, askedOn, answers, any -> replacing);
    }

    private void handIn(FormKey form, EnrolmentId enrolment, Optional<SessionId> session, LocalDate askedOn,
            LookBackAnswers answers, Predicate<Optional<LookBackAnswers>> seen) {
        scope.require(enrolment);
        if (answers.isEmpty()) {
            throw new Refused("checkin.nothing-answered");
        }
        if (askedOn.isAfter(calendar.today())) {
            throw new Refused("measure.taken-in-future");
        }
        Optional<LookBackAnswers> stored = handedIn(form, enrolment);
        if (!seen.test(stored) && stored.isPresent() && !stored.get().equals(answers)) {
            throw Differences.between(stored.get(), answers);
        }
        if (stored.filter(answers::equals).isPresent()) {
            drafts.discard(form, enrolment);
            return;
        }
        diary.tell(form, enrolment, session, askedOn, answers.use());
        meetings.tell(form, enrolment, session, askedOn, UseDays.FOUR_WEEKS, answers.meetings());
        session.ifPresent(news::changed);
        drafts.discard(form, enrolment);
    }

    /** That it was handed in, not what it says. */
    @Transactional(readOnly = true)
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.FILLS_FORMS})
    public boolean isIn(FormKey form, EnrolmentId enrolment) {
        return handedIn(form, enrolment).isPresent();
    }

    @Transactional(readOnly = true)
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.FILLS_FORMS})
    public Optional<LookBackAnswers> handedIn(FormKey form, EnrolmentId enrolment) {
        Optional<UseDays> use = diary.told(form, enrolment);
        OptionalInt visited = meetings.told(form, enrolment);
        return use.isEmpty() && visited.isEmpty() ? Optional.empty() : Optional.of(new LookBackAnswers(
                use.orElse(new UseDays(UseDays.FOUR_WEEKS, Optional.empty(), Map.of())), visited));
    }
}
