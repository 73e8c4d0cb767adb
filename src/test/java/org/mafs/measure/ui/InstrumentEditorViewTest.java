package org.mafs.measure.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mafs.Statements;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.mafs.base.ui.ConflictDialog;
import org.mafs.measure.Direction;
import org.mafs.measure.InstrumentLibrary;
import org.mafs.measure.InstrumentMaking;
import org.mafs.measure.InstrumentSketch;
import org.springframework.beans.factory.annotation.Autowired;

class InstrumentEditorViewTest extends ViewTest {

    @Autowired
    private InstrumentMaking making;
    @Autowired
    private InstrumentLibrary library;
    @Autowired
    private Statements statements;

    /** Nobody has answered what is written here. Version numbers are looked up anew by whoever asks for one. */
    @AfterEach
    void nothingStays() {
        signIn(Role.COORDINATOR);
        making.drafts().forEach(draft -> making.discard(draft.code(), draft.version()));
        library.all().stream().map(instrument -> instrument.code()).distinct()
                .filter(code -> code.startsWith("written-in-a-test")).filter(code -> library.current(code).isPresent())
                .forEach(code -> making.retire(code, true));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"ADMIN", "COORDINATOR"})
    void fromATitleToAPublishedMeasure(Role role) {
        signIn(role);
        open("settings/measures/new");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Title")), "Written in a test");
        press("Write the questions");
        assertThat(page()).contains("Written in a test", "Before people can be asked", "Write the first question.");
        _assertNone(Button.class, spec -> spec.withText("Publish"));

        press("Add a question");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("What is asked")), "How tired are you?");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Words at the low end")), "not at all");
        press("Add a question");
        List<TextArea> asked = _find(TextArea.class, spec -> spec.withLabel("What is asked"));
        _setValue(asked.get(1), "Are you safe tonight?");
        _setValue(_find(IntegerField.class, spec -> spec.withLabel("Asks for a talk from")).get(1), 3);
        assertThat(page()).contains("Say for “Total” which way is better.");
        direction();
        press("Add a band");
        _setValue(_get(TextField.class, spec -> spec.withLabel("From")), "4");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Is called")), "much");

        assertThat(page()).contains("Nothing is missing", "How tired are you?", "not at all");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Answers in order")), "1 3");
        assertThat(page()).contains("2 of 2 answered", "Total: 4, much", "Asks for a talk before the person leaves",
                "With question 1 left out: Total: no score");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Answers in order")), "0-");
        assertThat(page()).contains("1 of 2 answered", "Asks for a talk: that question was left out");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Answers in order")), "1 9");
        assertThat(page()).contains("Question 2 takes 0 to 4, not “9”.");

        press("Publish");
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("never changes");
        press("Publish version 1");
        assertThat(page()).contains("Published", "Make the next version");
        assertThat(library.inUse()).anySatisfy(instrument -> {
            assertThat(instrument.title()).isEqualTo("Written in a test");
            assertThat(instrument.items().get(1).isRisk(3)).isTrue();
            assertThat(instrument.scales().getFirst().bands()).singleElement()
                    .satisfies(band -> assertThat(band.name()).isEqualTo("much"));
        });
        frozen();
        press("Make the next version");
        assertThat(page()).contains("Draft of version 2");
    }

    @Test
    void everyChangeIsKeptAtOnceAndOpenedAgainStandsThere() {
        signIn(Role.COORDINATOR);
        String code = making.begin("Written in a test").code();
        open("settings/measures/" + code + "/edit");
        press("Add a question");
        press("Add a question");
        List<TextArea> asked = _find(TextArea.class, spec -> spec.withLabel("What is asked"));
        _setValue(asked.get(0), "One");
        _setValue(asked.get(1), "Two");
        _click(_get(Button.class, spec -> spec.withAttribute("aria-label", "Move question 2 up")));
        open("settings/measures/" + code + "/edit");
        assertThat(_find(TextArea.class, spec -> spec.withLabel("What is asked")).stream().map(TextArea::getValue))
                .containsExactly("Two", "One");
        _click(_get(Button.class, spec -> spec.withAttribute("aria-label", "Take question 1 out")));
        assertThat(making.draft(code).orElseThrow().sketch().questions()).singleElement()
                .extracting(InstrumentSketch.Question::topic).isEqualTo("One");
        assertThat(making.draft(code).orElseThrow().sketch().parts()).singleElement()
                .extracting(InstrumentSketch.Part::items).isEqualTo(List.of(1));
    }

    /** A question that moves takes its own score with it. */
    @Test
    void eachQuestionByItselfHasAScoreOfItsOwn() {
        signIn(Role.COORDINATOR);
        String code = making.next("ons4").code();
        open("settings/measures/" + code + "/edit");
        assertThat(_find(Button.class, spec -> spec.withText("Add a question"))).isEmpty();
        assertThat(page()).contains("stay as they are, so that answers can be compared");
        _setValue(_find(TextField.class, spec -> spec.withLabel("Reliable change")).get(3), "2");
        InstrumentSketch kept = making.draft(code).orElseThrow().sketch();
        assertThat(kept.parts()).hasSize(4).extracting(InstrumentSketch.Part::reliableChange)
                .containsExactly(null, null, null, 2.0);
        assertThat(kept.parts()).extracting(InstrumentSketch.Part::code).containsExactlyElementsOf(
                library.version("ons4", 1).scales().stream().map(scale -> scale.code()).toList());
        assertThat(kept.missing()).isEmpty();
    }

    @Test
    void whoChangesWhatSomebodyElseChangedSeesBoth() {
        signIn(Role.COORDINATOR);
        String code = making.begin("Written in a test").code();
        open("settings/measures/" + code + "/edit");
        making.save(code, making.draft(code).orElseThrow().version(), InstrumentSketch.titled("Theirs"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Title")), "Mine");
        assertThat(_get(ConflictDialog.class).getElement().getTextRecursively()).contains("Theirs", "Mine");
        press("Save mine instead");
        assertThat(making.draft(code).orElseThrow().sketch().title()).isEqualTo("Mine");
    }

    @Test
    void aFileBecomesADraftToLookAtAndABrokenOneSaysWhy() {
        signIn(Role.COORDINATOR);
        open("settings/measures/new");
        _get(NewInstrumentView.class).given("{".getBytes(StandardCharsets.UTF_8));
        assertThat(page()).contains("not an instrument file");
        _get(NewInstrumentView.class).given(making.file("who-5", 1).getBytes(StandardCharsets.UTF_8));
        assertThat(page()).contains("WHO-5", "Draft of version 2", "Nothing is missing");
        assertThat(library.current("who-5").orElseThrow().version()).isEqualTo(1);
        press("Throw the draft away");
        press("Throw it away");
        assertThat(page()).contains("Comes with MAFS");
        frozen();
    }

    @Test
    void theDraftCostsAFewStatementsHoweverManyQuestionsAndVersionsThereAre() {
        signIn(Role.COORDINATOR);
        String code = making.begin("Written in a test").code();
        int few = statements.during(() -> open("settings/measures/" + code + "/edit"));
        for (int question = 0; question < 8; question++) {
            press("Add a question");
        }
        open("settings");
        assertThat(statements.during(() -> open("settings/measures/" + code + "/edit"))).isEqualTo(few).isLessThan(12);
    }

    @Test
    void aFacilitatorWritesNoMeasures() {
        signIn(Role.FACILITATOR);
        open("settings/measures/core-10/edit");
        _assertNone(InstrumentEditorView.class);
        assertThat(_get(H1.class).getText()).isEqualTo("Nothing to see here");
        open("settings/measures/new");
        _assertNone(NewInstrumentView.class);
    }

    private void frozen() {
        assertThat(_get(TextField.class, spec -> spec.withLabel("Title")).isReadOnly()).isTrue();
        assertThat(_find(TextArea.class, spec -> spec.withLabel("What is asked"))).isNotEmpty()
                .allMatch(TextArea::isReadOnly);
        assertThat(_find(Button.class, spec -> spec.withText("Add a question"))).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText("Publish"))).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private void direction() {
        _find(RadioButtonGroup.class, spec -> spec.withLabel("Which way is better?"))
                .forEach(group -> _setValue((RadioButtonGroup<Direction>) group, Direction.LOWER_IS_BETTER));
    }

    private static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }

    private static String page() {
        return _get(Component.class, spec -> spec.withClasses("page")).getElement().getTextRecursively();
    }
}
