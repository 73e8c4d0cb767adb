package org.mafs.operations.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mafs.operations.demo.DemoMeasures.Occasion;
import org.mafs.operations.demo.DemoPerson.Mark;
import org.mafs.operations.demo.DemoPerson.Research;

class DemoCohortsTest {

    private static final Set<String> SUBSTANCES = Set.of(
            "alcohol", "opioids", "crack", "cocaine", "amphetamines", "cannabis", "tobacco", "benzodiazepines",
            "gabapentinoids", "ketamine", "mdma", "synthetic-cannabinoids", "ghb", "solvents", "codeine", "other");

    private final List<DemoCohort> cohorts = all();
    private final List<DemoPerson> people = cohorts.stream().flatMap(cohort -> cohort.people().stream()).toList();

    @Test
    void askedTwiceTheStoryIsTheSame() {
        assertThat(all()).isEqualTo(cohorts).hasToString(cohorts.toString());
    }

    @Test
    void everyNameIsGivenOnceAndSomeAreHardToPrint() {
        assertThat(people).extracting(person -> person.givenName() + " " + person.surname()).doesNotHaveDuplicates();
        assertThat(people).extracting(DemoPerson::surname).contains("O'Brien", "Wolstenholme-Fotheringay");
    }

    @Test
    void theRegisterHasAMarkForEveryHeldSessionFromJoiningOnAndNoneAfter() {
        for (var cohort : cohorts) {
            assertThat(cohort.people()).allSatisfy(person -> {
                assertThat(person.register()).hasSize(DemoCohort.SESSIONS);
                var held = person.register().subList(0, cohort.sessionsHeld());
                var coming = person.register().subList(cohort.sessionsHeld(), DemoCohort.SESSIONS);
                assertThat(coming).allMatch(Objects::isNull);
                long joined = held.stream().takeWhile(Objects::isNull).count();
                assertThat(held.subList((int) joined, held.size())).doesNotContainNull();
                assertThat(person.started()).isEqualTo(joined < held.size());
            });
        }
    }

    @Test
    void everyAbsenceHasAReasonAndEverythingElseNone() {
        assertThat(people).allSatisfy(person -> assertThat(person.absenceReasons().keySet())
                .containsExactlyElementsOf(sessionsMarked(person, Mark.ABSENT, Mark.APOLOGIES)));
        assertThat(people).flatExtracting(person -> person.absenceReasons().values()).doesNotContainNull();
    }

    @Test
    void whoStartedInThePilotAndDidNotCompleteHasAReasonAndNobodyElse() {
        assertThat(pilotPeople()).allSatisfy(person ->
                assertThat(person.leftReason() == null).isEqualTo(person.completed()));
        assertThat(pilotPeople()).filteredOn(DemoPerson::completed).hasSize(29);
        assertThat(consenters()).filteredOn(DemoPerson::completed).hasSize(17);
        assertThat(consenters()).allMatch(person -> person.wasAt(1));
    }

    @Test
    void formsAreFilledInTheirWindows() {
        assertThat(people).allSatisfy(person -> person.measures().forEach((occasion, form) -> {
            int days = form.daysAfterSession();
            switch (occasion) {
                case BASELINE -> assertThat(days)
                        .isLessThanOrEqualTo(DemoCohort.dayOfSession(person.firstAttended().orElseThrow()))
                        .isBetween(-7, 7);
                case END -> assertThat(days).isBetween(person.wasAt(6) ? 0 : 1, 10);
                case FOLLOW_UP -> assertThat(days).isBetween(21, 42);
            }
            if (occasion == Occasion.BASELINE && days == 0) {
                assertThat(person.wasAt(1)).isTrue();
            }
            assertThat(person.dayOf(occasion)).isGreaterThan(person.referredDay());
        }));
    }

    @Test
    void nothingLiesInTheFuture() {
        for (var cohort : cohorts) {
            assertThat(cohort.people()).allSatisfy(person -> {
                assertThat(cohort.firstSessionDay() + person.referredDay()).isNegative();
                person.measures().keySet().forEach(occasion ->
                        assertThat(cohort.firstSessionDay() + person.dayOf(occasion)).isNegative());
            });
        }
    }

