package org.mafs.cohort.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.expectNotifications;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mafs.OwnCohorts;
import org.mafs.Statements;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.base.SessionId;
import org.mafs.base.ui.ErrorNote;
import org.mafs.checkin.CheckInAnswers;
import org.mafs.checkin.WeeklyCheckIn;
import org.mafs.cohort.CohortDetails;
import org.mafs.cohort.CohortList;
import org.mafs.cohort.CohortRecord;
import org.mafs.cohort.CohortSearch;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.cohort.LeftBecause;
import org.mafs.cohort.Mark;
import org.mafs.cohort.SessionPlan;
import org.mafs.cohort.SessionRecord;
import org.mafs.measure.UseDays;
import org.mafs.person.Agreement;
import org.mafs.person.ConsentHow;
import org.mafs.person.ConsentPurpose;
import org.mafs.person.NewPerson;
import org.mafs.person.PersonRegister;
import org.springframework.beans.factory.annotation.Autowired;

class EnrolmentViewTest extends OwnCohort {

    @Autowired
    private Agreement agreement;
    @Autowired
    private PersonRegister people;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private CohortList list;
    @Autowired
    private WeeklyCheckIn checkIns;
    @Autowired
    private FreePlacesTask task;
    @Autowired
    private Statements statements;

    @Test
    void aPersonsPageSaysWhichSessionsTheyCameToAndWhy() {
        EnrolmentId cal = join("Cal");
        register.mark(sessions().getFirst().id(), cal, Mark.APOLOGIES, "Late shift", Optional.empty());
        openPerson(Role.FACILITATOR, cal);
        assertThat(_get(H1.class).getElement().getTextRecursively()).isEqualTo("Cal");
        assertThat(_get(AttendanceCard.class).getElement().getTextRecursively())
                .contains("came to 0 of 6", "sorry", "“Late shift”");
    }

    @Test
    void theAnswerAboutResearchIsTakenDownWithItsFullWording() {
        EnrolmentId cal = join("Cal");
        openPerson(Role.FACILITATOR, cal);
        _assertOne(Paragraph.class, spec -> spec.withText("A place never depends on this."));
        _click(labelled("Record the answer: Research"));
        assertThat(_get(AgreementDialog.class).getElement().getTextRecursively())
                .contains("My answers may be used, without my name");

        _click(_get(Button.class, spec -> spec.withText("Save the answer")));
        assertThat(_get(ErrorNote.class).getElement().getTextRecursively()).isEqualTo("Choose what they said.");
        _setValue(_get(RadioButtonGroup.class, spec -> spec.withLabel("What did they say?")), false);
        _setValue(_get(RadioButtonGroup.class, spec -> spec.withLabel("How did they say it?")), ConsentHow.SPOKEN);
        _click(_get(Button.class, spec -> spec.withText("Save the answer")));

        assertThat(_get(AgreementCard.class).getElement().getTextRecursively()).contains("did not agree");
        assertThat(agreement.of(cohort).get(enrolling.get(cal).person()).get(ConsentPurpose.RESEARCH).given()).isFalse();
    }

    @Test
    void whoWasOnlyReferredIsInOnceTheyAgree() {
        EnrolmentId eve = as(Role.COORDINATOR,
                () -> enrolling.refer(cohort, NewPerson.called("Eve"), calendar.today()));
        openPerson(Role.FACILITATOR, eve);
        _click(labelled("Record the answer: Taking part"));
        _setValue(_get(RadioButtonGroup.class, spec -> spec.withLabel("What did they say?")), true);
        agreeToAll();
        _setValue(_get(RadioButtonGroup.class, spec -> spec.withLabel("How did they say it?")), ConsentHow.PAPER);
        _click(_get(Button.class, spec -> spec.withText("Save the answer")));
        assertThat(enrolling.get(eve).status()).isEqualTo(EnrolmentStatus.ENROLLED);
    }

