package org.mafs.checkin;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.mafs.access.CohortScope;
import org.mafs.access.FormWay;
import org.mafs.access.Role;
import org.mafs.base.Conflict;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.base.TriedAgain;
import org.mafs.cohort.RoomNews;
import org.mafs.draft.Drafts;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.Instrument;
import org.mafs.measure.NewResponse;
import org.mafs.measure.OfficialWordings;
import org.mafs.measure.UseDays;
import org.mafs.measure.UseDiary;
import org.mafs.mutualaid.MeetingsVisited;
import org.mafs.mutualaid.Visits;
import org.mafs.mutualaid.VisitsTold;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the record of a form, whichever form it is and however it was filled in, and keeps how that was. */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.FILLS_FORMS})
public class HandingIn {

    /** A form key names one form of one person on one occasion, whichever table it is in. */
    private static final String RECORDED = "EXISTS (SELECT 1 FROM check_in WHERE form_key = :key) "
            + "OR EXISTS (SELECT 1 FROM response WHERE form_key = :key) "
            + "OR EXISTS (SELECT 1 FROM use_recall WHERE form_key = :key) "
            + "OR EXISTS (SELECT 1 FROM meeting_recall WHERE form_key = :key)";

    private final WeeklyCheckIn weekly;
    private final CheckIns checkIns;
    private final LookBack lookBack;
    private final CompletedForms measures;
    private final Drafts drafts;
    private final AnswersHandedIn handedIn;
    private final FilledForms filled;
    private final UseDiary diary;
    private final MeetingsVisited meetings;
    private final Visits visits;
    private final OfficialWordings wordings;
    private final RiskWatch risk;
    private final CohortScope scope;
    private final JdbcClient database;
    private final RoomNews news;

    HandingIn(WeeklyCheckIn weekly, CheckIns checkIns, LookBack lookBack, CompletedForms measures, Drafts drafts,
            AnswersHandedIn handedIn, FilledForms filled, UseDiary diary, MeetingsVisited meetings,
            Visits visits, OfficialWordings wordings, RiskWatch risk,
            CohortScope scope, JdbcClient database, RoomNews news) {
        this.weekly = weekly;
        this.checkIns = checkIns;
        this.lookBack = lookBack;
        this.measures = measures;
        this.drafts = drafts;
        this.handedIn = handedIn;
        this.filled = filled;
        this.diary = diary;
        this.meetings = meetings;
        this.visits = visits;
        this.wordings = wordings;
        this.risk = risk;
        this.scope = scope;
        this.database = database;
        this.news = news;
    }

    /**
     * Hands a form in. The same answers again change nothing; to have declined a question is an answer too.
     *
     * @param seen the number of the handing-in that the page has shown; 0 when it knew of none
     * @throws Refused  when nothing was answered, or an answer cannot be
     * @throws Conflict when somebody has handed in other answers since
     */
    @TriedAgain
    public void handIn(Form form, Occasion occasion, GivenAnswers answers, Filled how, long seen) {
        scope.require(occasion.enrolment(), occasion.session());
        long number = number(form, occasion);
        boolean knows = seen == number || number == 0;
        boolean onlyDeclined = onlyDeclined(form, occasion, answers);
        if (!knows && (declinesOthers(form, occasion, answers) || onlyDeclined && isRecorded(form, occasion))) {
            throw new Conflict(number, List.of());
        }
        if (!onlyDeclined) {
            record(form, occasion, how.way() == FormWay.BY_LINK ? answers : withKnown(form, occasion, answers), knows);
        } else if (knows) {
            takeOut(form, occasion);
            risk.declined(form, occasion);
        }
        drafts.discard(occasion.key(form), occasion.enrolment());
        if (knows) {
            filled.keep(form, occasion, answers, inKnownWords(form, how), number + 1);
            occasion.session().ifPresent(news::changed);
        }
        risk.look(form, occasion);
    }

    /** The words it was shown in are frozen from now on; what a page calls so and never was, is left out. */
    private Filled inKnownWords(Form form, Filled how) {
        return how.wording().isEmpty() ? how : new Filled(how.way(), how.language(), how.layout(),
                how.wording().flatMap(shown -> wordings.used(shown, form.code())));
    }

