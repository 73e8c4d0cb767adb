package org.mafs.safeguarding.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.OwnLeads;
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
import org.mafs.safeguarding.NewEntry;
import org.mafs.safeguarding.TalkPoint;
import org.mafs.safeguarding.WhoWasTold;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

class ConcernViewTest extends ViewTest {

    private static final String TOLD = "Write down who was told";
    private static final String CLOSE = "Close this concern";

    @Autowired
    private ConcernRegister concerns;
    @Autowired
    private CompletedForms forms;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private ConcernsTask task;
    @Autowired
    private ConcernNotice notice;

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
        assertThat(words()).contains("Do not leave this page open on a shared tablet",
                        "said yes to the question about harming themselves", "116 123",
                        "First seen by Sam Okafor", "Only the safeguarding lead or the deputy closes this: Corin Hughes")
                .doesNotContainIgnoringCase("risk").doesNotContain("score");
        assertThat(_find(Checkbox.class)).extracting(Checkbox::getLabel)
                .anyMatch(label -> label.contains("just the two of you"))
                .anyMatch(label -> label.contains("keyworker or GP"))
                .anyMatch(label -> label.contains("ring 999, and stay with them"));
        assertThat(record().seen()).isPresent();
    }

    @Test
    void aboutWhatWasNotGivenInTheRoomItAsksToGetInTouch() {
        openConcern();
        assertThat(words()).contains("It was given between sessions", "Ring them or meet them today")
                .doesNotContain("before they leave");
        ConcernId inTheRoom = concerns.openByHand(UUID.randomUUID(), cohort.person(), Optional.of(cohort.session()),
                "Very quiet tonight");
        assertThat(task.lines()).filteredOn(line -> line.fix().equals(SafeguardingNavigation.concern(inTheRoom)))
                .singleElement().extracting(Task.Line::words).asString().startsWith("Somebody of the team is worried");
        SafeguardingNavigation.concern(inTheRoom).open();
        assertThat(words()).contains("before they leave or as soon as you can", "Talk with them in private first",
                "Sam Okafor was worried: “Very quiet tonight”");
    }

    @Test
    void oneStepAtATimeLeadsToTheLeadWhoCloses() {
        openConcern();
        assertThat(next()).isEqualTo("Ring them or meet them today, and talk in private first. Tick each point below as you go.");
        _setValue(_find(Checkbox.class).getFirst(), true);
        assertThat(concerns.file(concern).ticked()).containsOnlyKeys(TalkPoint.PRIVATE);
        assertThat(next()).startsWith("Now tell the safeguarding lead");
        pressFirst(TOLD);
        press("Save");
        assertThat(_get(_get(EntryDialog.class), ErrorNote.class, spec -> spec.withPredicate(Component::isVisible)
                .withPredicate(note -> !note.getElement().getTextRecursively().isEmpty())).getElement().getTextRecursively())
                .isEqualTo("Choose who was told.");
        _setValue(whom(), WhoWasTold.LEAD);
        press("Save");
        assertThat(words()).contains("Told: The safeguarding lead");
        assertThat(next()).startsWith("Now write down what you agreed");
        pressFirst("Write down what was agreed");
        _setValue(_get(TextArea.class), "We speak on Friday.");
        press("Save");
        assertThat(words()).contains("We speak on Friday.", "written by Sam Okafor");
        assertThat(next()).startsWith("Only the safeguarding lead or the deputy closes this");
        _assertNone(Button.class, spec -> spec.withText(CLOSE));
        assertThat(task.lines()).noneMatch(line -> line.fix().equals(SafeguardingNavigation.concern(concern)));

        signIn(Role.COORDINATOR);
        assertThat(task.lines()).filteredOn(line -> line.fix().equals(SafeguardingNavigation.concern(concern)))
                .singleElement().extracting(Task.Line::step).isEqualTo("Read and close");
        openConcern();
        assertThat(next()).startsWith("All is written down");
        pressFirst(CLOSE);
        _setValue(_get(TextArea.class), "The keyworker is in touch.");
        press("Close it");
        assertThat(record().closed()).isPresent();
        _assertNone(Button.class, spec -> spec.withText(TOLD));
        assertThat(words()).contains("Closed by Corin Hughes", "The keyworker is in touch.");
    }

    @Test
    void whoClosesWhatTheyHaveNotReadSeesWhatWasWrittenSince() {
        concerns.add(concern, NewEntry.note(UUID.randomUUID(), record().openedAt(), "Mine"));
        signIn(Role.COORDINATOR);
        openConcern();
        pressFirst(CLOSE);
        concerns.add(concern, NewEntry.note(UUID.randomUUID(), record().openedAt(), "They rang back."));
        _setValue(_get(TextArea.class), "All is well.");
        press("Close it");
        assertThat(record().closed()).isEmpty();
        press("Save mine instead");
        assertThat(record().closed()).isPresent();
    }

    @Test
    void theStripHasNoNameAndTheRoomSaysNothingUntilSomebodyHasSaidWhatWasDone() {
        open("sessions/" + cohort.session().value());
        Component strip = strip();
        assertThat(strip.getElement().getTextRecursively()).contains("Open").containsAnyOf("Somebody needs a talk",
                "people need a talk").doesNotContain("Tester");
        assertThat(_get(UI.getCurrent(), Div.class, spec -> spec.withClasses("room")).getElement().getTextRecursively())
                .doesNotContain("talk");
        long before = concerns.unanswered().size();
        concerns.add(concern, NewEntry.note(UUID.randomUUID(), record().openedAt(), "We talked."));
        assertThat(concerns.unanswered()).hasSize((int) before - 1);
    }

    @Test
    void anOpenPageHearsOfItAtOnce() throws InterruptedException {
        Component strip = strip();
        int before = concerns.unanswered().size();
        long began = System.nanoTime();
        concerns.openByHand(UUID.randomUUID(), cohort.person(), Optional.empty(), "Very quiet tonight");
        String expected = before + 1 + " people need a talk";
        while (!strip.getElement().getTextRecursively().contains(expected)) {
            assertThat(System.nanoTime() - began).isLessThan(2_000_000_000L);
            Thread.sleep(10);
            MockVaadin.clientRoundtrip(false);
        }
    }

    @Test
    void aStripOfSomebodyElseStaysAway() {
        for (Role role : List.of(Role.RESEARCHER, Role.FUNDER, Role.ADMIN)) {
            signIn(role);
            assertThat(notice.show()).isEmpty();
        }
        signIn(OwnLeads.DEPUTY);
        assertThat(strip().getElement().getTextRecursively()).as("the deputy's").isNotEmpty();
        SecurityContextHolder.clearContext();
        assertThat(notice.show()).isEmpty();
    }

    @Test
    void whoOpensOneByHandComesToItsPage() {
        open("enrolments/" + cohort.person().value());
        press("I am worried");
        press("Tell them now");
        assertThat(concerns.of(cohort.person())).hasSize(1);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("What worries you")), "Very quiet tonight");
        press("Tell them now");
        assertThat(words()).contains("Sam Okafor was worried: “Very quiet tonight”");
        assertThat(concerns.of(cohort.person())).hasSize(2);
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


    private static String next() {
        return _get(Div.class, spec -> spec.withClasses("concern-next")).getChildren()
                .filter(Div.class::isInstance).findFirst().orElseThrow().getChildren().findFirst().orElseThrow()
                .getElement().getText();
    }

    /** As the frame around the pages shows it. */
    private Component strip() {
        Component strip = notice.show().orElseThrow();
        UI.getCurrent().add(strip);
        return strip;
    }

    @SuppressWarnings("unchecked")
    private static Select<WhoWasTold> whom() {
        return _get(Select.class);
    }

    private static void pressFirst(String words) {
        _click(_find(Button.class, spec -> spec.withText(words)).getFirst());
    }

    private static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }

    private static String words() {
        return _get(ConcernView.class).getElement().getTextRecursively();
    }
}
