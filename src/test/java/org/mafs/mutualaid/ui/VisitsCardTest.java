package org.mafs.mutualaid.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.OwnCohorts;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.ui.ErrorNote;
import org.mafs.mutualaid.Company;
import org.mafs.mutualaid.FellowshipRecord;
import org.mafs.mutualaid.Fellowships;
import org.mafs.mutualaid.GoingBack;
import org.mafs.mutualaid.Impression;
import org.mafs.mutualaid.MeetingRecord;
import org.mafs.mutualaid.NewVisit;
import org.mafs.mutualaid.NewVisitPlan;
import org.mafs.mutualaid.OwnMeetings;
import org.mafs.mutualaid.PlanStatus;
import org.mafs.mutualaid.VisitPlanRecord;
import org.mafs.mutualaid.VisitPlans;
import org.mafs.mutualaid.VisitRecord;
import org.mafs.mutualaid.Visits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class VisitsCardTest extends ViewTest {

    @Autowired
    private Visits visits;
    @Autowired
    private VisitPlans plans;
    @Autowired
    private Fellowships fellowships;
    @Autowired
    private OwnMeetings meetings;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private JdbcClient database;
    @Autowired
    private Calendar calendar;

    private EnrolmentId ash;
    private LocalDate day;

    @BeforeEach
    void someoneWithoutVisits() {
        ash = cohorts.led(1).person();
        day = calendar.today().minusDays(2);
        signIn(Role.FACILITATOR);
    }

    @AfterEach
    void nothingIsLeft() {
        meetings.clear();
    }

    @Test
    void aPlanWhoseDayHasComeIsChosenAlreadySoThatSavingIsOneTap() {
        VisitPlanRecord plan = planned();
        assertThat(words()).contains("No visit told yet");
        press("How did it go? Log the visit");
        assertThat(_get(DatePicker.class, spec -> spec.withLabel("Day")).getValue()).isEqualTo(day);
        assertThat(_find(IntegerField.class)).as("a plan is kept once").isEmpty();
        press("Save the visit");
        assertThat(only().plan()).isEqualTo(plan.id());
        assertThat(only().day()).contains(day);
        assertThat(plans.plan(plan.id()).status()).isEqualTo(PlanStatus.DONE);
        assertThat(section()).contains(Calendar.longDay(day));
        assertThat(_find(Button.class, spec -> spec.withText("How did it go? Log the visit"))).as("no plan waits").isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void withTheKindOfGroupAloneItSaysHowOften() {
        open("enrolments/" + ash.value());
        press("Log a visit");
        press("Save the visit");
        assertThat(_find(ErrorNote.class)).extracting(note -> note.getElement().getTextRecursively())
                .contains("Choose the day.");
        FellowshipRecord aa = fellowships.called("aa").orElseThrow();
        _setValue((Select<FellowshipRecord>) _get(Select.class, spec -> spec.withLabel("Kind of mutual aid")), aa);
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Day")), day);
        IntegerField often = _get(IntegerField.class, spec -> spec.withLabel("How often?"));
        _setValue(often, 15);
        press("Save the visit");
        assertThat(_find(ErrorNote.class)).extracting(note -> note.getElement().getTextRecursively())
                .contains("Choose a number from 1 to 14.");
        assertThat(visits.of(ash)).isEmpty();
        _setValue(often, 3);
        press("Save the visit");
        assertThat(only().times()).isEqualTo(3);
        assertThat(only().fellowship().code()).isEqualTo("aa");
        assertThat(section()).contains("in the week before " + Calendar.longDay(day) + ", 3 times");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aVisitIsChangedAndTakenOut() {
        VisitRecord logged = visits.log(ash, new NewVisit(fellowships.called("na").orElseThrow().id(), null, null, day, 1,
                Impression.NONE));
        open("enrolments/" + ash.value());
        pressBeside("Change");
        _setValue((RadioButtonGroup<Optional<GoingBack>>) _get(RadioButtonGroup.class,
                spec -> spec.withLabel("Will they go again?")), Optional.of(GoingBack.YES));
        press("Save the change");
        assertThat(only().impression()).isEqualTo(new Impression(null, null, GoingBack.YES));
        assertThat(only().id()).isEqualTo(logged.id());
        assertThat(section()).contains("Going again: yes");
        pressBeside("Take out");
        press("Take the visit out");
        assertThat(visits.of(ash)).isEmpty();
        assertThat(section()).contains("No visit told yet");
    }

    private VisitPlanRecord planned() {
        MeetingRecord meeting = meetings.on(day.getDayOfWeek(), "smart");
        VisitPlanRecord plan = plans.make(ash, new NewVisitPlan(null, meeting.id(), calendar.today(), null,
                Company.NOT_SETTLED, null, null, null, null, null, false));
        database.sql("UPDATE visit_plan SET planned_on = ? WHERE id = ?").params(day, plan.id().value()).update();
        return plan;
    }

    private String words() {
        open("enrolments/" + ash.value());
        return section();
    }

    private static String section() {
        return _find(Section.class).stream().filter(section -> section.hasClassName("mutual-aid")).findFirst().orElseThrow()
                .getElement().getTextRecursively();
    }

    private VisitRecord only() {
        List<VisitRecord> all = visits.of(ash);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    /** Other parts of the page have buttons of the same words. */
    private static void pressBeside(String words) {
        Div card = _get(Div.class, spec -> spec.withClasses("visits"));
        _click(_get(card, Button.class, spec -> spec.withText(words)));
    }

    private static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }
}
