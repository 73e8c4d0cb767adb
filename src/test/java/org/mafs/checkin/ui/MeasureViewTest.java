package org.mafs.checkin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.NavigatorKt.getCurrentPath;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mafs.base.SessionId;
import org.mafs.base.ui.ConflictDialog;
import org.mafs.base.ui.Scale;
import org.mafs.checkin.Form;
import org.mafs.draft.FormKey;
import org.mafs.measure.Answers;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.Instruments;
import org.mafs.measure.NewResponse;
import org.mafs.measure.ResponseRecord;
import org.mafs.measure.ui.ScoreCard;
import org.springframework.beans.factory.annotation.Autowired;

/** CORE-10: items 2 and 3 are turned round, so that a form of noughts comes to 8 points. */
class MeasureViewTest extends FormTest {

    private static final Integer BLANK = null;

    @Autowired
    private CompletedForms forms;

    MeasureViewTest() {
        super(Form.CORE_10);
    }

    @Test
    void keyedItemByItemItIsKeptAndShownAgain() {
        openForm();
        key(3, 1, 0, 4);
        assertThat(kept()).containsEntry("item.1", "3").containsEntry("item.2", "1").containsEntry("item.3", "0")
                .containsEntry("item.4", "4").hasSize(4);
        openAgain();
        assertThat(_find(Scale.class)).extracting(Scale::answer)
                .containsExactly(3, 1, 0, 4, BLANK, BLANK, BLANK, BLANK, BLANK, BLANK);
    }

    @Test
    void theResultIsTheScoreAndItsBand() {
        openForm();
        key(2, 2, 2, 2, 2, 0, 2, 2, 2, 2);
        press("Save CORE-10 for Ash");
        assertThat(words(ScoreCard.class)).contains("18, moderate", "10 of 10");
        _assertNone(Div.class, spec -> spec.withClasses("care-note"));
        _assertNone(Scale.class);
        assertThat(kept()).isEmpty();
        press("Back to the room");
        assertThat(getCurrentPath()).isEqualTo(Paths.session(tonight.id()));
    }

    /** One of ten missing: the mean of the nine others times ten, by the published rule; 9 points in 9 items are 10. */
    @Test
    void aBlankItemStaysBlankAndIsNotNought() {
        openForm();
        key(1, 3, 3, 1, 1, 0, 1, 1, 2, BLANK);
        handIn();
        assertThat(words(ScoreCard.class)).contains("10, low", "9 of 10");
        assertThat(handedIn().answers().answer(10)).isEmpty();
    }

    @Test
    void withTwoItemsMissingThereIsNoScoreAndThatIsSaid() {
        openForm();
        key(2, 2, 2, 2, 2, 0, 2, 2, BLANK, BLANK);
        handIn();
        assertThat(words(ScoreCard.class)).contains("No score: 8 of 10 questions were answered, and 9 are needed.");
    }

    @Test
    void theChangeSinceTheStartIsSaidInWords() {
        handInAtTheStart(3, 1, 1, 3, 3, 0, 3, 3, 2, 2);
        openForm();
        key(1, 3, 3, 1, 1, 0, 1, 1, 2, 2);
        handIn();
        assertThat(words(ScoreCard.class)).contains(
                "Down 14 since the start (25 to 11). A reliable improvement.");
    }

    @Test
    void belowTheCutOffAndASmallChangeAndARiseHaveTheirOwnWords() {
        handInAtTheStart(2, 2, 2, 2, 2, 0, 1, 1, 1, 1);
        openForm();
        key(1, 3, 3, 1, 1, 0, 1, 1, 1, 1);
        handIn();
        assertThat(words(ScoreCard.class)).contains("Down 5 since the start (14 to 9). Too small a change");
        openForm();
        keyItem(4, 0);
        handIn();
        assertThat(words(ScoreCard.class)).contains(
                "Down 6 since the start (14 to 8). A reliable improvement, and now below the cut-off of 11.");
        openForm();
        keyItem(1, 4);
        keyItem(4, 4);
        keyItem(5, 4);
        keyItem(7, 3);
        handIn();
        assertThat(words(ScoreCard.class)).contains("Up 6 since the start (14 to 20). A reliable rise");
    }

    @Test
    void anyAnswerAboveNoughtOnItemSixAsksForAConversation() {
        openForm();
        key(0, 4, 4, 0, 0, 1, 0, 0, 0, 0);
        handIn();
        assertThat(careNote()).contains("Ash gave an answer above zero on question 6.", "999", "116 123");
    }

    @Test
    void aBlankItemSixAsksToLookAtTheFormTogether() {
        openForm();
        key(0, 4, 4, 0, 0, BLANK, 0, 0, 0, 0);
        handIn();
        assertThat(careNote()).contains("Question 6 has no answer.", "Ash");
    }

    @Test
    void nothingAnsweredIsRefusedAndThePageStays() {
        openForm();
        handIn();
        assertThat(refusal()).startsWith("No question has an answer yet.");
        assertThat(_find(Scale.class)).hasSize(10);
    }

    @Test
    void handedInOtherwiseMeanwhileBothVersionsAreShownItemByItem() {
        openForm();
        key(1, 1, 1, 1, 1, 0, 1, 1, 1, 1);
        meanwhile(() -> forms.handIn(response(key(), Optional.of(tonight.id().value()), 1, 1, 1, 1, 1, 0, 4, 1, 1, 1)));
        handIn();
        assertThat(bothVersions()).contains("Sleep", "4", "1").doesNotContain("Panic");
        press(_get(ConflictDialog.class), "Save mine instead");
        assertThat(handedIn().answers().answer(7)).hasValue(1);
        assertThat(words(ScoreCard.class)).contains("13, mild");
    }

    @Test
    void aFollowUpIsTakenFromThePersonsPageWithoutASession() {
        open(Paths.form(Form.CORE_10, ash, Optional.empty()));
        key(1, 3, 3, 1, 1, 0, 1, 1, 2, 2);
        handIn();
        assertThat(words(ScoreCard.class)).contains("11, mild");
        assertThat(forms.of(ash, Instruments.CORE_10)).singleElement().satisfies(form -> {
            assertThat(form.session()).isEmpty();
            assertThat(form.takenOn()).isEqualTo(calendar.today());
        });
        press("Back to Ash");
        assertThat(getCurrentPath()).isEqualTo("enrolments/" + ash.value());
    }

    private void key(Integer... answers) {
        for (int item = 1; item <= answers.length; item++) {
            keyItem(item, answers[item - 1]);
        }
    }

    private static void keyItem(int item, Integer answer) {
        if (answer != null) {
            List<Scale> items = _find(Scale.class);
            items.get(item - 1).answered(answer);
        }
    }

    private void handInAtTheStart(Integer... answers) {
        long first = cohorts.sessions(cohort).getFirst().id().value();
        forms.handIn(response(FormKey.onDay(form.code(), ash, calendar.today().minusWeeks(1)), Optional.of(first),
                answers));
    }

    private NewResponse response(FormKey key, Optional<Long> session, Integer... answers) {
        return new NewResponse(key, ash, session.map(SessionId::new), "core-10",
                session.filter(id -> id == tonight.id().value()).isPresent() ? calendar.today()
                        : calendar.today().minusWeeks(1), Answers.of(answers), Optional.empty());
    }

    private ResponseRecord handedIn() {
        return forms.handedIn(key(), ash).orElseThrow();
    }

    private static String careNote() {
        return words(_get(Div.class, spec -> spec.withClasses("care-note")));
    }
}
