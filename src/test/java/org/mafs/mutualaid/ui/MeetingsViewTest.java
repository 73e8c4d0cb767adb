package org.mafs.mutualaid.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._findAll;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mafs.Statements;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.mafs.base.ui.ConflictDialog;
import org.mafs.base.ui.ErrorNote;
import org.mafs.mutualaid.FellowshipRecord;
import org.mafs.mutualaid.Fellowships;
import org.mafs.mutualaid.Held;
import org.mafs.mutualaid.KeepingMeetings;
import org.mafs.mutualaid.MeetingDirectory;
import org.mafs.mutualaid.MeetingId;
import org.mafs.mutualaid.MeetingLine;
import org.mafs.mutualaid.MeetingRecord;
import org.mafs.mutualaid.MeetingSearch;
import org.mafs.mutualaid.NewMeeting;
import org.mafs.mutualaid.Openness;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class MeetingsViewTest extends ViewTest {

    @Autowired
    private MeetingDirectory directory;
    @Autowired
    private KeepingMeetings keeping;
    @Autowired
    private Fellowships fellowships;
    @Autowired
    private JdbcClient database;
    @Autowired
    private Statements statements;

    private final String tag = "V" + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void nothingIsLeft() {
        database.sql("DELETE FROM meeting WHERE name LIKE :tag").param("tag", "%" + tag).update();
    }

    @ParameterizedTest
    @EnumSource(names = {"FACILITATOR", "COORDINATOR", "ADMIN"})
    void theDemoHasMeetingsForEverybodyWhoMayLook(Role role) {
        signIn(role);
        open("meetings");
        assertThat(shown(MeetingSearch.ALL)).hasSizeGreaterThan(30);
        assertThat(_find(_get(QuickSearches.class), Button.class)).extracting(Button::getText)
                .startsWith("Tonight", "Still to come today")
                .hasSize(role == Role.ADMIN ? 2 : 3);
    }

    @Test
    void theAddressSaysWhatIsShownAndAPressChangesIt() {
        signIn(Role.FACILITATOR);
        open("meetings");
        _click(_get(Button.class, spec -> spec.withText("Tonight")));
        assertThat(address()).isEqualTo("when=tonight");
        assertThat(pressed()).containsExactly("Tonight");
        Button near = _find(_get(QuickSearches.class), Button.class).get(2);
        assertThat(near.getText()).isEqualTo("Near Lantern Street Chapel, garden room");
        _click(near);
        assertThat(address()).matches("order=distance&venue=\\d+&when=tonight");
        assertThat(found()).contains("as the crow flies from LE1 5ZY");
        List<MeetingLine> lines = _findAll(_get(MeetingGrid.class));
        assertThat(lines).filteredOn(line -> line.miles().isPresent()).isSortedAccordingTo((one, other) ->
                Double.compare(one.miles().getAsDouble(), other.miles().getAsDouble()));

        _click(_get(Button.class, spec -> spec.withText("Tonight")));
        _click(_find(_get(QuickSearches.class), Button.class).get(2));
        assertThat(address()).isEmpty();
    }

    @Test
    void aSharedAddressFillsTheFieldsAndNarrowsTheList() {
        signIn(Role.COORDINATOR);
        UI.getCurrent().navigate("meetings", new QueryParameters(Map.of("words", List.of("smart"), "day", List.of("mon"),
                "near", List.of("le1 9yx"), "held", List.of("online"))));
        assertThat(_get(TextField.class, spec -> spec.withLabel("Find a meeting")).getValue()).isEqualTo("smart");
        assertThat(_get(StartChoice.class).getValue().said()).isEqualTo("le1 9yx");
        assertThat(_findAll(_get(MeetingGrid.class))).extracting(line -> line.meeting().name()).containsExactly("SMART Monday");
        assertThat(found()).startsWith("1 meeting.");
        _get(Select.class, spec -> spec.withLabel("How it is held")).clear();
        assertThat(address()).isEqualTo("day=mon&near=le1%209yx&words=smart");
    }

    @Test
    void aPostcodeNobodyKnowsIsSaidInWords() {
        signIn(Role.FACILITATOR);
        UI.getCurrent().navigate("meetings", QueryParameters.of("near", "XX99 nonsense"));
        assertThat(found()).contains("We do not know where that postcode is");
    }

    @Test
    void groupsForFamiliesStandApartAndAreMarked() {
        signIn(Role.FACILITATOR);
        open("meetings");
        assertThat(_findAll(_get(MeetingGrid.class))).extracting(line -> line.meeting().fellowship().code()).doesNotContain("families");
        _click(_get(Button.class, spec -> spec.withText("Groups for families and friends")));
        List<MeetingLine> lines = _findAll(_get(MeetingGrid.class));
        assertThat(lines).isNotEmpty().allMatch(line -> line.meeting().fellowship().code().equals("families"));
        assertThat(new MeetingChips(lines.getFirst().meeting()).getElement().getTextRecursively()).startsWith("For families and friends");
    }

    @Test
    void theListTakesAsManyStatementsForOneMeetingAsForAll() {
        signIn(Role.FACILITATOR);
        open("meetings");
        int all = statements.during(() -> open("meetings?when=tonight"));
        int one = statements.during(() -> open("meetings?words=candlelight"));
        assertThat(one).isLessThanOrEqualTo(all).isLessThanOrEqualTo(25);
    }

    @Test
    void everythingKnownStandsOnItsPageAndNothingElseIsALink() {
        signIn(Role.FACILITATOR);
        MeetingRecord known = directory.find(MeetingSearch.ALL.worded("SMART Monday"), 0, 1).getFirst().meeting();
        open("meetings/" + known.id().value());
        assertThat(_get(H1.class).getText()).isEqualTo("SMART Monday");
        assertThat(page()).contains("Monday, 18:30 to 19:45", "Copper Lane Community Hall, 14 Copper Lane, Leicester, LE1 9YX",
                "In person and online", "Open to everybody", "Wheelchair access, Hearing loop", "English",
                "The link is the same each week.", "SMART Recovery, Leicestershire", "First listed", "Last listed",
                "This comes from a list.");
        List<Anchor> links = _find(Anchor.class);
        assertThat(links).hasSize(4).allSatisfy(link -> {
            assertThat(link.getHref()).startsWith("https://");
            assertThat(link.getElement().getAttribute("rel")).isEqualTo("noopener noreferrer");
        });
        _assertNone(Button.class, spec -> spec.withText("Change"));
    }

    @Test
    void whatIsNotSaidIsNotKnown() {
        MeetingId made = as(Role.FACILITATOR, () -> keeping.add(asked("Bare", " ")));
        signIn(Role.FACILITATOR);
        open("meetings/" + made.value());
        assertThat(page()).contains("By appointment", "Place not known", "Not known").doesNotContain("null");
    }

    @Test
    void notesAreWordsWhateverTheyHold() {
        MeetingId made = as(Role.FACILITATOR, () -> keeping.add(asked("Noted", "<img src=x onerror=alert(1)>\nSecond line")));
        signIn(Role.FACILITATOR);
        open("meetings/" + made.value());
        assertThat(page()).contains("<img src=x onerror=alert(1)>\nSecond line");
    }

    @Test
    void aMeetingIsAddedByHandAndItsPageOpens() {
        signIn(Role.FACILITATOR);
        open("meetings");
        _click(_get(Button.class, spec -> spec.withText("Add a meeting")));
        _click(_get(Button.class, spec -> spec.withText("Add this meeting")));
        assertThat(problem()).isEqualTo("Choose which kind of mutual aid it is.");
        fellowship().setValue(kind("lifering"));
        field("Name", "By hand " + tag);
        _click(_get(Button.class, spec -> spec.withText("Add this meeting")));
        assertThat(problem()).isEqualTo("Choose the day, or “By appointment”.");
        day().setValue(Optional.of(DayOfWeek.SUNDAY));
        _get(_get(MeetingDialog.class), TextArea.class, spec -> spec.withLabel("Notes")).setValue("Ring Jo on 07700 900123");
        _click(_get(Button.class, spec -> spec.withText("Add this meeting")));
        assertThat(problem()).startsWith("That looks like somebody’s phone number or e-mail address. Nothing is saved yet");
        _get(_get(MeetingDialog.class), TextArea.class, spec -> spec.withLabel("Notes")).setValue("Side door.");
        field("Postcode", "LE1");
        _click(_get(Button.class, spec -> spec.withText("Add this meeting")));
        assertThat(problem()).startsWith("That is not a whole postcode.");
        field("Postcode", "le19yx");
        field("Their web page", "javascript:alert(1)");
        _click(_get(Button.class, spec -> spec.withText("Add this meeting")));
        assertThat(problem()).startsWith("A web address begins with https://");
        field("Their web page", "https://example.org");
        _click(_get(Button.class, spec -> spec.withText("Add this meeting")));
        assertThat(_get(H1.class).getText()).isEqualTo("By hand " + tag);
        assertThat(page()).contains("LE1 9YX", "Added by hand", "Side door.");
        MeetingRecord made = directory.find(MeetingSearch.ALL.worded(tag), 0, 1).getFirst().meeting();
        assertThat(made.details().approximate()).as("as near as its postcode").isTrue();
        assertThat(made.point()).isPresent();
    }

    @Test
    void oneWhoSavesSecondSeesBothVersions() {
        MeetingId made = as(Role.FACILITATOR, () -> keeping.add(asked("Two", "Old notes")));
        signIn(Role.FACILITATOR);
        open("meetings/" + made.value());
        _click(_get(Button.class, spec -> spec.withText("Change")));
        MeetingRecord seen = directory.meeting(made);
        keeping.change(made, seen.version(), asked("Two", "Theirs"));
        _get(_get(MeetingDialog.class), TextArea.class, spec -> spec.withLabel("Notes")).setValue("Mine");
        _click(_get(Button.class, spec -> spec.withText("Save the change")));
        assertThat(_get(ConflictDialog.class).getElement().getTextRecursively()).contains("Notes", "Theirs", "Mine");
        assertThat(directory.meeting(made).details().notes()).isEqualTo("Theirs");
        _click(_get(Button.class, spec -> spec.withText("Save mine instead")));
        assertThat(directory.meeting(made).details().notes()).isEqualTo("Mine");
    }

    @Test
    void aMeetingIsClosedAndItCanBeTakenBack() {
        MeetingId made = as(Role.FACILITATOR, () -> keeping.add(asked("Shut", " ")));
        signIn(Role.FACILITATOR);
        open("meetings/" + made.value());
        _click(_get(Button.class, spec -> spec.withText("Mark as closed")));
        assertThat(directory.meeting(made).listed()).isFalse();
        assertThat(page()).contains("This meeting has closed.", "Marked as closed.", "Closed on");
        _click(_get(Button.class, spec -> spec.withText("Undo")));
        assertThat(directory.meeting(made).listed()).isTrue();
        assertThat(directory.meeting(made).closedOn()).isNull();
        assertThat(page()).doesNotContain("has closed.");
    }

    @Test
    void whatAListSaysIsNotChangedByHand() {
        signIn(Role.COORDINATOR);
        MeetingRecord listed = directory.find(MeetingSearch.ALL.worded("SMART Monday"), 0, 1).getFirst().meeting();
        assertThatThrownBy(() -> keeping.change(listed.id(), listed.version(), asked("Mine", " ")))
                .hasMessageStartingWith("A list says this about the meeting.");
    }

    @Test
    void thePickerFindsByWordsFellowshipAndDay() {
        signIn(Role.FACILITATOR);
        MeetingPicker picker = new MeetingPicker(directory, fellowships);
        UI.getCurrent().add(picker);
        Consumer<String> has = label -> assertThat(_find(picker, Select.class)).extracting(Select::getLabel).contains(label);
        has.accept("Kind of mutual aid");
        has.accept("Day");
        MeetingRecord monday = directory.find(MeetingSearch.ALL.worded("SMART Monday"), 0, 1).getFirst().meeting();
        picker.choose(monday.id());
        assertThat(picker.chosen()).map(MeetingRecord::id).contains(monday.id());
        assertThat(picker.fellowship()).map(FellowshipRecord::code).contains("smart");
        _get(picker, Select.class, spec -> spec.withLabel("Day")).setValue(DayOfWeek.TUESDAY);
        assertThat(picker.chosen()).isEmpty();
    }

    private NewMeeting asked(String name, String notes) {
        return new NewMeeting(kind("aa").id(), name + " " + tag, null, null, null, null, null, null, Held.IN_PERSON, null, null,
                Openness.NOT_SAID, Set.of(), null, notes, null);
    }

    private FellowshipRecord kind(String code) {
        return fellowships.called(code).orElseThrow();
    }

    private List<MeetingLine> shown(MeetingSearch search) {
        List<MeetingLine> lines = _findAll(_get(MeetingGrid.class));
        assertThat(lines).hasSize(directory.count(search));
        return lines;
    }

    @SuppressWarnings("unchecked")
    private static Select<FellowshipRecord> fellowship() {
        return _get(_get(MeetingDialog.class), Select.class, spec -> spec.withLabel("Kind of mutual aid"));
    }

    @SuppressWarnings("unchecked")
    private static Select<Optional<DayOfWeek>> day() {
        return _get(_get(MeetingDialog.class), Select.class, spec -> spec.withLabel("Day"));
    }

    private static void field(String label, String value) {
        _setValue(_get(_get(MeetingDialog.class), TextField.class, spec -> spec.withLabel(label)), value);
    }

    private static String problem() {
        return _get(_get(MeetingDialog.class), ErrorNote.class).getElement().getTextRecursively();
    }

    private static List<String> pressed() {
        return _find(_get(QuickSearches.class), Button.class).stream()
                .filter(button -> "true".equals(button.getElement().getAttribute("aria-pressed"))).map(Button::getText).toList();
    }

    private static String found() {
        return _get(Div.class, spec -> spec.withAttribute("role", "status")).getElement().getTextRecursively();
    }

    private static String page() {
        return _get(MeetingView.class).getElement().getTextRecursively();
    }

    /** What it says, by the alphabet. */
    private static String address() {
        return Stream.of(UI.getCurrent().getActiveViewLocation().getQueryParameters().getQueryString().split("&")).sorted()
                .collect(Collectors.joining("&"));
    }
}
