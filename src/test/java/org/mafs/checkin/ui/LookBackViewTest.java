package org.mafs.checkin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.NavigatorKt.getCurrentPath;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.mafs.checkin.Form;
import org.mafs.checkin.LookBack;
import org.mafs.checkin.LookBackAnswers;
import org.mafs.draft.FormKey;
import org.mafs.measure.Substance;
import org.mafs.measure.UseDays;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class LookBackViewTest extends FormTest {

    @Autowired
    private LookBack lookBack;

    LookBackViewTest() {
        super(Form.LOOK_BACK);
    }

    @Test
    void everyAnswerIsKeptAndShownWhenOpenedAgain() {
        openForm().answer("main", "alcohol").answer("days.alcohol", 20).answer("days.crack", 0).answer("meetings", 4);
        assertThat(kept()).containsOnly(entry("main", "alcohol"), entry("days.alcohol", "20"),
                entry("days.crack", "0"), entry("meetings", "4"));
        assertThat(openAgain().shown()).isEqualTo(kept());
    }

    @Test
    void handingInMakesTheRecordForgetsTheDraftAndLeadsBackToTheRoom() {
        assertThat(openForm().answer("main", "alcohol").answer("days.alcohol", 20).handIn()).isEqualTo("kept");
        assertThat(told()).isEqualTo("Saved for Ash.");
        assertThat(getCurrentPath()).isEqualTo(Paths.session(tonight.id()));
        assertThat(handedIn()).isEqualTo(told(Substance.ALCOHOL, Map.of(Substance.ALCOHOL, 20), OptionalInt.empty()));
        assertThat(kept()).isEmpty();
        assertThat(filledIn()).isEqualTo("TOGETHER, 1");
    }

    @Test
    void nothingAnsweredIsRefusedByTheServerToo() {
        assertThat(openForm().handIn()).isEqualTo("refused");
        assertThat(getCurrentPath()).endsWith("look-back");
        assertThat(lookBack.handedIn(key(), ash)).isEmpty();
    }

    @Test
    void whatWasNamedAtTheStartIsAskedAboutButIsNoAnswer() {
        handInAtTheStart(told(Substance.ALCOHOL, Map.of(Substance.ALCOHOL, 20, Substance.CRACK, 2),
                OptionalInt.of(1)));
        OpenForm open = openForm();
        assertThat(asked(open)).containsExactlyInAnyOrder("alcohol", "crack");
        assertThat(open.shown()).isEmpty();
        assertThat(open.answer("days.alcohol", 0).handIn()).isEqualTo("kept");
        assertThat(handedIn().use().days()).containsOnly(entry(Substance.ALCOHOL, 0));
    }

    @Test
    void anAnswerTakenBackStaysTakenBack() {
        openForm().answer("main", "alcohol").takeBack("main").answer("meetings", 3).takeBack("meetings");
        assertThat(openAgain().shown()).isEmpty();
    }

    @Test
    void aNumberOfDaysThatCannotBeIsRefusedWhenItIsAnsweredAndNeverRecorded() {
        OpenForm open = openForm().answer("main", "alcohol").cannotAnswer("days.alcohol", 200);
        assertThat(open.handIn()).isEqualTo("kept");
        assertThat(handedIn()).isEqualTo(told(Substance.ALCOHOL, Map.of(), OptionalInt.empty()));
        assertThat(openForm().answer("days.alcohol", 21).handIn()).isEqualTo("kept");
        assertThat(handedIn().use().days()).containsEntry(Substance.ALCOHOL, 21);
    }

    @Test
    void handedInOtherwiseMeanwhileTheirsStandsAndOnesOwnIsKeptBeside() {
        OpenForm open = openForm().answer("meetings", 3);
        handedInMeanwhile(Map.of("meetings", "8"));
        assertThat(open.handIn()).isEqualTo("beside");
        assertThat(handedIn().meetings()).hasValue(8);
        assertThat(beside()).isEqualTo(1);
    }

    @Test
    void openedAfterItWasHandedInItCanBeCorrected() {
        openForm().answer("meetings", 3).answer("days.alcohol", 2).handIn();
        OpenForm again = openForm();
        assertThat(again.shown()).containsOnly(entry("meetings", "3"), entry("days.alcohol", "2"));
        again.takeBack("days.alcohol").answer("meetings", 4).handIn();
        assertThat(handedIn()).isEqualTo(told(null, Map.of(), OptionalInt.of(4)));
        assertThat(filledIn()).isEqualTo("TOGETHER, 2");
    }

    @Test
    void aFollowUpBelongsToNoSession() {
        open(Paths.form(Form.LOOK_BACK, ash, Optional.empty()));
        onForm().answer("meetings", 6).handIn();
        assertThat(getCurrentPath()).isEqualTo("enrolments/" + ash.value());
        assertThat(lookBack.handedIn(FormKey.onDay(form.code(), ash, calendar.today()), ash)).get()
                .extracting(LookBackAnswers::meetings).isEqualTo(OptionalInt.of(6));
    }

    @Test
    void fromOneFormToTheNextPersonsNothingIsCarriedOver() {
        openForm().answer("main", "alcohol").answer("days.alcohol", 20);
        ash = join("Bea");
        OpenForm next = openForm();
        assertThat(next.sitting().get("name").stringValue()).isEqualTo("Bea");
        assertThat(next.shown()).isEmpty();
        assertThat(asked(next)).isEmpty();
        assertThat(words(LookBackView.class)).contains("Bea").doesNotContain("Ash");
    }

    @Test
    void somebodyOfAnotherCohortIsNotAskedInThisSession() {
        cohort = newCohort(-1);
        signIn(facilitator);
        ash = join("Cal");
        open(Paths.form(form, ash, Optional.of(tonight.id())));
        _assertNone(LookBackView.class);
        _assertNone(FormElement.class);
    }

    private void handInAtTheStart(LookBackAnswers answers) {
        lookBack.handIn(FormKey.onDay(form.code(), ash, calendar.today().minusWeeks(1)), ash, Optional.empty(),
                calendar.today().minusWeeks(1), answers, Optional.empty());
    }

    private LookBackAnswers handedIn() {
        return lookBack.handedIn(key(), ash).orElseThrow();
    }

    private static LookBackAnswers told(Substance main, Map<Substance, Integer> days, OptionalInt meetings) {
        return new LookBackAnswers(new UseDays(UseDays.FOUR_WEEKS, Optional.ofNullable(main), days), meetings);
    }

    private static List<String> asked(OpenForm open) {
        return open.sheet().get("questions").valueStream().filter(asked -> asked.get("id").stringValue().equals("days"))
                .flatMap(days -> days.get("asked").valueStream()).map(JsonNode::stringValue).toList();
    }
}
