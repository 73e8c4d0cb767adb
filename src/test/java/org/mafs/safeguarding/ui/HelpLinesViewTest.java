package org.mafs.safeguarding.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.NavigatorKt.getCurrentPath;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mafs.Statements;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.ui.ConflictDialog;
import org.mafs.base.ui.ErrorNote;
import org.mafs.safeguarding.HelpLineRecord;
import org.mafs.safeguarding.HelpLines;
import org.mafs.safeguarding.NewHelpLine;
import org.mafs.safeguarding.OwnHelpLines;
import org.mafs.safeguarding.WayToHelp;
import org.springframework.beans.factory.annotation.Autowired;

class HelpLinesViewTest extends ViewTest {

    private static final String PAGE = "settings/help-lines";

    @Autowired
    private HelpLines lines;
    @Autowired
    private OwnHelpLines own;
    @Autowired
    private HelpLinesTask task;
    @Autowired
    private Calendar calendar;
    @Autowired
    private Statements statements;

    @BeforeEach
    void aCoordinator() {
        own.keep();
        own.allCheckedOn(calendar.today().minusMonths(3));
        signIn(Role.COORDINATOR);
    }

    @AfterEach
    void asTheyWere() {
        own.putBack();
    }

    @Test
    void settingsLeadToThem() {
        signIn(Role.ADMIN);
        open("settings");
        assertThat(_find(UnorderedList.class).getFirst().getElement().getTextRecursively())
                .contains("Help lines", "Who helps at any hour, and when each number was last checked.");
        open(PAGE);
        assertThat(items()).hasSize(7);
        _get(Button.class, spec -> spec.withText("Add a help line"));
    }

