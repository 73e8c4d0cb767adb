package org.mafs.mutualaid.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.RouterLink;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.ViewTest;
import org.mafs.access.DemoAccounts;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.ui.ConflictDialog;
import org.mafs.base.ui.ErrorNote;
import org.mafs.cohort.Mark;
import org.mafs.cohort.Register;
import org.mafs.mutualaid.CompanionId;
import org.mafs.mutualaid.Companions;
import org.mafs.mutualaid.Company;
import org.mafs.mutualaid.MeetingRecord;
import org.mafs.mutualaid.NewCompanion;
import org.mafs.mutualaid.NewVisitPlan;
import org.mafs.mutualaid.OwnMeetings;
import org.mafs.mutualaid.PersonToPlanFor;
import org.mafs.mutualaid.PlanStatus;
import org.mafs.mutualaid.VisitPlanRecord;
import org.mafs.mutualaid.VisitPlans;
import org.mafs.mutualaid.Visits;
import org.mafs.mutualaid.WillingCompanion;
import org.mafs.person.ConsentHow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class VisitPlanViewTest extends ViewTest {

    @Autowired
    private VisitPlans plans;
    @Autowired
    private Visits visits;
    @Autowired
    private PlansTask task;
    @Autowired
    private Companions companions;
    @Autowired
    private Register register;
    @Autowired
    private OwnMeetings meetings;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private DemoAccounts accounts;
    @Autowired
    private JdbcClient database;
    @Autowired
    private Calendar calendar;

    private OwnCohort cohort;
    private EnrolmentId ash;
    private MeetingRecord meeting;
    private LocalDate day;

    @BeforeEach
    void aMeetingNotToday() {
        cohort = cohorts.led(1);
        ash = cohort.person();
        DayOfWeek weekday = calendar.today().plusDays(2).getDayOfWeek();
        meeting = meetings.on(weekday, "smart");
        day = calendar.today().with(TemporalAdjusters.next(weekday));
        signIn(Role.FACILITATOR);
    }

    @AfterEach
    void nothingIsLeft() {
        meetings.clear();
    }

    @Test
    @SuppressWarnings("unchecked")
    void withTheMeetingSettledOneTapMakesThePlanOnItsNextDay() {
        open("enrolments/" + ash.value() + "/plan?meeting=" + meeting.id().value());
        assertThat(_get(_get(VisitPlanView.class), H1.class).getElement().getTextRecursively()).isEqualTo("Tester 1");
        RadioButtonGroup<Optional<LocalDate>> days = _get(RadioButtonGroup.class, spec -> spec.withLabel("Which day?"));
        assertThat(days.getListDataView().getItems()).containsExactly(Optional.of(day), Optional.of(day.plusWeeks(1)),
                Optional.of(day.plusWeeks(2)), Optional.empty());
        assertThat(_get(TimePicker.class).getValue()).isEqualTo(LocalTime.of(19, 30));
        press("Plan this");
        VisitPlanRecord made = only();
        assertThat(made.plan().meeting()).isEqualTo(meeting.id());
        assertThat(made.plan().plannedOn()).isEqualTo(day);
        assertThat(made.plan().company()).isEqualTo(Company.NOT_SETTLED);
    }

    @Test
    void withoutAMeetingOrAKindItSaysWhatIsMissing() {
        open("enrolments/" + ash.value() + "/plan");
        press("Plan this");
        assertThat(_get(ErrorNote.class).getElement().getTextRecursively())
                .isEqualTo("Choose a kind of mutual aid, or a meeting.");
        assertThat(_get(Button.class, spec -> spec.withText("Plan this")).isEnabled()).isTrue();
        assertThat(plans.of(ash)).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void eachAnswerIsKeptAsItIsGiven() {
        VisitPlanRecord plan = planned();
        openPlan(plan);
        _setValue((RadioButtonGroup<Company>) _get(RadioButtonGroup.class, spec -> spec.withLabel("Who comes with you?")),
                Company.SOMEBODY_THEY_KNOW);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Their first name")), "Bea");
        press("Having to speak");
        press("Meeting somebody who knows me");
        press("Having to speak");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("How will you get there?")), "Bus 14");
        NewVisitPlan kept = only().plan();
        assertThat(kept.company()).isEqualTo(Company.SOMEBODY_THEY_KNOW);
        assertThat(kept.with()).isEqualTo("Bea");
        assertThat(kept.worry()).isEqualTo("Meeting somebody who knows me");
        assertThat(kept.travel()).isEqualTo("Bus 14");
        assertThat(_find(Checkbox.class)).as("reminders are off").isEmpty();
    }

    @Test
    void anAnswerOfSomebodyElseStaysAndTheSameAnswerTwiceIsShownInBothVersions() {
        VisitPlanRecord plan = planned();
        openPlan(plan);
        VisitPlanRecord theirs = accounts.as(Role.COORDINATOR,
                () -> plans.change(plan.id(), plan.version(), plan.plan().helped("A text")));
        signIn(Role.FACILITATOR);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("How will you get there?")), "Bus 14");
        assertThat(only().plan()).isEqualTo(theirs.plan().travelling("Bus 14"));
        assertThat(_get(TextArea.class, spec -> spec.withLabel("What would help?")).getValue()).isEqualTo("A text");
        accounts.as(Role.COORDINATOR,
                () -> plans.change(plan.id(), only().version(), only().plan().travelling("On foot")));
        signIn(Role.FACILITATOR);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("How will you get there?")), "Bus 31");
        assertThat(only().plan().travel()).isEqualTo("On foot");
        _click(_get(_get(ConflictDialog.class), Button.class, spec -> spec.withText("Save mine instead")));
        assertThat(only().plan().travel()).isEqualTo("Bus 31");
    }

    @Test
    void theirPageShowsThePlanAndAsksHowItWentOnceTheDayHasPassed() {
        VisitPlanRecord plan = planned();
        assertThat(words()).contains("Trying a meeting", meeting.name(), "19:30", "Clarendon Hall", "By tram")
                .doesNotContain("How did it go?");
        database.sql("UPDATE visit_plan SET planned_on = ? WHERE id = ?")
                .params(calendar.today().minusDays(2), plan.id().value()).update();
        assertThat(task.lines()).anySatisfy(line -> {
            assertThat(line.words()).endsWith("How did it go?").doesNotContain(meeting.name());
            assertThat(line.step()).isEqualTo("Ask how it went");
        });
        assertThat(words()).contains("How did it go?");
        press("They went");
        assertThat(plans.plan(plan.id()).status()).isEqualTo(PlanStatus.DONE);
        assertThat(visits.of(ash)).singleElement()
                .satisfies(visit -> assertThat(visit.meeting().id()).isEqualTo(meeting.id()));
        assertThat(_get(RouterLink.class, spec -> spec.withText("Plan a visit")).getHref())
                .isEqualTo("enrolments/" + ash.value() + "/plan");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aCompanionWhoGoesAlongNoMoreIsNamedUntilSomebodyElseIsChosen() {
        OwnCohort finished = cohorts.led(1);
        signIn(Role.FACILITATOR);
        finished.sessions().forEach(
                session -> register.mark(session.id(), finished.person(), Mark.PRESENT, null, Optional.empty()));
        CompanionId sam = companions.optIn(finished.person(), new NewCompanion(UUID.randomUUID(), "Sam",
                Set.of(meeting.fellowship().id()), "Oakfield", null, null, true, ConsentHow.SPOKEN,
                OwnCohorts.FIRST.plusWeeks(6))).id();
        VisitPlanRecord plan = planned();
        plans.change(plan.id(), plan.version(), plan.plan().with(Company.COMPANION, sam, null));
        String gone = "Sam no longer goes along: choose somebody";
        assertThat(words()).contains("Sam").doesNotContain(gone);
        companions.stop(finished.person());
        assertThat(words()).contains(gone);
        assertThat(task.lines()).anySatisfy(line -> {
            assertThat(line.words()).contains("The companion no longer goes along");
            assertThat(line.step()).isEqualTo("Choose somebody");
        });
        openPlan(plan);
        assertThat(_get(VisitPlanView.class).getElement().getTextRecursively()).contains(gone);
        Select<WillingCompanion> chosen = _get(Select.class, spec -> spec.withLabel("Which companion?"));
        assertThat(chosen.getItemLabelGenerator().apply(chosen.getValue())).isEqualTo(gone);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("How will you get there?")), "Bus 14");
        assertThat(only().plan().companion()).isEqualTo(sam);
        _setValue(chosen, null);
        assertThat(only().plan().companion()).isNull();
        assertThat(words()).doesNotContain(gone);
    }

    @Test
    void aPlanIsDroppedAfterOneQuestion() {
        VisitPlanRecord plan = planned();
        openPlan(plan);
        press("Not going after all");
        press("Drop the plan");
        assertThat(plans.plan(plan.id()).status()).isEqualTo(PlanStatus.DROPPED);
    }

    @Test
    void anotherDayIsChosenInADialog() {
        VisitPlanRecord plan = planned();
        openPlan(plan);
        press("Another meeting or day");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Optional<LocalDate>> days = _get(RadioButtonGroup.class, spec -> spec.withLabel("Which day?"));
        assertThat(days.getValue()).contains(day);
        _setValue(days, Optional.of(day.plusWeeks(1)));
        press("Save the change");
        assertThat(only().plan()).isEqualTo(plan.plan().meant(plan.plan().fellowship(), meeting.id(), day.plusWeeks(1),
                LocalTime.of(19, 30)));
    }

    @Test
    void anotherPersonsPlanIsNotHere() {
        VisitPlanRecord plan = planned();
        OwnCohort others = cohorts.notLed(1);
        signIn(Role.FACILITATOR);
        open("enrolments/" + others.person().value() + "/plan");
        assertThat(_get(H1.class).getText()).isEqualTo("Nothing to see here");
        OwnCohort own = cohorts.led(1);
        signIn(Role.FACILITATOR);
        open("enrolments/" + own.person().value() + "/plan/" + plan.id().value());
        assertThat(_get(H1.class).getText()).isEqualTo("Nothing to see here");
    }

    @Test
    @SuppressWarnings("unchecked")
    void fromAMeetingAPersonOfTheirOwnGroupsIsChosen() {
        database.sql("UPDATE cohort_session SET held_on = ? WHERE cohort_id = ? AND number = 6")
                .params(calendar.today().minusDays(3), cohort.id().value()).update();
        open("meetings/" + meeting.id().value());
        press("Plan this with somebody");
        ComboBox<PersonToPlanFor> people = _get(ComboBox.class, spec -> spec.withLabel("Whose plan is it?"));
        List<PersonToPlanFor> offered = people.getListDataView().getItems().toList();
        PersonToPlanFor tester = offered.stream().filter(one -> one.enrolment().equals(ash)).findFirst().orElseThrow();
        press("Go on");
        assertThat(_find(ErrorNote.class)).anySatisfy(
                note -> assertThat(note.getElement().getTextRecursively()).isEqualTo("Choose somebody first."));
        _setValue(people, tester);
        press("Go on");
        press("Plan this");
        assertThat(only().plan().meeting()).isEqualTo(meeting.id());
    }

    private VisitPlanRecord planned() {
        return plans.make(ash, new NewVisitPlan(null, meeting.id(), day, LocalTime.of(19, 30), Company.NOT_SETTLED, null,
                null, "By tram", null, null, false));
    }

    private void openPlan(VisitPlanRecord plan) {
        open("enrolments/" + ash.value() + "/plan/" + plan.id().value());
    }

    private String words() {
        open("enrolments/" + ash.value());
        return _find(Section.class).stream().filter(section -> section.hasClassName("mutual-aid")).findFirst().orElseThrow()
                .getElement().getTextRecursively();
    }

    private VisitPlanRecord only() {
        List<VisitPlanRecord> all = plans.of(ash);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }
}
