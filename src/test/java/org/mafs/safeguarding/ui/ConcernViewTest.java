package org.mafs.safeguarding.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.Task;
import org.mafs.draft.FormKey;
import org.mafs.measure.Answers;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.NewResponse;
import org.mafs.safeguarding.ConcernId;
import org.mafs.safeguarding.ConcernRecord;
import org.mafs.safeguarding.ConcernRegister;
import org.springframework.beans.factory.annotation.Autowired;

class ConcernViewTest extends ViewTest {

    private static final String SAVE = "Save what was done";
    private static final String CLOSE = "Close this concern";

    @Autowired
    private ConcernRegister concerns;
    @Autowired
    private CompletedForms forms;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private ConcernsTask task;

    private OwnCohort cohort;
    private ConcernId concern;

    @BeforeEach
    void anAnswerThatAsksForATalk() {
        cohort = cohorts.led(1);
        signIn(Role.FACILITATOR);
        forms.handIn(new NewResponse(FormKey.onDay("core-10", cohort.person(), OwnCohorts.FIRST), cohort.person(),
                Optional.empty(), "core-10", OwnCohorts.FIRST, Answers.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1),
                Optional.empty()));
        concern = concerns.of(cohort.person()).getFirst().id();
        UI.getCurrent().navigate("cohorts");
    }

    @Test
    void itSaysHowToTalkAndNeitherScoreNorLevel() {
        openConcern();
        assertThat(_get(H1.class).getElement().getTextRecursively()).isEqualTo("Tester 1");
        assertThat(words()).contains("just the two of you", "ring 999, and stay with them", "keyworker or GP", "116 123",
                "First seen by Sam Okafor").doesNotContainIgnoringCase("risk").doesNotContain("score");
        assertThat(record().seen()).isPresent();
    }

    @Test
    void aFacilitatorSavesWhatWasDoneAndCannotClose() {
        openConcern();
        press(SAVE);
        assertThat(_get(ErrorNote.class).getElement().getTextRecursively())
                .isEqualTo("Write in a few words what was done.");
        say("We talked.");
        press(SAVE);
        assertThat(record().done()).contains("We talked.");
        assertThat(words()).contains("Last written by Sam Okafor");
        _assertNone(Button.class, spec -> spec.withText(CLOSE));
        assertThat(task.lines()).noneMatch(line -> line.fix().equals(SafeguardingNavigation.concern(concern)));
    }

    @Test
    void aCoordinatorClosesWhatIsSavedAndNothingUnsavedIsLost() {
        openConcern();
        say("We talked.");
        press(SAVE);
        signIn(Role.COORDINATOR);
        assertThat(task.lines()).filteredOn(line -> line.fix().equals(SafeguardingNavigation.concern(concern)))
                .singleElement().extracting(Task.Line::step).isEqualTo("Read and close");
        openConcern();
        say("We talked. I rang the GP.");
        press(CLOSE);
        assertThat(_get(ErrorNote.class).getElement().getTextRecursively())
                .isEqualTo("What you wrote is not saved yet. Save it first, then close.");
        press(SAVE);
        press(CLOSE);
        assertThat(record().closed()).isPresent();
        assertThat(_get(TextArea.class).isReadOnly()).isTrue();
        _assertNone(Button.class, spec -> spec.withText(SAVE));
        assertThat(words()).contains("Closed by Corin Hughes");
    }

    @Test
    void whoSavesSecondSeesBothVersions() {
        openConcern();
        concerns.note(concern, record().version(), "Theirs");
        say("Mine");
        press(SAVE);
        press("Save mine instead");
        assertThat(record().done()).contains("Mine");
    }

    @Test
    void theFacilitatorSeesItInTheRoomUntilTheyHaveTalked() {
        open("sessions/" + cohort.session().value());
        assertThat(_get(Section.class, spec -> spec.withClasses("concerns-in-room")).getElement().getTextRecursively())
                .contains("Please talk with them before they leave", "Tester 1");
        concerns.note(concern, record().version(), "We talked.");
        open("today");
        open("sessions/" + cohort.session().value());
        _assertNone(Section.class, spec -> spec.withClasses("concerns-in-room"));
    }

    @Test
    void aConcernOfSomebodyElsesCohortIsNotShown() {
        OwnCohort other = cohorts.notLed(1);
        signIn(Role.COORDINATOR);
        forms.handIn(new NewResponse(FormKey.onDay("core-10", other.person(), OwnCohorts.FIRST), other.person(),
                Optional.empty(), "core-10", OwnCohorts.FIRST, Answers.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1),
                Optional.empty()));
        concern = concerns.of(other.person()).getFirst().id();
        signIn(Role.FACILITATOR);
        openConcern();
        assertThat(_get(H1.class).getText()).isEqualTo("Nothing to see here");
    }

    private void openConcern() {
        open("today");
        SafeguardingNavigation.concern(concern).open();
    }

    private ConcernRecord record() {
        return concerns.of(cohort.person()).getFirst();
    }


    private static void say(String words) {
        _setValue(_get(TextArea.class), words);
    }

    private static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }

    private static String words() {
        return _get(ConcernView.class).getElement().getTextRecursively();
    }
}
