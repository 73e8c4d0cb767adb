package org.mafs.checkin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mafs.Statements;
import org.mafs.access.Role;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.base.SessionId;
import org.mafs.checkin.CheckInAnswers;
import org.mafs.checkin.WeeklyCheckIn;
import org.mafs.cohort.CohortDetails;
import org.mafs.cohort.CohortRecord;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.cohort.Mark;
import org.mafs.draft.FormKey;
import org.mafs.measure.Answers;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.NewResponse;
import org.mafs.measure.UseDays;
import org.mafs.person.NewPerson;
import org.mafs.person.PersonRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.JsonNodeFactory;

/** The cohort's page with everything the rooms above it know. Session 2 is today. */
class CohortPageTest extends EveningTest {

    @Autowired
    private CompletedForms measures;
    @Autowired
    private WeeklyCheckIn checkIns;
    @Autowired
    private PersonRegister people;
    @Autowired
    private Statements statements;
    @Autowired
    private JdbcClient database;

    @Test
    void aCellSaysWhoCameWhoCheckedInAndWhatIsDue() {
        EnrolmentId ash = join("Ash");
        join("Bea");
        register.mark(tonight.id(), ash, Mark.PRESENT, null, Optional.empty());
        checkIns.handIn(ash, tonight.id(), new CheckInAnswers(4, "", new UseDays(7, Optional.empty(), Map.of()),
                OptionalInt.of(1), ""), Optional.empty());
        openCohort();
        assertThat(row("Ash")).contains("started", "new", "check-in", "CORE-10 due").doesNotContain("check-in due");
        assertThat(row("Bea")).contains("on the list", "check-in due", "CORE-10 due");

        handIn(ash, tonight.id(), 0);
        openCohort();
        assertThat(row("Ash")).contains("CORE-10").doesNotContain("CORE-10 due");
    }

    @Test
    void whatIsMissingIsSaidOnceASessionIsOver() {
        EnrolmentId ash = join("Ash");
        register.mark(tonight.id(), ash, Mark.PRESENT, null, Optional.empty());
        cohorts.close(tonight.id());
        openCohort();
        assertThat(row("Ash")).contains("no check-in");
        assertThat(card("What people need next")).contains("Ash", "CORE-10: how things were at the start");
    }

    @Test
    void whoWaitsForATalkStandsFirstAndTheLineOpensIt() {
        EnrolmentId ash = join("Ash");
        EnrolmentId zoe = join("Zoe");
        register.everyoneElseIsHere(tonight.id());
        handIn(zoe, tonight.id(), 1);
        openCohort();
        List<ListItem> next = _find(section("What people need next"), ListItem.class);
        assertThat(words(next.getFirst())).startsWith("Zoe").contains("A talk that an answer asked for");
        assertThat(words(next.get(1))).startsWith("Ash");
    }

    @Test
    void whoMissedTheLastTwoSessionsIsToBeCalledButNotWhoJoinedSince() {
        cohort = newCohort(-3);
        signIn(facilitator);
        EnrolmentId here = join("Here");
        EnrolmentId away = join("Away");
        join("Since");
        joinedAtTheStart(here);
        joinedAtTheStart(away);
        register.mark(cohorts.sessions(cohort).get(1).id(), here, Mark.PRESENT, null, Optional.empty());
        openCohort();
        assertThat(card("What people need next")).contains("Missed the last two sessions");
        assertThat(next("Away")).contains("Missed the last two sessions");
        assertThat(next("Since")).doesNotContain("Missed the last two sessions");
    }

