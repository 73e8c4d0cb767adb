package org.mafs.checkin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNoDialogs;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.base.EnrolmentId;
import org.mafs.base.ui.PersonName;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.cohort.Mark;

class WalkInTest extends EveningTest {

    private static final String ADD = "They say yes to taking part";

    @BeforeEach
    void inTheRoom() {
        open(Paths.session(tonight.id()));
    }

    @Test
    void somebodyWalksInAndIsHereWithoutAnyoneLeavingTheScreen() {
        walkIn("  Cal ");
        press(ADD);
        _assertNoDialogs();
        assertThat(told()).isEqualTo("Cal is on the list and here.");
        assertThat(words(PersonCard.class)).contains("Cal", "here",
                "To fill in: check-in, CORE-10, look back", "Hand tablet to Cal");
        assertThat(register.of(tonight.id())).singleElement().extracting(mark -> mark.mark()).isEqualTo(Mark.PRESENT);
    }

    @Test
    void pressedTwiceItIsOnePerson() {
        walkIn("Cal");
        Button add = _get(Button.class, spec -> spec.withText(ADD));
        add.click();
        add.click();
        assertThat(enrolling.of(cohort)).extracting(EnrolmentRecord::name).containsExactly("Cal");
        assertThat(_find(PersonCard.class)).hasSize(1);
    }

    @Test
    void withoutTheirYesTheyAreOnlyCounted() {
        walkIn("Cal");
        press("Count them only");
        _assertNoDialogs();
        assertThat(told()).isEqualTo("One more visitor counted.");
        assertThat(enrolling.of(cohort)).isEmpty();
        assertThat(register.visitors(tonight.id())).isEqualTo(1);
        assertThat(words(SessionView.class)).contains("1 visitor without a name");
    }

    @Test
    void visitorsAreCountedUpAndDownAndNeverBelowNone() {
        Button more = _get(Button.class, spec -> spec.withPredicate(
                button -> "One more who gave no name".equals(button.getAriaLabel().orElse(""))));
        Button fewer = _get(Button.class, spec -> spec.withPredicate(
                button -> "One fewer who gave no name".equals(button.getAriaLabel().orElse(""))));
        assertThat(fewer.isEnabled()).isFalse();
        _click(more);
        _click(more);
        assertThat(words(SessionView.class)).contains("2 visitors without a name");
        _click(fewer);
        _click(fewer);
        assertThat(register.visitors(tonight.id())).isZero();
        assertThat(fewer.isEnabled()).isFalse();
    }

    @Test
    void somebodyOfThatNameWhoHadLeftIsAskedAboutFirstAndIsBackWithoutASecondRecord() {
        EnrolmentId cal = join("Cal Tan");
        enrolling.leave(cal, calendar.today(), "");
        open(Paths.session(tonight.id()));
        walkIn("cál");
        press(ADD);
        assertThat(refusal()).isEqualTo("We know somebody of that name. Say below whether it is them.");
        assertThat(words(SameName.class)).contains("Is it one of these?", "Cal Tan", "left");
        press("Yes, they are here");
        _assertNoDialogs();
        assertThat(enrolling.of(cohort)).singleElement().satisfies(person -> {
            assertThat(person.id()).isEqualTo(cal);
            assertThat(person.status()).isEqualTo(EnrolmentStatus.ENROLLED);
        });
        assertThat(register.of(tonight.id())).singleElement().extracting(mark -> mark.mark()).isEqualTo(Mark.PRESENT);
    }

    @Test
    void somebodyNewOfTheSameNameIsAPersonOfTheirOwn() {
        join("Cal Tan");
        open(Paths.session(tonight.id()));
        walkIn("Cal");
        press("No, somebody new");
        press(ADD);
        _assertNoDialogs();
        assertThat(enrolling.of(cohort)).extracting(EnrolmentRecord::name).containsExactly("Cal", "Cal Tan");
    }

    @Test
    void aNameIsNeeded() {
        walkIn("  ");
        press(ADD);
        assertThat(refusal()).isEqualTo("Type the name they like to be called.");
        assertThat(enrolling.of(cohort)).isEmpty();
    }

    @Test
    void aSessionClosedMeanwhileAddsNobodyAndSaysSo() {
        walkIn("Cal");
        meanwhile(() -> cohorts.close(tonight.id()));
        press(ADD);
        assertThat(refusal()).isEqualTo("Session 2 is closed. Open it again first.");
        assertThat(enrolling.of(cohort)).isEmpty();
    }

    @Test
    void longNamesAndNamesFromRightToLeftKeepTheirShapeAndTheirDirection() {
        String longest = "Bartholomew-Maximilian ".repeat(4).strip();
        walkIn(longest);
        press(ADD);
        walkIn("شهرزاد");
        press(ADD);
        assertThat(_find(PersonName.class)).extracting(name -> name.getText()).contains(longest, "شهرزاد");
        assertThat(_find(PersonName.class)).allMatch(name -> name.getElement().getTag().equals("bdi"));
    }

    @Test
    void tagsInANameAreOnlyLetters() {
        walkIn("<b>Cal</b>");
        press(ADD);
        PersonName name = _get(PersonName.class);
        assertThat(name.getText()).isEqualTo("<b>Cal</b>");
        assertThat(name.getElement().getProperty("innerHTML")).isNull();
        assertThat(told()).isEqualTo("<b>Cal</b> is on the list and here.");
    }

    private static void walkIn(String name) {
        press("Walk-in");
        _setValue(_get(TextField.class), name);
    }
}
