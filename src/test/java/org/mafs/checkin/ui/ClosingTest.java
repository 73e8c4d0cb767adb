package org.mafs.checkin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
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
        close();
        assertThat(words(Missing.class)).containsSubsequence("Not marked yet:", "Bea", "No check-in from:", "Ash",
                "CORE-10 is due for:", "Ash", "is due for:", "Ash");
        assertThat(cohorts.session(tonight.id()).isClosed()).isFalse();
    }

    @Test
    void whoIsNotHereOwesNoForms() {
        register.mark(tonight.id(), join("Bea"), Mark.APOLOGIES, null, Optional.empty());
        openRoom();
        close();
        assertThat(words(Missing.class)).contains("Nothing is missing.").doesNotContain("Bea");
    }

    @Test
    void aClosedSessionKeepsItsRegisterAndCanBeOpenedAgain() {
        here(join("Ash"));
        openRoom();
        close();
        press(CLOSE);
        assertThat(cohorts.session(tonight.id()).status()).isEqualTo(SessionStatus.CLOSED);
        assertThat(words(SessionView.class)).contains("This session is closed.", "1 here");
        _assertNone(Button.class, spec -> spec.withText("Change"));
        _assertNone(Button.class, spec -> spec.withText("Walk-in"));
        press("More");
        _get(_get(PersonCard.class), Button.class, spec -> spec.withText("Check-in"));
        _assertNone(Button.class, spec -> spec.withText("Ash’s own phone"));

        press("Open it again");
        assertThat(cohorts.session(tonight.id()).isClosed()).isFalse();
        press("More");
        _get(Button.class, spec -> spec.withText("Change"));
    }

    @Test
    void closedBySomebodyElseMeanwhileItIsSaidAndShown() {
        openRoom();
        close();
        meanwhile(() -> cohorts.close(tonight.id()));
        press(CLOSE);
        assertThat(told()).isEqualTo("Session 2 is closed. Open it again first.");
        assertThat(words(SessionView.class)).contains("This session is closed.");
    }

    private static void close() {
        _click(_get(NativeButton.class, spec -> spec.withText("Close")));
    }

    private void here(EnrolmentId person) {
        register.mark(tonight.id(), person, Mark.PRESENT, null, Optional.empty());
    }

    private void openRoom() {
        open(Paths.session(tonight.id()));
    }
}