    /** How many times a form was handed in with other answers; 0 for never. What came in bulk came once. */
    @Transactional(readOnly = true)
    public long number(Form form, Occasion occasion) {
        scope.require(occasion.enrolment(), occasion.session());
        return database.sql("SELECT COALESCE((SELECT number FROM form_filled WHERE form_key = :key), " + RECORDED + ")")
                .param("key", occasion.key(form).value().toString()).query(Long.class).single();
    }

    /** Whether the form is in, in whatever way it came. Says nothing of what it says. */
    @Transactional(readOnly = true)
    public boolean isIn(Form form, Occasion occasion) {
        return number(form, occasion) > 0;
    }

    /** Removes what was answered. Whoever asks has seen it. */
    void takeOut(Form form, Occasion occasion) {
        if (form.isMeasure()) {
            measures.takeOut(occasion.key(form), occasion.enrolment(), occasion.session());
            return;
        }
        int window = window(form);
        checkIns.findByFormKey(occasion.key(form).value()).ifPresent(checkIns::delete);
        diary.tell(occasion.key(form), occasion.enrolment(), occasion.session(), occasion.takenOn(),
                new UseDays(window, Optional.empty(), Map.of()));
        meetings.tell(occasion.key(form), occasion.enrolment(), occasion.session(), occasion.takenOn(), window,
                OptionalInt.empty());
        visits.tell(occasion.key(form), occasion.enrolment(), occasion.session(), occasion.takenOn(),
                VisitsTold.NOTHING);
        checkIns.flush();
    }

    private boolean declinesOthers(Form form, Occasion occasion, GivenAnswers answers) {
        return !handedIn.of(form, occasion).declined().equals(answers.declined());
    }

    private boolean isRecorded(Form form, Occasion occasion) {
        return database.sql("SELECT " + RECORDED).param("key", occasion.key(form).value().toString())
                .query(Boolean.class).single();
    }

    private static boolean onlyDeclined(Form form, Occasion occasion, GivenAnswers answers) {
        return !answers.declined().isEmpty() && switch (form.kind()) {
            case CHECK_IN -> answers.checkIn(occasion.takenOn()).isEmpty();
            case LOOK_BACK -> answers.lookBack(occasion.takenOn()).isEmpty();
            case MEASURE -> answers.measure(form.instrument()).answered() == 0;
        };
    }

    private void record(Form form, Occasion occasion, GivenAnswers answers, boolean knows) {
        switch (form.kind()) {
            case CHECK_IN -> {
                SessionId session = occasion.session().orElseThrow();
                weekly.handIn(occasion.enrolment(), session,
                        answers.checkIn(occasion.takenOn()), knows
                        ? checkIns.findByFormKey(occasion.key(form).value()).map(CheckIn::version) : Optional.empty());
            }
            case LOOK_BACK -> lookBack.handIn(occasion.key(form), occasion.enrolment(), occasion.session(),
                    occasion.takenOn(), answers.lookBack(occasion.takenOn()), knows);
            case MEASURE -> {
                Instrument asked = asked(form, occasion);
                measures.handIn(new NewResponse(occasion.key(form), occasion.enrolment(), occasion.session(),
                        form.code(), occasion.takenOn(), answers.measure(asked), knows
                        ? measures.version(occasion.key(form), occasion.enrolment()) : Optional.empty(),
                        Optional.of(asked.version())));
            }
        }
    }

    /** What was shown as told already counts; by a link nothing was. */
    private GivenAnswers withKnown(Form form, Occasion occasion, GivenAnswers answers) {
        return form.isMeasure() ? answers : answers.withKnown(diary.known(occasion.key(form), occasion.enrolment(), occasion.takenOn(), window(form)));
    }

    private static int window(Form form) {
        return form.equals(Form.CHECK_IN) ? UseDays.WEEK : UseDays.FOUR_WEEKS;
    }

    /** The version it was answered in before, or the one that was shown. */
    private Instrument asked(Form form, Occasion occasion) {
        Instrument asked = measures.asked(occasion.key(form), occasion.enrolment(), form.code());
        boolean another = asked.version() != form.instrument().version()
                && measures.version(occasion.key(form), occasion.enrolment()).isEmpty();
        return another ? form.instrument() : asked;
    }
}
