package org.mafs.checkin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Question;
import org.mafs.base.ui.Scale;
import org.mafs.base.ui.Told;
import org.mafs.checkin.CheckInAnswers;
import org.mafs.checkin.CheckInRecord;
import org.mafs.checkin.Form;
import org.mafs.checkin.WeeklyCheckIn;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.Enrolling;
import org.mafs.draft.Drafts;
import org.mafs.measure.Substance;
import org.mafs.measure.UseDays;
import org.mafs.measure.UseDiary;
import org.mafs.measure.ui.DaysUsed;

/** The weekly check-in, in our own words. Any question may be left out. */
@Route("sessions/" + Paths.SESSION + "/enrolments/" + Paths.PERSON + "/check-in")
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
class CheckInView extends FormView {

    private static final int LONGEST = 1000;
    private static final int KEPT_EVERY_MILLISECONDS = 250;

    private static final CheckInAnswers NOTHING = new CheckInAnswers(null, null,
            new UseDays(UseDays.WEEK, Optional.empty(), Map.of()), OptionalInt.empty(), null);

    private final WeeklyCheckIn checkIns;
    private final UseDiary diary;

    private final Scale mood = new Scale(Words.say("checkin.mood"), 1, 5, number -> "", Words.say("measure.clear"))
            .ends(Words.say("checkin.mood.low"), Words.say("checkin.mood.high"));
    private final TextArea week = words("checkin.week", "week");
    private final DaysUsed days = new DaysUsed(UseDays.WEEK,
            (substance, counted) -> keep(Kept.DAYS + substance.code(), counted));
    private final MeetingsCount meetings = new MeetingsCount(Words.say("checkin.meetings"), UseDays.WEEK,
            counted -> keep("meetings", counted));
    private final TextArea hope = words("checkin.hope", "hope");

    private Optional<Long> seenVersion = Optional.empty();

    CheckInView(WeeklyCheckIn checkIns, UseDiary diary, Enrolling enrolling, CohortPlanning cohorts, Drafts drafts,
            Calendar calendar) {
        super(Form.CHECK_IN, enrolling, cohorts, drafts, calendar);
        this.checkIns = checkIns;
        this.diary = diary;
        mood.onAnswer(answer -> keep("mood", answer.orElse(null)));
    }

    @Override
    void show(Div questions, Map<String, String> keptAnswers) {
        Optional<CheckInRecord> before = checkIns.handedIn(person().id(), session().orElseThrow());
        seenVersion = before.map(CheckInRecord::version);
        CheckInAnswers given = before.map(CheckInRecord::answers).orElse(NOTHING);
        Kept kept = new Kept(keptAnswers);
        mood.setAnswer(kept.number("mood", given.mood()));
        week.setValue(kept.text("week", given.week()));
        hope.setValue(kept.text("hope", given.hope()));
        meetings.setValue(kept.number("meetings", given.meetings().isPresent()
                ? Integer.valueOf(given.meetings().getAsInt()) : null));
        days.setDays(namedBefore(), kept.days(given.use().days()));
        Div card = new Div(
                new Question(1, Words.say("checkin.mood"), mood),
                new Question(2, Words.say("checkin.week"), week),
                new Question(3, Words.say("checkin.days"), days),
                new Question(4, Words.say("checkin.meetings"), meetings),
                new Question(5, Words.say("checkin.hope"), hope));
        card.addClassNames("questions", "card");
        questions.add(card);
    }

    @Override
    void save(Optional<Long> replacing) {
        checkIns.handIn(person().id(), session().orElseThrow(), new CheckInAnswers(mood.answer(), week.getValue(),
                new UseDays(UseDays.WEEK, Optional.empty(), days.days()),
                meetings.count(), hope.getValue()), replacing.or(() -> seenVersion));
    }

    @Override
    void afterwards() {
        Told.good(Words.say("checkin.handed-in", person().name()));
        leave();
    }

    /** Nobody is asked about a list of drugs: only about what they have spoken of themselves. */
    private Set<Substance> namedBefore() {
        Set<Substance> named = EnumSet.noneOf(Substance.class);
        diary.of(person().id(), UseDays.FOUR_WEEKS).values().forEach(use -> {
            named.addAll(use.days().keySet());
            use.main().ifPresent(named::add);
        });
        diary.of(person().id(), UseDays.WEEK).values().forEach(use -> named.addAll(use.days().keySet()));
        return named;
    }

    private TextArea words(String label, String field) {
        TextArea area = new TextArea();
        area.setAriaLabel(Words.say(label));
        area.setMaxLength(LONGEST);
        area.setWidthFull();
        area.setMinRows(2);
        area.setValueChangeMode(ValueChangeMode.TIMEOUT);
        area.setValueChangeTimeout(KEPT_EVERY_MILLISECONDS);
        area.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                keep(field, change.getValue());
            }
        });
        return area;
    }
}
