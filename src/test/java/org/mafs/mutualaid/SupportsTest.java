package org.mafs.mutualaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mafs.mutualaid.SupportKind.COMPANION;
import static org.mafs.mutualaid.SupportKind.FIRST_MEETING_EXPLAINED;
import static org.mafs.mutualaid.SupportKind.TRANSPORT;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.AtOnce;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.Statements;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.Conflict;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.base.Refused;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.Mark;
import org.mafs.cohort.Register;
import org.mafs.person.Merging;
import org.mafs.person.PersonFile;
import org.mafs.person.PersonRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class SupportsTest extends IntegrationTest {

    @Autowired
    private Supports supports;
    @Autowired
    private SupportNumbers numbers;
    @Autowired
    private VisitPlans plans;
    @Autowired
    private Fellowships fellowships;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private Register register;
    @Autowired
    private Enrolling enrolling;
    @Autowired
    private Merging merging;
    @Autowired
    private PersonRegister people;
    @Autowired
    private Statements statements;
    @Autowired
    private JdbcClient database;
    @Autowired
    private Calendar calendar;

    private OwnCohort cohort;
    private EnrolmentId ash;

    @BeforeEach
    void aGroup() {
        cohort = cohorts.led(4);
        ash = cohort.person();
        signIn(Role.FACILITATOR);
    }

    @Test
    void whatIsOfferedTwiceIsOneRecordWithItsFirstDay() throws Exception {
        for (Future<SupportRecord> offered : AtOnce.run(4, () -> supports.offer(ash, TRANSPORT))) {
            offered.get();
        }
        daysAgo(TRANSPORT, 9);
        supports.offer(ash, TRANSPORT);
        assertThat(supports.of(ash)).singleElement().satisfies(kept -> {
            assertThat(kept.offeredOn()).isEqualTo(calendar.today().minusDays(9));
            assertThat(kept.answer()).isEqualTo(SupportAnswer.NOT_SAID);
        });
    }

    @Test
    void aStepHasItsDayAndTheSameStepAgainChangesNothing() {
        SupportRecord offered = supports.offer(ash, COMPANION);
        SupportRecord yes = supports.answer(ash, COMPANION, SupportAnswer.YES, seen(offered));
        assertThat(supports.answer(ash, COMPANION, SupportAnswer.YES, seen(offered))).isEqualTo(yes);
        SupportRecord used = supports.used(ash, COMPANION, Optional.empty(), seen(yes));
        assertThat(supports.used(ash, COMPANION, Optional.empty(), seen(yes))).isEqualTo(used);
        assertThat(used.answeredOn()).contains(calendar.today());
        assertThat(used.usedOn()).contains(calendar.today());
    }

    @Test
    void whoWritesAnotherAnswerUnseenIsToldOfTheFirst() {
        SupportRecord offered = supports.offer(ash, COMPANION);
        supports.answer(ash, COMPANION, SupportAnswer.NO, seen(offered));
        assertThatThrownBy(() -> supports.answer(ash, COMPANION, SupportAnswer.YES, seen(offered)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> supports.answer(ash, COMPANION, SupportAnswer.YES, Optional.empty()))
                .isInstanceOf(Conflict.class);
        assertThat(supports.of(ash)).extracting(SupportRecord::answer).containsExactly(SupportAnswer.NO);
    }

    @Test
    void aNoStandsUntilTheySayOtherwise() {
        SupportRecord no = supports.answer(ash, COMPANION, SupportAnswer.NO, Optional.empty());
        assertThatThrownBy(() -> supports.used(ash, COMPANION, Optional.empty(), seen(no))).isInstanceOf(Refused.class)
                .hasMessageContaining("no thank you");
        SupportRecord yes = supports.answer(ash, COMPANION, SupportAnswer.YES, seen(no));
        SupportRecord used = supports.used(ash, COMPANION, Optional.empty(), seen(yes));
        assertThatThrownBy(() -> supports.answer(ash, COMPANION, SupportAnswer.NO, seen(used)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aSlipIsTakenBackStepByStepOnTheSameDay() {
        supports.answer(ash, COMPANION, SupportAnswer.YES, Optional.empty());
        supports.used(ash, COMPANION, Optional.empty(), seen(now(COMPANION)));
        supports.takeBack(ash, COMPANION, now(COMPANION).version());
        assertThat(now(COMPANION)).extracting(SupportRecord::answer, SupportRecord::usedOn)
                .containsExactly(SupportAnswer.YES, Optional.empty());
        supports.takeBack(ash, COMPANION, now(COMPANION).version());
        assertThat(now(COMPANION).answeredOn()).isEmpty();
        supports.takeBack(ash, COMPANION, now(COMPANION).version());
        assertThat(supports.of(ash)).isEmpty();
        supports.takeBack(ash, COMPANION, 0);
    }

    @Test
    void whatWasWrittenDownEarlierStays() {
        supports.offer(ash, COMPANION);
        daysAgo(COMPANION, 1);
        supports.answer(ash, COMPANION, SupportAnswer.NO, seen(now(COMPANION)));
        supports.takeBack(ash, COMPANION, now(COMPANION).version());
        assertThatThrownBy(() -> supports.takeBack(ash, COMPANION, now(COMPANION).version()))
                .isInstanceOf(Refused.class).hasMessageContaining("day it was made");
        assertThat(supports.of(ash)).hasSize(1);
    }

    @Test
    void whatSomebodyElseChangedIsNotTakenBackUnseen() {
        SupportRecord offered = supports.offer(ash, COMPANION);
        supports.answer(ash, COMPANION, SupportAnswer.YES, seen(offered));
        assertThatThrownBy(() -> supports.takeBack(ash, COMPANION, offered.version())).isInstanceOf(Refused.class);
        assertThat(now(COMPANION).answer()).isEqualTo(SupportAnswer.YES);
    }

    @Test
    void whatWasUsedNamesAPlanOfTheirOwnOnly() {
        VisitPlanId own = plan(ash);
        VisitPlanId other = plan(cohort.people().getLast());
        assertThatThrownBy(() -> supports.used(ash, COMPANION, Optional.of(other), Optional.empty()))
                .isInstanceOf(AccessDeniedException.class);
        SupportRecord used = supports.used(ash, COMPANION, Optional.empty(), Optional.empty());
        assertThat(supports.used(ash, COMPANION, Optional.of(own), seen(used)).plan()).contains(own);
    }

    @Test
    void whatEverybodyWasToldIsWrittenDownForThoseWhoCame() {
        came(0, Mark.PRESENT);
        came(1, Mark.LATE);
        came(2, Mark.ABSENT);
        supports.offer(ash, FIRST_MEETING_EXPLAINED);
        ForEverybody step = supports.forEverybody(cohort.session(), FIRST_MEETING_EXPLAINED, SupportStep.USED);
        assertThat(supports.of(cohort.id())).containsOnlyKeys(cohort.people().get(0), cohort.people().get(1));
        assertThat(supports.of(cohort.people().get(1))).singleElement().satisfies(kept -> {
            assertThat(kept.offeredOn()).isEqualTo(OwnCohorts.FIRST);
            assertThat(kept.usedOn()).contains(OwnCohorts.FIRST);
        });
        assertThat(supports.forEverybody(cohort.session(), FIRST_MEETING_EXPLAINED, SupportStep.USED).changes()).isEmpty();
        supports.takeBack(step);
        assertThat(supports.of(ash)).singleElement().satisfies(kept -> assertThat(kept.usedOn()).isEmpty());
        assertThat(supports.of(cohort.people().get(1))).isEmpty();
    }

    @Test
    void aNoIsNotOverwrittenByAStepForEverybody() {
        came(0, Mark.PRESENT);
        supports.answer(ash, TRANSPORT, SupportAnswer.NO, Optional.empty());
        assertThat(supports.forEverybody(cohort.session(), TRANSPORT, SupportStep.USED).changes()).isEmpty();
        assertThat(supports.of(ash)).extracting(SupportRecord::answer, SupportRecord::usedOn)
                .containsExactly(tuple(SupportAnswer.NO, Optional.empty()));
    }

    @Test
    void aStepForEverybodyIsTakenBackAsAWholeOrNotAtAll() {
        came(0, Mark.PRESENT);
        came(1, Mark.PRESENT);
        ForEverybody step = supports.forEverybody(cohort.session(), TRANSPORT, SupportStep.OFFERED);
        supports.answer(ash, TRANSPORT, SupportAnswer.YES, seen(now(TRANSPORT)));
        assertThatThrownBy(() -> supports.takeBack(step)).isInstanceOf(Refused.class);
        assertThat(supports.of(cohort.id())).hasSize(2);
    }

    @Test
    void withNobodyMarkedNothingIsWrittenDown() {
        assertThatThrownBy(() -> supports.forEverybody(cohort.session(), TRANSPORT, SupportStep.OFFERED))
                .isInstanceOf(Refused.class).hasMessageContaining("Mark the register");
    }

    @Test
    void placesThatBecomeOneKeepWhatCameOfEither() {
        EnrolmentId stays = cohort.people().getLast();
        supports.offer(stays, COMPANION);
        supports.used(ash, COMPANION, Optional.empty(), Optional.empty());
        daysAgo(COMPANION, 5);
        supports.answer(ash, TRANSPORT, SupportAnswer.YES, Optional.empty());
        signIn(Role.COORDINATOR);
        PersonId from = enrolling.get(ash).person();
        PersonFile into = people.details(enrolling.get(stays).person());
        merging.merge(people.details(from), into, into.details());
        assertThat(supports.of(ash)).isEmpty();
        assertThat(supports.of(stays)).extracting(SupportRecord::kind, SupportRecord::offeredOn, SupportRecord::answer,
                        SupportRecord::usedOn)
                .containsExactly(tuple(COMPANION, calendar.today().minusDays(5), SupportAnswer.NOT_SAID,
                                Optional.of(calendar.today())),
                        tuple(TRANSPORT, calendar.today(), SupportAnswer.YES, Optional.empty()));
    }

    @Test
    void theNumbersSayWhoUsedItAndWhoWentToAMeetingAfterwards() {
        supports.used(cohort.people().get(0), COMPANION, Optional.of(plan(ash)), Optional.empty());
        supports.used(cohort.people().get(1), COMPANION, Optional.empty(), Optional.empty());
        supports.answer(cohort.people().get(2), COMPANION, SupportAnswer.NO, Optional.empty());
        supports.answer(cohort.people().get(3), COMPANION, SupportAnswer.YES, Optional.empty());
        database.sql("UPDATE support SET offered_on = :day WHERE enrolment_id IN (:people)")
                .param("day", calendar.today().minusDays(8))
                .param("people", cohort.people().stream().map(EnrolmentId::value).toList()).update();
        visit(0, "aa", calendar.today(), calendar.today().minusDays(2), null);
        visit(1, "aa", calendar.today(), calendar.today().minusDays(9), null);
        visit(3, "aa", calendar.today(), calendar.today(), null);
        assertThat(companions()).isEqualTo(new SupportNumber(COMPANION, 4, 4, 3, 1, 2, 1, 0));
        visit(1, "families", calendar.today(), calendar.today(), null);
        visit(0, "families", calendar.today(), null, plan(ash));
        assertThat(companions()).isEqualTo(new SupportNumber(COMPANION, 4, 4, 3, 1, 2, 1, 0));
        visit(1, "aa", calendar.today().minusDays(3), null, null);
        assertThat(companions().went()).isEqualTo(1);
        visit(1, "aa", calendar.today(), null, plan(ash));
        assertThat(companions()).isEqualTo(new SupportNumber(COMPANION, 4, 4, 3, 1, 2, 2, 1));
    }

    @Test
    void coordinatorsCountAcrossGroupsAndADayNarrowsIt() {
        supports.offer(ash, TRANSPORT);
        OwnCohort other = cohorts.notLed(2);
        signIn(Role.COORDINATOR);
        supports.offer(other.person(), TRANSPORT);
        Set<CohortId> both = Set.of(cohort.id(), other.id());
        assertThat(of(TRANSPORT, numbers.across(both, Optional.empty(), Optional.empty())))
                .isEqualTo(new SupportNumber(TRANSPORT, 6, 2, 0, 0, 0, 0, 0));
        LocalDate tomorrow = calendar.today().plusDays(1);
        assertThat(of(TRANSPORT, numbers.across(both, Optional.of(tomorrow), Optional.empty())))
                .isEqualTo(new SupportNumber(TRANSPORT, 6, 0, 0, 0, 0, 0, 0));
        assertThat(numbers.across(both, Optional.empty(), Optional.of(calendar.today()))).extracting(SupportNumber::kind)
                .containsExactly(SupportKind.values());
        assertThat(of(TRANSPORT, numbers.across(Set.of(), Optional.empty(), Optional.empty())).offered())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void aGroupOfAnySizeIsReadInTheSameNumberOfStatements() {
        cohort.people().forEach(person -> supports.offer(person, TRANSPORT));
        int four = statements.during(() -> supports.of(cohort.id()));
        OwnCohort one = cohorts.led(1);
        signIn(Role.FACILITATOR);
        assertThat(statements.during(() -> supports.of(one.id()))).isEqualTo(four);
        assertThat(statements.during(() -> numbers.of(cohort.id()))).isLessThanOrEqualTo(2);
    }

    private SupportNumber companions() {
        return of(COMPANION, numbers.of(cohort.id()));
    }

    private static SupportNumber of(SupportKind kind, List<SupportNumber> all) {
        return all.stream().filter(number -> number.kind() == kind).findFirst().orElseThrow();
    }

    private static Optional<Long> seen(SupportRecord support) {
        return Optional.of(support.version());
    }

    private SupportRecord now(SupportKind kind) {
        return supports.of(ash).stream().filter(support -> support.kind() == kind).findFirst().orElseThrow();
    }

    private void daysAgo(SupportKind kind, int days) {
        database.sql("UPDATE support SET offered_on = offered_on - INTERVAL ? DAY, noted_at = noted_at - INTERVAL ? DAY "
                        + "WHERE enrolment_id = ? AND kind = ?").params(days, days, ash.value(), kind.name()).update();
    }

    private void came(int person, Mark mark) {
        register.mark(cohort.session(), cohort.people().get(person), mark, null, Optional.empty());
    }

    private VisitPlanId plan(EnrolmentId of) {
        return plans.of(of).stream().findFirst().map(VisitPlanRecord::id).orElseGet(() -> plans.make(of,
                new NewVisitPlan(fellowships.called("aa").orElseThrow().id(), null, calendar.today(), null,
                        Company.NOT_SETTLED, null, null, null, null, null, false)).id());
    }

    private void visit(int person, String fellowship, LocalDate toldOn, LocalDate visitedOn, VisitPlanId plan) {
        database.sql("INSERT INTO visit (id, uuid, version, enrolment_id, told_on, visited_on, fellowship_id, "
                        + "visit_plan_id, times, recorded_at, recorded_by) SELECT NEXT VALUE FOR mafs_id, UUID(), 0, ?, ?, ?, "
                        + "f.id, ?, 1, UTC_TIMESTAMP(6), (SELECT MIN(id) FROM account) FROM fellowship f WHERE f.code = ?")
                .params(Arrays.asList(cohort.people().get(person).value(), toldOn, visitedOn,
                        plan == null ? null : plan.value(), fellowship)).update();
    }
}
