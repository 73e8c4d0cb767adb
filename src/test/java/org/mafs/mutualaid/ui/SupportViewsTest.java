package org.mafs.mutualaid.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.Statements;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.mafs.base.EnrolmentId;
import org.mafs.base.ui.Page;
import org.mafs.cohort.Mark;
import org.mafs.cohort.Register;
import org.mafs.mutualaid.Companions;
import org.mafs.mutualaid.Company;
import org.mafs.mutualaid.Fellowships;
import org.mafs.mutualaid.MutualAidAtAGlance;
import org.mafs.mutualaid.MutualAidOfGroups;
import org.mafs.mutualaid.NewVisitPlan;
import org.mafs.mutualaid.SupportAnswer;
import org.mafs.mutualaid.SupportKind;
import org.mafs.mutualaid.Supports;
import org.mafs.mutualaid.VisitPlans;
import org.mafs.person.ConsentHow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SupportViewsTest extends ViewTest {

    private static final LocalDate AHEAD = LocalDate.of(2099, 1, 1);

    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private Supports supports;
    @Autowired
    private Companions companions;
    @Autowired
    private MutualAidOfGroups groups;
    @Autowired
    private VisitPlans plans;
    @Autowired
    private Fellowships fellowships;
    @Autowired
    private Register register;
    @Autowired
    private JdbcClient database;
    @Autowired
    private Statements statements;

    private OwnCohort cohort;

    @BeforeEach
    void aGroup() {
        cohort = cohorts.led(4);
        signIn(Role.FACILITATOR);
    }

    @Test
    void onePressForEachStepOnAPersonsPageAndOneBack() {
        openPerson();
        press("Offered: Somebody to go with, Tester 1");
        press("Yes please: Somebody to go with, Tester 1");
        press("Used: Somebody to go with, Tester 1");
        assertThat(supports.of(cohort.person())).singleElement().satisfies(kept -> {
            assertThat(kept.answer()).isEqualTo(SupportAnswer.YES);
            assertThat(kept.usedOn()).isPresent();
        });
        press("Take back: Somebody to go with, Tester 1");
        assertThat(supports.of(cohort.person()).getFirst().usedOn()).isEmpty();
    }

    @Test
    void whoFinishedSaysThatTheyGoAlongAndStopsInOnePress() {
        openPerson();
        _assertNone(Button.class, spec -> spec.withText("Write down that they will"));
        cohort.sessions().forEach(session ->
                register.mark(session.id(), cohort.person(), Mark.PRESENT, null, Optional.empty()));
        openPerson();
        _click(_get(Button.class, spec -> spec.withText("Write down that they will")));
        _setValue(_get(MultiSelectComboBox.class, spec -> spec.withLabel("Which kinds of mutual aid do they know?")),
                Set.of(fellowships.called("aa").orElseThrow()));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Where can they go along?")), "Oakfield");
        _setValue(_get(RadioButtonGroup.class, spec -> spec.withLabel("How did they say it?")), ConsentHow.SPOKEN);
        _click(_get(Button.class, spec -> spec.withText("Write it down")));
        assertThat(companions.of(cohort.person())).isEmpty();
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("They said yes to these words")), true);
        _click(_get(Button.class, spec -> spec.withText("Write it down")));
        assertThat(companions.of(cohort.person())).singleElement()
                .satisfies(said -> assertThat(said.called()).isEqualTo("Tester"));
        open("meetings/companions");
        assertThat(text()).contains("Tester", "Oakfield", "Ask through");
        openPerson();
        press("Tester 1 does not go along any more");
        assertThat(companions.of(cohort.person())).allMatch(said -> !said.isWilling());
    }

    @Test
    void whoHasNoPlanStandsFirstWithTheOneNextStep() {
        went(cohort.people().get(0), "aa");
        planned(cohort.people().get(1));
        MutualAidAtAGlance now = groups.of(cohort.id());
        assertThat(now.onTheList()).extracting(one -> one.person().name())
                .containsExactly("Tester 3", "Tester 4", "Tester 2", "Tester 1");
        openGroup();
        assertThat(text()).contains("1 of 4 has been to at least one outside meeting. 1 more has a plan. "
                + "2 have no plan yet.", "AA. First known on", "Planned for",
                "Still going at the end: 1 of 1 known. Of 3 more it is not known yet.",
                "Still going a month later: 0 of 0 known. Of 4 more it is not known yet.");
        assertThat(_find(RouterLink.class, spec -> spec.withText("Make a plan"))).hasSize(2);
    }

    @Test
    void whatWasForEverybodyIsWrittenDownOnceAndTakenBackOnce() {
        register.mark(cohort.session(), cohort.person(), Mark.PRESENT, null, Optional.empty());
        openGroup();
        _click(_get(Button.class, spec -> spec.withText("Note it for everybody")));
        _setValue(_get(Select.class, spec -> spec.withLabel("At which session?")),
                cohort.sessions().getFirst());
        _click(_get(Button.class, spec -> spec.withText("Write it down for everybody")));
        assertThat(supports.of(cohort.person())).singleElement()
                .satisfies(kept -> assertThat(kept.kind()).isEqualTo(SupportKind.FIRST_MEETING_EXPLAINED));
        assertThat(text()).contains("written down for 1 person");
        _click(_get(Button.class, spec -> spec.withText("Take back")));
        assertThat(supports.of(cohort.person())).isEmpty();
    }

    @Test
    void onlyThoseWhoLeadAGroupSeeItAndOnlyCoordinatorsSeeAcrossGroups() {
        OwnCohort other = cohorts.notLed(1);
        signIn(Role.FACILITATOR);
        open("cohorts/%d/mutual-aid".formatted(other.id().value()));
        assertThat(_get(H1.class).getText()).isEqualTo("Nothing to see here");
        open("meetings/support");
        assertThat(_get(H1.class).getText()).isEqualTo("Nothing to see here");
        signIn(Role.COORDINATOR);
        open("meetings/support");
        assertThat(text()).contains("What was offered and used", "Somebody to go with");
    }

    @Test
    void aGroupOfAnySizeIsShownInTheSameNumberOfStatements() {
        cohort.people().forEach(person -> {
            went(person, "na");
            planned(person);
            supports.offer(person, SupportKind.TRANSPORT);
        });
        int four = statements.during(() -> groups.of(cohort.id()));
        OwnCohort one = cohorts.led(1);
        signIn(Role.FACILITATOR);
        assertThat(four).isEqualTo(statements.during(() -> groups.of(one.id())));
    }

    private void openPerson() {
        open("enrolments/" + cohort.person().value());
    }

    private void openGroup() {
        open("cohorts/%d/mutual-aid".formatted(cohort.id().value()));
    }

    private static void press(String label) {
        _click(_get(Button.class, spec -> spec.withPredicate(button -> button.getAriaLabel()
                .filter(label::equals).isPresent())));
    }

    private static String text() {
        return _get(Page.class).getElement().getTextRecursively();
    }

    private void planned(EnrolmentId person) {
        plans.make(person, new NewVisitPlan(fellowships.called("smart").orElseThrow().id(), null, AHEAD, null,
                Company.NOT_SETTLED, null, null, null, null, null, false));
    }

    private void went(EnrolmentId person, String fellowship) {
        database.sql("INSERT INTO visit (id, uuid, version, enrolment_id, told_on, visited_on, fellowship_id, times, "
                        + "recorded_at, recorded_by) SELECT NEXT VALUE FOR mafs_id, UUID(), 0, ?, ?, ?, f.id, 1, "
                        + "UTC_TIMESTAMP(6), (SELECT MIN(id) FROM account) FROM fellowship f WHERE f.code = ?")
                .params(person.value(), OwnCohorts.FIRST.plusDays(9), OwnCohorts.FIRST.plusDays(9), fellowship).update();
    }
}
