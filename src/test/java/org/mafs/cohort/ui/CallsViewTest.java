package org.mafs.cohort.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.ViewTest;
import org.mafs.access.DemoAccounts;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.cohort.CohortDetails;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.ContactLog;
import org.mafs.cohort.ContactPurpose;
import org.mafs.cohort.ContactWay;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.NewCohort;
import org.mafs.cohort.Places;
import org.mafs.person.ConsentHow;
import org.mafs.person.NewPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class CallsViewTest extends ViewTest {

    @Autowired
    private CohortPlanning planning;
    @Autowired
    private Places places;
    @Autowired
    private Enrolling enrolling;
    @Autowired
    private ContactLog calls;
    @Autowired
    private MissedTask task;
    @Autowired
    private DemoAccounts accounts;
    @Autowired
    private Calendar calendar;
    @Autowired
    private JdbcClient database;

    private final String name = "Jo" + UUID.randomUUID().toString().substring(0, 8);
    private EnrolmentId jo;

    @BeforeEach
    void somebodyMissedTwo() {
        jo = accounts.as(Role.COORDINATOR, () -> {
            CohortId cohort = planning.create(new NewCohort(new CohortDetails("Own " + UUID.randomUUID(),
                    places.called("A hall"), 20), calendar.today().minusDays(8), LocalTime.of(18, 30)));
            planning.setLeaders(cohort, Set.of(accounts.of(Role.FACILITATOR)));
            EnrolmentId who = enrolling.join(UUID.randomUUID(), cohort, NewPerson.called(name), ConsentHow.PAPER);
            database.sql("UPDATE enrolment SET joined_on = ? WHERE id = ?").params(calendar.today().minusDays(9),
                    who.value()).update();
            planning.sessions(cohort).stream().limit(2).forEach(session -> planning.close(session.id()));
            return who;
        });
        signIn(Role.FACILITATOR);
    }

    @Test
    void whoMissedTwoStandsThereUntilTheCallIsNoted() {
        assertThat(task.lines()).anySatisfy(line -> {
            assertThat(line.who()).contains(name);
            assertThat(line.words()).startsWith("missed the last 2 sessions · Own ");
        });
        open("calls");
        assertThat(card().getFirst().getElement().getTextRecursively())
                .contains("missed the last 2 sessions", "Nobody has asked yet which way is safe");
        noteTheCall("Her phone was off");
        assertThat(card()).isEmpty();
        assertThat(task.lines()).noneMatch(line -> line.who().filter(name::equals).isPresent());
        assertThat(calls.of(jo, ContactPurpose.MISSED)).singleElement().satisfies(call -> {
            assertThat(call.way()).isEqualTo(ContactWay.CALL);
            assertThat(call.reached()).isFalse();
            assertThat(call.note()).contains("Her phone was off");
        });
    }

    @Test
    void theirPageSaysHowOftenTheyCameAndWhoCalled() {
        open("calls");
        noteTheCall("");
        CohortNavigation.enrolment(jo).open();
        assertThat(_get(EnrolmentView.class).getElement().getTextRecursively())
                .contains("Came to 0 of 2 sessions held (0\u00a0%); missed the last 2 sessions.", "Phone call, not reached");
    }

    @Test
    void whoRunsNoSessionsHasNobodyToCall() {
        signIn(Role.ADMIN);
        assertThat(task.lines()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private void noteTheCall(String words) {
        _click(_get(Button.class, spec -> spec.withPredicate(
                button -> button.getAriaLabel().filter(("Note the call to " + name)::equals).isPresent())));
        ContactDialog dialog = _get(ContactDialog.class);
        List<RadioButtonGroup<?>> choices = (List<RadioButtonGroup<?>>) (List<?>) _find(dialog, RadioButtonGroup.class);
        _setValue((RadioButtonGroup<ContactWay>) choices.getFirst(), ContactWay.CALL);
        _setValue((RadioButtonGroup<Boolean>) choices.getLast(), false);
        _setValue(_get(dialog, TextArea.class), words);
        _click(_find(dialog, Button.class).getLast());
    }

    private List<ListItem> card() {
        return _find(ListItem.class, spec -> spec.withClasses("card")).stream()
                .filter(item -> item.getElement().getTextRecursively().contains(name)).toList();
    }
}
