package org.mafs.operations.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.mafs.outcome.statistics.Interval;
import org.mafs.outcome.statistics.PairedChange;
import org.mafs.outcome.statistics.PairedShares;
import org.mafs.outcome.statistics.Proportion;
import org.mafs.outcome.statistics.SignedRank;
import org.mafs.outcome.statistics.Undefined;

/** Findings as tables for reading: at most {@value #WIDTH} columns wide, the number of people beside every figure. */
final class FindingsTable {

    static final int WIDTH = 100;

    private static final String ABSENT = "-";
    /** Figures that two decimals would hide, that four would, and that are too wide for a column. */
    private static final double SMALL = 0.01;
    private static final double TINY = 0.0001;
    private static final double LONG = 99_999.5;
    private static final double SMALLEST_P = 0.001;

    private static final String LIMITS =
            "Limits: nobody to compare with; people chose to come; few people; extremes drift back by themselves.";

    private final StringBuilder text = new StringBuilder();

    private FindingsTable() {
    }

    static String written(List<Finding> findings) {
        return new FindingsTable().all(findings);
    }

    private String all(List<Finding> findings) {
        if (findings.isEmpty()) {
            return "Nothing to compare: no measure has two times.\n";
        }
        Map<String, List<Finding>> measures = new LinkedHashMap<>();
        findings.forEach(finding -> measures.computeIfAbsent(finding.measure(), measure -> new ArrayList<>()).add(finding));
        measures.forEach(this::measure);
        if (has(findings, Finding.Change.class)) {
            line("change: after less before, the mean of everybody with both. percent: change of the group's mean.");
            line("p (t): paired t test. p (ranks): Wilcoxon's ranks, exact up to "
                    + SignedRank.MOST_FOR_EXACT + " who changed, else approximate.");
            if (has(findings, Finding.OverTime.class)) {
                line("Friedman: whether the three times differ, by each person's own order of them; chi-squared with df.");
            }
            line("dz, gz, dav: change in standard deviations. rank-biserial: -1 everybody fell, 1 everybody rose.");
        }
        if (has(findings, Finding.Shares.class)) {
            line("before, after: how many said yes. change: share after less share before, in percentage points.");
            line("p (mid), p (exact): McNemar's test of those who changed.");
        }
        line("Each row counts the n people who have all of its times. Intervals are 95 % ones.");
        line(LIMITS);
        return text.toString();
    }

    private static boolean has(List<Finding> findings, Class<? extends Finding> kind) {
        return findings.stream().anyMatch(kind::isInstance);
    }

    private void measure(String measure, List<Finding> findings) {
        line(measure.replaceAll("\\p{Cntrl}+", " "));
        text.append('\n');
        List<Finding.Change> changes = of(findings, Finding.Change.class);
        if (!changes.isEmpty()) {
            table(List.of("", "n", "before", "after", "change", "95 % interval", "percent"),
                    changes.stream().map(each -> means(each.span(), each.change())));
            table(List.of("", "n", "p (t)", "p (ranks)", "dz", "gz", "dav", "rank-biserial"),
                    changes.stream().map(each -> tests(each.span(), each.change(), each.ranks())));
        }
        List<Finding.Shares> shares = of(findings, Finding.Shares.class);
        if (!shares.isEmpty()) {
            table(List.of("", "n", "before", "95 % interval", "after", "95 % interval"),
                    shares.stream().map(each -> shares(each.span(), each.shares())));
            table(List.of("", "n", "no to yes", "yes to no", "change", "95 % interval", "p (mid)", "p (exact)"),
                    shares.stream().map(each -> changes(each.span(), each.shares())));
        }
        List<Finding.OverTime> overTime = of(findings, Finding.OverTime.class);
        if (!overTime.isEmpty()) {
            table(List.of("", "n", "Friedman", "df", "p"), overTime.stream().map(FindingsTable::overTime));
        }
        List<String> reasons = findings.stream().map(FindingsTable::reason).filter(reason -> !reason.isEmpty()).toList();
        reasons.forEach(this::line);
        if (!reasons.isEmpty()) {
            text.append('\n');
        }
    }

    /** Why figures are absent. That the exact p of many is an approximate one, the table's foot says once. */
    private static String reason(Finding finding) {
        String why = Why.of(finding, reason -> reason != Undefined.TOO_MANY_FOR_EXACT);
        return why.isEmpty() ? why : label(finding) + ": " + why + ".";
    }

