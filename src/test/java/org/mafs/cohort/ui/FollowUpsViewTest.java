package org.mafs.cohort.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.OwnTime;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Words;
import org.mafs.base.ui.ErrorNote;
import org.mafs.cohort.ContactLog;
import org.mafs.cohort.ContactPurpose;
import org.mafs.cohort.ContactRecord;
import org.mafs.cohort.ContactWay;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.FollowUpLine;
import org.mafs.cohort.FollowUps;
import org.mafs.cohort.LostBecause;
import org.mafs.cohort.Mark;
import org.mafs.cohort.Register;
import org.mafs.person.ConsentHow;
import org.mafs.person.ConsentPurpose;
import org.mafs.person.NewPerson;
import org.springframework.beans.factory.annotation.Autowired;

class FollowUpsViewTest extends ViewTest {

    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private OwnTime time;
    @Autowired
    private Enrolling enrolling;
    @Autowired
    private Register register;
    @Autowired
    private ContactLog contacts;
    @Autowired
    private FollowUps followUps;
    @Autowired
    private FollowUpsTask task;

    private EnrolmentId ash;
    private String name;

    /** Called like nobody else, so that the demo's and other tests' people do not matter. */
    private List<EnrolmentId> others = List.of();

    @BeforeEach
    void somebodyIsDue() {
        OwnCohort cohort = cohorts.led(0);
        signIn(Role.COORDINATOR);
        name = "Ash " + UUID.randomUUID().toString().substring(0, 8);
        ash = enrolling.join(UUID.randomUUID(), cohort.id(), NewPerson.called(name), ConsentHow.PAPER);
        others = followUps.due(0, 1000).stream().map(FollowUpLine::id).toList();
        others.forEach(other -> followUps.lose(other, LostBecause.OTHER, ""));
        register.mark(cohort.session(), ash, Mark.PRESENT, null, Optional.empty());
        time.say(ash, ConsentPurpose.FOLLOW_UP, true);
        time.lastSession(cohort, 30);
        time.reach(ash, "07700 900123", null, "CALL");
        signIn(Role.FACILITATOR);
    }

    /** The demo's people stay due for other tests. */
    @AfterEach
    void theOthersAreDueAgain() {
        signIn(Role.COORDINATOR);
        others.forEach(followUps::lookAgain);
    }

    @Test
    void aLineSaysHowTheyCanBeReachedAndOpensTheForms() {
        open("follow-ups");
        assertThat(item()).contains(name, "until ", "not tried yet", "07700 900123", "Safe: call");
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref)).contains("tel:07700900123")
                .anyMatch(address -> address.endsWith("/" + ash.value() + "/core-10"))
                .anyMatch(address -> address.endsWith("/" + ash.value() + "/look-back"));
    }

    @Test
    void anAttemptIsNotedFromTheList() {
        open("follow-ups");
        press("Note an attempt to reach " + name);
        press("Save the attempt", true);
        assertThat(_get(ErrorNote.class).getElement().getTextRecursively()).isEqualTo("Please say how you tried.");
        _setValue(_get(RadioButtonGroup.class, spec -> spec.withLabel("How did you try?")), ContactWay.CALL);
        _setValue(_get(RadioButtonGroup.class, spec -> spec.withLabel("Did you speak with them?")), false);
        press("Save the attempt", true);
        assertThat(contacts.of(ash, ContactPurpose.FOLLOW_UP)).extracting(ContactRecord::way)
                .containsExactly(ContactWay.CALL);
        assertThat(item()).contains("tried once, last on");
    }

    @Test
    void whoCannotBeReachedLeavesTheListAndComesBack() {
        open("follow-ups");
        press("Note that %s could not be reached".formatted(name));
        press("Take them off the list", true);
        assertThat(_get(ErrorNote.class).getElement().getTextRecursively()).isEqualTo("Please choose a reason.");
        _setValue(_get(RadioButtonGroup.class, spec -> spec.withLabel("Why?")), LostBecause.CUSTODY);
        press("Take them off the list", true);
        assertThat(task.lines()).isEmpty();
        _assertNone(Button.class, spec -> spec.withText("Note an attempt"));
        showAll();
        Button back = _find(Button.class, spec -> spec.withText("Back on the list")).stream()
                .filter(button -> button.getAriaLabel().orElse("")
                        .equals(Words.say("cohort.follow-up.look-again.label", name)))
                .reduce((earlier, later) -> later).orElseThrow();
        _click(back);
        assertThat(followUps.due(0, 1000)).anyMatch(line -> line.id().equals(ash));
    }

    @Test
    void todayListsWhoIsDueForThoseWhoLeadThem() {
        assertThat(task.lines()).singleElement().satisfies(line -> {
            assertThat(line.who()).contains(name);
            assertThat(line.words()).contains("ask by");
            assertThat(line.since()).isPresent();
        });
        signIn(Role.RESEARCHER);
        assertThat(task.lines()).isEmpty();
    }

    private static void press(String label) {
        press(label, false);
    }

    private static void press(String words, boolean byText) {
        List<Button> buttons = byText ? _find(Button.class, spec -> spec.withText(words))
                : _find(Button.class, spec -> spec.withPredicate(button ->
                        button.getAriaLabel().filter(words::equals).isPresent()));
        assertThat(buttons).as(words).hasSize(1);
        _click(buttons.getFirst());
    }

    private static String item() {
        return _find(FollowUpItem.class).getFirst().getElement().getTextRecursively();
    }

    /** Other tests leave people of their own on the lists. */
    private static void showAll() {
        for (List<Button> more = more(); !more.isEmpty(); more = more()) {
            _click(more.getFirst());
        }
    }

    private static List<Button> more() {
        return _find(Button.class, spec -> spec.withText("Show more"));
    }
}
