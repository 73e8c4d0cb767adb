package org.mafs.checkin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNoDialogs;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.base.ui.PersonName;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.Mark;

class WalkInTest extends EveningTest {

    private static final String ADD = "Add them as here";

    @BeforeEach
    void inTheRoom() {
        open(Paths.session(tonight.id()));
    }

    @Test
    void somebodyWalksInAndIsHereWithoutAnyoneLeavingTheScreen() {
        walkIn("  Cal ", true);
        press(ADD);
        _assertNoDialogs();
        assertThat(told()).isEqualTo("Cal is on the list and here.");
        assertThat(words(PersonCard.class)).contains("Cal", "here", "Check-in", "CORE-10");
        assertThat(register.of(tonight.id())).singleElement().extracting(mark -> mark.mark()).isEqualTo(Mark.PRESENT);
    }

    @Test
    void pressedTwiceItIsOnePerson() {
        walkIn("Cal", true);
        Button add = _get(Button.class, spec -> spec.withText(ADD));
        add.click();
        add.click();
        assertThat(enrolling.of(cohort)).extracting(EnrolmentRecord::name).containsExactly("Cal");
        assertThat(_find(PersonCard.class)).hasSize(1);
    }

    @Test
    void withoutTheirYesNobodyIsAddedAndTheNameStays() {
        walkIn("Cal", false);
        press(ADD);
        assertThat(refusal()).isEqualTo("Read the sentence out. If they say yes, tick the box.");
        assertThat(_get(TextField.class).getValue()).isEqualTo("Cal");
        assertThat(enrolling.of(cohort)).isEmpty();
        _setValue(_get(Checkbox.class), true);
        press(ADD);
        assertThat(enrolling.of(cohort)).hasSize(1);
    }

    @Test
    void aNameIsNeeded() {
        walkIn("  ", true);
        press(ADD);
        assertThat(refusal()).isEqualTo("Type the name they like to be called.");
        assertThat(enrolling.of(cohort)).isEmpty();
    }

    @Test
    void aSessionClosedMeanwhileAddsNobodyAndSaysSo() {
        walkIn("Cal", true);
        meanwhile(() -> cohorts.close(tonight.id()));
        press(ADD);
        assertThat(refusal()).isEqualTo("Session 2 is closed. Open it again first.");
        assertThat(enrolling.of(cohort)).isEmpty();
    }

    @Test
    void longNamesAndNamesFromRightToLeftKeepTheirShapeAndTheirDirection() {
        String longest = "Bartholomew-Maximilian ".repeat(4).strip();
        walkIn(longest, true);
        press(ADD);
        walkIn("شهرزاد", true);
        press(ADD);
        assertThat(_find(PersonName.class)).extracting(name -> name.getText()).contains(longest, "شهرزاد");
        assertThat(_find(PersonName.class)).allMatch(name -> name.getElement().getTag().equals("bdi"));
    }

    @Test
    void tagsInANameAreOnlyLetters() {
        walkIn("<b>Cal</b>", true);
        press(ADD);
        PersonName name = _get(PersonName.class);
        assertThat(name.getText()).isEqualTo("<b>Cal</b>");
        assertThat(name.getElement().getProperty("innerHTML")).isNull();
        assertThat(told()).isEqualTo("<b>Cal</b> is on the list and here.");
    }

    private static void walkIn(String name, boolean agrees) {
        press("Walk-in");
        _setValue(_get(TextField.class), name);
        _setValue(_get(Checkbox.class), agrees);
    }
}
