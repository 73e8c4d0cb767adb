package org.mafs.outcome;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.mafs.cohort.SiteKind;
import org.mafs.measure.Answers;
import org.mafs.measure.Instrument;
import org.mafs.measure.Instruments;
import org.mafs.measure.Item;
import org.mafs.measure.Substance;
import org.mafs.person.Gender;
import org.mafs.person.ReferralSource;

/** As many invented people as are wanted, each with three instruments, days of use and meetings at the three times. */
final class CrowdTold {

    private static final int IN_A_COHORT = 15;
    private static final int[] DAYS = {0, Told.LAST_SESSION, Told.LAST_SESSION + 28};
    private static final List<Instrument> ASKED = List.of(Instruments.CORE_10,
            Instruments.withCode("who-5").orElseThrow(), Instruments.withCode("ons4").orElseThrow());

    private CrowdTold() {
    }

    static Told[] of(int people) {
        SplittableRandom chance = new SplittableRandom(8);
        List<ServiceDataset.Cohort> cohorts = IntStream.rangeClosed(0, people / IN_A_COHORT)
                .mapToObj(number -> Told.cohort(number + 1, "Cohort " + number, "Site " + number % 20,
                        SiteKind.COMMUNITY, 0)).toList();
        return IntStream.range(0, people).mapToObj(person -> told(person + 1, cohorts.get(person / IN_A_COHORT), chance))
                .toArray(Told[]::new);
    }

    private static Told told(long person, ServiceDataset.Cohort cohort, SplittableRandom chance) {
        Told told = Told.by(person).in(cohort).at(IntStream.rangeClosed(1, chance.nextInt(1, 7)).toArray())
                .who(chance.nextBoolean() ? Gender.FEMALE : Gender.MALE, chance.nextInt(18, 70))
                .cameBy(ReferralSource.values()[chance.nextInt(ReferralSource.values().length)])
                .covered(chance.nextInt(30)).visited(chance.nextInt(9));
        for (int day : DAYS) {
            ASKED.forEach(instrument -> told.form(day, instrument, answers(instrument, chance)));
            told.use(day, Substance.ALCOHOL, Map.of(Substance.ALCOHOL, chance.nextInt(29)));
            told.meetings(day, chance.nextInt(4));
        }
        return told;
    }

    private static Answers answers(Instrument instrument, SplittableRandom chance) {
        return Answers.of(instrument.items().stream().map(item -> tick(item, chance)).toArray(Integer[]::new));
    }

    /** One in a hundred is left blank. */
    private static Integer tick(Item item, SplittableRandom chance) {
        return chance.nextInt(100) == 0 ? null : Integer.valueOf(chance.nextInt(item.min(), item.max() + 1));
    }
}
