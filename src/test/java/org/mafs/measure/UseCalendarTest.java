package org.mafs.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
    void aDayToldAlikeByAnotherFormStaysThatForms() {
        say(ONE, DAY, "1111111");
        say(OTHER, DAY, "1111110");
        assertThat(calendar.saidBy(OTHER, DAY, 7).get(Substance.ALCOHOL).marks()).isEqualTo("??????0");
        calendar.say(OTHER, Map.of());
        assertThat(calendar.known(DAY, 7).get(Substance.ALCOHOL).marks()).isEqualTo("111111?");
    }

    @Test
    void whatIsKnownSaysNothingOfWhatWasTold() {
        say(ONE, DAY, "10?????");
        UseCalendar opposite = new UseCalendar(List.of());
        opposite.say(ONE, Map.of(Substance.ALCOHOL, told("01?????")));
        assertThat(calendar.isKnown(DAY, 7, OptionalLong.empty()))
                .isEqualTo(opposite.isKnown(DAY, 7, OptionalLong.empty()))
                .containsEntry(Substance.ALCOHOL, "1100000");
    }

    @Test
    void anAmountStandsOnDaysOfUseOnly() {
        calendar.say(ONE, Map.of(Substance.ALCOHOL, told("1010000").withAmount(new BigDecimal("4.5"))));
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
            Map<LocalDate, Boolean> plain = new HashMap<>();
            Map<LocalDate, Long> source = new HashMap<>();
            for (int step = 0; step < 12; step++) {
                long form = chance.nextInt(4);
                LocalDate on = DAY.minusDays(chance.nextInt(20));
                ToldDays told = new ToldDays(on, marks(chance, chance.nextBoolean() ? 7 : 28));
                boolean out = chance.nextInt(5) == 0;
                days.say(form, out ? Map.of() : Map.of(Substance.ALCOHOL, told));
                Map<LocalDate, Boolean> said = out ? Map.of() : told.days();
                new ArrayList<>(plain.keySet()).stream().filter(day -> source.get(day) == form && !said.containsKey(day))
                        .forEach(plain::remove);
                said.forEach((day, used) -> {
                    if (!used.equals(plain.put(day, used))) {
                        source.put(day, form);
                    }
                });
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

    private void say(long form, LocalDate on, String marks) {
        calendar.say(form, Map.of(Substance.ALCOHOL, new ToldDays(on, marks)));
    }

    private static ToldDays told(String marks) {
        return new ToldDays(DAY, marks);
    }
}
