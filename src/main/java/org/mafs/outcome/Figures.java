package org.mafs.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import org.mafs.base.Words;
import org.mafs.outcome.statistics.Interval;
import org.mafs.outcome.statistics.Proportion;

/** Figures as they are written here: UK, a true minus sign, a unit that never parts from its number. */
public final class Figures {

    public static final String MINUS = "\u2212";
    public static final String NOTHING = "–";

    private static final char UNBROKEN = '\u00a0';
    private static final double SMALLEST_P_SHOWN = .001;

    private Figures() {
    }

    /** A score or mean in points, to one decimal: "19.7". */
    public static String points(double value) {
        return written(value, "#,##0.0");
    }

    /** A difference with its sign: "−6.3", "+0.4", "0.0". */
    public static String change(double value) {
        return signed(points(value));
    }

    /** A percentage to one decimal with its sign, from percent: "−32.0 %". */
    public static String percentChange(double percent) {
        return signed(points(percent)) + UNBROKEN + "%";
    }

    /** A whole percentage from percent, without a sign: "32 %". */
    public static String wholePercent(double percent) {
        return written(Math.abs(percent), "#,##0") + UNBROKEN + "%";
    }

    /** A share of 0 to 1 as a whole percentage: "84 %". */
    public static String share(double share) {
        return wholePercent(100 * share);
    }

    /** A share of 0 to 1 as a percentage to one decimal: "84.2 %". */
    public static String preciseShare(double share) {
        return points(100 * share) + UNBROKEN + "%";
    }

    /** A whole number, such as a cut-off: "11". */
    public static String wholeNumber(double value) {
        return written(value, "#,##0.##");
    }

    /** "62 % to 94 %", from shares of 0 to 1. */
    public static String shares(Interval interval) {
        return Words.say("outcome.from-to", share(interval.low()), share(interval.high()));
    }

    /** "−8.8 to −3.9", in points. */
    public static String changes(double low, double high) {
        return Words.say("outcome.from-to", change(low), change(high));
    }

    /** "16 of 19" */
    public static String counted(Proportion proportion) {
        return Words.say("outcome.k-of-n", proportion.k(), proportion.n());
    }

    /** To three decimals; what is smaller is said to be: "0.012", "< 0.001". */
    public static String p(double p) {
        return p < SMALLEST_P_SHOWN ? "<" + UNBROKEN + "0.001" : written(p, "0.000");
    }

    /** "p = 0.012", "p < 0.001" */
    public static String pInSentence(double p) {
        String written = p(p);
        return "p" + UNBROKEN + (written.startsWith("<") ? "" : "=" + UNBROKEN) + written;
    }

    /** A difference of two shares of 0 to 1, in percentage points: "+58". */
    public static String pointsOfShare(double difference) {
        return signed(written(100 * difference, "#,##0"));
    }

    /** "+30 to +75", in percentage points, from shares of 0 to 1. */
    public static String pointsOfShares(Interval interval) {
        return Words.say("outcome.from-to", pointsOfShare(interval.low()), pointsOfShare(interval.high()));
    }

    /** A test statistic: "−5.40". */
    public static String statistic(double value) {
        return written(value, "#,##0.00");
    }

    private static String signed(String written) {
        boolean isNothing = written.chars().filter(Character::isDigit).allMatch(digit -> digit == '0');
        return isNothing || written.startsWith(MINUS) ? written : "+" + written;
    }

    /** Halves away from zero, as people round; a value that rounds to nothing has no sign. */
    private static String written(double value, String pattern) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Words.HOME));
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(format.getMaximumFractionDigits(), RoundingMode.HALF_UP);
        return (rounded.signum() < 0 ? MINUS : "") + format.format(rounded.abs());
    }
}
