package org.mafs.checkin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNoDialogs;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.NavigatorKt.getCurrentPath;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.Role;
import org.mafs.access.SignedIn;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.checkin.Form;
import org.mafs.checkin.WeeklyCheckIn;
import org.mafs.cohort.AttendanceRecord;
import org.mafs.cohort.Guests;
import org.mafs.cohort.Mark;
import org.mafs.cohort.Staffing;
import org.mafs.draft.FormKey;
import org.mafs.measure.Answers;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.NewResponse;
import org.mafs.safeguarding.ConcernRegister;
import org.mafs.safeguarding.NewEntry;
import org.mafs.safeguarding.OpenConcern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who leads no cohort covers tonight: the whole evening is theirs, and nothing beside it or after it. */
class CoveringEveningTest extends EveningTest {

    private static final String REFUSED = "Nothing to see here";

    @Autowired
    private Staffing staffing;
    @Autowired
    private WeeklyCheckIn checkIns;
    @Autowired
    private CompletedForms forms;
    @Autowired
    private ConcernRegister concerns;
    @Autowired
    private Guests guests;
    @Autowired
    private OwnCohorts others;
    @Autowired
    private JdbcClient database;

    private String cover;
    private EnrolmentId ash;
    private EnrolmentId bea;

    @BeforeEach
    void somebodyCovers() {
        ash = join("Ash");
        bea = join("Bea");
        cover = newFacilitator();
        SignedIn covering = (SignedIn) signIn(cover);
        meanwhile(() -> staffing.cover(tonight.id(), Set.of(covering.id())));
        signIn(cover);
    }

    @Test
    void todayLeadsToTheRoomAndNotToTheCohort() {
        open("today");
        Section hero = _find(Section.class).getFirst();
        assertThat(words(hero)).contains("Session 2 of 6", "Harbour");
        _assertNone(hero, Button.class, spec -> spec.withText("See the cohort"));
        press("Open the room");
        assertThat(getCurrentPath()).isEqualTo(Paths.session(tonight.id()));
        assertThat(words(SessionView.class)).contains("Ash", "Bea", "2 not yet");
    }

    @Test
    void theRegisterIsKeptUndoneAndClosed() {
        openRoom();
        press(card(ash), "Here");
        assertThat(words(card(ash))).contains("here");
        press("Undo");
        assertThat(words(card(ash))).contains("not yet");
        press("Everyone else is here");
        assertThat(words(SessionView.class)).contains("2 here");
        press(card(ash), "More");
        press(card(ash), "Change");
        press(card(ash), "Chose not to write");
        assertThat(words(card(ash))).contains("chose not to write");
        _click(_get(Button.class, spec -> spec.withPredicate(
                button -> "One more who gave no name".equals(button.getAriaLabel().orElse("")))));
        assertThat(words(SessionView.class)).contains("1 visitor without a name");
        goTo("Close");
        press(_get(StepPanel.class), "Save and close session 2");
        assertThat(words(SessionView.class)).contains("This session is closed.");
        press("Open it again");
        assertThat(cohorts.session(tonight.id()).isClosed()).isFalse();
    }

    @Test
    void whoWalksInIsNewOrKnownAndEvenWhoHadLeftIsFound() {
        meanwhile(() -> enrolling.leave(bea, calendar.today(), ""));
        signIn(cover);
        openRoom();
        walkIn("Cal");
        _assertNoDialogs();
        assertThat(words(SessionView.class)).contains("Cal");
        walkIn("Bea");
        press("Yes, they are here");
        _assertNoDialogs();
        assertThat(register.of(tonight.id())).extracting(AttendanceRecord::mark)
                .containsExactly(Mark.PRESENT, Mark.PRESENT);
        assertThat(words(card(bea))).contains("Bea", "here", "CORE-10");
    }

    @Test
    void whoCameAndThenLeftTheGroupStillHandsInTonight() {
        register.mark(tonight.id(), ash, Mark.PRESENT, null, Optional.empty());
        meanwhile(() -> enrolling.leave(ash, calendar.today(), ""));
        signIn(cover);
        openRoom();
        press(card(ash), "More");
        press(card(ash), "Check-in");
        onForm().answer("mood", 2).handIn();
        assertThat(checkIns.handedIn(ash, tonight.id())).isPresent();
    }

