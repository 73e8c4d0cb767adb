package org.mafs.cohort.ui;

import static com.github.mvysny.kaributesting.v10.DownloadKt._download;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.expectNotifications;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mafs.OwnCohorts;
import org.mafs.access.AccountRecord;
import org.mafs.access.AccountRegister;
import org.mafs.access.DemoAccounts;
import org.mafs.access.NewAccount;
import org.mafs.access.Role;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.ui.ErrorNote;
import org.mafs.cohort.BankHolidays;
import org.mafs.cohort.Guests;
import org.mafs.cohort.MakeUpChoice;
import org.mafs.cohort.Mark;
import org.mafs.cohort.NewCohort;
import org.mafs.cohort.Scheduling;
import org.mafs.cohort.SessionPlan;
import org.mafs.cohort.SessionRecord;
import org.mafs.cohort.VenueRecord;
import org.springframework.beans.factory.annotation.Autowired;

/** The timetable on a cohort's page, its menu and its dialogs, for those who may use them. */
class SessionTimelineTest extends OwnCohort {

    /** Each test has days of its own, far from the demo's and from other tests'. */
    private static final AtomicInteger WEEKS = new AtomicInteger(4 * 52);

    private static final String COVER = "Find cover";
    private static final String CANNOT = "I can’t lead this one";
    private static final String WEEK_ON = "Move this and later ones a week on";
    private static final String CANCEL = "Cancel this session";

    @Autowired
    private Scheduling scheduling;
    @Autowired
    private Guests guests;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private DemoAccounts demo;
    @Autowired
    private AccountRegister facilitators;

    @Test
    void theMenuOffersWhatTheOneWhoAsksMayDo() {
        ahead();
        openCohort(Role.FACILITATOR);
        assertThat(menu(6)).containsExactly(COVER, CANNOT, WEEK_ON, CANCEL, "Close");
        openCohort(Role.COORDINATOR);
        assertThat(menu(6)).containsExactly(COVER, WEEK_ON, CANCEL, "Close");
        assertThat(menu(5)).as("over").containsExactly(WEEK_ON, CANCEL, "Close");
        planning.close(planning.sessions(cohort).getFirst().id());
        openCohort(Role.COORDINATOR);
        assertThat(labels()).doesNotContain("More for session 1", "Change session 1").contains("Open session 1 again");
    }

    @Test
    void aSessionIsCancelledWithAReasonAndTakesPlaceAfterAll() {
        openCohort(Role.FACILITATOR);
        menu(3);
        press(CANCEL);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Why? (you may leave this out)")), "Snow");
        press("Cancel the session");
        _assertNone(CancelSessionDialog.class);
        assertThat(item(3)).contains("cancelled", "“Snow”");
        assertThat(labels()).doesNotContain("Change session 3");
        assertThat(menu(3)).containsExactly("It takes place after all", "Close");
        press("It takes place after all");
        expectNotifications("Session 3 is on again.");
        assertThat(item(3)).doesNotContain("cancelled", "Snow");
        assertThat(sessions().get(2).isOpen()).isTrue();
    }

    @Test
    void aSessionSomebodyCameToIsNotCancelledAndTheReasonIsKept() {
        EnrolmentId ash = join("Ash");
        register.mark(sessions().getFirst().id(), ash, Mark.PRESENT, null, Optional.empty());
        openCohort(Role.FACILITATOR);
        menu(1);
        press(CANCEL);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Why? (you may leave this out)")), "Snow");
        press("Cancel the session");
        assertThat(words(_get(ErrorNote.class))).contains("marked as here at session 1");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Why? (you may leave this out)")).getValue())
                .isEqualTo("Snow");
        _get(CancelSessionDialog.class).close();

        menu(1);
        press(WEEK_ON);
        assertThat(sessions().getFirst().heldOn()).isEqualTo(calendar.today().minusDays(36));
    }

    @Test
    void aHolidayIsSkippedFromTheMenu() {
        LocalDate third = sessions().get(2).heldOn();
        openCohort(Role.FACILITATOR);
        menu(3);
        press(WEEK_ON);
        expectNotifications("4 sessions moved a week on.");
        assertThat(sessions()).extracting(SessionRecord::heldOn).endsWith(third.plusWeeks(1), third.plusWeeks(2),
                third.plusWeeks(3), third.plusWeeks(4)).contains(third.minusWeeks(1));
    }

    @Test
    void aBankHolidayIsPointedOutAndSkippedWithOnePress() {
        LocalDate holiday = holiday();
        move(sessions().getLast(), holiday, LocalTime.of(6, 15));
        openCohort(Role.FACILITATOR);
        assertThat(item(6)).contains("is a bank holiday");
        _click(button("Move session 6 and later ones a week on"));
        assertThat(sessions().getLast().heldOn()).isEqualTo(holiday.plusWeeks(1));
        assertThat(item(6)).doesNotContain("is a bank holiday");
    }

