package org.mafs.mutualaid;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MatchingTest {

    static final long OURS = 7;

    private static final Told A = Told.of("a", MONDAY, "19:00", "LE1 1AA");
    private static final Told B = Told.of("b", TUESDAY, "20:00", "LE2 2BB");

    @Test
    void theSameListAgainIsTheSameMeetings() {
        Matching.Outcome outcome = match(List.of(A.known(1), B.known(2)), A, B);
        assertThat(pairs(outcome)).containsExactlyInAnyOrder("1=1", "2=2");
        nothingElse(outcome);
    }

    @Test
    void aMovedTimeADifferentDayAndAnotherPlaceAreFoundByTheSourcesOwnName() {
        assertThat(pairs(match(List.of(A.known(1), B.known(2)), A.at("19:30"), B))).contains("1=1", "2=2");
        assertThat(pairs(match(List.of(A.known(1), B.known(2)), A.on(FRIDAY), B))).contains("1=1", "2=2");
        assertThat(pairs(match(List.of(A.known(1), B.known(2)), A.in("LE3 3CC"), B))).contains("1=1", "2=2");
    }

    @Test
    void withEveryNameChangedDayTimeAndPlaceTell() {
        Matching.Outcome outcome = match(List.of(A.known(1), B.known(2)), B.ref("x1").in("le22bb").named("Anew"),
                A.ref("x2"));
        assertThat(pairs(outcome)).containsExactlyInAnyOrder("2=1", "1=2");
        nothingElse(outcome);
    }

    @Test
    void swappedNamesSwapNobody() {
        Matching.Outcome outcome = match(List.of(A.known(1), B.known(2)), A.ref("b"), B.ref("a"));
        assertThat(pairs(outcome)).containsExactlyInAnyOrder("1=1", "2=2");
    }

    @Test
    void namesThatAreNumbersFromTheTopSwapNobodyWhenOneIsAddedAbove() {
        List<Told> before = IntStream.range(0, 6).mapToObj(at -> Told.of("" + at, DayOfWeek.of(at + 1), "19:00",
                "LE1 " + at + "AA").named("Group " + at)).toList();
        List<Told> after = new ArrayList<>(before);
        after.add(1, Told.of("", WEDNESDAY, "12:00", "LE9 9ZZ"));
        Told[] numbered = IntStream.range(0, 7).mapToObj(at -> after.get(at).ref("" + at)).toArray(Told[]::new);
        Matching.Outcome outcome = match(known(before), numbered);
        assertThat(pairs(outcome)).containsExactlyInAnyOrder("1=1", "2=3", "3=4", "4=5", "5=6", "6=7");
        assertThat(outcome.fresh()).extracting(FoundMeeting::line).containsExactly(2);
        assertThat(outcome.gone()).isEmpty();
    }

    @Test
    void twoMeetingsWithOneNameStayApart() {
        Told late = A.at("21:00").in("LE2 2BB");
        assertThat(pairs(match(List.of(A.known(1), late.known(2)), late, A))).containsExactlyInAnyOrder("2=1", "1=2");
        assertThat(pairs(match(List.of(A.known(1), late.known(2)), late, A.at("19:30"))))
                .containsExactlyInAnyOrder("2=1", "1=2");
        Matching.Outcome doubtful = match(List.of(A.known(1), late.known(2)), A.at("12:00").in("LE8 8HH"),
                late.at("13:00").in("LE9 9JJ"));
        assertThat(doubtful.same()).as("which is which cannot be known").isEmpty();
        assertThat(doubtful.gone()).hasSize(2);
        assertThat(doubtful.fresh()).hasSize(2);
    }

    @Test
    void ofOneMeetingOnSeveralDaysADayThatEndsIsNotADayThatBegins() {
        Matching.Outcome outcome = match(List.of(A.known(1), A.on(WEDNESDAY).known(2)), A, A.on(FRIDAY));
        assertThat(pairs(outcome)).containsExactly("1=1");
        assertThat(outcome.gone()).extracting(KnownMeeting::id).containsExactly(2L);
        assertThat(outcome.fresh()).hasSize(1);
    }

    @Test
    void whatIsLeftOutIsGoneAndWhatWasNotKnownIsFresh() {
        Matching.Outcome outcome = match(List.of(A.known(1)), B);
        assertThat(outcome.gone()).extracting(KnownMeeting::id).containsExactly(1L);
        assertThat(outcome.fresh()).extracting(FoundMeeting::line).containsExactly(1);
    }

    @Test
    void aClosedMeetingThatComesBackIsTheSameOneWithItsNameOrWithoutIt() {
        assertThat(pairs(match(List.of(A.closed(1)), A))).containsExactly("1=1");
        assertThat(pairs(match(List.of(A.closed(1)), A.ref("z")))).containsExactly("1=1");
        assertThat(pairs(match(List.of(A.closed(1), A.ref("y").known(2)), A.ref("z"))))
                .as("a listed one comes first").containsExactly("2=1");
        assertThat(match(List.of(A.closed(1)), B).gone()).as("it is closed already").isEmpty();
    }

    @Test
    void inOneRoomAtOneTimeTheNameDecides() {
        Told women = A.ref("c").named("Women’s group");
        assertThat(pairs(match(List.of(A.known(1), women.known(2)), women.ref("n1").named("WOMENS group"), A.ref("n2"))))
                .containsExactlyInAnyOrder("2=1", "1=2");
        Matching.Outcome doubtful = match(List.of(A.known(1), women.known(2)), A.ref("n1").named("One"),
                A.ref("n2").named("Two"));
        assertThat(doubtful.same()).isEmpty();
    }

    @Test
    void withoutPostcodesAHundredMetresOrTheSameAddressIsTheSamePlace() {
        Told here = A.in(null).near(52.6369, -1.1398);
        assertThat(pairs(match(List.of(here.known(1)), here.ref("z").near(52.6374, -1.1392)))).containsExactly("1=1");
        assertThat(match(List.of(here.known(1)), here.ref("z").near(52.6389, -1.1398)).same()).isEmpty();
        Told street = A.in(null).along("St. Mary’s Hall, 1 High Street");
        assertThat(pairs(match(List.of(street.known(1)), street.ref("z").along("ST MARYS HALL 1 High  street"))))
                .containsExactly("1=1");
        assertThat(pairs(match(List.of(street.in("LE1 1AA").known(1)), street.ref("z")))).containsExactly("1=1");
        assertThat(match(List.of(street.in("LE1 1AA").known(1)), street.ref("z").in("LE1 1AB")).same()).isEmpty();
    }

    @Test
    void anotherFellowshipInTheSameRoomIsAnotherMeeting() {
        assertThat(match(List.of(A.known(1)), A.ref("z").held(2)).same()).isEmpty();
    }

    @Test
    void whatWasEnteredHereIsNeitherDoubledNorTakenNorClosed() {
        Matching.Outcome outcome = match(List.of(A.enteredHere(1), B.enteredHere(2)), A.named("As the list calls it"));
        assertThat(outcome.enteredHere()).hasSize(1);
        assertThat(outcome.same()).isEmpty();
        assertThat(outcome.fresh()).isEmpty();
        assertThat(outcome.gone()).isEmpty();
    }

    @Test
    void whatAnotherListToldOfIsTheSameMeetingButOnlyInItsPlaceAtItsTime() {
        KnownMeeting elsewhere = new KnownMeeting(1, 0, OURS + 1, "a", true, A.details());
        assertThat(pairs(match(List.of(elsewhere), A.ref("z")))).containsExactly("1=1");
        assertThat(match(List.of(elsewhere), A.at("20:00")).same()).as("names are each source's own").isEmpty();
        assertThat(match(List.of(elsewhere), B).gone()).isEmpty();
    }

    /** The two dumps of domain.md §10: 7,395 meetings, 1,010 ids live on, 4,860 are in the same place at the same time. */
    @Test
    void betweenTwoDumpsTwoYearsApartEverythingThatCanBeTiedIsTied() {
        List<Told> before = many(7395, 0, "old");
        List<Told> after = new ArrayList<>();
        for (int at = 0; at < 1010; at++) {
            Told told = before.get(at);
            after.add(at % 2 == 0 ? told : at % 4 == 1 ? told.at("06:30") : told.in("ZZ9 9ZZ"));
        }
        for (int at = 1010; at < 1010 + 4860; at++) {
            after.add(before.get(at).ref("new" + at).named(at % 3 == 0 ? "Another name" : before.get(at).name()));
        }
        after.addAll(many(4130, 7395, "fresh"));
        Collections.shuffle(after, new Random(10));
        Matching.Outcome outcome = match(known(before), after.toArray(Told[]::new));
        assertThat(outcome.same()).hasSize(1010 + 4860);
        Map<Long, String> where = outcome.same().stream().collect(Collectors.toMap(same -> same.known().id(),
                same -> same.found().ref()));
        for (int at = 0; at < 1010; at++) {
            assertThat(where.get(at + 1L)).isEqualTo("old" + at);
        }
        for (int at = 1010; at < 1010 + 4860; at++) {
            assertThat(where.get(at + 1L)).isEqualTo("new" + at);
        }
        assertThat(outcome.gone()).hasSize(7395 - 1010 - 4860);
        assertThat(outcome.fresh()).hasSize(4130);
    }

    @Test
    void tenThousandInOneRoomAtOneTimeAreNoTrouble() {
        List<Told> before = IntStream.range(0, 10_000).mapToObj(at -> A.ref("o" + at).named(at % 2 == 0 ? "Same" : "N" + at))
                .toList();
        Told[] after = before.stream().map(one -> one.ref("x" + one.ref()).named(one.name() + "!")).toArray(Told[]::new);
        long began = System.nanoTime();
        assertThat(match(known(before), after).same()).hasSize(10_000);
        System.out.println("10,000 meetings of one room and hour matched in " + (System.nanoTime() - began) / 1_000_000 + " ms");
    }

    private static List<Told> many(int number, int from, String ref) {
        return IntStream.range(from, from + number).mapToObj(at -> Told.of(ref + at, DayOfWeek.of(at % 7 + 1),
                "%02d:00".formatted(8 + at / 7 % 12), "AB%d %dCD".formatted(at / 84, at % 10))).toList();
    }

    private static List<KnownMeeting> known(List<Told> told) {
        return IntStream.range(0, told.size()).mapToObj(at -> told.get(at).known(at + 1)).toList();
    }

    private static Matching.Outcome match(List<KnownMeeting> known, Told... told) {
        return Matching.of(OURS, known, IntStream.range(0, told.length).mapToObj(at -> told[at].found(at + 1)).toList());
    }

    /** Which known meeting is which line. */
    private static List<String> pairs(Matching.Outcome outcome) {
        return outcome.same().stream().map(same -> same.known().id() + "=" + same.found().line()).toList();
    }

    private static void nothingElse(Matching.Outcome outcome) {
        assertThat(Stream.of(outcome.fresh(), outcome.enteredHere(), outcome.gone())
                .mapToInt(List::size).sum()).isZero();
    }
}