    @Test
    void somebodyLeavesAndComesBack() {
        EnrolmentId cal = join("Cal");
        openPerson(Role.FACILITATOR, cal);
        _click(_get(Button.class, spec -> spec.withText("Has left")));
        _setValue(_get(TextArea.class), "New job up north");
        _click(_get(Button.class, spec -> spec.withText("Save that they left")));
        assertThat(_get(ErrorNote.class).getElement().getTextRecursively())
                .isEqualTo("Choose why they left. “Something else” will do.");
        _setValue(_get(Select.class, spec -> spec.withLabel("Why did they leave?")), LeftBecause.MOVED_AWAY);
        _click(_get(Button.class, spec -> spec.withText("Save that they left")));
        assertThat(enrolling.get(cal).leftReason()).contains("New job up north");
        assertThat(_get(EnrolmentView.class).getElement().getTextRecursively())
                .contains("Moved away · “New job up north”");

        _click(_get(Button.class, spec -> spec.withText("Came back")));
        assertThat(enrolling.get(cal).status()).isEqualTo(EnrolmentStatus.ENROLLED);
        _assertOne(Button.class, spec -> spec.withText("Has left"));
    }

    @Test
    void whatCompletingMeansIsSaidAndHowFarTheyHaveCome() {
        EnrolmentId cal = join("Cal");
        sessions().subList(0, 3).forEach(session -> register.mark(session.id(), cal, Mark.PRESENT, null, Optional.empty()));
        openPerson(Role.FACILITATOR, cal);
        assertThat(shown()).contains("started", "Completed means at least 4 of the 6 sessions.");
        register.mark(sessions().get(3).id(), cal, Mark.PRESENT, null, Optional.empty());
        openPerson(Role.FACILITATOR, cal);
        assertThat(shown()).contains("completed");
    }

    @Test
    void aCoordinatorMovesAPlaceAndItsPageSaysWhereItWasBefore() {
        EnrolmentId cal = join("Cal");
        SessionId second = sessions().get(1).id();
        register.mark(second, cal, Mark.PRESENT, null, Optional.empty());
        checkIns.handIn(cal, second, new CheckInAnswers(3, "A week to move house",
                new UseDays(7, Optional.empty(), Map.of()), OptionalInt.empty(), ""), Optional.empty());
        OwnCohorts.OwnCohort other = cohorts.notLed(0);
        openPerson(Role.FACILITATOR, cal);
        _assertNone(Button.class, spec -> spec.withText("Move to another cohort"));
        openPerson(Role.COORDINATOR, cal);
        _click(_get(Button.class, spec -> spec.withText("Move to another cohort")));
        _click(_get(Button.class, spec -> spec.withText("Move their place")));
        assertThat(_get(ErrorNote.class).getElement().getTextRecursively()).isEqualTo("Choose the cohort they go on in.");
        String name = planning.get(other.id()).name();
        _get(ComboBox.class, spec -> spec.withLabel("Which cohort?")).setValue(list.page(new CohortSearch(name,
                Optional.empty(), CohortSearch.Order.NAME, false), 0, 1).getFirst());
        _setValue(_get(TextArea.class), "Released");
        _click(_get(Button.class, spec -> spec.withText("Move their place")));

        assertThat(enrolling.get(cal).cohort()).isEqualTo(other.id());
        assertThat(shown()).contains(name, "moved here from " + cohortName, "“Released”", "came to 1 of 6",
                "A week to move house");
        CohortNavigation.cohort(cohort).open();
        assertThat(_get(CohortView.class).getElement().getTextRecursively()).contains("Cal moved to " + name);
    }

    @Test
    void aPlaceIsOfferedDeclinedAndGoesToWhoWaitsNext() {
        planning(1);
        EnrolmentId ann = place("Ann", person -> enrolling.offer(cohort, person));
        EnrolmentId jo = place("Jo", person -> enrolling.waitFor(cohort, person));
        openPerson(Role.COORDINATOR, jo);
        assertThat(shown()).contains("waiting since " + Calendar.longDay(calendar.today()));
        _click(_get(Button.class, spec -> spec.withText("Offer a place")));
        expectNotifications("The one place of this cohort is taken, so nobody was added. "
                + "A coordinator can put them on the waiting list.");
        assertThat(enrolling.get(jo).status()).isEqualTo(EnrolmentStatus.WAITING);

        openPerson(Role.COORDINATOR, ann);
        _click(_get(Button.class, spec -> spec.withText("Said no")));
        _setValue(_get(TextArea.class), "Wrong evening");
        _click(_get(Button.class, spec -> spec.withText("Save that they said no")));
        assertThat(shown()).contains("said no", "“Wrong evening”");

        CohortNavigation.cohort(cohort).open();
        assertThat(_get(CohortView.class).getElement().getTextRecursively()).contains("0 of 1 places taken.",
                "A place is free: offer it to Jo, waiting since " + Calendar.longDay(calendar.today()) + ".");
        _click(_get(Button.class, spec -> spec.withText("Offer it to Jo")));
        assertThat(enrolling.get(jo).status()).isEqualTo(EnrolmentStatus.OFFERED);
        assertThat(_get(CohortView.class).getElement().getTextRecursively()).contains("0 of 1 places taken, one more offered.");
    }

