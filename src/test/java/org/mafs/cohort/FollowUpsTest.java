package org.mafs.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.OwnTime;
import org.mafs.Statements;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.draft.FormKey;
import org.mafs.measure.Answers;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.NewResponse;
import org.mafs.mutualaid.MeetingsVisited;
import org.mafs.person.ConsentPurpose;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class FollowUpsTest extends IntegrationTest {

    private static final int ALL = 1000;

    @Autowired
    private FollowUps followUps;
    @Autowired
    private FollowUpWindows windows;
    @Autowired
    private ContactLog contacts;
    @Autowired
    private Register register;
    @Autowired
    private CompletedForms forms;
    @Autowired
    private MeetingsVisited meetings;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private OwnTime time;
    @Autowired
    private Statements statements;
    @Autowired
    private JdbcClient database;
    @Autowired
    private Calendar calendar;

    private OwnCohort cohort;

    @BeforeEach
    void threeWhoCameAndOneWhoDidNot() {
        cohort = ended(4, 30);
    }

    @AfterEach
    void theUsualWindow() {
        as(Role.COORDINATOR, () -> {
            windows.set(FollowUpWindow.DEFAULT);
            return null;
        });
    }

    @ParameterizedTest
    @CsvSource({"20, false, false", "21, true, false", "42, true, false", "43, true, true"})
    void somebodyIsDueFromTheWindowsFirstDayAndOverdueAfterItsLast(int daysAgo, boolean due, boolean overdue) {
        OwnCohort at = ended(2, daysAgo);
        LocalDate last = calendar.today().minusDays(daysAgo);
        assertThat(dueOf(at)).hasSize(due ? 1 : 0).allSatisfy(line -> {
            assertThat(line.id()).isEqualTo(at.person());
            assertThat(line.dueFrom()).isEqualTo(last.plusDays(21));
            assertThat(line.dueUntil()).isEqualTo(last.plusDays(42));
            assertThat(line.isOverdue(calendar.today())).isEqualTo(overdue);
        });
    }

    /** As the evaluation counts: a form that is filled in when the list asks for it counts there as the follow-up. */
    @Test
    void whoseFormAtTheEndWasLaterIsDueThatMuchLater() {
        LocalDate last = calendar.today().minusDays(30);
        core10(cohort.person(), last.plusDays(14));
        assertThat(dueOf(cohort)).as("35 days after the last session").extracting(FollowUpLine::id)
                .doesNotContain(cohort.person());
        time.lastSession(cohort, 35);
        database.sql("UPDATE response SET taken_on = ? WHERE enrolment_id = ?")
                .params(last.minusDays(5).plusDays(14), cohort.person().value()).update();
        assertThat(dueOf(cohort)).filteredOn(line -> line.id().equals(cohort.person())).singleElement()
                .satisfies(line -> {
                    assertThat(line.dueFrom()).isEqualTo(calendar.today());
                    assertThat(line.dueUntil()).isEqualTo(calendar.today().plusDays(21));
                    assertThat(line.missing()).as("what tells of the end is no follow-up").contains("core-10");
                });
        core10(cohort.person(), calendar.today());
        lookBack(cohort.person(), calendar.today());
        mutualAid(cohort.person(), calendar.today());
        assertThat(dueOf(cohort)).extracting(FollowUpLine::id).doesNotContain(cohort.person());
    }

    @Test
    void aCohortsOwnAreNamedWithTheDayUntilWhichTheyCanBeAsked() {
        OwnCohort other = ended(2, 30);
        assertThat(followUps.due(cohort.id())).containsExactlyElementsOf(dueOf(cohort)).hasSize(3);
        assertThat(followUps.due(other.id())).extracting(FollowUpLine::id).containsExactly(other.person());
    }

    @Test
    void whoNeverCameIsNotDue() {
        assertThat(dueOf(cohort)).extracting(FollowUpLine::id)
                .containsExactlyElementsOf(cohort.people().subList(0, 3));
    }

    @Test
    void whoDidNotAgreeOrTookItBackIsCountedAndNeverNamed() {
        int before = followUps.notAgreed();
        time.say(cohort.person(), ConsentPurpose.FOLLOW_UP, false);
        signIn(Role.FACILITATOR);
        assertThat(followUps.notAgreed()).isEqualTo(before + 1);
        assertThat(dueOf(cohort)).extracting(FollowUpLine::id).doesNotContain(cohort.person()).hasSize(2);
    }

    @Test
    void itIsDoneWhenBothFormsAreInSinceTheWindowOpened() {
        LocalDate opened = calendar.today().minusDays(30).plusDays(21);
        core10(cohort.person(), opened.minusDays(1));
        lookBack(cohort.person(), opened.minusDays(1));
        assertThat(dueOf(cohort).getFirst().missing()).as("a day too early").containsExactly("core-10", "look-back", "mutual-aid");
        core10(cohort.person(), opened);
        assertThat(dueOf(cohort).getFirst().missing()).containsExactly("look-back", "mutual-aid");
        lookBack(cohort.person(), calendar.today());
        mutualAid(cohort.person(), calendar.today());
        assertThat(dueOf(cohort)).extracting(FollowUpLine::id).doesNotContain(cohort.person());
    }

    @Test
    void attemptsAreCountedAndTheLastIsKnown() {
        contacts.note(cohort.person(), ContactPurpose.MISSED, ContactWay.CALL, true, "");
        assertThat(dueOf(cohort).getFirst().attempts()).isZero();
        contacts.note(cohort.person(), ContactPurpose.FOLLOW_UP, ContactWay.CALL, false, "");
        contacts.note(cohort.person(), ContactPurpose.FOLLOW_UP, ContactWay.TEXT, false, "");
        FollowUpLine line = dueOf(cohort).getFirst();
        assertThat(line.attempts()).isEqualTo(2);
        assertThat(line.lastTried()).contains(
                contacts.of(cohort.person(), ContactPurpose.FOLLOW_UP).getFirst().triedAt());
    }

    @Test
    void whoIsLostLeavesTheListUntilSomebodyLooksAgain() {
        followUps.lose(cohort.person(), LostBecause.NO_ANSWER, "");
        followUps.lose(cohort.person(), LostBecause.MOVED, "To the coast");
        assertThat(dueOf(cohort)).extracting(FollowUpLine::id).doesNotContain(cohort.person());
        assertThat(lostOf(cohort)).singleElement()
                .satisfies(line -> assertThat(line.lostBecause()).contains(LostBecause.MOVED));
        followUps.lookAgain(cohort.person());
        assertThat(lostOf(cohort)).isEmpty();
        assertThat(dueOf(cohort)).extracting(FollowUpLine::id).contains(cohort.person());
    }

    @Test
    void aSessionThatWasCancelledIsNotTheEnd() {
        database.sql("UPDATE cohort_session SET status = 'CANCELLED' WHERE id = ?")
                .param(cohort.sessions().getLast().id().value()).update();
        assertThat(dueOf(cohort).getFirst().dueFrom()).isEqualTo(calendar.today().minusDays(37).plusDays(21));
    }

    @Test
    void theWindowIsTheOrganisationsOwn() {
        signIn(Role.COORDINATOR);
        windows.set(new FollowUpWindow(31, 60));
        assertThat(dueOf(cohort)).isEmpty();
        windows.set(new FollowUpWindow(30, 60));
        assertThat(dueOf(cohort)).hasSize(3);
        assertThatThrownBy(() -> windows.set(new FollowUpWindow(6, 60))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> windows.set(new FollowUpWindow(30, 36))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> windows.set(new FollowUpWindow(30, 181))).isInstanceOf(Refused.class);
        assertThat(windows.get()).isEqualTo(new FollowUpWindow(30, 60));
    }

    @Test
    void aFacilitatorSeesTheirOwnAndACoordinatorAll() {
        OwnCohort notLed = cohorts.notLed(1);
        came(notLed, 1, 30);
        signIn(Role.FACILITATOR);
        assertThat(dueOf(notLed)).isEmpty();
        signIn(Role.COORDINATOR);
        assertThat(dueOf(notLed)).hasSize(1);
    }

    @Test
    void safeDetailsAreShownAndOthersAreNot() {
        time.reach(cohort.person(), "07700 900123", "ash@example.org", "CALL,LETTER");
        assertThat(dueOf(cohort).getFirst().person()).satisfies(person -> {
            assertThat(person.name()).isEqualTo("Tester 1");
            assertThat(person.phone()).contains("07700 900123");
            assertThat(person.email()).as("not said to be safe").isEmpty();
        });
    }

    @Test
    void theListTakesTheSameStatementsHoweverLongAndPagesDoNotOverlap() {
        followUps.due(0, 1);
        int one = statements.during(() -> followUps.due(0, 1));
        assertThat(statements.during(() -> followUps.due(0, ALL))).isEqualTo(one).isLessThanOrEqualTo(3);
        List<FollowUpLine> all = followUps.due(0, ALL);
        assertThat(followUps.due(1, 2)).extracting(FollowUpLine::id)
                .containsExactly(all.get(1).id(), all.get(2).id());
    }

    private OwnCohort ended(int people, int daysAgo) {
        OwnCohort made = cohorts.led(people);
        came(made, Math.max(1, people - 1), daysAgo);
        signIn(Role.FACILITATOR);
        return made;
    }

    private void came(OwnCohort to, int howMany, int daysAgo) {
        as(Role.COORDINATOR, () -> {
            to.people().subList(0, howMany)
                    .forEach(person -> register.mark(to.session(), person, Mark.PRESENT, null, Optional.empty()));
            return null;
        });
        to.people().forEach(person -> time.say(person, ConsentPurpose.FOLLOW_UP, true));
        time.lastSession(to, daysAgo);
    }

    private List<FollowUpLine> dueOf(OwnCohort of) {
        return followUps.due(0, ALL).stream().filter(line -> line.cohort().equals(of.id())).toList();
    }

    private List<FollowUpLine> lostOf(OwnCohort of) {
        return followUps.lost(0, ALL).stream().filter(line -> line.cohort().equals(of.id())).toList();
    }

    private void core10(EnrolmentId person, LocalDate on) {
        forms.handIn(new NewResponse(FormKey.onDay("core-10", person, on), person, Optional.empty(), "core-10", on,
                Answers.of(1, 1, 1, 1, 1, 0, 1, 1, 1, 1), Optional.empty()));
    }

    /** Of a look back only the meetings may have been answered. */
    private void mutualAid(EnrolmentId person, LocalDate on) {
        forms.handIn(new NewResponse(FormKey.onDay("mutual-aid", person, on), person, Optional.empty(), "mutual-aid", on,
                Answers.of(3, 3, 3, 2, 10, 0), Optional.empty()));
    }

    private void lookBack(EnrolmentId person, LocalDate on) {
        meetings.tell(FormKey.onDay("look-back", person, on), person, Optional.empty(), on, 28, OptionalInt.of(2));
    }
}