    private static <F extends Finding> List<F> of(List<Finding> findings, Class<F> kind) {
        return findings.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static String label(Finding finding) {
        return switch (finding) {
            case Finding.OfTwo two -> label(two.span());
            case Finding.OverTime times -> "all three times";
        };
    }

    private static String label(TimePoint.Span span) {
        return span.from().word() + " to " + span.to().word();
    }

    private static List<String> means(TimePoint.Span span, PairedChange change) {
        return List.of(label(span), String.valueOf(change.n()), number(change.meanFrom()), number(change.meanTo()),
                number(change.meanChange()), change.ciLow().isEmpty() ? ABSENT
                        : number(change.ciLow()) + " to " + number(change.ciHigh()),
                change.percentChange().isEmpty() ? ABSENT : percentage(change.percentChange().getAsDouble()));
    }

    private static List<String> tests(TimePoint.Span span, PairedChange change, SignedRank ranks) {
        return List.of(label(span), String.valueOf(change.n()), p(change.pT()),
                p(ranks.pExact().isPresent() ? ranks.pExact() : ranks.pNormal()), number(change.dz()), number(change.gz()),
                number(change.dav()), number(ranks.rankBiserial()));
    }

    private static List<String> shares(TimePoint.Span span, PairedShares shares) {
        return List.of(label(span), String.valueOf(shares.n()), share(shares.from()), percent(shares.from().wilson(Finding.LEVEL)),
                share(shares.to()), percent(shares.to().wilson(Finding.LEVEL)));
    }

    private static List<String> changes(TimePoint.Span span, PairedShares shares) {
        return List.of(label(span), String.valueOf(shares.n()), String.valueOf(shares.c()), String.valueOf(shares.b()),
                shares.difference().isEmpty() ? ABSENT : percent(shares.difference().getAsDouble()),
                percent(shares.newcombe(Finding.LEVEL)), p(shares.pMidP()), p(shares.pExact()));
    }

    private static List<String> overTime(Finding.OverTime times) {
        OptionalInt df = times.friedman().df();
        return List.of(label(times), String.valueOf(times.complete()), number(times.friedman().chi2()),
                df.isEmpty() ? ABSENT : String.valueOf(df.getAsInt()), p(times.friedman().p()));
    }

    private static String share(Proportion share) {
        return share.value().isEmpty() ? ABSENT : share.k() + " (" + percent(share.value().getAsDouble()) + " %)";
    }

    private static String percent(Optional<Interval> interval) {
        return interval.map(each -> percent(each.low()) + " to " + percent(each.high())).orElse(ABSENT);
    }

    private static String percent(double share) {
        return percentage(100 * share);
    }

    private static String percentage(double percentage) {
        return Math.abs(percentage) < LONG ? rounded(percentage, 1) : inPowersOfTen(percentage);
    }

    private static String number(OptionalDouble figure) {
        if (figure.isEmpty()) {
            return ABSENT;
        }
        double value = figure.getAsDouble();
        double size = Math.abs(value);
        if (size >= LONG || size > 0 && size < TINY) {
            return inPowersOfTen(value);
        }
        return rounded(value, size > 0 && size < SMALL ? 4 : 2);
    }

    private static String rounded(double value, int decimals) {
        String number = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return number.matches("-0\\.0+") ? number.substring(1) : number;
    }

    private static String inPowersOfTen(double value) {
        return String.format(Locale.ROOT, "%.1e", value);
    }

    private static String p(OptionalDouble p) {
        return p.isEmpty() ? ABSENT : p.getAsDouble() < SMALLEST_P ? "< 0.001" : String.format(Locale.ROOT, "%.3f", p.getAsDouble());
    }

    /** Every column as wide as it needs, names to the left, figures to the right. */
    private void table(List<String> head, Stream<List<String>> body) {
        List<List<String>> rows = Stream.concat(Stream.of(head), body).toList();
        int[] widths = new int[head.size()];
        rows.forEach(row -> {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        });
        rows.forEach(row -> {
            StringBuilder line = new StringBuilder(("%-" + widths[0] + "s").formatted(row.getFirst()));
            for (int column = 1; column < widths.length; column++) {
                line.append("  ").append(("%" + widths[column] + "s").formatted(row.get(column)));
            }
            text.append(line).append('\n');
        });
        text.append('\n');
    }

    /** A sentence, broken between words where it would be too wide. */
    private void line(String sentence) {
        String rest = sentence;
        while (rest.length() > WIDTH) {
            int end = rest.lastIndexOf(' ', WIDTH);
            int cut = end > 0 ? end : WIDTH;
            text.append(rest, 0, cut).append('\n');
            rest = rest.substring(cut).stripLeading();
        }
        text.append(rest).append('\n');
    }
}