    @Test
    void whoseTurnItIsIsATaskOfTheCoordinatorWhileTheCohortGoesOn() {
        place("Jo", person -> enrolling.waitFor(cohort, person));
        signIn(Role.COORDINATOR);
        assertThat(task.lines()).as("its sessions are over").noneMatch(line -> line.words().startsWith(cohortName));
        SessionRecord last = sessions().getLast();
        signIn(Role.COORDINATOR);
        planning.move(last.id(), last.version(), new SessionPlan(last.title(), calendar.today().plusYears(1),
                last.startsAt(), last.minutes()));
        assertThat(task.lines()).filteredOn(line -> line.words().startsWith(cohortName)).singleElement()
                .satisfies(line -> assertThat(line.words())
                        .isEqualTo(cohortName + ": a place is free and one person waits for it"));
        signIn(Role.FACILITATOR);
        assertThat(task.lines()).isEmpty();
    }

    @Test
    void whoCannotComeBackIsToldWhy() {
        EnrolmentId cal = join("Cal");
        enrolling.leave(cal, calendar.today(), "");
        planning(1);
        place("Ann", person -> enrolling.offer(cohort, person));
        openPerson(Role.FACILITATOR, cal);
        _click(_get(Button.class, spec -> spec.withText("Came back")));
        expectNotifications("The one place of this cohort is taken, so nobody was added. "
                + "A coordinator can put them on the waiting list.");
        assertThat(enrolling.get(cal).status()).isEqualTo(EnrolmentStatus.LEFT);
    }

    @Test
    void asManyStatementsForManyPeopleAsForFew() {
        EnrolmentId cal = join("Cal");
        openPerson(Role.COORDINATOR, cal);
        int few = statements.during(() -> openPerson(Role.COORDINATOR, cal));
        int fewInCohort = statements.during(() -> CohortNavigation.cohort(cohort).open());
        for (int number = 0; number < 15; number++) {
            place("Waiter " + number, person -> enrolling.waitFor(cohort, person));
        }
        assertThat(statements.during(() -> openPerson(Role.COORDINATOR, cal))).isEqualTo(few);
        assertThat(statements.during(() -> CohortNavigation.cohort(cohort).open())).isEqualTo(fewInCohort);
        assertThat(statements.during(() -> task.lines())).isOne();
    }

    private void planning(int capacity) {
        signIn(Role.COORDINATOR);
        CohortRecord now = planning.get(cohort);
        planning.change(cohort, now.version(), new CohortDetails(now.name(), now.venue().id(), capacity));
    }

    private EnrolmentId place(String name, Function<PersonId, EnrolmentId> given) {
        return as(Role.COORDINATOR, () -> given.apply(people.add(NewPerson.called(name), calendar.today())));
    }

    private String shown() {
        return _get(EnrolmentView.class).getElement().getTextRecursively();
    }

    @Test
    void aPersonInACohortOfSomebodyElseIsNotShown() {
        EnrolmentId cal = join("Cal");
        as(Role.COORDINATOR, () -> {
            planning.setLeaders(cohort, Set.of());
            return cal;
        });
        openPerson(Role.FACILITATOR, cal);
        _assertNone(EnrolmentView.class);
        assertThat(_get(H1.class).getText()).isEqualTo("Nothing to see here");
    }

    static Button labelled(String label) {
        return _get(Button.class, spec -> spec.withPredicate(button ->
                button.getAriaLabel().filter(label::equals).isPresent()));
    }

    @SuppressWarnings("unchecked")
    static void agreeToAll() {
        CheckboxGroup<String> ticks = _get(CheckboxGroup.class);
        _setValue(ticks, ticks.getListDataView().getItems().collect(Collectors.toSet()));
    }

    private void openPerson(Role role, EnrolmentId person) {
        signIn(role);
        UI.getCurrent().navigate("today");
        CohortNavigation.enrolment(person).open();
    }
}
