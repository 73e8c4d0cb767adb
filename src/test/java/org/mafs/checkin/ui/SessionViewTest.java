package org.mafs.checkin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNoDialogs;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.access.Role;
import org.mafs.base.EnrolmentId;
import org.mafs.base.ui.ConflictDialog;
import org.mafs.cohort.AttendanceRecord;
import org.mafs.cohort.Mark;

class SessionViewTest extends EveningTest {

    private EnrolmentId ash;
    private EnrolmentId bea;

    @BeforeEach
    void twoPeople() {
        ash = join("Ash");
        bea = join("Bea");
        open(Paths.session(tonight.id()));
    }

    @Test
    void nobodyIsMarkedAtFirstAndTheRoomSaysSo() {
        assertThat(words(SessionView.class)).contains("Session 2", "Quay House, room 4", "18:30 to 21:00", "2 not yet");
        assertThat(words(card(ash))).contains("not yet", "first time");
    }

    @Test
    void onePressSaysSomebodyIsHereAndOffersTheirForms() {
        press(card(ash), "Here");
        assertThat(words(card(ash))).contains("here").doesNotContain("not yet");
        assertThat(mark(ash).mark()).isEqualTo(Mark.PRESENT);
        assertThat(_find(card(ash), Button.class)).extracting(Button::getText)
                .containsExactly("Hand tablet to Ash", "Look at question 6", "Fill in together", "More");
        assertThat(words(card(ash))).contains("To fill in: check-in, CORE-10, look back, mutual aid");
        press(card(ash), "More");
        assertThat(_find(card(ash), Button.class)).extracting(Button::getText)
                .containsExactly("Ash’s own phone", "Look at question 6", "Check-in", "CORE-10", "Last four weeks",
                        "Where I am with mutual aid", "How was this session?", "Change", "Less");
        press(card(ash), "Less");
        assertThat(words(SessionView.class)).contains("1 here", "1 not yet");
    }

    @Test
    void somebodySentWordAndTheReasonStandsOnTheirCard() {
        press(card(ash), "Sorry");
        _setValue(_get(TextField.class), " Hospital visit ");
        press(_get(Dialog.class), "Sorry");
        _assertNoDialogs();
        assertThat(words(card(ash))).contains("sorry", "Hospital visit");
        assertThat(mark(ash).reason()).isEqualTo("Hospital visit");
    }

    @Test
    void awayNeedsNoReasonAndNoFormsAreOffered() {
        press(card(ash), "Away");
        press(_get(Dialog.class), "Away");
        assertThat(mark(ash).mark()).isEqualTo(Mark.ABSENT);
        assertThat(mark(ash).reason()).isNull();
        assertThat(_find(card(ash), Button.class)).extracting(Button::getText).containsExactly("Change");
    }

    @Test
    void notNowLeavesTheMarkAsItWas() {
        press(card(ash), "Away");
        press(_get(Dialog.class), "Not now");
        assertThat(words(card(ash))).contains("not yet");
        assertThat(register.of(tonight.id())).isEmpty();
    }

    @Test
    void aMarkCanBeChanged() {
        press(card(ash), "Here");
        change(ash);
        press(card(ash), "Sorry");
        press(_get(Dialog.class), "Sorry");
        assertThat(mark(ash).mark()).isEqualTo(Mark.APOLOGIES);
    }

    @Test
    void everyoneElseIsHereLeavesMarksAlreadyMade() {
        press(card(ash), "Away");
        press(_get(Dialog.class), "Away");
        press("Everyone else is here");
        assertThat(mark(ash).mark()).isEqualTo(Mark.ABSENT);
        assertThat(mark(bea).mark()).isEqualTo(Mark.PRESENT);
        _assertNone(Button.class, spec -> spec.withText("Everyone else is here"));
    }

    @Test
    void whoeverMarksSecondSeesBothAndMayKeepTheirs() {
        press(card(ash), "Away");
        meanwhile(() -> register.mark(tonight.id(), ash, Mark.APOLOGIES, "called", Optional.empty()));
        press(_get(Dialog.class), "Away");
        assertThat(bothVersions()).contains("sorry", "away");
        press(_get(ConflictDialog.class), "Keep theirs");
        assertThat(words(card(ash))).contains("sorry", "called");
        assertThat(mark(ash).mark()).isEqualTo(Mark.APOLOGIES);
    }

    @Test
    void whoeverMarksSecondMaySaveTheirOwnKnowingly() {
        press(card(ash), "Away");
        meanwhile(() -> register.mark(tonight.id(), ash, Mark.APOLOGIES, null, Optional.empty()));
        press(_get(Dialog.class), "Away");
        press(_get(ConflictDialog.class), "Save mine instead");
        _assertNoDialogs();
        assertThat(words(card(ash))).contains("away");
        assertThat(mark(ash).mark()).isEqualTo(Mark.ABSENT);
    }

