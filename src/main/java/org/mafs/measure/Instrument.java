package org.mafs.measure;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A measure as data: what it asks, how it is scored, and who says so.
 *
 * @param code      a stable name such as {@code core-10}
 * @param version   counted from 1; answers keep the version they were given to
 * @param title     what people call it
 * @param shortTitle where there is little room; empty where the title is short
 * @param intro     what stands above the questions, where there is something to say
 * @param items     in the order of the form, numbered 1, 2, 3 …
 * @param scales    what scores come of it: one, or several that are never added up
 * @param recall    the period the questions look back on, such as "the last week"
 * @param sources   where structure and figures come from, fact by fact
 * @param copyright the line that stands wherever an item is shown; empty where the words are our own
 * @param wording   whose words it is asked in
 * @param askedAt   when in an evening
 */
public record Instrument(String code, int version, String title, Optional<String> shortTitle, Optional<String> intro,
        List<Item> items, List<Scale> scales, Optional<String> recall, List<Cited> sources, Optional<String> copyright,
        Wording wording, AskedAt askedAt) {

    public static final int LONGEST_CODE = 40;
    private static final int MOST_ITEMS = 100;

    public Instrument {
        shortTitle = shortTitle == null ? Optional.empty() : shortTitle;
        intro = intro == null ? Optional.empty() : intro;
        items = List.copyOf(items == null ? List.of() : items);
        scales = List.copyOf(scales == null ? List.of() : scales);
        recall = recall == null ? Optional.empty() : recall;
        sources = List.copyOf(sources == null ? List.of() : sources);
        copyright = copyright == null ? Optional.empty() : copyright;
        wording = wording == null ? Wording.OWN : wording;
        askedAt = askedAt == null ? AskedAt.ARRIVAL : askedAt;
        if (code == null || code.length() > LONGEST_CODE || !code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("An instrument's code is lower-case letters and digits joined by hyphens, "
                    + "at most " + LONGEST_CODE + ", not \"" + code + "\".");
        }
        if (version < 1) {
            throw new IllegalArgumentException("Versions are counted from 1, not " + version + ".");
        }
        if (title == null || title.isBlank()) {
            throw new IllegalArgumentException("An instrument needs a title.");
        }
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            throw new IllegalArgumentException(items.isEmpty() ? "An instrument needs at least one item."
                    : "An instrument has at most " + MOST_ITEMS + " items.");
        }
        for (int place = 1; place <= items.size(); place++) {
            if (items.get(place - 1).number() != place) {
                throw new IllegalArgumentException("Item " + items.get(place - 1).number() + " stands in place " + place + ".");
            }
        }
        if (wording == Wording.OFFICIAL && copyright.filter(line -> !line.isBlank()).isEmpty()) {
            throw new IllegalArgumentException("A published instrument needs its copyright line.");
        }
        requireScalesOf(items, scales);
    }

    private static void requireScalesOf(List<Item> items, List<Scale> scales) {
        if (scales.isEmpty()) {
            throw new IllegalArgumentException("An instrument needs at least one scale.");
        }
        Set<String> codes = new HashSet<>();
        for (Scale scale : scales) {
            if (!codes.add(scale.code())) {
                throw new IllegalArgumentException("Two scales are called \"" + scale.code() + "\".");
            }
            for (int item : scale.items()) {
                if (item < 1 || item > items.size()) {
                    throw new IllegalArgumentException("The scale \"" + scale.name() + "\" counts item " + item
                            + ", and there are " + items.size() + ".");
                }
            }
        }
    }

    /** Its one scale; empty when it has several, which are never added up. */
    public Optional<Scale> total() {
        return scales.size() == 1 ? Optional.of(scales.getFirst()) : Optional.empty();
    }

    /** @throws java.util.NoSuchElementException when no scale has this code */
    public Scale scale(String code) {
        return scales.stream().filter(scale -> scale.code().equals(code)).findFirst().orElseThrow();
    }

    /** The lowest score that is possible on one of its scales. */
    public double lowest(Scale scale) {
        return bound(scale, true);
    }

    /** The highest score that is possible on one of its scales. */
    public double highest(Scale scale) {
        return bound(scale, false);
    }

    private double bound(Scale scale, boolean lowest) {
        // Turned round or not, what an item adds lies between its own ends.
        Stream<Integer> ends = scale.items().stream().map(number -> items.get(number - 1))
                .map(item -> lowest ? item.min() : item.max())
                .sorted(lowest ? Comparator.naturalOrder() : Comparator.reverseOrder());
        // The mean of the others stands for an item that is left out: furthest where the items of short range are.
        int answered = scale.items().size() - scale.missing().mayBeMissing();
        long sum = ends.limit(answered).mapToLong(Integer::longValue).sum();
        double raw = scale.raw(sum, answered);
        return scale.transformation().of(raw).orElse(raw);
    }

    public boolean asksAboutRisk() {
        return items.stream().anyMatch(Item::asksAboutRisk);
    }

    public boolean isOwnWording() {
        return wording == Wording.OWN;
    }

    /** All sources in one line. */
    public String source() {
        return String.join("; ", new LinkedHashSet<>(sources.stream().map(Cited::source).toList()));
    }
}