    @Test
    void aPressOnARowShowsThePersonBesideTheTableAndOpensNoPage() {
        EnrolmentId ash = join("Ash");
        register.mark(tonight.id(), ash, Mark.APOLOGIES, "Bus", Optional.empty());
        openCohort();
        NativeTableRow row = _find(NativeTableRow.class).get(1);
        row.getElement().getNode().getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(row.getElement(), "click", JsonNodeFactory.instance.objectNode()));
        assertThat(words(_get(Dialog.class))).contains("sorry", "“Bus”", "Twelve-step recovery");
        assertThat(_get(H1.class).getText()).startsWith("Harbour");
        _click(_get(Button.class, spec -> spec.withText("Open their page")));
        assertThat(_get(H1.class).getElement().getTextRecursively()).isEqualTo("Ash");
    }

    @Test
    void theHeadSaysWhoLeadsHowFullItIsAndWhenItMeetsNext() {
        join("Ash");
        openCohort();
        assertThat(words(_get(H1.class).getParent().orElseThrow().getParent().orElseThrow())).contains(
                "1 of 100 places", "led by Toni Marsh", "next: ", "18:30 to 21:00", "Quay House, room 4");
    }

    @Test
    void theHeadSaysHowManyCameOfThoseWhoMight() {
        register.mark(tonight.id(), join("Ash"), Mark.LATE, null, Optional.empty());
        register.mark(tonight.id(), join("Bea"), Mark.ABSENT, null, Optional.empty());
        cohorts.close(tonight.id());
        openCohort();
        assertThat(words(_get(H1.class).getParent().orElseThrow().getParent().orElseThrow()))
                .contains("people came 1 of 2 possible times (50\u00a0%)");
    }

    @Test
    void whoWaitsIsOfferedAFreePlaceByACoordinatorInTurn() {
        join("Ash");
        capacity(1);
        meanwhile(() -> {
            enrolling.waitFor(cohort, person("Farrukh"));
            enrolling.waitFor(cohort, person("Siobhan"));
        });
        openCohort();
        assertThat(card("Places")).contains("1 of 1 places taken");
        assertThat(_find(section("Places"), ListItem.class)).extracting(CohortPageTest::firstWord)
                .containsExactly("Farrukh", "Siobhan");
        _assertNone(Button.class, spec -> spec.withText("Offer it to Farrukh"));

        capacity(2);
        openCohort();
        assertThat(card("Places")).contains("Farrukh", "A place is free");
        _assertNone(Button.class, spec -> spec.withText("Offer it to Farrukh"));
        signIn(Role.COORDINATOR);
        openCohort();
        _click(_get(Button.class, spec -> spec.withText("Offer it to Farrukh")));
        assertThat(enrolling.of(cohort)).filteredOn(found -> found.status() == EnrolmentStatus.OFFERED)
                .extracting(EnrolmentRecord::name).containsExactly("Farrukh");
        assertThat(card("What people need next")).contains("Farrukh", "Has a place kept");
        assertThat(_find(section("Places"), ListItem.class)).extracting(CohortPageTest::firstWord)
                .containsExactly("Siobhan", "Farrukh");
    }

    @Test
    void thePageCostsTheSameForThreeTwelveAndForty() {
        capacity(60);
        signIn(facilitator);
        more(3);
        int three = cost();
        more(9);
        int twelve = cost();
        more(28);
        assertThat(cost()).isEqualTo(twelve).isEqualTo(three);
    }

    private void more(int people) {
        for (int number = 0; number < people; number++) {
            EnrolmentId person = join("Guest " + number);
            register.mark(tonight.id(), person, Mark.PRESENT, null, Optional.empty());
            handIn(person, tonight.id(), 1);
        }
    }

    private int cost() {
        openCohort();
        open("today");
        return statements.during(() -> open("cohorts/" + cohort.value()));
    }

    private void openCohort() {
        open("today");
        open("cohorts/" + cohort.value());
    }

    private void capacity(int places) {
        meanwhile(() -> {
            CohortRecord record = cohorts.get(cohort);
            cohorts.change(cohort, record.version(), new CohortDetails(record.name(), record.venue().id(), places));
        });
    }

    private PersonId person(String name) {
        return people.add(NewPerson.called(name), calendar.today());
    }

    /** Whoever joined today has missed nothing yet. */
    private void joinedAtTheStart(EnrolmentId person) {
        database.sql("UPDATE enrolment SET joined_on = ? WHERE id = ?")
                .params(cohorts.sessions(cohort).getFirst().heldOn(), person.value()).update();
    }

    private void handIn(EnrolmentId person, SessionId session, int sixth) {
        measures.handIn(new NewResponse(FormKey.atSession("core-10", person, session), person, Optional.of(session),
                "core-10", calendar.today(), Answers.of(1, 1, 1, 1, 1, sixth, 1, 1, 1, 1), Optional.empty()));
    }

    private static String row(String name) {
        return words(_find(NativeTableRow.class).stream().filter(row -> words(row).startsWith(name)).findFirst()
                .orElseThrow());
    }

    private static String next(String name) {
        return _find(section("What people need next"), ListItem.class).stream().map(EveningTest::words)
                .filter(words -> words.startsWith(name)).findFirst().orElse("");
    }

    private static String card(String heading) {
        return words(section(heading));
    }

    private static Section section(String heading) {
        return _find(Section.class).stream().filter(section -> section.getChildren()
                .anyMatch(part -> part instanceof H2 title && title.getText().equals(heading))).findFirst().orElseThrow();
    }

    private static String firstWord(Component item) {
        return words(item).startsWith("Farrukh") ? "Farrukh" : "Siobhan";
    }
}