    @Test
    void aSessionIsAddedAndWhatItClashesWithIsPointedOutFirst() {
        LocalDate day = day();
        CohortId other = other(day);
        openCohort(Role.FACILITATOR);
        press("Add a session");
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Day")), day);
        assertThat(words(_get(Remarks.class))).contains("The room is also taken by", "session 1");
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Day")), sessions().get(2).heldOn());
        assertThat(words(_get(Remarks.class))).contains("Out of order: session 3 is on");
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Day")), holiday());
        assertThat(words(_get(Remarks.class))).contains("is a bank holiday");
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Day")), day);
        press("Save the session");
        assertThat(sessions()).hasSize(7).last()
                .matches(added -> added.number() == 7 && added.heldOn().equals(day) && added.title().equals("Extra session"));
        assertThat(item(7)).contains("Extra session", "The room is also taken by");
        assertThat(other).isNotEqualTo(cohort);
    }

    @Test
    void aChangeOfDayOrRoomSaysWhatIsAwkwardAndIsStillSaved() {
        LocalDate day = day();
        other(day);
        String room = "Room " + UUID.randomUUID();
        as(Role.COORDINATOR, () -> places.called(room));
        openCohort(Role.FACILITATOR);
        _click(button("Change session 5"));
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Day")), day);
        assertThat(words(_get(Remarks.class))).contains("The room is also taken by", "Out of order: session 6 is on");
        Select<VenueRecord> rooms = _get(Select.class, spec -> spec.withLabel("Room"));
        _setValue(rooms, rooms.getListDataView().getItems().filter(one -> one.name().equals(room)).findFirst()
                .orElseThrow());
        assertThat(words(_get(Remarks.class))).doesNotContain("The room is also taken by");
        _setValue(_get(TimePicker.class), LocalTime.of(3, 0));
        press("Save the session");
        assertThat(sessions().get(4)).matches(moved -> moved.heldOn().equals(day) && moved.elsewhere().isPresent());
        assertThat(item(5)).contains("This time in " + room, "03:00");

        _click(button("Change session 5"));
        _setValue(_get(Select.class, spec -> spec.withLabel("Room")), null);
        press("Save the session");
        assertThat(sessions().get(4).elsewhere()).isEmpty();
    }

    @Test
    void whoCannotLeadSaysSoAndMayChangeTheirMind() {
        ahead();
        openCohort(Role.FACILITATOR);
        menu(6);
        press(CANNOT);
        expectNotifications("Noted: you can’t lead session 6.");
        assertThat(item(6)).contains("Can’t come: Sam Okafor", "Nobody leads this one yet.");
        assertThat(menu(6)).contains("I can lead this one after all").doesNotContain(CANNOT);
        press("I can lead this one after all");
        assertThat(item(6)).doesNotContain("Can’t come", "Nobody leads");
    }

    @Test
    void aCoordinatorSaysWhoIsAwayAndWhoCovers() {
        ahead();
        String toni = anotherFacilitator();
        openCohort(Role.COORDINATOR);
        menu(6);
        press(COVER);
        MultiSelectComboBox<AccountRecord> away = _get(MultiSelectComboBox.class,
                spec -> spec.withLabel("Who can’t lead it?"));
        assertThat(away.getListDataView().getItems().map(AccountRecord::name)).containsExactly("Sam Okafor");
        _setValue(away, Set.of(away.getListDataView().getItems().findFirst().orElseThrow()));
        MultiSelectComboBox<AccountRecord> cover = _get(MultiSelectComboBox.class,
                spec -> spec.withLabel("Who leads it for them?"));
        AccountRecord stands = cover.getListDataView().getItems().filter(one -> one.username().equals(toni)).findFirst()
                .orElseThrow();
        _setValue(cover, Set.of(stands));
        press("Save who covers");
        _assertNone(CoverDialog.class);
        assertThat(item(6)).contains("Can’t come: Sam Okafor", "Covered by " + stands.name())
                .doesNotContain("Nobody leads");
    }

    @Test
    void aFacilitatorFindsCoverAndIsNotAskedWhoIsAway() {
        ahead();
        String toni = anotherFacilitator();
        openCohort(Role.FACILITATOR);
        menu(6);
        press(COVER);
        _assertNone(MultiSelectComboBox.class, spec -> spec.withLabel("Who can’t lead it?"));
        MultiSelectComboBox<AccountRecord> cover = _get(MultiSelectComboBox.class,
                spec -> spec.withLabel("Who leads it for them?"));
        AccountRecord stands = cover.getListDataView().getItems().filter(one -> one.username().equals(toni)).findFirst()
                .orElseThrow();
        _setValue(cover, Set.of(stands));
        press("Save who covers");
        assertThat(item(6)).contains("Covered by " + stands.name());
    }

    @Test
    void whoCoversElsewhereAtThatTimeIsPointedOut() {
        LocalDate day = ahead();
        CohortId other = other(day);
        as(Role.COORDINATOR, () -> {
            planning.setLeaders(cohort, Set.of());
            planning.setLeaders(other, Set.of(demo.of(Role.FACILITATOR)));
            return other;
        });
        openCohort(Role.COORDINATOR);
        menu(6);
        press(COVER);
        MultiSelectComboBox<AccountRecord> cover = _get(MultiSelectComboBox.class,
                spec -> spec.withLabel("Who leads it for them?"));
        _setValue(cover, Set.of(cover.getListDataView().getItems()
                .filter(one -> one.name().equals("Sam Okafor")).findFirst().orElseThrow()));
        assertThat(words(_get(Remarks.class))).contains("Sam Okafor", "session 1");
    }

