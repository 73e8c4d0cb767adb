package org.mafs.checkin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNoDialogs;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.NavigatorKt.getCurrentPath;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.vaadin.flow.component.button.Button;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.mafs.base.ui.ConflictDialog;
import org.mafs.base.ui.Scale;
import org.mafs.checkin.CheckInAnswers;
import org.mafs.checkin.Form;
import org.mafs.checkin.WeeklyCheckIn;
import org.mafs.cohort.Mark;
import org.mafs.measure.Substance;
import org.mafs.measure.UseDays;
import org.springframework.beans.factory.annotation.Autowired;

class CheckInViewTest extends FormTest {

    private static final String MOOD = "How has the week been, all in all?";
    private static final String WEEK = "The week in a sentence";
    private static final String MEETINGS =
            "How many mutual-aid meetings did they go to this week, outside this group?";
    private static final String HOPE = "What do they hope for next week?";
    private static final String ALCOHOL = "Alcohol: on how many days?";

    @Autowired
    private WeeklyCheckIn checkIns;

    CheckInViewTest() {
        super(Form.CHECK_IN);
    }

    @Test
    void everyAnswerIsKeptTheMomentItIsGiven() {
        openForm();
        scale(MOOD).answered(4);
        write(WEEK, "Slept better.");
        count(MEETINGS, 2);
        write(HOPE, "A walk");
        alsoUsed(Substance.ALCOHOL);
        scale(ALCOHOL).answered(3);
        assertThat(kept()).containsOnly(entry("mood", "4"), entry("week", "Slept better."), entry("meetings", "2"),
                entry("hope", "A walk"), entry("days.alcohol", "3"));
        assertThat(words(CheckInView.class)).contains("Saved ");
        assertThat(checkIns.handedIn(ash, tonight.id())).isEmpty();
    }

    @Test
    void leftAndOpenedAgainTheFormShowsWhatWasGiven() {
        openForm();
        scale(MOOD).answered(4);
        write(WEEK, "Slept better.");
        count(MEETINGS, 2);
        alsoUsed(Substance.ALCOHOL);
        scale(ALCOHOL).answered(0);
        openAgain();
        assertThat(scale(MOOD).answer()).isEqualTo(4);
        assertThat(area(WEEK).getValue()).isEqualTo("Slept better.");
        assertThat(area(HOPE).getValue()).isEmpty();
        assertThat(number(MEETINGS).getValue()).isEqualTo(2);
        assertThat(scale(ALCOHOL).answer()).isZero();
    }

    @Test
    void handingInMakesTheRecordForgetsTheDraftAndLeadsBackToTheRoom() {
        openForm();
        scale(MOOD).answered(4);
        write(HOPE, "A walk");
        count(MEETINGS, 0);
        press("Save check-in for Ash");
        assertThat(told()).isEqualTo("Saved for Ash.");
        assertThat(getCurrentPath()).isEqualTo(Paths.session(tonight.id()));
        assertThat(handedIn()).isEqualTo(new CheckInAnswers(4, null, week(Map.of()), OptionalInt.of(0), "A walk"));
        assertThat(kept()).isEmpty();
    }

    @Test
    void theRoomShowsWhatIsBegunAndWhatIsIn() {
        register.mark(tonight.id(), ash, Mark.PRESENT, null, Optional.empty());
        openForm();
        scale(MOOD).answered(4);
        press("Back");
        assertThat(words(PersonCard.class)).contains("Check-in: 1 of 5 done");
        openForm();
        handIn();
        assertThat(words(PersonCard.class)).contains("Check-in in").doesNotContain("Check-in: 1 of 5 done");
    }

    @Test
    void nothingAnsweredIsRefusedAndThePageStays() {
        openForm();
        handIn();
        assertThat(refusal()).startsWith("No question has an answer yet.");
        assertThat(getCurrentPath()).endsWith("check-in");
        scale(MOOD).answered(1);
        handIn();
        assertThat(handedIn().mood()).isEqualTo(1);
    }

    @Test
    void anAnswerTakenBackStaysTakenBack() {
        openForm();
        scale(MOOD).answered(2);
        scale(MOOD).answered(null);
        write(WEEK, "Long.");
        write(WEEK, "");
        openAgain();
        assertThat(scale(MOOD).answer()).isNull();
        assertThat(area(WEEK).getValue()).isEmpty();
        handIn();
        assertThat(refusal()).startsWith("No question has an answer yet.");
    }

    @Test
    void substancesNamedBeforeAreAskedAgainAndOthersAreNot() {
        checkIns.handIn(ash, cohorts.sessions(cohort).getFirst().id(), told(3, Map.of(Substance.KETAMINE, 2)),
                Optional.empty());
        openForm();
        assertThat(scale("Ketamine: on how many days?").answer()).isNull();
        _assertNone(Scale.class, spec -> spec.withPredicate(scale -> words(scale).contains("Crack")));
    }

    @Test
    void openedAfterItWasHandedInItCanBeCorrected() {
        openForm();
        scale(MOOD).answered(2);
        handIn();
        openForm();
        assertThat(scale(MOOD).answer()).isEqualTo(2);
        scale(MOOD).answered(3);
        handIn();
        _assertNoDialogs();
        assertThat(handedIn().mood()).isEqualTo(3);
    }

    @Test
    void handedInOtherwiseMeanwhileBothVersionsAreShownAndOnesOwnCanBeSaved() {
        openForm();
        scale(MOOD).answered(2);
        meanwhile(() -> checkIns.handIn(ash, tonight.id(), told(5, Map.of()), Optional.empty()));
        handIn();
        assertThat(bothVersions()).contains(MOOD, "5", "2");
        assertThat(handedIn().mood()).isEqualTo(5);
        press(_get(ConflictDialog.class), "Save mine instead");
        assertThat(handedIn().mood()).isEqualTo(2);
        assertThat(getCurrentPath()).isEqualTo(Paths.session(tonight.id()));
    }

    @Test
    void handedInOtherwiseMeanwhileTheirsCanBeKept() {
        openForm();
        scale(MOOD).answered(2);
        meanwhile(() -> checkIns.handIn(ash, tonight.id(), told(5, Map.of()), Optional.empty()));
        scale(MOOD).answered(1);
        handIn();
        press(_get(ConflictDialog.class), "Keep theirs");
        assertThat(handedIn().mood()).isEqualTo(5);
        assertThat(kept()).isEmpty();
    }

    @Test
    void moreMeetingsThanCanBeIsRefusedInWords() {
        openForm();
        count(MEETINGS, 400);
        handIn();
        assertThat(refusal()).isEqualTo("That many meetings in 7 days cannot be. Check the number.");
        _get(Button.class, spec -> spec.withText("Save check-in for Ash").withEnabled(true));
    }

    private CheckInAnswers handedIn() {
        return checkIns.handedIn(ash, tonight.id()).orElseThrow().answers();
    }

    private static CheckInAnswers told(int mood, Map<Substance, Integer> days) {
        return new CheckInAnswers(mood, null, week(days), OptionalInt.empty(), null);
    }

    private static UseDays week(Map<Substance, Integer> days) {
        return new UseDays(UseDays.WEEK, Optional.empty(), days);
    }
}
