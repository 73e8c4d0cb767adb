package org.mafs.operations.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoWordsTest {

    private static final Pattern LABELS = Pattern.compile(
            "(?i)\\b(addict\\w*|users?|clean|dirty|relaps\\w*|abuse\\w*|junkie|case|non-compliant|alcoholic)\\b");

    private final List<DemoPerson> people = Stream.concat(
                    DemoStory.pilot().stream(), Stream.of(DemoStory.underWay(), DemoStory.startingSoon()))
            .flatMap(cohort -> cohort.people().stream())
            .toList();

    @Test
    void manyDifferentSentencesAreSaidAndNobodyRepeatsThemselves() {
        var everything = people.stream().flatMap(DemoWordsTest::saidBy).toList();
        assertThat(Set.copyOf(everything)).hasSizeGreaterThanOrEqualTo(80);
        assertThat(people).allSatisfy(person -> assertThat(saidBy(person)).doesNotHaveDuplicates());
    }

    @Test
    void aFewLeaveTheirSentencesOut() {
        var weeks = people.stream().flatMap(person -> person.weekly().stream()).toList();
        assertThat(weeks).filteredOn(checkIn -> checkIn.week() == null).hasSizeBetween(3, weeks.size() / 4);
        assertThat(weeks).filteredOn(checkIn -> checkIn.hope() == null).hasSizeBetween(10, weeks.size() / 2);
    }

    @Test
    void nobodyIsLabelledAndNobodyIsNamed() {
        var names = people.stream().flatMap(person -> Stream.of(person.givenName(), person.surname())).toList();
        assertThat(people.stream().flatMap(DemoWordsTest::writtenAbout)).allSatisfy(text -> {
            assertThat(text).doesNotContainPattern(LABELS).hasSizeLessThan(120);
            assertThat(List.of(text.split("[^\\p{L}'-]+"))).doesNotContainAnyElementsOf(names);
        });
    }

    @Test
    void whoUsedOnFewerDaysSaysSoAndWhoUsedOnMoreDaysDoesNot() {
        people.forEach(person -> eachWithTheOneBefore(person, (last, now) -> {
            int change = mainDays(person, now) - mainDays(person, last);
            if (change <= -2) {
                assertThat(now.week()).isNotNull().matches(saysLess(), "says it was less");
            }
            if (change > 0) {
                assertThat(now.week()).isNotNull().matches(saysLess().negate(), "does not say it was less");
            }
        }));
    }

    @Test
    void whoTellsOfAMeetingWentToOne() {
        assertThat(people).flatExtracting(DemoPerson::weekly)
                .filteredOn(checkIn -> checkIn.week() != null && checkIn.week().contains("meeting"))
                .hasSizeGreaterThan(10)
                .allMatch(checkIn -> checkIn.meetings7() >= 1);
    }

    @Test
    void onlyThoseWhoDrinkSpeakOfDrink() {
        assertThat(people)
                .filteredOn(person -> !"alcohol".equals(person.mainSubstance()))
                .flatExtracting(person -> saidBy(person).toList())
                .noneMatch(text -> text.toString().matches("(?i).*\\b(dr[aiu]nk\\w*|pour\\w*)\\b.*"));
    }

    @Test
    void whoSaysTheyWentWithoutUsedNothingButTobacco() {
        assertThat(people).flatExtracting(DemoPerson::weekly)
                .filteredOn(checkIn -> checkIn.week() != null && checkIn.week().matches(
                        "No days at all.*|I did not use.*|.*\\b(Seven days|Still (nothing|without)|[Ww]eek without).*"))
                .isNotEmpty()
                .allMatch(checkIn -> checkIn.daysUsed7().entrySet().stream()
                        .allMatch(entry -> entry.getValue() == 0 || entry.getKey().equals("tobacco")));
    }

    private static Predicate<String> saysLess() {
        return Sentences.read().fitting("week.fewer", "week.fewer.drink", "week.none", "week.none.drink")::contains;
    }

    private static int mainDays(DemoPerson person, DemoCheckIn checkIn) {
        return checkIn.daysUsed7().getOrDefault(person.mainSubstance(), 0);
    }

    private static Stream<String> saidBy(DemoPerson person) {
        return person.weekly().stream()
                .flatMap(checkIn -> Stream.of(checkIn.week(), checkIn.hope()).filter(Objects::nonNull));
    }

    private static Stream<String> writtenAbout(DemoPerson person) {
        var notes = new ArrayList<>(person.absenceReasons().values());
        if (person.leftReason() != null) {
            notes.add(person.leftReason());
        }
        return Stream.concat(saidBy(person), notes.stream());
    }

    private static void eachWithTheOneBefore(
            DemoPerson person, BiConsumer<DemoCheckIn, DemoCheckIn> check) {
        for (int index = 1; index < person.weekly().size(); index++) {
            check.accept(person.weekly().get(index - 1), person.weekly().get(index));
        }
    }
}
