package org.mafs.checkin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.checkin.OddityKind;
import org.mafs.cohort.Mark;
import org.mafs.cohort.Register;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class DataQualityViewTest extends ViewTest {

    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private Register register;
    @Autowired
    private DataQualityTask task;
    @Autowired
    private JdbcClient database;
    @Autowired
    private Calendar calendar;

    private OwnCohort cohort;

    @BeforeEach
    void aCohortWithoutAStart() {
        cohort = cohorts.led(1);
        signIn(Role.FACILITATOR);
        database.sql("UPDATE enrolment SET joined_on = ? WHERE cohort_id = ?").params(OwnCohorts.FIRST, cohort.id().value())
                .update();
        register.mark(cohort.session(), cohort.person(), Mark.PRESENT, null, Optional.empty());
    }

    @AfterEach
    void outOfTheWay() {
        firstSessionOn(OwnCohorts.FIRST);
    }

    @Test
    void eachThingSaysWhatItIsAndWhereItIsPutRight() {
        open(page());
        assertThat(said()).contains("8 things to look at", "Tester 1", "no start", "Came first on 1 July 2025",
                "The sessions", "Session 1 of 1 July 2025 is over and was not closed.");
        assertThat(_find(Anchor.class, link -> link.withText("Open the session"))).hasSize(6).first()
                .satisfies(link -> assertThat(link.getHref()).isEqualTo("sessions/" + cohort.session().value()));
        assertThat(_find(RouterLink.class, link -> link.withText("Open their page"))).hasSize(2).first()
                .satisfies(link -> assertThat(link.getElement().getAttribute("aria-label")).contains("Tester 1"));
    }

    @Test
    void itIsNarrowedByWhatItIs() {
        open(page());
        _setValue(kind(), OddityKind.NO_END);
        assertThat(said()).contains("One thing to look at").doesNotContain("was not closed");
        _setValue(kind(), OddityKind.NO_MARK);
        assertThat(said()).contains("Nothing of this kind.");
    }

    @Test
    void whatIsLeftAsItIsIsHiddenUntilAskedForAndCanBeTakenBack() {
        open(page());
        _setValue(kind(), OddityKind.NO_END);
        _click(_get(Button.class, button -> button.withText("Leave as it is")));
        _click(_find(Button.class, button -> button.withText("Leave as it is")).getLast());
        assertThat(_get(TextArea.class).isVisible()).as("a reason is needed").isTrue();
        _setValue(_get(TextArea.class), "She had moved away");
        _click(_find(Button.class, button -> button.withText("Leave as it is")).getLast());
        _assertNone(TextArea.class);
        assertThat(said()).contains("Nothing of this kind.").doesNotContain("moved away");
        _setValue(_get(Checkbox.class), true);
        assertThat(said()).contains("Left as it is: She had moved away", "Nothing to look at, and one left as it is.");
        _click(_get(Button.class, button -> button.withText("Look at it again")));
        assertThat(said()).contains("One thing to look at.").doesNotContain("moved away");
    }

    @Test
    void aCohortInOrderIsPraised() {
        OwnCohort tidy = cohorts.led(0);
        database.sql("UPDATE cohort_session SET status = 'CLOSED', closed_at = held_on WHERE cohort_id = ?")
                .param(tidy.id().value()).update();
        open("data-quality/" + tidy.id().value());
        assertThat(said()).contains("Nothing odd. Well kept.");
    }

    @Test
    void todaySaysHowMuchThereIsAndLeadsThere() {
        firstSessionOn(calendar.today().minusDays(1));
        assertThat(task.lines()).anySatisfy(line -> assertThat(line.words()).startsWith("One thing to look at in Own "));
        open("today");
        assertThat(_find(DataQualityView.class)).isEmpty();
        task.lines().stream().filter(line -> line.words().contains("Own ")).findFirst().orElseThrow().fix().open();
        assertThat(_get(ComboBox.class).getValue()).isNotNull();
        open("cohorts/" + cohort.id().value());
        assertThat(_find(RouterLink.class, link -> link.withText("Things to look at"))).singleElement()
                .satisfies(link -> assertThat(link.getHref()).isEqualTo(page()));
    }

    @Test
    void aLongListIsShownAPieceAtATime() {
        OwnCohort large = cohorts.led(40);
        signIn(Role.FACILITATOR);
        large.people().forEach(person -> register.mark(large.session(), person, Mark.PRESENT, null, Optional.empty()));
        open("data-quality/" + large.id().value());
        assertThat(_find(OddityCard.class)).hasSize(20);
        _click(_get(Button.class, button -> button.withText("Show 21 more")));
        assertThat(_find(OddityCard.class)).hasSize(40);
        _click(_get(Button.class, button -> button.withText("Show one more")));
        assertThat(_find(OddityCard.class)).hasSize(41);
    }

    @Test
    void anotherCohortIsChosen() {
        open("data-quality");
        assertThat(said()).contains("in the cohorts of these months").doesNotContain(cohortName());
        open(page());
        assertThat(said()).contains("Tester 1");
        _get(ComboBox.class).setValue(null);
        assertThat(said()).contains("in the cohorts of these months");
    }

    @Test
    void nobodyElsesCohortIsShown() {
        OwnCohort foreign = cohorts.notLed(1);
        signIn(Role.FACILITATOR);
        open("data-quality/" + foreign.id().value());
        _assertNone(DataQualityView.class);
    }

    @SuppressWarnings("unchecked")
    private static Select<OddityKind> kind() {
        return _get(Select.class, field -> field.withLabel("What it is"));
    }

    private static String said() {
        return _get(DataQualityView.class).getElement().getTextRecursively();
    }

    private String cohortName() {
        return database.sql("SELECT name FROM cohort WHERE id = ?").param(cohort.id().value()).query(String.class).single();
    }

    private String page() {
        return "data-quality/" + cohort.id().value();
    }

    private void firstSessionOn(LocalDate day) {
        database.sql("UPDATE cohort_session SET held_on = ? + INTERVAL 7 * (number - 1) DAY WHERE cohort_id = ?")
                .params(day, cohort.id().value()).update();
    }
}