    @Test
    void everyFormIsHandedInAndLeadsBackToTheRoom() {
        openRoom();
        press(card(ash), "Here");
        press(card(ash), "More");
        press(card(ash), "Check-in");
        onForm().answer("mood", 4).handIn();
        assertThat(getCurrentPath()).isEqualTo(Paths.session(tonight.id()));
        press(card(ash), "More");
        press(card(ash), "Last four weeks");
        onForm().answer("days.alcohol", 3).handIn();
        assertThat(getCurrentPath()).isEqualTo(Paths.session(tonight.id()));
        press(card(ash), "More");
        press(card(ash), "CORE-10");
        fillIn(0);
        press("Back to the room");
        assertThat(getCurrentPath()).isEqualTo(Paths.session(tonight.id()));
        assertThat(words(card(ash))).contains("Check-in in", "CORE-10 in", "Last four weeks in");
    }

    @Test
    void anAnswerThatAsksForATalkShowsTheNoteAndTheRoomLeadsToWhatToDo() {
        open(Paths.form(Form.CORE_10, ash, Optional.of(tonight.id())));
        fillIn(2);
        assertThat(words(_get(Div.class, spec -> spec.withClasses("care-note"))))
                .contains("Ash", "999");
        press("Back to the room");
        assertThat(words(_get(SessionView.class))).doesNotContain("talk");
        assertThat(concerns.unanswered()).isEqualTo(concerns.openAt(tonight.id()).stream().map(OpenConcern::id).toList());
        OpenConcern talk = concerns.openAt(tonight.id()).getFirst();
        open("concerns/" + talk.id().value());
        assertThat(_get(H1.class).getElement().getTextRecursively()).isEqualTo("Ash");
        assertThat(linksTo("enrolments/")).isEmpty();
        concerns.add(talk.id(), NewEntry.note(UUID.randomUUID(), talk.openedAt(), "We talked."));
        meanwhile(() -> concerns.close(talk.id(), concerns.see(talk.id()).version(), UUID.randomUUID(), "All is well."));
        signIn(cover);
        refused("concerns/" + talk.id().value());
    }

    @Test
    void noCardLeadsToAPageThatIsNotTheirs() {
        openRoom();
        assertThat(linksTo("enrolments/")).isEmpty();
        signIn(facilitator);
        open("today");
        openRoom();
        assertThat(linksTo("enrolments/")).hasSize(2);
    }

    @Test
    void pagesBesideTheRoomAreRefusedAndListsAreEmpty() {
        SessionId another = as(Role.COORDINATOR, () -> cohorts.sessions(cohort)).getFirst().id();
        long person = as(Role.COORDINATOR, () -> enrolling.get(ash)).person().value();
        signIn(cover);
        refused("cohorts/" + cohort.value(), Paths.session(another), "enrolments/" + ash.value(), "people/" + person,
                Paths.form(Form.CORE_10, ash, Optional.empty()), Paths.form(Form.LOOK_BACK, ash, Optional.empty()),
                Paths.form(Form.CHECK_IN, ash, Optional.of(another)));
        for (String list : List.of("follow-ups", "calls", "cohorts", "people")) {
            open(list);
            assertThat(_get(H1.class).getElement().getTextRecursively()).isNotEqualTo(REFUSED);
            assertThat(UI.getCurrent().getElement().getTextRecursively())
                    .doesNotContain("Ash").doesNotContain("Bea");
        }
    }

    @Test
    void whatWasHandedInAtAnotherSessionIsNotRead() {
        FormKey before = FormKey.onDay("core-10", ash, calendar.today().minusWeeks(1));
        meanwhile(() -> forms.handIn(new NewResponse(before, ash, Optional.of(first()), "core-10",
                calendar.today().minusWeeks(1), Answers.of(0, 4, 4, 0, 0, 0, 0, 0, 0, 0), Optional.empty())));
        signIn(cover);
        assertThat(forms.of(ash, "core-10")).isEmpty();
        assertThat(forms.handedIn(before, ash)).isEmpty();
        open(Paths.form(Form.CORE_10, ash, Optional.of(tonight.id())));
        fillIn(0);
        assertThat(forms.of(ash, "core-10")).hasSize(1);
        signIn(facilitator);
        assertThat(forms.of(ash, "core-10")).hasSize(2);
    }

