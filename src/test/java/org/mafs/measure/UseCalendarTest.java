package org.mafs.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mafs.base.Refused;

class UseCalendarTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final long ONE = 1;
    private static final long OTHER = 2;

    private final UseCalendar calendar = new UseCalendar(List.of());
    private Instant now = Instant.parse("2026-03-31T18:30:00Z");

    @Test
    void theWindowIsTheWholeDaysBeforeTheOneItIsAskedOn() {
        say(ONE, DAY, "1000001");
        assertThat(told("1000001").days()).containsEntry(DAY.minusDays(7), true).containsEntry(DAY.minusDays(1), true)
                .hasSize(7).doesNotContainKey(DAY);
        assertThat(calendar.sums(DAY, 7)).containsEntry(Substance.ALCOHOL, 2);
        assertThat(calendar.sums(DAY.plusDays(1), 7)).as("yesterday's last day is not told").isEmpty();
    }

    @Test
    void whatIsNotToldIsNeverNought() {
        say(ONE, DAY, "000000?");
        assertThat(calendar.sums(DAY, 7)).isEmpty();
        say(ONE, DAY, "0000000");
        assertThat(calendar.sums(DAY, 7)).containsEntry(Substance.ALCOHOL, 0);
    }

    @Test
    void fourWeeksOfCheckInsAreTheFourWeeksOfALookBack() {
        for (int week = 0; week < 4; week++) {
            say(ONE + week, DAY.minusWeeks(week), "1100000");
        }
        assertThat(calendar.sums(DAY, 28)).containsEntry(Substance.ALCOHOL, 8);
        assertThat(calendar.isKnown(DAY, 28, OptionalLong.empty())).containsEntry(Substance.ALCOHOL, "1".repeat(28));
        assertThat(calendar.isKnown(DAY, 28, OptionalLong.of(ONE)))
                .containsEntry(Substance.ALCOHOL, "1".repeat(21) + "0".repeat(7));
    }

    @Test
    void eachFormKeepsWhatItSaidAndTheNewestTellingCounts() {
        say(ONE, DAY, "1111111");
        say(OTHER, DAY, "1111110");
        assertThat(calendar.saidBy(ONE, DAY, 7).get(Substance.ALCOHOL).marks()).isEqualTo("1111111");
        assertThat(calendar.saidBy(OTHER, DAY, 7).get(Substance.ALCOHOL).marks()).isEqualTo("1111110");
        assertThat(calendar.sums(DAY, 7)).containsEntry(Substance.ALCOHOL, 6);
        say(ONE, DAY, "1111111");
        assertThat(calendar.sums(DAY, 7)).as("said again later").containsEntry(Substance.ALCOHOL, 7);
        calendar.say(ONE, later(), Map.of());
        assertThat(calendar.sums(DAY, 7)).containsEntry(Substance.ALCOHOL, 6);
    }

    @Test
    void ofTwoToldAtOnceTheLaterFormCounts() {
        calendar.say(OTHER, now, Map.of(Substance.ALCOHOL, told("0000000")));
        calendar.say(ONE, now, Map.of(Substance.ALCOHOL, told("1111111")));
        assertThat(calendar.sums(DAY, 7)).containsEntry(Substance.ALCOHOL, 0);
    }

    @Test
    void onlyWhatHasChangedOfAFormIsWritten() {
        say(OTHER, DAY, "1111111");
        say(ONE, DAY, "110000?");
        UseCalendar.Changes changes = calendar.say(ONE, later(), Map.of(Substance.ALCOHOL, told("10000?0")));
        assertThat(changes.gone()).extracting(UseCalendar.Cell::day).containsExactly(DAY.minusDays(2));
        assertThat(changes.said()).extracting(UseCalendar.Cell::day)
                .containsExactly(DAY.minusDays(6), DAY.minusDays(1));
    }

    @Test
    void daysAskedAboutFromAnotherDayAreToldFromThatOne() {
        say(ONE, DAY.minusDays(5), "1?0000?");
        say(OTHER, DAY.plusDays(5), "??00001");
        assertThat(calendar.saidBy(ONE, DAY, 7).get(Substance.ALCOHOL).days()).isEqualTo(
                new ToldDays(DAY.minusDays(5), "1?0000?").days());
        assertThat(calendar.saidBy(OTHER, DAY, 7).get(Substance.ALCOHOL).days()).isEqualTo(
                new ToldDays(DAY.plusDays(5), "??00001").days());
    }

    @Test
    void whatIsKnownSaysNothingOfWhatWasTold() {
        say(ONE, DAY, "10?????");
        UseCalendar opposite = new UseCalendar(List.of());
        opposite.say(ONE, now, Map.of(Substance.ALCOHOL, told("01?????")));
        assertThat(calendar.isKnown(DAY, 7, OptionalLong.empty()))
                .isEqualTo(opposite.isKnown(DAY, 7, OptionalLong.empty()))
                .containsEntry(Substance.ALCOHOL, "1100000");
    }

    @Test
    void anAmountStandsOnDaysOfUseOnly() {
        calendar.say(ONE, now, Map.of(Substance.ALCOHOL, told("1010000").withAmount(new BigDecimal("4.5"))));
        assertThat(calendar.saidBy(ONE, DAY, 7).get(Substance.ALCOHOL).amount()).isEqualByComparingTo("4.5");
        assertThat(told("0000000").withAmount(BigDecimal.ONE).amount()).isNull();
        assertThatThrownBy(() -> told("1000000").withAmount(new BigDecimal("1000"))).isInstanceOf(Refused.class);
    }

    /** A thousand histories of forms said, said again otherwise and taken out, against the plainest way to keep days. */
    @Test
    void whateverIsToldInWhateverOrderTheSumsAreThoseOfTheDays() {
        SplittableRandom chance = new SplittableRandom(6);
        for (int history = 0; history < 1000; history++) {
            UseCalendar days = new UseCalendar(List.of());
            Map<Long, Map<LocalDate, Boolean>> inOrder = new LinkedHashMap<>();
            for (int step = 0; step < 12; step++) {
                long form = chance.nextInt(4);
                LocalDate on = DAY.minusDays(chance.nextInt(20));
                ToldDays told = new ToldDays(on, marks(chance, chance.nextBoolean() ? 7 : 28));
                boolean out = chance.nextInt(5) == 0;
                days.say(form, later(), out ? Map.of() : Map.of(Substance.ALCOHOL, told));
                inOrder.remove(form);
                inOrder.put(form, out ? Map.of() : told.days());
                Map<LocalDate, Boolean> plain = new HashMap<>();
                inOrder.values().forEach(plain::putAll);
                for (int window : new int[] {7, 28}) {
                    for (int back = 0; back < 20; back++) {
                        check(days, plain, DAY.minusDays(back), window);
                    }
                }
            }
        }
    }

    private static void check(UseCalendar days, Map<LocalDate, Boolean> plain, LocalDate on, int window) {
        List<Boolean> within = new ArrayList<>();
        for (int back = 1; back <= window; back++) {
            within.add(plain.get(on.minusDays(back)));
        }
        Integer sum = within.contains(null) ? null : (int) within.stream().filter(used -> used).count();
        assertThat(days.sums(on, window).get(Substance.ALCOHOL)).isEqualTo(sum);
    }

    private static String marks(SplittableRandom chance, int window) {
        StringBuilder marks = new StringBuilder();
        boolean whole = chance.nextBoolean();
        for (int day = 0; day < window; day++) {
            marks.append("01?".charAt(chance.nextInt(whole ? 2 : 3)));
        }
        return marks.toString();
    }

    @Test
    void whatAPageSendsIsReadWithItsDay() {
        assertThat(ToldDays.read("0110000@2026-03-30", 7, DAY)).contains(new ToldDays(DAY.minusDays(1), "0110000"));
        assertThat(ToldDays.read("0110000", 7, DAY)).contains(told("0110000"));
        assertThat(List.of("3", "011000", "01100001", "0110002", "0110000@", "0110000@2026-02-30", "0110000@soon", ""))
                .allMatch(text -> ToldDays.read(text, 7, DAY).isEmpty());
    }

    private Instant later() {
        now = now.plusSeconds(1);
        return now;
    }

    private void say(long form, LocalDate on, String marks) {
        calendar.say(form, later(), Map.of(Substance.ALCOHOL, new ToldDays(on, marks)));
    }

    private static ToldDays told(String marks) {
        return new ToldDays(DAY, marks);
    }
}
