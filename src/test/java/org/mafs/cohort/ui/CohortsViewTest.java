package org.mafs.cohort.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._findAll;
import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mafs.ViewTest;
import org.mafs.access.AccountRecord;
import org.mafs.access.Preferences;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.ui.ErrorNote;
import org.mafs.cohort.BankHolidays;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.CohortRow;
import org.mafs.cohort.CohortStatus;
import org.mafs.cohort.NewCohort;
import org.mafs.cohort.Places;
import org.mafs.cohort.SiteKind;
import org.mafs.cohort.SiteRecord;
import org.springframework.beans.factory.annotation.Autowired;

class CohortsViewTest extends ViewTest {

    @Autowired
    private Calendar calendar;
    @Autowired
    private Preferences preferences;
    @Autowired
    private CohortPlanning planning;
    @Autowired
    private Places places;

    @Test
    void aCoordinatorFindsACohortByPartOfItsNameAndByItsStatus() {
        signIn(Role.COORDINATOR);
        open("cohorts");
        assertThat(shown()).contains("Riverside pilot", "Oakfield pilot");

        _setValue(_get(TextField.class, spec -> spec.withLabel("Find a cohort")), "oakf");
        assertThat(shown()).containsExactly("Oakfield pilot");

        _setValue(_get(TextField.class, spec -> spec.withLabel("Find a cohort")), "");
        _setValue(_get(Select.class, spec -> spec.withLabel("Status")), CohortStatus.FINISHED);
        assertThat(shown()).contains("Riverside pilot").doesNotContain("Lantern Street group");
    }