    @Test
    void bothMarkedTheSameAndNobodyIsAsked() {
        press(card(ash), "Away");
        meanwhile(() -> register.mark(tonight.id(), ash, Mark.ABSENT, null, Optional.empty()));
        press(_get(Dialog.class), "Away");
        _assertNoDialogs();
        assertThat(mark(ash).mark()).isEqualTo(Mark.ABSENT);
    }

    @Test
    void theLastStepIsTakenBack() {
        press(card(ash), "Away");
        press(_get(Dialog.class), "Away");
        press("Everyone else is here");
        assertThat(words(UndoBar.class)).contains("Everyone else marked here.");
        press("Undo");
        assertThat(mark(ash).mark()).isEqualTo(Mark.ABSENT);
        assertThat(register.of(tonight.id())).hasSize(1);
        assertThat(words(SessionView.class)).contains("1 away", "1 not yet");
        _assertNone(UndoBar.class);
    }

    @Test
    void aStepThatSomebodyChangedSinceIsNotTakenBack() {
        press(card(ash), "Here");
        meanwhile(() -> register.mark(tonight.id(), ash, Mark.LATE, null, Optional.of(mark(ash).version())));
        press("Undo");
        assertThat(told()).startsWith("Somebody has changed the register since");
        assertThat(mark(ash).mark()).isEqualTo(Mark.LATE);
    }

    @Test
    void whoCameLateOrLeftEarlyCountsAsHereAndIsSaidApart() {
        press(card(ash), "Here");
        change(ash);
        press(card(ash), "Late");
        press(card(bea), "Here");
        change(bea);
        press(card(bea), "Left early");
        assertThat(words(card(ash))).contains("came late");
        assertThat(words(card(bea))).contains("left early");
        assertThat(words(SessionView.class)).contains("2 here", "1 came late", "1 left early", "0 not yet");
    }

    @Test
    void whoChoseNotToWriteOwesNoFormsAndIsNotMissedAtClosing() {
        press(card(ash), "Here");
        change(ash);
        press(card(ash), "Chose not to write");
        assertThat(words(card(ash))).contains("chose not to write");
        assertThat(_find(card(ash), Button.class)).extracting(Button::getText).containsExactly("Change");
        press(card(bea), "Here");
        goTo("Close");
        assertThat(words(Missing.class)).contains("Bea").doesNotContain("Ash");
        press(card(ash), "Change");
        press(card(ash), "Writes after all");
        assertThat(mark(ash).choseNotToWrite()).isFalse();
    }

    @Test
    void aMarkCanBeTakenAway() {
        press(card(ash), "Here");
        change(ash);
        press(card(ash), "No mark");
        assertThat(words(card(ash))).contains("not yet");
        assertThat(register.of(tonight.id())).isEmpty();
    }

    @Test
    void aSessionSomebodyElseClosedRefusesAndShowsThatItIsClosed() {
        meanwhile(() -> cohorts.close(tonight.id()));
        press(card(ash), "Here");
        assertThat(told()).isEqualTo("Session 2 is closed. Open it again first.");
        assertThat(words(SessionView.class)).contains("This session is closed.");
    }

    @Test
    void anEmptyRoomSaysHowToBegin() {
        cohort = newCohort(0);
        signIn(facilitator);
        open(Paths.session(cohorts.sessions(cohort).getFirst().id()));
        assertThat(words(SessionView.class)).contains("Nobody is on the list yet.");
        _assertNone(Button.class, spec -> spec.withText("Everyone else is here"));
    }

    @Test
    void somebodyElsesSessionDoesNotOpen() {
        signIn(Role.FACILITATOR);
        open(Paths.session(tonight.id()));
        _assertNone(SessionView.class);
    }

    @Test
    void anAddressThatNamesNoSessionShowsNone() {
        assertThat(RouteConfiguration.forApplicationScope().getRoute("sessions/tonight")).isEmpty();
        open("sessions/999999999");
        _assertNone(SessionView.class);
    }

    private static void change(EnrolmentId person) {
        press(card(person), "More");
        press(card(person), "Change");
    }

    private AttendanceRecord mark(EnrolmentId person) {
        return register.of(tonight.id()).stream().filter(mark -> mark.enrolment().equals(person)).findFirst()
                .orElseThrow();
    }

    private static PersonCard card(EnrolmentId person) {
        return _get(PersonCard.class, spec -> spec.withId(PersonCard.idOf(person)));
    }
}
