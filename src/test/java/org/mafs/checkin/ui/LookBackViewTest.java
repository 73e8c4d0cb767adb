package org.mafs.checkin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.NavigatorKt.getCurrentPath;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.mafs.base.ui.ConflictDialog;
import org.mafs.checkin.Form;
import org.mafs.checkin.LookBack;
import org.mafs.checkin.LookBackAnswers;
import org.mafs.draft.FormKey;
import org.mafs.measure.Substance;
import org.mafs.measure.UseDays;
import org.springframework.beans.factory.annotation.Autowired;

class LookBackViewTest extends FormTest {

    private static final String MEETINGS = "How many mutual-aid meetings did they go to in the last 28 days?";
    private static final String ALCOHOL = "Alcohol: on how many days?";
    private static final String CRACK = "Crack: on how many days?";

    @Autowired
    private LookBack lookBack;

    LookBackViewTest() {
        super(Form.LOOK_BACK);
    }

    @Test
    void everyAnswerIsKeptAndShownWhenOpenedAgain() {
        openForm();
        name(Substance.ALCOHOL);
        count(ALCOHOL, 20);
        alsoUsed(Substance.CRACK);
        count(CRACK, 0);
        count(MEETINGS, 4);
        assertThat(kept()).containsOnly(entry("main", "alcohol"), entry("days.alcohol", "20"),
                entry("days.crack", "0"), entry("meetings", "4"));
        openAgain();
        assertThat(main().getValue()).isEqualTo(Substance.ALCOHOL);
        assertThat(number(ALCOHOL).getValue()).isEqualTo(20);
        assertThat(number(CRACK).getValue()).isZero();
        assertThat(number(MEETINGS).getValue()).isEqualTo(4);
    }

    @Test
    void handingInMakesTheRecordForgetsTheDraftAndLeadsBackToTheRoom() {
        openForm();
        name(Substance.ALCOHOL);
        count(ALCOHOL, 20);
        press("Save for Ash");
        assertThat(told()).isEqualTo("Saved for Ash.");
        assertThat(getCurrentPath()).isEqualTo(Paths.session(tonight.id()));
        assertThat(handedIn()).isEqualTo(told(Substance.ALCOHOL, Map.of(Substance.ALCOHOL, 20), OptionalInt.empty()));
        assertThat(kept()).isEmpty();
    }

    @Test
    void nothingAnsweredIsRefusedAndThePageStays() {
        openForm();
        handIn();
        assertThat(refusal()).startsWith("No question has an answer yet.");
        assertThat(getCurrentPath()).endsWith("look-back");
    }

    @Test
    void theMainSubstanceStaysAsNamedAtTheStartButIsNoAnswerByItself() {
        handInAtTheStart(told(Substance.ALCOHOL, Map.of(Substance.ALCOHOL, 20, Substance.CRACK, 2),
                OptionalInt.of(1)));
        openForm();
        assertThat(main().getValue()).isEqualTo(Substance.ALCOHOL);
        assertThat(number(ALCOHOL).getValue()).isNull();
        assertThat(number(CRACK).getValue()).isNull();
        handIn();
        assertThat(refusal()).startsWith("No question has an answer yet.");
        count(ALCOHOL, 0);
        handIn();
        assertThat(handedIn().use().days()).containsOnly(entry(Substance.ALCOHOL, 0));
    }

    @Test
    void anAnswerTakenBackStaysTakenBack() {
        openForm();
        name(Substance.ALCOHOL);
        name(null);
        count(MEETINGS, 3);
        count(MEETINGS, null);
        openAgain();
        assertThat(main().getValue()).isNull();
        assertThat(number(MEETINGS).getValue()).isNull();
    }

    @Test
    void aNumberOfDaysThatCannotBeIsNeverTakenForNoAnswer() {
        openForm();
        name(Substance.ALCOHOL);
        count(ALCOHOL, 20);
        count(ALCOHOL, 200);
        handIn();
        assertThat(refusal()).isEqualTo("Days are from 0 to 28.");
        assertThat(lookBack.handedIn(key(), ash)).isEmpty();
        count(ALCOHOL, 21);
        handIn();
        assertThat(handedIn().use().days()).containsEntry(Substance.ALCOHOL, 21);
    }

    @Test
    void handedInOtherwiseMeanwhileBothVersionsAreShownAndOnesOwnCanBeSaved() {
        openForm();
        count(MEETINGS, 3);
        meanwhile(() -> lookBack.handIn(key(), ash, Optional.of(tonight.id()), calendar.today(),
                told(null, Map.of(), OptionalInt.of(8)), Optional.empty()));
        handIn();
        assertThat(bothVersions()).contains("8", "3");
        press(_get(ConflictDialog.class), "Save mine instead");
        assertThat(handedIn().meetings()).hasValue(3);
    }

    @Test
    void aFollowUpBelongsToNoSession() {
        open(Paths.form(Form.LOOK_BACK, ash, Optional.empty()));
        count(MEETINGS, 6);
        handIn();
        assertThat(getCurrentPath()).isEqualTo("enrolments/" + ash.value());
        assertThat(lookBack.handedIn(FormKey.onDay(form.code(), ash, calendar.today()), ash)).get()
                .extracting(LookBackAnswers::meetings).isEqualTo(OptionalInt.of(6));
    }

    @Test
    void fromOneFormToTheNextPersonsNothingIsCarriedOver() {
        openForm();
        name(Substance.ALCOHOL);
        count(ALCOHOL, 20);
        ash = join("Bea");
        openForm();
        assertThat(main().getValue()).isNull();
        _assertNone(IntegerField.class, spec -> spec.withPredicate(field ->
                field.getAriaLabel().filter(ALCOHOL::equals).isPresent()));
    }

    @Test
    void somebodyOfAnotherCohortIsNotAskedInThisSession() {
        cohort = newCohort(-1);
        signIn(facilitator);
        ash = join("Cal");
        openForm();
        _assertNone(LookBackView.class);
    }

    private void handInAtTheStart(LookBackAnswers answers) {
        lookBack.handIn(FormKey.onDay(form.code(), ash, calendar.today().minusWeeks(1)), ash, Optional.empty(),
                calendar.today().minusWeeks(1), answers, Optional.empty());
    }

    private LookBackAnswers handedIn() {
        return lookBack.handedIn(key(), ash).orElseThrow();
    }

    private static void name(Substance substance) {
        _setValue(main(), substance);
    }

    @SuppressWarnings("unchecked")
    private static Select<Substance> main() {
        return _get(Select.class, spec -> spec.withPredicate(select -> select.getLabel() == null));
    }

    private static LookBackAnswers told(Substance main, Map<Substance, Integer> days, OptionalInt meetings) {
        return new LookBackAnswers(new UseDays(UseDays.FOUR_WEEKS, Optional.ofNullable(main), days), meetings);
    }
}
