package org.mafs.checkin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mafs.base.EnrolmentId;
import org.mafs.base.ui.Accessible;
import org.mafs.checkin.Form;
import org.mafs.checkin.Forms;
import org.mafs.cohort.Mark;
import org.springframework.beans.factory.annotation.Autowired;

/** The evening's pages for those who hear them or go by keyboard. */
class EveningForEveryoneTest extends EveningTest {

    @Autowired
    private Forms forms;

    private EnrolmentId ash;

    @BeforeEach
    void twoPeople() {
        ash = join("Ash");
        register.mark(tonight.id(), ash, Mark.PRESENT, null, Optional.empty());
        join("Bea");
    }

    @Test
    void today() {
        open("today");
        Accessible.isThePage();
    }

    @Test
    void theRoomAndItsDialogs() {
        openRoom();
        Accessible.isThePage();
        press("Walk-in");
        Accessible.isThePage();
        openRoom();
        press("Away");
        Accessible.isThePage();
        openRoom();
        for (String step : List.of("Check-in", "Topic", "Pledge", "Close")) {
            goTo(step);
            Accessible.isThePage();
        }
        press("Save and close session 2");
        Accessible.isThePage();
    }

    @ParameterizedTest
    @ValueSource(strings = {"check-in", "core-10", "look-back", "ons4", "top", "mutual-aid", "session-view"})
    void everyForm(String code) {
        open(Paths.form(forms.known(code).orElseThrow(), ash, Optional.of(tonight.id())));
        onForm();
        Accessible.isThePage();
    }

    @Test
    void theResult() {
        open(Paths.form(Form.CORE_10, ash, Optional.of(tonight.id())));
        onForm().answer("item.1", 1).handIn();
        Accessible.isThePage();
    }

    private void openRoom() {
        open("today");
        open(Paths.session(tonight.id()));
    }
}
