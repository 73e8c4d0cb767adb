package org.mafs.checkin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.ViewTest;
import org.mafs.access.FormWay;
import org.mafs.access.Role;
import org.mafs.checkin.Filled;
import org.mafs.checkin.Form;
import org.mafs.checkin.FormPlan;
import org.mafs.checkin.FormSettings;
import org.mafs.checkin.GivenAnswers;
import org.mafs.checkin.HandingIn;
import org.mafs.checkin.Occasion;
import org.mafs.checkin.OwnLateAnswers;
import org.mafs.checkin.WeeklyCheckIn;
import org.springframework.beans.factory.annotation.Autowired;

class LateAnswersViewTest extends ViewTest {

    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private OwnLateAnswers own;
    @Autowired
    private HandingIn handingIn;
    @Autowired
    private WeeklyCheckIn checkIns;
    @Autowired
    private LateAnswersInRoom inRoom;
    @Autowired
    private LateAnswersTask task;
    @Autowired
    private FormSettings settings;

    @Test
    void bothVersionsAreShownAndOneIsChosen() {
        OwnCohort cohort = cohorts.led(1);
        Occasion occasion = new Occasion(cohort.person(), Optional.of(cohort.session()), OwnCohorts.FIRST);
        signIn(Role.FACILITATOR);
        handingIn.handIn(Form.CHECK_IN, occasion, new GivenAnswers(Map.of("mood", "4")),
                new Filled(FormWay.HANDED, "en", "one"), 0);
        UUID id = own.of(occasion);
        assertThat(inRoom.at(cohort.session())).get().isInstanceOf(Section.class)
                .extracting(note -> note.getElement().getTextRecursively()).asString()
                .contains("Check-in of Tester 1 came twice and differs");
        assertThat(task.lines()).anySatisfy(line -> assertThat(line.who()).contains("Tester 1"));

        open("sessions/" + cohort.session().value() + "/enrolments/" + cohort.person().value() + "/late/" + id);
        String table = _get(NativeTable.class).getElement().getTextRecursively();
        assertThat(table).contains("How has your week been", "differs", "on a tablet", "What came later");
        _click(_get(Button.class, button -> button.withText("Take what came later")));
        assertThat(checkIns.handedIn(cohort.person(), cohort.session()).orElseThrow().answers().mood()).isEqualTo(2);
        assertThat(inRoom.at(cohort.session())).isEmpty();

        open("sessions/" + cohort.session().value() + "/enrolments/" + cohort.person().value() + "/late/" + id);
        assertThat(_find(Button.class, button -> button.withText("Take what came later"))).isEmpty();
    }

    @Test
    void aCoordinatorSetsHowFormsAreFilledIn() {
        signIn(Role.COORDINATOR);
        FormPlan before = settings.get();
        open("settings/forms");
        _click(_get(Button.class, button -> button.withText("Change")));
        IntegerField idle = _get(IntegerField.class, field -> field.withLabel("Minutes until a screen locks"));
        _setValue(idle, 31);
        _click(_get(Button.class, button -> button.withText("Save")));
        assertThat(settings.get()).isEqualTo(before);
        _setValue(idle, 8);
        _click(_get(Button.class, button -> button.withText("Save")));
        assertThat(settings.get().idleMinutes()).isEqualTo(8);
        settings.set(before);
    }
}
