package org.mafs.measure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The instruments that come with the product: structure, scoring and sources, never the official wording. */
public final class Instruments {

    /**
     * CORE-10, psychological distress over the last week.
     * <ul>
     * <li>Ten items answered 0 to 4; items 2 and 3 are reverse-scored; item 6 asks about risk to self:
     *     Barkham et al. 2013, Counselling &amp; Psychotherapy Research 13(1).</li>
     * <li>Clinical score: the sum, 0 to 40. One missing item: the mean of the nine others × 10, unrounded. More missing:
     *     no score. Source: CORE System Trust, scoring pages.</li>
     * <li>Bands from 0, 6, 11, 15, 20 and 25, clinical cut-off 11, reliable change 6 points at 90 %: Barkham et al. 2013.
     *     Derivable again from their figures: α .90 and clinical SD 7.7 give 1.645 · √2 · 7.7 · √(1 − .90) = 5.66;
     *     norms 4.7 (SD 4.8) and 19.7 (SD 7.7) give a cut-off of 10.46.</li>
     * <li>Risk from an answer of 1 on item 6: the product's safeguarding rule, stricter than any score.</li>
     * <li>Wording © CORE System Trust, CC BY-NC-ND 4.0; it is not part of the product.</li>
     * </ul>
     */
    public static final Instrument CORE_10 = new Instrument("core-10", 1,
            List.of(
                    core10(1),
                    core10(2).turnedRound(),
                    core10(3).turnedRound(),
                    core10(4),
                    core10(5),
                    core10(6).riskFrom(1),
                    core10(7),
                    core10(8),
                    core10(9),
                    core10(10)),
            MissingRule.mayMiss(1), ScoringKind.SUM,
            List.of(
                    new Band(0, "healthy"),
                    new Band(6, "low"),
                    new Band(11, "mild"),
                    new Band(15, "moderate"),
                    new Band(20, "moderate-to-severe"),
                    new Band(25, "severe")),
            OptionalDouble.of(11), OptionalDouble.of(6), Direction.LOWER_IS_BETTER,
            Optional.of("measure.recall.last-week"),
            "Barkham et al. 2013, Counselling & Psychotherapy Research 13(1); CORE System Trust",
            "© CORE System Trust: https://www.coresystemtrust.org.uk/copyright.pdf");

    private static final List<Instrument> ALL = List.of(CORE_10);

    private Instruments() {
    }

    public static List<Instrument> all() {
        return ALL;
    }

    public static Optional<Instrument> withCode(String code) {
        return ALL.stream().filter(instrument -> instrument.code().equals(code)).findFirst();
    }

    private static Item core10(int number) {
        return Item.of(number, "measure.core10.item" + number, 0, 4);
    }
}