    @Test
    void figuresAreWithinTheirRanges() {
        assertThat(people).flatExtracting(person -> person.measures().values()).allSatisfy(it -> {
            var form = (DemoMeasures) it;
            assertThat(form.core10()).hasSize(10).allMatch(answer -> answer == null || answer >= 0 && answer <= 4);
            assertThat(form.useDays28().keySet()).isSubsetOf(SUBSTANCES);
            assertThat(form.useDays28().values()).allMatch(days -> days >= 0 && days <= 28);
            assertThat(form.main() == null ? form.useDays28().isEmpty() : form.useDays28().containsKey(form.main()))
                    .isTrue();
        });
        assertThat(people).flatExtracting(DemoPerson::weekly).allSatisfy(checkIn -> {
            assertThat(checkIn.mood()).isBetween(1, 5);
            assertThat(checkIn.meetings7()).isBetween(0, 7);
            assertThat(checkIn.daysUsed7().keySet()).isSubsetOf(SUBSTANCES);
            assertThat(checkIn.daysUsed7().values()).allMatch(days -> days >= 0 && days <= 7);
        });
    }

    @Test
    void thereIsACheckInForEverySessionAttended() {
        assertThat(people).allSatisfy(person -> assertThat(person.weekly())
                .extracting(DemoCheckIn::session)
                .containsExactlyElementsOf(sessionsMarked(person, Mark.PRESENT)));
    }

    @Test
    void theLastFourWeeksAddUpToTheEndForm() {
        var always = pilotPeople().filter(person -> person.register().subList(2, 6).stream()
                .allMatch(mark -> mark == Mark.PRESENT)).toList();
        assertThat(always).hasSizeGreaterThan(10).allSatisfy(person -> {
            var end = person.measures().get(Occasion.END);
            var lastFour = person.weekly().stream().filter(checkIn -> checkIn.session() >= 3).toList();
            assertThat(lastFour.stream().mapToInt(DemoCheckIn::meetings7).sum()).isEqualTo(end.meetings28());
            end.useDays28().forEach((substance, days) -> assertThat(
                    lastFour.stream().mapToInt(checkIn -> checkIn.daysUsed7().get(substance)).sum()).isEqualTo(days));
        });
    }

    @Test
    void theCohortUnderWayStandsBeforeItsThirdSession() {
        var cohort = DemoStory.underWay();
        assertThat(cohort.people()).hasSize(12).allMatch(DemoPerson::started);
        assertThat(cohort.sessionsHeld()).isEqualTo(2);
        assertThat(cohort.firstSessionDay() + DemoCohort.dayOfSession(3)).isZero();
        assertThat(cohort.people()).filteredOn(person -> person.wasAt(1)).hasSize(10);
        assertThat(cohort.people()).filteredOn(person -> person.wasAt(2)).hasSize(11);
        assertThat(cohort.people()).filteredOn(person -> person.firstAttended().orElseThrow() == 2).hasSize(2);
        assertThat(cohort.people()).filteredOn(person -> person.research() == Research.AGREED).hasSize(8);
        assertThat(cohort.people()).filteredOn(person -> person.measures().isEmpty()).hasSize(2);
    }

    @Test
    void fivePeopleWaitForTheCohortThatStartsSoon() {
        var cohort = DemoStory.startingSoon();
        assertThat(cohort.firstSessionDay()).isEqualTo(31);
        assertThat(cohort.people()).hasSize(5).allSatisfy(person -> {
            assertThat(person.agreedToTakePart()).isTrue();
            assertThat(person.started()).isFalse();
            assertThat(person.measures()).isEmpty();
            assertThat(person.weekly()).isEmpty();
        });
    }

    private static List<DemoCohort> all() {
        var cohorts = new ArrayList<>(DemoStory.pilot());
        Collections.addAll(cohorts, DemoStory.underWay(), DemoStory.startingSoon());
        return cohorts;
    }

    private static Stream<DemoPerson> pilotPeople() {
        return DemoStory.pilot().stream().map(DemoCohort::people).flatMap(Collection::stream);
    }

    private static List<DemoPerson> consenters() {
        return pilotPeople().filter(person -> person.research() == Research.AGREED).toList();
    }

    private static List<Integer> sessionsMarked(DemoPerson person, Mark... marks) {
        return IntStream.rangeClosed(1, DemoCohort.SESSIONS)
                .filter(session -> Stream.of(marks).anyMatch(mark -> mark == person.register().get(session - 1)))
                .boxed()
                .toList();
    }
}
