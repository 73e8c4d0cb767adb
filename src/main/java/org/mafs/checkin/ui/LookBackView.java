package org.mafs.checkin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.Question;
import org.mafs.base.ui.Told;
import org.mafs.checkin.Form;
import org.mafs.checkin.LookBack;
import org.mafs.checkin.LookBackAnswers;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.Enrolling;
import org.mafs.draft.Drafts;
import org.mafs.measure.Substance;
import org.mafs.measure.UseDays;
import org.mafs.measure.UseDiary;
import org.mafs.measure.ui.DaysUsed;

/** The last four weeks: days of use, the person's own main substance, and meetings outside. */
@Route("sessions/" + Paths.SESSION + "/enrolments/" + Paths.PERSON + "/look-back")
@RouteAlias("enrolments/" + Paths.PERSON + "/look-back")
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
class LookBackView extends FormView {

    private static final String MAIN = "main";
    private static final String MEETINGS = "meetings";

    private final LookBack lookBack;
    private final UseDiary diary;
    private final DaysUsed days = new DaysUsed(UseDays.FOUR_WEEKS, this::daysAnswered);
    private final Select<Substance> main = new Select<>();
    private final MeetingsCount meetings = new MeetingsCount(Words.say("checkin.meetings28"), UseDays.FOUR_WEEKS,
            counted -> keep(MEETINGS, counted));
    private Optional<LookBackAnswers> began = Optional.empty();

    LookBackView(LookBack lookBack, UseDiary diary, Enrolling enrolling, CohortPlanning cohorts, Drafts drafts,
            Calendar calendar) {
        super(Form.LOOK_BACK, enrolling, cohorts, drafts, calendar);
        this.lookBack = lookBack;
        this.diary = diary;
        main.setItems(Substance.values());
        main.setEmptySelectionAllowed(true);
        main.setEmptySelectionCaption(Words.say("checkin.main.none"));
        main.setItemLabelGenerator(substance -> substance == null ? Words.say("checkin.main.none")
                : DaysUsed.name(substance));
        main.setAriaLabel(Words.say("checkin.main"));
        main.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                keep(MAIN, change.getValue() == null ? null : change.getValue().code());
                days.ask(change.getValue() == null ? Set.of() : Set.of(change.getValue()));
            }
        });
    }

    @Override
    void show(Div questions, Map<String, String> keptAnswers) {
        began = lookBack.handedIn(key(), person().id());
        Kept kept = new Kept(keptAnswers);
        Optional<Substance> mainBefore = began.flatMap(answers -> answers.use().main()).or(this::mainAtTheStart);
        main.setValue(kept.has(MAIN) ? Substance.withCode(kept.text(MAIN, "")).orElse(null)
                : mainBefore.orElse(null));
        Set<Substance> named = EnumSet.noneOf(Substance.class);
        Optional.ofNullable(main.getValue()).ifPresent(named::add);
        diary.of(person().id(), UseDays.FOUR_WEEKS).values().forEach(use -> named.addAll(use.days().keySet()));
        days.setDays(named, kept.days(began.map(answers -> answers.use().days()).orElse(Map.of())));
        meetings.setValue(kept.number(MEETINGS, began.filter(answers -> answers.meetings().isPresent())
                .map(answers -> answers.meetings().getAsInt()).orElse(null)));
        Div card = new Div(
                new Question(1, Words.say("checkin.main"), main),
                new Question(2, Words.say("checkin.days28"), days),
                new Question(3, Words.say("checkin.meetings28"), meetings));
        card.addClassNames("questions", "card");
        questions.add(card);
    }

    @Override
    void save(Optional<Long> replacing) {
        if (nothingSaid()) {
            throw new Refused("checkin.nothing-answered");
        }
        LookBackAnswers answers = new LookBackAnswers(
                new UseDays(UseDays.FOUR_WEEKS, Optional.ofNullable(main.getValue()), days.days()),
                meetings.count());
        Optional<LookBackAnswers> replaced = replacing.isPresent() ? lookBack.handedIn(key(), person().id()) : began;
        lookBack.handIn(key(), person().id(), session(), day(), answers, replaced);
    }

    @Override
    void afterwards() {
        Told.good(Words.say("checkin.handed-in", person().name()));
        leave();
    }

    /** A main substance that stands there from the start says nothing of these four weeks. */
    private boolean nothingSaid() {
        return began.isEmpty() && main.getOptionalValue().equals(mainAtTheStart()) && days.days().isEmpty()
                && meetings.count().isEmpty();
    }

    private void daysAnswered(Substance substance, Integer counted) {
        keep(Kept.DAYS + substance.code(), counted);
    }

    /** What the person named first stays their own main substance. */
    private Optional<Substance> mainAtTheStart() {
        return diary.of(person().id(), UseDays.FOUR_WEEKS).values().stream().flatMap(use -> use.main().stream())
                .findFirst();
    }
}