    @Test
    void theDayBeforeAndTheDayAfterTheRoomIsShut() {
        open(Paths.form(Form.CORE_10, ash, Optional.of(tonight.id())));
        fillIn(2);
        long talk = concerns.openAt(tonight.id()).getFirst().id().value();
        for (LocalDate day : List.of(calendar.today().plusDays(1), calendar.today().minusDays(1))) {
            database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?").params(day, tonight.id().value()).update();
            refused(Stream.concat(Stream.of(Paths.session(tonight.id()), "cohorts/" + cohort.value(),
                            "enrolments/" + ash.value(), "concerns/" + talk),
                    Stream.of(Form.CHECK_IN, Form.CORE_10, Form.LOOK_BACK).map(form -> Paths.form(form, ash, Optional.of(tonight.id()))))
                    .toArray(String[]::new));
            open("today");
            _assertNone(Button.class, spec -> spec.withText("Open the room"));
        }
    }

    @Test
    void aGuestIsNamedAfterTheirCohortAndFillsTheirFormsInHere() {
        OwnCohort home = others.notLed(1);
        EnrolmentId guest = home.person();
        meanwhile(() -> guests.book(guest, tonight.id()));
        signIn(cover);
        openRoom();
        String from = as(Role.COORDINATOR, () -> cohorts.get(home.id())).name();
        signIn(cover);
        assertThat(words(card(guest))).contains("Tester 1", "guest from " + from);
        assertThat(words(card(ash))).doesNotContain("guest from");
        press(card(guest), "Here");
        press(card(guest), "More");
        press(card(guest), "CORE-10");
        fillIn(1);
        press("Back to the room");
        assertThat(words(card(guest))).contains("CORE-10 in");
        assertThat(concerns.unanswered()).isEqualTo(concerns.openAt(tonight.id()).stream()
                .filter(talk -> talk.who().equals("Tester 1")).map(OpenConcern::id).toList()).hasSize(1);
        refused("enrolments/" + guest.value(), "cohorts/" + home.id().value());
        signIn(facilitator);
        open("today");
        openRoom();
        assertThat(linksTo("enrolments/" + guest.value())).as("not of a cohort of theirs").isEmpty();
        press(card(guest), "More");
        press(card(guest), "Check-in");
        onForm().answer("mood", 3).handIn();
        assertThat(words(card(guest))).contains("Check-in in");
        refused("enrolments/" + guest.value());
    }

    private SessionId first() {
        return cohorts.sessions(cohort).getFirst().id();
    }

    private void openRoom() {
        open(Paths.session(tonight.id()));
    }

    private static PersonCard card(EnrolmentId person) {
        return _get(PersonCard.class, spec -> spec.withId(PersonCard.idOf(person)));
    }

    private static void walkIn(String name) {
        press("Walk-in");
        _setValue(_get(TextField.class), name);
        if (_find(Button.class, spec -> spec.withText("Yes, they are here")).isEmpty()) {
            press("They say yes to taking part");
        }
    }

    /** All ten items answered; only the sixth asks for a talk. */
    private void fillIn(int six) {
        OpenForm open = onForm();
        IntStream.rangeClosed(1, 10).forEach(item -> open.answer("item." + item, item == 6 ? six : 1));
        assertThat(open.handIn()).isEqualTo("kept");
    }

    private static List<String> linksTo(String path) {
        return Stream.concat(_find(Anchor.class).stream().map(Anchor::getHref),
                _find(RouterLink.class).stream().map(RouterLink::getHref)).filter(to -> to.startsWith(path)).toList();
    }

    private static void refused(String... paths) {
        for (String path : paths) {
            UI.getCurrent().navigate("today");
            UI.getCurrent().navigate(path);
            assertThat(_get(H1.class).getElement().getTextRecursively()).as(path).isEqualTo(REFUSED);
        }
    }

    private static boolean asks(HasAriaLabel field, String question) {
        return field.getAriaLabel().filter(question::equals).isPresent();
    }
}
