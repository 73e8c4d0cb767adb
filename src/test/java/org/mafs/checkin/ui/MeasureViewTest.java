package org.mafs.checkin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.NavigatorKt.getCurrentPath;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mafs.base.SessionId;
import org.mafs.checkin.Form;
import org.mafs.checkin.Tablet.Waiting;
import org.mafs.draft.FormKey;
import org.mafs.measure.Answers;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.NewResponse;
import org.mafs.measure.ResponseRecord;
import org.mafs.measure.ui.ScoreCard;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

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
        key(openForm(), 3, 1, 0, 4);
        assertThat(kept()).containsOnly(entry("item.1", "3"), entry("item.2", "1"), entry("item.3", "0"),
                entry("item.4", "4"));
        assertThat(openAgain().shown()).isEqualTo(kept());
    }

    /** Nothing is added to a published instrument: its items in their order, none chosen, and whose it is. */
    @Test
    void theFormIsTheInstrumentAsItWasPublished() {
        JsonNode sheet = openForm().sheet();
        assertThat(sheet.get("own").booleanValue()).isFalse();
        assertThat(sheet.get("copyright").stringValue()).contains("CORE System Trust");
        assertThat(sheet.get("intro").stringValue()).startsWith("Key in the boxes ticked on the paper form");
        assertThat(sheet.get("questions").valueStream().map(item -> item.get("id").stringValue()))
                .containsExactly(IntStream.rangeClosed(1, 10).mapToObj(item -> "item." + item).toArray(String[]::new));
        assertThat(sheet.get("questions").valueStream()).allSatisfy(item -> {
            assertThat(item.get("kind").stringValue()).isEqualTo("scale");
            assertThat(item.get("faces").booleanValue()).isFalse();
            assertThat(item.get("declinable").booleanValue()).isFalse();
            assertThat(item.has("help")).isFalse();
        });
    }

    @Test
    void theResultIsTheScoreAndItsBand() {
        key(openForm(), 2, 2, 2, 2, 2, 0, 2, 2, 2, 2).handIn();
        assertThat(words(ScoreCard.class)).contains("18, moderate", "10 of 10");
        _assertNone(Div.class, spec -> spec.withClasses("care-note"));
        _assertNone(FormElement.class);
        assertThat(kept()).isEmpty();
        press("Back to the room");
        assertThat(getCurrentPath()).isEqualTo(Paths.session(tonight.id()));
    }

    /** One of ten missing: the mean of the nine others times ten, by the published rule; 9 points in 9 items are 10. */
    @Test
    void aBlankItemStaysBlankAndIsNotNought() {
        key(openForm(), 1, 3, 3, 1, 1, 0, 1, 1, 2, BLANK).handIn();
        assertThat(words(ScoreCard.class)).contains("10, low", "9 of 10");
        assertThat(handedIn().answers().answer(10)).isEmpty();
    }

    @Test
    void withTwoItemsMissingThereIsNoScoreAndThatIsSaid() {
        key(openForm(), 2, 2, 2, 2, 2, 0, 2, 2, BLANK, BLANK).handIn();
        assertThat(words(ScoreCard.class)).contains("No score: 8 of 10 questions were answered, and 9 are needed.");
    }

    @Test
    void theChangeSinceTheStartIsSaidInWords() {
        handInAtTheStart(3, 1, 1, 3, 3, 0, 3, 3, 2, 2);
        key(openForm(), 1, 3, 3, 1, 1, 0, 1, 1, 2, 2).handIn();
        assertThat(words(ScoreCard.class)).contains(
                "Down 14 since the start (25 to 11). A reliable improvement.");
    }

    @Test
    void belowTheCutOffAndASmallChangeAndARiseHaveTheirOwnWords() {
        handInAtTheStart(2, 2, 2, 2, 2, 0, 1, 1, 1, 1);
        key(openForm(), 1, 3, 3, 1, 1, 0, 1, 1, 1, 1).handIn();
        assertThat(words(ScoreCard.class)).contains("Down 5 since the start (14 to 9). Too small a change");
        openForm().answer("item.4", 0).handIn();
        assertThat(words(ScoreCard.class)).contains(
                "Down 6 since the start (14 to 8). A reliable improvement, and now past the cut-off of 11.");
        openForm().answer("item.1", 4).answer("item.4", 4).answer("item.5", 4).answer("item.7", 3).handIn();
        assertThat(words(ScoreCard.class)).contains("Up 6 since the start (14 to 20). Reliably harder");
    }

    @Test
    void anyAnswerAboveNoughtOnItemSixAsksForAConversation() {
        key(openForm(), 0, 4, 4, 0, 0, 1, 0, 0, 0, 0).handIn();
        assertThat(careNote()).contains("Ash gave an answer above zero on question 6.", "999", "116 123");
    }

    @Test
    void aBlankItemSixAsksToLookAtTheFormTogether() {
        key(openForm(), 0, 4, 4, 0, 0, BLANK, 0, 0, 0, 0).handIn();
        assertThat(careNote()).contains("Question 6 has no answer.", "Ash");
    }

    @Test
    void nothingAnsweredIsRefusedByTheServerTooAndThereIsNoResult() {
        assertThat(openForm().handIn()).isEqualTo("refused");
        _assertNone(ScoreCard.class);
        _get(FormElement.class);
    }

    /** The tablet has said itself what asks for care; the result comes when the server has read the form. */
    @Test
    void withoutNetworkTheResultComesWhenTheFormHasArrived() {
        OpenForm open = key(openForm(), 2, 2, 2, 2, 2, 1, 2, 2, 2, 2);
        Waiting waiting = open.handInWithoutNetwork();
        _assertNone(ScoreCard.class);
        open.goes(waiting);
        assertThat(words(ScoreCard.class)).contains("19, moderate");
        assertThat(careNote()).contains("Ash");
    }

    @Test
    void handedInOtherwiseMeanwhileTheirsStandsAndOnesOwnIsKeptBeside() {
        OpenForm open = key(openForm(), 1, 1, 1, 1, 1, 0, 1, 1, 1, 1);
        handedInMeanwhile(Map.of("item.1", "1", "item.6", "0", "item.7", "4"));
        assertThat(open.handIn()).isEqualTo("beside");
        assertThat(told()).startsWith("Somebody else has handed in other answers for Ash meanwhile.");
        assertThat(getCurrentPath()).contains("/late/");
        assertThat(handedIn().answers().answer(7)).hasValue(4);
        assertThat(beside()).isEqualTo(1);
    }

    @Test
    void handedInTwiceIsOneRecord() {
        OpenForm open = key(openForm(), 1, 1, 1, 1, 1, 0, 1, 1, 1, 1);
        Waiting once = open.handInWithoutNetwork();
        open.goes(once);
        open.goes(once);
        assertThat(forms.of(ash, "core-10")).hasSize(1);
        assertThat(filledIn()).isEqualTo("TOGETHER, 1");
        assertThat(words(ScoreCard.class)).contains("13, mild");
    }

    @Test
    void aFollowUpIsTakenFromThePersonsPageWithoutASession() {
        open(Paths.form(Form.CORE_10, ash, Optional.empty()));
        key(onForm(), 1, 3, 3, 1, 1, 0, 1, 1, 2, 2).handIn();
        assertThat(words(ScoreCard.class)).contains("11, mild");
        assertThat(forms.of(ash, "core-10")).singleElement().satisfies(form -> {
            assertThat(form.session()).isEmpty();
            assertThat(form.takenOn()).isEqualTo(calendar.today());
        });
        press("Back to Ash");
        assertThat(getCurrentPath()).isEqualTo("enrolments/" + ash.value());
    }

    private static OpenForm key(OpenForm open, Integer... answers) {
        for (int item = 1; item <= answers.length; item++) {
            if (answers[item - 1] != null) {
                open.answer("item." + item, answers[item - 1]);
            }
        }
        return open;
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