    @Test
    void theListSaysWhenEachWasLastChecked() {
        own.checkedOn("FRANK", null);
        own.checkedOn("Shout", calendar.today());
        open(PAGE);
        assertThat(words("Samaritans")).contains("Call 116 123, free, day and night", "Checked 3 months ago");
        assertThat(words("Shout")).contains("Text SHOUT to 85258", "Checked today");
        assertThat(words("FRANK")).contains("Not checked yet");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22, Checked today", "2026-11-21, Checked yesterday", "2026-10-23, Checked 30 days ago",
            "2026-10-22, Checked 1 month ago", "2026-05-23, Checked 5 months ago", "2025-09-01, Checked 14 months ago",
            "2026-11-23, Checked today"})
    void theTimeSinceThenIsSaidInWords(LocalDate day, String words) {
        assertThat(HelpLinesView.ago(day, LocalDate.of(2026, 11, 22))).isEqualTo(words);
    }

    @Test
    void aLineIsAddedOnThePage() {
        open(PAGE);
        _click(_get(Button.class, spec -> spec.withText("Add a help line")));
        type("Name", "Local line");
        type("What people do", "Text HELP to 85000");
        press("Save the help line");
        assertThat(_find(ErrorNote.class).stream().map(note -> note.getElement().getTextRecursively()))
                .contains("Give a number to call, a number to text, or both.");
        type("Number to text", "85000");
        type("Words to text", "HELP");
        press("Save the help line");
        assertThat(items()).hasSize(8);
        assertThat(words("Local line")).contains("Text HELP to 85000", "Not checked yet");
    }

    @Test
    void aNumberIsChangedCheckedAndMovedOnThePage() {
        open(PAGE);
        _click(labelled("Change FRANK"));
        type("Number to call", "0300 123 6601");
        press("Save the help line");
        assertThat(words("FRANK")).contains("Call 0300 123 6601", "Not checked yet");
        _click(labelled("I checked FRANK today"));
        assertThat(words("FRANK")).contains("Checked today");
        _click(labelled("Move FRANK up"));
        assertThat(lines.shown().stream().map(WayToHelp::name).toList().indexOf("FRANK")).isEqualTo(3);
        _click(labelled("Move FRANK down"));
        assertThat(lines.shown().stream().map(WayToHelp::name).toList().indexOf("FRANK")).isEqualTo(4);
        assertThat(labelled("Move Emergency up").isEnabled()).isFalse();
        assertThat(labelled("Move Narcotics Anonymous down").isEnabled()).isFalse();
    }

    @Test
    void theLastOneCannotGoAndOthersComeBack() {
        open(PAGE);
        for (WayToHelp line : lines.shown().subList(1, 7)) {
            _click(labelled("Stop showing " + line.name()));
        }
        assertThat(lines.shown()).hasSize(1);
        _click(labelled("Stop showing Emergency"));
        assertThat(_get(ErrorNote.class).getElement().getTextRecursively())
                .isEqualTo("Emergency is the only line that people see, so it stays. Add another line first.");
        _click(labelled("Show Samaritans again"));
        assertThat(lines.shown()).extracting(WayToHelp::name).containsExactly("Emergency", "Samaritans");
    }

    @Test
    void theSecondToChangeALineSeesBoth() {
        open(PAGE);
        _click(labelled("Change FRANK"));
        HelpLineRecord seen = frank();
        lines.change(seen.id(), seen.version(), new NewHelpLine("FRANK", "Call 1", "0300 1", "", ""));
        type("Number to call", "0300 2");
        press("Save the help line");
        assertThat(_get(ConflictDialog.class).getElement().getTextRecursively()).contains("0300 1", "0300 2");
        assertThat(frank().phone()).hasValue("0300 1");
    }

    @Test
    void whoChecksALineThatWasChangedMeanwhileIsShownItsNewNumber() {
        open(PAGE);
        HelpLineRecord seen = frank();
        lines.change(seen.id(), seen.version(), new NewHelpLine("FRANK", "Call 0300 1", "0300 1", "", ""));
        _click(labelled("I checked FRANK today"));
        assertThat(_get(ErrorNote.class).getElement().getTextRecursively()).contains("Somebody has changed FRANK");
        assertThat(words("FRANK")).contains("Call 0300 1", "Not checked yet");
    }

    @Test
    void todayRemindsACoordinatorAndLeadsThere() {
        assertThat(task.lines()).isEmpty();
        own.checkedOn("Shout", calendar.today().minusMonths(6));
        assertThat(task.lines()).isEmpty();
        own.checkedOn("Shout", calendar.today().minusMonths(6).minusDays(1));
        own.checkedOn("FRANK", null);
        assertThat(task.lines()).singleElement().satisfies(line -> {
            assertThat(line.words())
                    .isEqualTo("2 help lines were never checked, or not for six months: Shout, FRANK");
            assertThat(line.since()).hasValue(calendar.today().minusDays(1));
        });
        open("today");
        _click(_get(Button.class, spec -> spec.withText("Check the numbers")));
        assertThat(getCurrentPath()).isEqualTo(PAGE);
        signIn(Role.FACILITATOR);
        assertThat(task.lines()).isEmpty();
    }

    @Test
    void aFacilitatorDoesNotGetIn() {
        signIn(Role.FACILITATOR);
        open(PAGE);
        assertThat(_get(H1.class).getText()).isEqualTo("Nothing to see here");
        _assertNone(HelpLinesView.class);
    }

    @Test
    void asManyStatementsForManyLinesAsForFew() {
        open(PAGE);
        open("settings");
        int few = statements.during(() -> open(PAGE));
        open("settings");
        List.of("One", "Two", "Three").forEach(name -> lines.add(new NewHelpLine(name, "Call 999", "999", "", "")));
        assertThat(statements.during(() -> open(PAGE))).isEqualTo(few);
        assertThat(items()).hasSize(10);
    }

    private HelpLineRecord frank() {
        return lines.all().stream().filter(line -> line.name().equals("FRANK")).findFirst().orElseThrow();
    }

    private static List<ListItem> items() {
        return _find(_get(HelpLinesView.class), ListItem.class);
    }

    private static String words(String name) {
        return items().stream().map(item -> item.getElement().getTextRecursively())
                .filter(words -> words.startsWith(name)).findFirst().orElseThrow();
    }

    private static Button labelled(String label) {
        return _get(Button.class, spec -> spec.withPredicate(
                button -> button.getAriaLabel().filter(label::equals).isPresent()));
    }

    private static void type(String field, String value) {
        _setValue(_get(TextField.class, spec -> spec.withLabel(field)), value);
    }

    private static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }
}
