package org.mafs.checkin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mafs.base.EnrolmentId;
import org.mafs.cohort.Mark;
import org.mafs.cohort.SessionStatus;

class ClosingTest extends EveningTest {

    private static final String CLOSE = "Save and close session 2";

    @Test
    void closingNamesWhatIsMissingAndFromWhom() {
        here(join("Ash"));
        join("Bea");
        openRoom();
        press(CLOSE);
        assertThat(words(CloseDialog.class)).containsSubsequence("Not marked yet:", "Bea", "No check-in from:", "Ash",
                "CORE-10 is due for:", "Ash", "is due for:", "Ash");
        press(_get(CloseDialog.class), "Keep it open");
        assertThat(cohorts.session(tonight.id()).isClosed()).isFalse();
    }

    @Test
    void whoIsNotHereOwesNoForms() {
        register.mark(tonight.id(), join("Bea"), Mark.APOLOGIES, null, Optional.empty());
        openRoom();
        press(CLOSE);
        assertThat(words(CloseDialog.class)).contains("Nothing is missing.").doesNotContain("Bea");
    }

    @Test
    void aClosedSessionKeepsItsRegisterAndCanBeOpenedAgain() {
        here(join("Ash"));
        openRoom();
        press(CLOSE);
        press(_get(CloseDialog.class), CLOSE);
        assertThat(cohorts.session(tonight.id()).status()).isEqualTo(SessionStatus.CLOSED);
        assertThat(words(SessionView.class)).contains("This session is closed.", "1 here");
        _assertNone(Button.class, spec -> spec.withText("Change"));
        _assertNone(Button.class, spec -> spec.withText("Walk-in"));
        _get(Button.class, spec -> spec.withText("Check-in"));

        press("Open it again");
        assertThat(cohorts.session(tonight.id()).isClosed()).isFalse();
        _get(Button.class, spec -> spec.withText("Change"));
    }

    @Test
    void closedBySomebodyElseMeanwhileItIsSaidAndShown() {
        openRoom();
        press(CLOSE);
        meanwhile(() -> cohorts.close(tonight.id()));
        press(_get(CloseDialog.class), CLOSE);
        assertThat(told()).isEqualTo("Session 2 is closed. Open it again first.");
        assertThat(words(SessionView.class)).contains("This session is closed.");
    }

    private void here(EnrolmentId person) {
        register.mark(tonight.id(), person, Mark.PRESENT, null, Optional.empty());
    }

    private void openRoom() {
        open(Paths.session(tonight.id()));
    }
}
