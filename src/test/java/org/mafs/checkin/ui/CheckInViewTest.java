package org.mafs.checkin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNoDialogs;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.NavigatorKt.getCurrentPath;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.expectNoNotifications;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.mafs.checkin.CheckInAnswers;
import org.mafs.checkin.Form;
import org.mafs.checkin.Tablet.Waiting;
import org.mafs.checkin.WeeklyCheckIn;
import org.mafs.cohort.Mark;
import org.mafs.measure.Substance;
import org.mafs.measure.UseDays;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class CheckInViewTest extends FormTest {

    @Autowired
    private WeeklyCheckIn checkIns;

    CheckInViewTest() {
        super(Form.CHECK_IN);
    }

    @Test
    void theFormNamesThePersonAndTheFacilitatorOnlyAndAsksOurFiveQuestions() {
        OpenForm open = openForm();
        assertThat(open.sitting().get("mode").stringValue()).isEqualTo("TOGETHER");
        assertThat(open.sitting().get("name").stringValue()).isEqualTo("Ash");
        assertThat(open.sitting().get("facilitator").stringValue()).isEqualTo("Toni");
        assertThat(open.sheet().get("questions").valueStream().map(asked -> asked.get("id").stringValue()))
                .containsExactly("mood", "week", "days", "meetings", "hope");
        assertThat(open.shown()).isEmpty();
    }

    /** So that it needs no more taps than when it was drawn by the server. */
    @Test
    void togetherTheWholeFormIsOnOnePage() {
        assertThat(openForm().sitting().get("layout").stringValue()).isEqualTo("page");
    }

    @Test
    void everyAnswerIsKeptTheMomentItIsGiven() {
        openForm().answer("mood", 4).answer("week", "Slept better.").answer("meetings", 2).answer("hope", "A walk")
                .answer("days.alcohol", 3);
        assertThat(kept()).containsOnly(entry("mood", "4"), entry("week", "Slept better."), entry("meetings", "2"),
                entry("hope", "A walk"), entry("days.alcohol", "3"));
        assertThat(checkIns.handedIn(ash, tonight.id())).isEmpty();
    }

    @Test
    void leftAndOpenedAgainTheFormShowsWhatWasGiven() {
        openForm().answer("mood", 4).answer("week", "Slept better.").answer("days.alcohol", 0);
        assertThat(openAgain().shown()).containsOnly(entry("mood", "4"), entry("week", "Slept better."),
                entry("days.alcohol", "0"));
    }

    @Test
    void handingInMakesTheRecordForgetsTheDraftAndLeadsBackToTheRoom() {
        OpenForm open = openForm().answer("mood", 4).answer("hope", "A walk").answer("meetings", 0);
        assertThat(open.handIn()).isEqualTo("kept");
        assertThat(told()).isEqualTo("Saved for Ash.");
        assertThat(getCurrentPath()).isEqualTo(Paths.session(tonight.id()));
        assertThat(handedIn()).isEqualTo(new CheckInAnswers(4, null, week(Map.of()), OptionalInt.of(0), "A walk"));
        assertThat(kept()).isEmpty();
        assertThat(filledIn()).isEqualTo("TOGETHER, 1");
    }

    @Test
    void theRoomShowsWhatIsBegunAndWhatIsIn() {
        register.mark(tonight.id(), ash, Mark.PRESENT, null, Optional.empty());
        openForm().answer("mood", 4).leave();
        assertThat(words(PersonCard.class)).contains("Check-in: 1 of 5 done");
        openForm().handIn();
        assertThat(words(PersonCard.class)).contains("Check-in in").doesNotContain("Check-in: 1 of 5 done");
    }

    @Test
    void withoutNetworkThePageStaysAndGoesOnWhenTheFormHasArrived() {
        OpenForm open = openForm().answer("mood", 4);
        Waiting waiting = open.handInWithoutNetwork();
        assertThat(getCurrentPath()).endsWith("check-in");
        expectNoNotifications();
        assertThat(checkIns.handedIn(ash, tonight.id())).isEmpty();
        open.goes(waiting);
        assertThat(told()).isEqualTo("Saved for Ash.");
        assertThat(getCurrentPath()).isEqualTo(Paths.session(tonight.id()));
        assertThat(handedIn().mood()).isEqualTo(4);
    }

    @Test
    void whatWasRefusedIsSaidAndTheFormIsThereAgainWithItsAnswers() {
        OpenForm open = openForm().answer("mood", 4);
        open.tell("refused");
        assertThat(refusal()).contains("It cannot be.");
        assertThat(getCurrentPath()).endsWith("check-in");
        assertThat(onForm().shown()).containsOnly(entry("mood", "4"));
    }

    @Test
    void nothingAnsweredIsRefusedByTheServerToo() {
        assertThat(openForm().handIn()).isEqualTo("refused");
        assertThat(getCurrentPath()).endsWith("check-in");
        assertThat(checkIns.handedIn(ash, tonight.id())).isEmpty();
    }

    @Test
    void anAnswerTakenBackStaysTakenBack() {
        openForm().answer("mood", 2).takeBack("mood").answer("week", "Long.").takeBack("week");
        assertThat(openAgain().shown()).isEmpty();
    }

    @Test
    void substancesNamedBeforeAreAskedAgainAndOthersAreNot() {
        checkIns.handIn(ash, cohorts.sessions(cohort).getFirst().id(), told(3, Map.of(Substance.KETAMINE, 2)),
                Optional.empty());
        OpenForm open = openForm();
        assertThat(asked(open)).containsExactly("ketamine");
        assertThat(open.shown()).isEmpty();
    }

    @Test
    void openedAfterItWasHandedInItCanBeCorrected() {
        openForm().answer("mood", 2).handIn();
        OpenForm again = openForm();
        assertThat(again.shown()).containsOnly(entry("mood", "2"));
        again.answer("mood", 3);
        assertThat(again.handIn()).isEqualTo("kept");
        _assertNoDialogs();
        assertThat(handedIn().mood()).isEqualTo(3);
        assertThat(beside()).isZero();
        assertThat(filledIn()).isEqualTo("TOGETHER, 2");
    }

    @Test
    void handedInOtherwiseMeanwhileTheirsStandsAndOnesOwnIsKeptBeside() {
        OpenForm open = openForm().answer("mood", 2);
        handedInMeanwhile(Map.of("mood", "5"));
        assertThat(open.handIn()).isEqualTo("beside");
        assertThat(told()).startsWith("Somebody else has handed in other answers for Ash meanwhile. Both are kept");
        assertThat(getCurrentPath()).contains("/late/");
        assertThat(handedIn().mood()).isEqualTo(5);
        assertThat(beside()).isEqualTo(1);
    }

    @Test
    void handedInTheSameMeanwhileIsOneRecord() {
        OpenForm open = openForm().answer("mood", 5);
        handedInMeanwhile(Map.of("mood", "5"));
        assertThat(open.handIn()).isEqualTo("kept");
        assertThat(handedIn().mood()).isEqualTo(5);
        assertThat(beside()).isZero();
    }

    @Test
    void aSecondPageOnTheSameFormLosesNothingAndMakesOneRecord() {
        OpenForm first = openForm().answer("mood", 2);
        OpenForm second = openAgain();
        assertThat(second.shown()).containsOnly(entry("mood", "2"));
        second.answer("week", "Long.").handIn();
        assertThat(first.handIn()).isEqualTo("beside");
        assertThat(handedIn()).isEqualTo(new CheckInAnswers(2, "Long.", week(Map.of()), OptionalInt.empty(), null));
        assertThat(filledIn()).isEqualTo("TOGETHER, 1");
    }

    @Test
    void moreMeetingsThanCanBeAreRefusedInWords() {
        assertThat(openForm().cannotAnswer("meetings", 400).handIn()).isEqualTo("refused");
        assertThat(checkIns.handedIn(ash, tonight.id())).isEmpty();
    }

    @Test
    void onAFormADroppedNetworkIsToldWithoutWorry() {
        openForm();
        assertThat(toldWithoutNetwork()).startsWith("The network dropped. What you gave is safe on this tablet");
        open("today");
        assertThat(toldWithoutNetwork()).startsWith("No network just now.");
        assertThat(_find(FormElement.class)).isEmpty();
    }

    private static String toldWithoutNetwork() {
        return UI.getCurrent().getReconnectDialogConfiguration().getDialogText();
    }

    private static List<String> asked(OpenForm open) {
        return open.sheet().get("questions").valueStream().filter(asked -> asked.get("id").stringValue().equals("days"))
                .flatMap(days -> days.get("asked").valueStream()).map(JsonNode::stringValue).toList();
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