    @Test
    void aCohortIsMadeFromANameAPlaceAndAFirstDate() {
        LocalDate first = calendar.today().plusYears(1);
        signIn(Role.COORDINATOR);
        open("cohorts");
        _click(_get(Button.class, spec -> spec.withText("New cohort")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name")), "Made on the page");
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("First session")), first);
        _assertOne(Paragraph.class, spec -> spec.withText(
                "6 weekly sessions until " + Calendar.longDay(first.plusWeeks(5)) + "."));

        _click(_get(Button.class, spec -> spec.withText("Make the cohort")));
        assertThat(_get(NewCohortDialog.class).isOpened()).isTrue();
        assertThat(_get(ErrorNote.class).getElement().getTextRecursively()).isEqualTo("Say where the cohort meets.");

        _get(VenueChoice.class).setValue(new VenueChoice.Room(null, "The hall"));
        _get(DatePicker.class, spec -> spec.withLabel("First session")).setValue(calendar.today().minusDays(1));
        _click(_get(Button.class, spec -> spec.withText("Make the cohort")));
        assertThat(_get(ErrorNote.class).getElement().getTextRecursively())
                .isEqualTo("The first session cannot be in the past. Choose today or a later day.");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Name")).getValue()).isEqualTo("Made on the page");

        _get(DatePicker.class, spec -> spec.withLabel("First session")).setValue(first);
        _click(_get(Button.class, spec -> spec.withText("Make the cohort")));
        assertThat(_get(H1.class).getText()).isEqualTo("Made on the page");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).matches("cohorts/\\d+");
    }

    @Test
    void aTakenRoomAndABankHolidayArePointedOutBeforeACohortIsMadeAndForbidNothing() {
        LocalDate holiday = Stream.iterate(calendar.today().plusYears(20), day -> day.plusDays(1))
                .filter(day -> BankHolidays.on(day).isPresent()).findFirst().orElseThrow();
        String taken = "Taken " + UUID.randomUUID();
        String room = "Room " + UUID.randomUUID();
        as(Role.COORDINATOR, () -> planning.create(new NewCohort(taken, places.called(room), holiday.minusWeeks(1),
                LocalTime.of(20, 30))));
        signIn(Role.COORDINATOR);
        open("cohorts");
        _click(_get(Button.class, spec -> spec.withText("New cohort")));
        _assertNone(Remarks.class);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name")), "Made all the same");
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("First session")), holiday);
        assertThat(remarks()).contains(Calendar.shortDay(holiday) + " is a bank holiday").doesNotContain(taken);
        VenueChoice venue = _get(VenueChoice.class);
        _setValue(venue, venue.getListDataView().getItems().filter(one -> one.name().equals(room)).findFirst()
                .orElseThrow());
        assertThat(remarks()).contains("The room is also taken by " + taken + ", session 2");
        _setValue(_get(TimePicker.class), LocalTime.of(9, 0));
        assertThat(remarks()).doesNotContain(taken);
        _setValue(_get(TimePicker.class), LocalTime.of(18, 30));
        assertThat(remarks()).contains(taken);
        venue.setValue(new VenueChoice.Room(null, "A room nobody knows"));
        assertThat(remarks()).doesNotContain(taken);

        venue.setValue(venue.getListDataView().getItems().filter(one -> one.name().equals(room)).findFirst()
                .orElseThrow());
        _click(_get(Button.class, spec -> spec.withText("Make the cohort")));
        _assertNone(NewCohortDialog.class);
        assertThat(_get(H1.class).getText()).isEqualTo("Made all the same");
    }

    private static String remarks() {
        return _get(Remarks.class).getElement().getTextRecursively();
    }

    @Test
    void aFacilitatorSeesOnlyTheirOwnAndMakesNone() {
        signIn(Role.FACILITATOR);
        open("cohorts");
        assertThat(shown()).contains("Lantern Street group").doesNotContain("Made on the page");
        _assertNone(Button.class, spec -> spec.withText("New cohort"));
    }

    @Test
    void aResearcherDoesNotGetIn() {
        signIn(Role.RESEARCHER);
        open("cohorts");
        _assertNone(CohortsView.class);
        assertThat(_get(H1.class).getText()).isEqualTo("Nothing to see here");
    }

    @Test
    void theAddressNarrowsTheListAndSaysWhatIsChosen() {
        signIn(Role.COORDINATOR);
        UI.getCurrent().navigate("cohorts", QueryParameters.fromString("status=finished&text=oak&from=nonsense&site=x"));
        assertThat(shown()).containsExactly("Oakfield pilot");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Find a cohort")).getValue()).isEqualTo("oak");

        _setValue(_get(Select.class, spec -> spec.withLabel("Status")), CohortStatus.RUNNING);
        assertThat(shown()).isEmpty();
        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getSingleParameter("status"))
                .contains("running");
        UI.getCurrent().navigate("cohorts", QueryParameters.fromString("status=finished&text=oak"));
        assertThat(shown()).as("Back").containsExactly("Oakfield pilot");
        open("cohorts");
        assertThat(shown()).contains("Riverside pilot", "Lantern Street group");
    }

    @Test
    void siteFacilitatorAndDatesNarrowToo() {
        signIn(Role.COORDINATOR);
        open("cohorts");
        Select<SiteRecord> site = _get(Select.class, spec -> spec.withLabel("Site"));
        _setValue(site, site.getListDataView().getItems()
                .filter(known -> known.name().startsWith("Oakfield")).findFirst().orElseThrow());
        assertThat(shown()).containsExactly("Oakfield pilot");
        _setValue(site, null);

        Select<AccountRecord> leader = _get(Select.class, spec -> spec.withLabel("Facilitator"));
        _setValue(leader, leader.getListDataView().getItems()
                .filter(known -> known.username().equals("facilitator")).findFirst().orElseThrow());
        assertThat(shown()).contains("Oakfield pilot", "Lantern Street group").doesNotContain("Riverside pilot");
        _setValue(leader, null);

        LocalDate today = calendar.today();
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Sessions from")), today);
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Sessions until")), today);
        assertThat(shown()).contains("Lantern Street group").doesNotContain("Oakfield pilot", "Weaver's Yard group");
    }

    @Test
    void theColumnsAreChosenAndKeptForOneAccount() {
        signIn(Role.COORDINATOR);
        open("cohorts");
        assertThat(headings()).containsExactly("Name", "Place", "Dates", "People", "Status");
        _click(_get(Button.class, spec -> spec.withText("Columns")));
        _setValue(_get(CheckboxGroup.class), Set.of(CohortColumn.FACILITATORS, CohortColumn.ATTENDANCE));
        _click(_get(Button.class, spec -> spec.withText("Show these")));
        assertThat(headings()).containsExactly("Name", "Came", "Facilitators");

        open("today");
        UI.getCurrent().navigate("cohorts", QueryParameters.fromString("text=lantern"));
        assertThat(headings()).containsExactly("Name", "Came", "Facilitators");
        assertThat(_findAll(_get(CohortGrid.class))).hasSize(1);
        assertThat(_getFormattedRow(_get(CohortGrid.class), 0).toString()).contains("Sam Okafor", "%");

        signIn(Role.FACILITATOR);
        open("today");
        open("cohorts");
        assertThat(headings()).containsExactly("Name", "Place", "Dates", "People", "Status");
        signIn(Role.COORDINATOR);
        preferences.set("cohorts.columns", CohortColumn.write(CohortColumn.usual()));
    }

    @Test
    void placesAreSaidAsTheyAreTaken() {
        CohortRow row = new CohortRow(new CohortId(1), "Name", "Place", "Site", calendar.today(), calendar.today(),
                Optional.empty(), 14, 3, 20, 0, 0, Set.of(), CohortStatus.RUNNING, SiteKind.COMMUNITY);
        assertThat(CohortGrid.places(row)).isEqualTo("14 of 20, 3 waiting");
    }

    private static List<String> headings() {
        return _get(CohortGrid.class).getColumns().stream().filter(Component::isVisible)
                .map(column -> ((Grid.Column<?>) column).getHeaderText()).toList();
    }

    private static List<String> shown() {
        return _findAll(_get(CohortGrid.class)).stream().map(CohortRow::name).toList();
    }
}