    @Test
    void aMissedSessionIsMadeUpInAnotherCohortFromThePersonsPage() {
        EnrolmentId ash = join("Ash");
        OwnCohorts.OwnCohort host = cohorts.notLed(0);
        LocalDate day = day();
        SessionRecord there = host.sessions().get(1);
        move(there, day, LocalTime.of(18, 30));

        openPerson(Role.FACILITATOR, ash);
        assertThat(labels()).doesNotContain("Make session 2 up elsewhere");
        openPerson(Role.COORDINATOR, ash);
        _click(button("Make session 2 up elsewhere"));
        press("Book it");
        assertThat(words(_get(ErrorNote.class))).isEqualTo("Choose a session.");
        Select<MakeUpChoice> where = _get(Select.class, spec -> spec.withLabel("Session"));
        _setValue(where, where.getListDataView().getItems().filter(one -> one.session().id().equals(there.id()))
                .findFirst().orElseThrow());
        press("Book it");
        _assertNone(MakeUpDialog.class);
        assertThat(words(_get(AttendanceCard.class))).contains("Booked at Own ");
        assertThat(guests.at(there.id())).hasSize(1);
        _click(button("Take the booking for session 2 back"));
        assertThat(guests.at(there.id())).isEmpty();
        assertThat(words(_get(AttendanceCard.class))).doesNotContain("Booked at");
    }

    @Test
    void theCalendarFileIsForThoseWhoMayStillSeeTheCohort() {
        join("Ash");
        openCohort(Role.FACILITATOR);
        CalendarDownload download = _get(CalendarDownload.class);
        assertThat(new String(_download(download), StandardCharsets.UTF_8))
                .contains("BEGIN:VCALENDAR", cohortName.substring(0, 20)).doesNotContain("Ash", "Okafor");
        as(Role.COORDINATOR, () -> {
            planning.setLeaders(cohort, Set.of());
            return cohort;
        });
        signIn(Role.FACILITATOR);
        assertThat(_download(download)).isEmpty();
    }

    private String anotherFacilitator() {
        String username = "f" + UUID.randomUUID().toString().substring(0, 8);
        facilitators.accept(new NewAccount(as(Role.COORDINATOR, () -> facilitators.invite(Role.FACILITATOR)),
                "Toni Marsh", username, "three or four words"));
        return username;
    }

    /** The last session lies ahead, on the day that is returned. */
    private LocalDate ahead() {
        LocalDate day = day();
        move(sessions().getLast(), day, LocalTime.of(18, 30));
        return day;
    }

    private LocalDate day() {
        return Stream.iterate(calendar.today().plusWeeks(WEEKS.addAndGet(8)), day -> day.plusDays(1))
                .filter(day -> BankHolidays.on(day).isEmpty()).findFirst().orElseThrow();
    }

    private LocalDate holiday() {
        return Stream.iterate(calendar.today().plusWeeks(WEEKS.addAndGet(60)), day -> day.plusDays(1))
                .filter(day -> BankHolidays.on(day).isPresent()).findFirst().orElseThrow();
    }

    /** Another cohort in the same room, with its first session on this day. */
    private CohortId other(LocalDate first) {
        return as(Role.COORDINATOR, () -> planning.create(new NewCohort("Other " + UUID.randomUUID(),
                places.called("The hall"), first, LocalTime.of(18, 30))));
    }

    private void move(SessionRecord session, LocalDate day, LocalTime time) {
        as(Role.COORDINATOR, () -> {
            planning.move(session.id(), session.version(),
                    new SessionPlan(session.title(), day, time, session.minutes()));
            return day;
        });
    }

    private void openCohort(Role role) {
        signIn(role);
        UI.getCurrent().navigate("today");
        CohortNavigation.cohort(cohort).open();
    }

    private void openPerson(Role role, EnrolmentId person) {
        signIn(role);
        UI.getCurrent().navigate("today");
        CohortNavigation.enrolment(person).open();
    }

    /** Opens the menu of a session and says what it offers, from top to bottom. */
    private static List<String> menu(int number) {
        _find(SessionMenu.class).forEach(SessionMenu::close);
        _click(button("More for session " + number));
        return _find(_get(SessionMenu.class), Button.class).stream().map(Button::getText).toList();
    }

    private static String item(int number) {
        return words(_find(_get(SessionTimeline.class), ListItem.class).get(number - 1));
    }

    private static List<String> labels() {
        return _find(Button.class).stream().flatMap(button -> button.getAriaLabel().stream()).toList();
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }

    private static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }

    private static Button button(String label) {
        return _get(Button.class, spec -> spec.withPredicate(
                button -> button.getAriaLabel().filter(label::equals).isPresent()));
    }
}
