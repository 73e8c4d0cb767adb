package org.mafs.checkin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.base.EnrolmentId;
import org.mafs.checkin.Form;
import org.mafs.checkin.SheetLooks;
import org.mafs.cohort.Mark;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SheetsInRoomTest extends EveningTest {

    private static final String LOOK = "Look at question 6";

    @Autowired
    private SheetLooks looks;
    @Autowired
    private JdbcClient database;

    private EnrolmentId ash;
    private EnrolmentId bea;
    private EnrolmentId cal;

    @BeforeEach
    void threeAreHere() {
        ash = join("Ash");
        bea = join("Bea");
        cal = join("Cal");
        register.everyoneElseIsHere(tonight.id());
        open(Paths.session(tonight.id()));
    }

    @Test
    void oneTapIsKeptAndTheCardsAreAllAlikeAfterwards() {
        tap("Ash", "4");
        _assertNone(LookDialog.class);
        tap("Bea", "0");
        tap("Cal", "Left blank");
        List<String> cards = _find(PersonCard.class).stream().map(SheetsInRoomTest::words)
                .map(words -> words.replaceFirst("Ash|Bea|Cal", "").replaceAll("Ash|Bea|Cal", "who")).toList();
        assertThat(cards).hasSize(3).allMatch(cards.getFirst()::equals);
        assertThat(cards.getFirst()).contains("Question 6 looked at").doesNotContain(LOOK);
        assertThat(reasons()).containsExactly("ANSWERED", "LEFT_BLANK");
    }

    @Test
    void anotherLookShowsNothingOfTheFirst() {
        tap("Ash", "4");
        PersonCard card = card("Ash");
        press(card, "More");
        press(card("Ash"), "Question 6: put it right");
        assertThat(words(LookDialog.class)).contains("Somebody has looked at it already");
        assertThat(_find(_get(LookDialog.class), Button.class, spec -> spec.withClasses("look-box")))
                .extracting(Button::getThemeName, Button::isEnabled).hasSize(5).containsOnly(
                        tuple(null, true));
        press(_get(LookDialog.class), "0");
        assertThat(reasons()).containsExactly("TAKEN_BACK");
    }

    @Test
    void whoHasNoSheetIsSaidSo() {
        press(card("Ash"), LOOK);
        press(_get(LookDialog.class), "No sheet tonight");
        assertThat(words(card("Ash"))).contains("no CORE-10 sheet tonight").doesNotContain(LOOK);
        press(card("Ash"), "More");
        press(card("Ash"), "Question 6: put it right");
        press(_get(LookDialog.class), "There is a sheet after all");
        assertThat(words(card("Ash"))).contains(LOOK);
    }

    @Test
    void closingNamesEverySheetThatNobodyHasLookedAt() {
        tap("Cal", "0");
        goTo("Close");
        assertThat(words(Missing.class)).containsSubsequence("Question 6 of the CORE-10 sheet not looked at yet:", "Ash",
                "Bea").doesNotContainPattern("not looked at yet:[^:]*Cal[^:]*CORE-10 is due");
        press("Save and close session 2");
        assertThat(reasons()).as("a sheet without an answer on a screen opens nothing").isEmpty();
        tap("Ash", "1");
        assertThat(reasons()).containsExactly("ANSWERED");
    }

    @Test
    void whatSomebodyElseTappedMeanwhileStays() {
        press(card("Ash"), LOOK);
        meanwhile(() -> looks.look(tonight.id(), ash, Form.CORE_10, 6, OptionalInt.of(3),
                looks.of(tonight.id(), ash, Form.CORE_10)));
        press(_get(LookDialog.class), "0");
        assertThat(refusal()).contains("Somebody else has just tapped this sheet in");
        assertThat(reasons()).containsExactly("ANSWERED");
    }

    @Test
    void whoWentHomeHasNoSheetHere() {
        register.mark(tonight.id(), bea, Mark.APOLOGIES, null,
                Optional.of(register.of(tonight.id()).stream().filter(mark -> mark.enrolment().equals(bea)).findFirst()
                        .orElseThrow().version()));
        open(Paths.session(tonight.id()));
        _assertNone(card("Bea"), Button.class, spec -> spec.withText(LOOK));
        _get(card("Cal"), Button.class, spec -> spec.withText(LOOK));
    }

    private void tap(String who, String answer) {
        press(card(who), LOOK);
        _click(_get(_get(LookDialog.class), Button.class, spec -> spec.withText(answer)));
    }

    private static PersonCard card(String who) {
        return _find(PersonCard.class).stream().filter(card -> words(card).startsWith(who)).findFirst().orElseThrow();
    }

    private List<String> reasons() {
        return database.sql("SELECT n.reason FROM concern n JOIN enrolment e ON e.id = n.enrolment_id "
                + "WHERE e.cohort_id = ? ORDER BY n.reason").param(cohort.value()).query(String.class).list();
    }
}
