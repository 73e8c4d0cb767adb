package org.mafs.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mafs.base.Refused;

/**
 * Official words as somebody pastes them, before anything is made of them.
 *
 * @param language   a language tag
 * @param lead       what stands above the items; may be empty
 * @param lines      one item a line; empty lines count for nothing
 * @param answers    what the answers of every item are called, one a line from the lowest to the highest: all of them,
 *                   the two ends, or none
 * @param ownAnswers where an item has others: its number, a colon and its words with a bar between them, such as
 *                   {@code 4: never | always}
 * @param copyright  the line that stands wherever an item is shown
 */
public record PastedWording(String language, String lead, String lines, String answers, String ownAnswers,
        String copyright) {

    public static final int LONGEST_LEAD = 2000;
    public static final int LONGEST_LINE = 500;
    public static final int LONGEST_ANSWER = 100;
    public static final int LONGEST_COPYRIGHT = 500;

    private static final int ENDS = 2;
    private static final String LINES = "\\R";
    private static final Pattern NUMBERED = Pattern.compile("\\(?(\\d{1,3})(?:[.):]+\\s*|\\s+)(?=\\S)(.+)");
    private static final Pattern WITH_BULLET = Pattern.compile("[-–—•·*▪◦]\\s*(?=\\S)(.+)");
    private static final Pattern OWN = Pattern.compile("(\\d{1,3})\\s*[:.]\\s*(.+)");

    public PastedWording {
        language = Objects.requireNonNullElse(language, "").strip();
        lead = Objects.requireNonNullElse(lead, "").strip();
        lines = Objects.requireNonNullElse(lines, "");
        answers = Objects.requireNonNullElse(answers, "");
        ownAnswers = Objects.requireNonNullElse(ownAnswers, "");
        copyright = Objects.requireNonNullElse(copyright, "").strip();
    }

    /** Nothing yet but what is known of an instrument. */
    public static PastedWording empty(String language, Instrument instrument) {
        return new PastedWording(language, "", "", "", "", instrument.copyright().orElse(""));
    }

    /** As it would have to be pasted to come to the same. */
    public static PastedWording of(OfficialWording installed) {
        List<OfficialLine> lines = installed.words().lines();
        SortedMap<Integer, String> usual = lines.getFirst().answers();
        String own = IntStream.range(0, lines.size()).filter(at -> !lines.get(at).answers().equals(usual))
                .mapToObj(at -> at + 1 + ": " + String.join(" | ", lines.get(at).answers().values()))
                .collect(Collectors.joining("\n"));
        return new PastedWording(installed.language(), installed.words().lead().orElse(""),
                lines.stream().map(OfficialLine::text).collect(Collectors.joining("\n")),
                String.join("\n", usual.values()), own, installed.copyright());
    }

    /**
     * The words for this instrument.
     *
     * @throws Refused with what does not fit: too few lines, too many answers, no copyright line
     */
    public OfficialWords wordsFor(Instrument instrument) {
        if (lead.length() > LONGEST_LEAD) {
            throw new Refused("measure.wording.lead.long", LONGEST_LEAD);
        }
        if (copyright.isEmpty()) {
            throw new Refused("measure.wording.copyright.missing");
        }
        if (copyright.length() > LONGEST_COPYRIGHT) {
            throw new Refused("measure.wording.copyright.long", LONGEST_COPYRIGHT);
        }
        languageTag();
        List<String> texts = texts(instrument);
        Map<Integer, List<String>> own = own(instrument);
        List<String> usual = given(answers);
        List<OfficialLine> official = new ArrayList<>();
        instrument.items().forEach(item -> official.add(new OfficialLine(texts.get(item.number() - 1),
                own.containsKey(item.number()) ? named(item, own.get(item.number())) : named(item, usual))));
        return new OfficialWords(Optional.of(lead).filter(words -> !words.isEmpty()), official);
    }

    /** Each line of the items as it was given, without the numbers or bullets where every line begins with one. */
    public List<String> plainLines() {
        List<String> given = given(lines);
        Optional<List<String>> unbulleted = without(WITH_BULLET, 1, given);
        boolean counted = numbers(given).filter(numbers -> numbers.equals(oneTo(numbers.size()))).isPresent()
                || isMarked(given);
        return unbulleted.orElseGet(() -> counted ? without(NUMBERED, 2, given).orElse(given) : given);
    }

    private List<String> texts(Instrument instrument) {
        List<String> given = given(lines);
        int needed = instrument.items().size();
        Optional<List<Integer>> numbers = numbers(given).filter(found -> isMarked(given)
                || found.stream().anyMatch(number -> number == needed));
        if (given.size() < needed) {
            String missing = numbers.map(found -> oneTo(needed).stream().filter(number -> !found.contains(number)))
                    .map(left -> left.map(String::valueOf).collect(Collectors.joining(", "))).orElse("");
            throw missing.isEmpty() ? new Refused("measure.wording.lines.few", needed, given.size())
                    : new Refused("measure.wording.lines.missing", needed, given.size(), missing);
        }
        if (given.size() > needed) {
            throw new Refused("measure.wording.lines.many", needed, given.size());
        }
        if (isMarked(given) && numbers.filter(oneTo(needed)::equals).isEmpty()) {
            throw new Refused("measure.wording.lines.order", needed);
        }
        List<String> plain = plainLines();
        for (int at = 0; at < plain.size(); at++) {
            if (plain.get(at).length() > LONGEST_LINE) {
                throw new Refused("measure.wording.line.long", at + 1, LONGEST_LINE);
            }
        }
        return plain;
    }

    private Map<Integer, List<String>> own(Instrument instrument) {
        Map<Integer, List<String>> own = new HashMap<>();
        for (String line : given(ownAnswers)) {
            Matcher found = OWN.matcher(line);
            if (!found.matches()) {
                throw new Refused("measure.wording.own.unclear", line);
            }
            int number = Integer.parseInt(found.group(1));
            if (number < 1 || number > instrument.items().size()) {
                throw new Refused("measure.wording.own.no-item", number, instrument.items().size());
            }
            List<String> words = Pattern.compile("\\|").splitAsStream(found.group(2)).map(String::strip).toList();
            if (own.put(number, words) != null) {
                throw new Refused("measure.wording.own.twice", number);
            }
        }
        return own;
    }

    private static SortedMap<Integer, String> named(Item item, List<String> words) {
        int all = item.max() - item.min() + 1;
        if (!words.isEmpty() && words.size() != ENDS && words.size() != all) {
            throw new Refused("measure.wording.answers.count", item.number(), all, words.size());
        }
        SortedMap<Integer, String> named = new TreeMap<>();
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            if (word.isEmpty() || word.length() > LONGEST_ANSWER) {
                throw new Refused(word.isEmpty() ? "measure.wording.answer.empty" : "measure.wording.answer.long",
                        item.number(), LONGEST_ANSWER);
            }
            named.put(words.size() == all ? item.min() + at : at == 0 ? item.min() : item.max(), word);
        }
        return named;
    }

    /** In its usual form, {@code pt-BR} for {@code pt-br}. */
    String languageTag() {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(language).build();
            if (!locale.getLanguage().isEmpty() && !locale.getISO3Language().isEmpty()
                    && !locale.getDisplayLanguage(Locale.UK).equals(locale.getLanguage())) {
                return locale.toLanguageTag();
            }
        } catch (IllformedLocaleException | MissingResourceException unknown) {
            throw unknownLanguage();
        }
        throw unknownLanguage();
    }

    private Refused unknownLanguage() {
        return language.isEmpty() ? new Refused("measure.wording.language.missing")
                : new Refused("measure.wording.language.unknown", language);
    }

    /** Numbers with a dot or a bracket are surely numbers; "7 days" may be how a line begins. */
    private static boolean isMarked(List<String> given) {
        return !given.isEmpty() && given.stream().allMatch(line -> line.matches("\\(?\\d{1,3}[.):].*\\S"));
    }

    private static Optional<List<Integer>> numbers(List<String> given) {
        return given.isEmpty() || !given.stream().allMatch(line -> NUMBERED.matcher(line).matches()) ? Optional.empty()
                : Optional.of(given.stream().map(NUMBERED::matcher).filter(Matcher::matches)
                        .map(found -> Integer.valueOf(found.group(1))).toList());
    }

    private static Optional<List<String>> without(Pattern mark, int rest, List<String> given) {
        return given.isEmpty() || !given.stream().allMatch(line -> mark.matcher(line).matches()) ? Optional.empty()
                : Optional.of(given.stream().map(mark::matcher).filter(Matcher::matches)
                        .map(found -> found.group(rest).strip()).toList());
    }

    private static List<Integer> oneTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    private static List<String> given(String text) {
        return Pattern.compile(LINES).splitAsStream(text).map(line -> line.replace('\u00a0', ' ').strip())
                .filter(line -> !line.isEmpty()).toList();
    }
}
