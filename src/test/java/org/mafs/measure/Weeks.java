package org.mafs.measure;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.base.EnrolmentId;
import org.mafs.cohort.Mark;
import org.mafs.cohort.Register;
import org.mafs.cohort.SessionRecord;
import org.mafs.draft.FormKey;
import org.mafs.mutualaid.MeetingsVisited;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Tells what somebody did and said in the weeks of a cohort of one's own. Whoever uses it is signed in. */
@Component
@ConditionalOnBooleanProperty("mafs.demo")
public class Weeks {

    private final CompletedForms forms;
    private final UseDiary diary;
    private final MeetingsVisited meetings;
    private final Register register;

    Weeks(CompletedForms forms, UseDiary diary, MeetingsVisited meetings, Register register) {
        this.forms = forms;
        this.diary = diary;
        this.meetings = meetings;
        this.register = register;
    }

    /** A scored CORE-10 at the session of this number, nothing said of risk to self. */
    public void core10(OwnCohort of, EnrolmentId person, int session, int score) {
        hand(of, person, session, "core-10", core10(score));
    }

    public void hand(OwnCohort of, EnrolmentId person, int session, String form, Answers answers) {
        SessionRecord at = of.sessions().get(session - 1);
        forms.handIn(new NewResponse(FormKey.atSession(form, person, at.id()), person, Optional.of(at.id()), form,
                at.heldOn(), answers, Optional.empty()));
    }

    public void used(OwnCohort of, EnrolmentId person, int session, int window, Substance substance, int days) {
        SessionRecord at = of.sessions().get(session - 1);
        diary.tell(FormKey.atSession(window == 7 ? "check-in" : "look-back", person, at.id()), person,
                Optional.of(at.id()), at.heldOn(), new UseDays(window,
                        window == 28 ? Optional.of(substance) : Optional.empty(), Map.of(substance, days)));
    }

    public void went(OwnCohort of, EnrolmentId person, int session, int times) {
        went(of, person, session, 7, times);
    }

    public void went(OwnCohort of, EnrolmentId person, int session, int window, int times) {
        SessionRecord at = of.sessions().get(session - 1);
        meetings.tell(FormKey.atSession(window == 7 ? "check-in" : "look-back", person, at.id()), person,
                Optional.of(at.id()), at.heldOn(), window, OptionalInt.of(times));
    }

    public void marked(OwnCohort of, EnrolmentId person, int session, Mark mark) {
        register.mark(of.sessions().get(session - 1).id(), person, mark, null, Optional.empty());
    }

    public LocalDate day(OwnCohort of, int session) {
        return of.sessions().get(session - 1).heldOn();
    }

    /** Complete answers with this score, from 0 to 36; the risk item is answered with 0. */
    public static Answers core10(int score) {
        Answers answers = Answers.none(Instruments.CORE_10);
        int left = score;
        for (Item item : Instruments.CORE_10.items()) {
            int adds = item.asksAboutRisk() ? 0 : Math.min(left, item.max());
            left -= adds;
            answers = answers.with(item.number(), item.contribution(adds));
        }
        if (left > 0) {
            throw new IllegalArgumentException("Without risk the most is 36, not " + score + ".");
        }
        return answers;
    }
}
