package org.mafs.cohort.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._findAll;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.ui.ErrorNote;
import org.mafs.cohort.CohortRow;
import org.mafs.cohort.CohortStatus;
import org.springframework.beans.factory.annotation.Autowired;

class CohortsViewTest extends ViewTest {

    @Autowired
    private Calendar calendar;

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

    private static List<String> shown() {
        return _findAll(_get(CohortGrid.class)).stream().map(CohortRow::name).toList();
    }
}
