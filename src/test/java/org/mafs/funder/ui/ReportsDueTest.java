package org.mafs.funder.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.Task;
import org.mafs.funder.DueReports;
import org.mafs.funder.NewReportDue;
import org.springframework.beans.factory.annotation.Autowired;

class ReportsDueTest extends ViewTest {

    @Autowired
    private DueReports due;
    @Autowired
    private ReportsTask task;
    @Autowired
    private Calendar calendar;

    private final String name = "Council " + UUID.randomUUID();

    @Test
    void aDateIsAddedStandsOnTodayAndIsTickedOff() {
        signIn(Role.COORDINATOR);
        open("reports");
        press("Add the date");
        assertThat(_get(ErrorNote.class).getElement().getTextRecursively()).isIn("Choose the day it is due.",
                "Say which report it is, and for whom.");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Report and who it is for")), name);
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Due on")), calendar.today().plusDays(30));
        press("Add the date");
        assertThat(card()).contains(name, "due soon");
        assertThat(waiting()).singleElement().asString().contains("due");

        _click(labelled(name + " is sent"));
        assertThat(waiting()).isEmpty();
        assertThat(card()).contains(name, "sent");
        _click(labelled(name + " is not sent yet"));
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void itWaitsFrom30DaysBeforeAndIsLateFromTheDayAfter() {
        signIn(Role.COORDINATOR);
        LocalDate today = calendar.today();
        due.add(new NewReportDue(name + " far", today.plusDays(31)));
        due.add(new NewReportDue(name + " today", today));
        due.add(new NewReportDue(name + " late", today.minusDays(1)));
        assertThat(waiting()).hasSize(2);
        assertThat(waiting().getFirst()).contains("late · was due");
        assertThat(waiting().getLast()).contains("today · due");
    }

    @Test
    void nobodyElseIsToldOfReports() {
        signIn(Role.COORDINATOR);
        due.add(new NewReportDue(name, calendar.today()));
        signIn(Role.FACILITATOR);
        assertThat(task.lines()).isEmpty();
        signIn(Role.FUNDER);
        open("reports");
        _assertNone(ReportsDueCard.class);
    }

    private List<String> waiting() {
        return task.lines().stream().map(Task.Line::words).filter(words -> words.startsWith(name)).toList();
    }

    private static String card() {
        return _get(ReportsDueCard.class).getElement().getTextRecursively();
    }

    private static Button labelled(String label) {
        return _get(Button.class, spec -> spec.withPredicate(
                button -> button.getAriaLabel().filter(label::equals).isPresent()));
    }

    private static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }
}
