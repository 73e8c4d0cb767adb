package org.mafs.measure;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mafs.base.Conflict.Difference;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import tools.jackson.core.JacksonException;

/**
 * An instrument while it is being written: as on the screen, where anything may still be missing. What is missing is
 * said by {@link #missing()}; with nothing missing it is an {@link Instrument}.
 *
 * @param ownWords whether people are asked in the organisation's own words
 */
public record InstrumentSketch(String title, String shortTitle, String intro, String recall, boolean ownWords,
        String copyright, AskedAt askedAt, List<Question> questions, List<Part> parts, List<Source> sources) {

    public static final int LONGEST_TITLE = 100;
    public static final int LONGEST_SHORT_TITLE = 30;
    public static final int LONGEST_QUESTION = 300;
    public static final int LONGEST_TEXT = 1000;
    public static final int LONGEST_WORDS = 80;

    private static final String SOME_CODE = "new";
    private static final Pattern LINE = Pattern.compile("(\\d+)\\s*[\\s,;:=]\\s*(-?\\d+(?:\\.\\d+)?)");

    /**
     * @param topic    what is asked
     * @param riskFrom the answer from which a person must be spoken with; null for none
     */
    public record Question(String topic, Integer min, Integer max, boolean reversed, Integer riskFrom,
            SortedMap<Integer, String> labels) {

        public Question {
            topic = text(topic);
            labels = labels == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        }

        public static Question empty() {
            return new Question("", 0, 4, false, null, null);
        }

        private Item item(int number) {
            SortedMap<Integer, String> kept = new TreeMap<>(labels);
            kept.values().removeIf(String::isBlank);
            return new Item(number, topic, min, max, reversed,
                    riskFrom == null ? OptionalInt.empty() : OptionalInt.of(riskFrom), kept);
        }

        private static Question of(Item item) {
            return new Question(item.topic(), item.min(), item.max(), item.reversed(),
                    item.riskFrom().isPresent() ? item.riskFrom().getAsInt() : null, item.labels());
        }

        private String inWords() {
            String range = Words.say("measure.edit.in-words.range", topic, String.valueOf(min), String.valueOf(max));
            return range + (reversed ? " · " + Words.say("measure.edit.reversed") : "")
                    + (riskFrom == null ? "" : " · " + Words.say("measure.edit.in-words.risk", riskFrom))
                    + (labels.isEmpty() ? "" : " · " + String.join(" / ", labels.values()));
        }
    }

    /**
     * One score.
     *
     * @param code    as it was published before; null for a new one
     * @param items   the numbers of the questions that count
     * @param factor  what the raw score is multiplied by; null for nothing
     * @param table   the published table as typed, a line for each raw score; counts only when {@code byTable}
     */
    public record Part(String code, String name, List<Integer> items, Integer mayBeMissing, ScoringKind scoring,
            Double factor, boolean byTable, String table, List<Step> bands, Double cutOff, Double reliableChange,
            Direction direction) {

        public Part {
            name = text(name);
            items = List.copyOf(items == null ? List.of() : items);
            scoring = scoring == null ? ScoringKind.SUM : scoring;
            table = table == null ? "" : table.strip();
            bands = List.copyOf(bands == null ? List.of() : bands);
        }

        private Scale scale(String code) {
            List<Band> named = new ArrayList<>();
            bands.forEach(step -> named.add(step.band()));
            return new Scale(code, name, items,
                    MissingRule.mayMiss(mayBeMissing == null ? 0 : mayBeMissing), scoring, transformation(), named,
                    optional(cutOff), optional(reliableChange), direction);
        }

        private Transformation transformation() {
            if (byTable) {
                return Transformation.table(lines());
            }
            return factor == null || factor == 1 ? Transformation.NONE : Transformation.times(factor);
        }

        /** @throws Refused naming the first line that is not two numbers */
        private Map<Integer, Double> lines() {
            Map<Integer, Double> lines = new LinkedHashMap<>();
            for (String line : table.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
                Matcher two = LINE.matcher(line);
                if (!two.matches() || lines.put(Integer.valueOf(two.group(1)), Double.valueOf(two.group(2))) != null) {
                    throw new Refused("measure.edit.table.line", line);
                }
            }
            return lines;
        }

        private static Part of(Scale scale) {
            return new Part(scale.code(), scale.name(), scale.items(), scale.missing().mayBeMissing(), scale.scoring(),
                    boxed(scale.transformation().factor()), scale.transformation().byTable(),
                    scale.transformation().table().entrySet().stream()
                            .map(line -> line.getKey() + " " + plain(line.getValue())).collect(Collectors.joining("\n")),
                    scale.bands().stream().map(band -> new Step(band.from(), band.code(), band.name())).toList(),
                    boxed(scale.cutOff()), boxed(scale.reliableChange()), scale.direction());
        }

        private String inWords() {
            return Words.say("measure.edit.in-words.part", name,
                    items.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                    Words.say("measure.edit.scoring", scoring), String.valueOf(mayBeMissing == null ? 0 : mayBeMissing),
                    direction == null ? "" : Words.say("measure.edit.direction", direction),
                    byTable ? table.replace("\n", "; ") : factor == null ? "" : "× " + plain(factor),
                    bands.stream().map(step -> (step.from() == null ? "" : plain(step.from())) + " " + step.name())
                            .collect(Collectors.joining("; ")),
                    cutOff == null ? "" : plain(cutOff), reliableChange == null ? "" : plain(reliableChange));
        }
    }

    /** @param code as it was published before; null for a new band */
    public record Step(Double from, String code, String name) {

        public Step {
            name = text(name);
        }

        private Band band() {
            return new Band(from, code == null ? slug(name, "band") : code, name);
        }
    }

    public record Source(String fact, String source) {

        public Source {
            fact = text(fact);
            source = text(source);
        }
    }

    public InstrumentSketch {
        title = text(title);
        shortTitle = text(shortTitle);
        intro = text(intro);
        recall = text(recall);
        copyright = text(copyright);
        askedAt = askedAt == null ? AskedAt.ARRIVAL : askedAt;
        questions = List.copyOf(questions == null ? List.of() : questions);
        parts = List.copyOf(parts == null ? List.of() : parts);
        sources = List.copyOf(sources == null ? List.of() : sources);
    }

    /** A new instrument, asked in the organisation's own words. */
    public static InstrumentSketch titled(String title) {
        return new InstrumentSketch(title, "", "", "", true, "", AskedAt.ARRIVAL, List.of(), List.of(), List.of());
    }

    public static InstrumentSketch of(Instrument instrument) {
        return new InstrumentSketch(instrument.title(), instrument.shortTitle().orElse(""),
                instrument.intro().orElse(""), instrument.recall().orElse(""), instrument.isOwnWording(),
                instrument.copyright().orElse(""), instrument.askedAt(),
                instrument.items().stream().map(Question::of).toList(),
                instrument.scales().stream().map(Part::of).toList(),
                instrument.sources().stream().map(cited -> new Source(cited.fact(), cited.source())).toList());
    }

    /** What stands between this and an instrument, each in a sentence; empty when nothing does. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        about(missing);
        IntStream.rangeClosed(1, questions.size()).forEach(number -> question(number, questions.get(number - 1), missing));
        parts.forEach(part -> part(part, missing));
        if (missing.isEmpty()) {
            try {
                built(SOME_CODE, 1);
            } catch (IllegalArgumentException | Refused cannotBe) {
                missing.add(cannotBe.getMessage());
            }
        }
        return missing;
    }

    private void about(List<String> missing) {
        need(!title.isEmpty(), missing, "measure.edit.missing.title");
        need(title.length() <= LONGEST_TITLE, missing, "measure.edit.missing.long", Words.say("measure.edit.title"),
                LONGEST_TITLE);
        need(shortTitle.length() <= LONGEST_SHORT_TITLE, missing, "measure.edit.missing.long",
                Words.say("measure.edit.short-title"), LONGEST_SHORT_TITLE);
        need(intro.length() <= LONGEST_TEXT, missing, "measure.edit.missing.long", Words.say("measure.edit.intro"),
                LONGEST_TEXT);
        need(copyright.length() <= LONGEST_TEXT, missing, "measure.edit.missing.long",
                Words.say("measure.edit.copyright"), LONGEST_TEXT);
        need(ownWords || !copyright.isEmpty(), missing, "measure.edit.missing.copyright");
        need(!questions.isEmpty(), missing, "measure.edit.missing.question");
        need(questions.isEmpty() || !parts.isEmpty(), missing, "measure.edit.missing.score");
        need(sources.stream().noneMatch(cited -> cited.fact().isEmpty() != cited.source().isEmpty()), missing,
                "measure.edit.missing.source");
    }

    private static void question(int number, Question asked, List<String> missing) {
        need(!asked.topic().isEmpty(), missing, "measure.edit.missing.topic", number);
        need(asked.topic().length() <= LONGEST_QUESTION, missing, "measure.edit.missing.long",
                Words.say("measure.edit.question", number), LONGEST_QUESTION);
        boolean hasRange = asked.min() != null && asked.max() != null && asked.min() < asked.max();
        need(hasRange, missing, "measure.edit.missing.range", number);
        need(!hasRange || asked.riskFrom() == null || asked.riskFrom() >= asked.min() && asked.riskFrom() <= asked.max(),
                missing, "measure.edit.missing.risk", number);
    }

    private static void part(Part part, List<String> missing) {
        String name = part.name().isEmpty() ? Words.say("measure.edit.score") : part.name();
        need(!part.name().isEmpty(), missing, "measure.edit.missing.name");
        need(!part.items().isEmpty(), missing, "measure.edit.missing.counts", name);
        need(part.direction() != null, missing, "measure.edit.missing.direction", name);
        need(part.bands().stream().allMatch(step -> step.from() != null && !step.name().isEmpty()), missing,
                "measure.edit.missing.band", name);
    }

    private static void need(boolean there, List<String> missing, String key, Object... arguments) {
        if (!there) {
            missing.add(Words.say(key, arguments));
        }
    }

    /** @throws Refused with the first thing that is missing */
    public Instrument instrument(String code, int number) {
        missing().stream().findFirst().ifPresent(first -> {
            throw new Refused("measure.edit.not-yet", first);
        });
        return built(code, number);
    }

    private Instrument built(String code, int number) {
        return new Instrument(code, number, title, filled(shortTitle), filled(intro), items(), scales(), filled(recall),
                sources.stream().filter(cited -> !cited.fact().isEmpty())
                        .map(cited -> new Cited(cited.fact(), cited.source())).toList(),
                filled(copyright), ownWords ? Wording.OWN : Wording.OFFICIAL, askedAt);
    }

    private List<Item> items() {
        return IntStream.rangeClosed(1, questions.size()).mapToObj(number -> questions.get(number - 1).item(number))
                .toList();
    }

    /** Those that were published before keep their codes; a new one is called by its name. */
    private List<Scale> scales() {
        List<String> taken = new ArrayList<>(parts.stream().map(Part::code).filter(code -> code != null).toList());
        List<Scale> scales = new ArrayList<>();
        for (Part part : parts) {
            String code = part.code();
            if (code == null) {
                String wanted = slug(part.name(), "score");
                code = wanted;
                for (int next = 2; taken.contains(code); next++) {
                    code = wanted + "-" + next;
                }
                taken.add(code);
            }
            scales.add(part.scale(code));
        }
        return scales;
    }

    /** What two people wrote differently, for the one who saves second. */
    List<Difference> differences(InstrumentSketch theirs) {
        Map<String, String> mine = inWords();
        Map<String, String> others = theirs.inWords();
        List<Difference> found = new ArrayList<>();
        List<String> all = new ArrayList<>(others.keySet());
        mine.keySet().stream().filter(what -> !others.containsKey(what)).forEach(all::add);
        for (String what : all) {
            String their = others.getOrDefault(what, "");
            String my = mine.getOrDefault(what, "");
            if (!their.equals(my)) {
                found.add(new Difference(what, their, my));
            }
        }
        return found;
    }

    private Map<String, String> inWords() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put(Words.say("measure.edit.title"), title);
        said.put(Words.say("measure.edit.short-title"), shortTitle);
        said.put(Words.say("measure.edit.intro"), intro);
        said.put(Words.say("measure.edit.recall"), recall);
        said.put(Words.say("measure.edit.words"), Words.say(ownWords ? "measure.edit.words.own" : "measure.edit.words.official"));
        said.put(Words.say("measure.edit.copyright"), copyright);
        said.put(Words.say("measure.edit.asked-at"), Words.say("measure.edit.asked-at", askedAt));
        IntStream.rangeClosed(1, questions.size()).forEach(number -> said.put(
                Words.say("measure.edit.question", number), questions.get(number - 1).inWords()));
        IntStream.rangeClosed(1, parts.size()).forEach(number -> said.put(
                Words.say("measure.edit.score-number", number), parts.get(number - 1).inWords()));
        said.put(Words.say("measure.edit.sources"), sources.stream()
                .map(cited -> cited.fact() + ": " + cited.source()).collect(Collectors.joining("; ")));
        return said;
    }

    String write() {
        return InstrumentFile.JSON.writeValueAsString(this);
    }

    /** @throws IllegalStateException when it is none; nobody but this room writes them */
    static InstrumentSketch read(String written) {
        try {
            return InstrumentFile.JSON.readValue(written, InstrumentSketch.class);
        } catch (JacksonException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A word that stands in files and addresses: lower-case letters and digits, joined by hyphens. */
    static String slug(String name, String otherwise) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String brief = plain.length() > 32 ? plain.substring(0, 32).replaceAll("-$", "") : plain;
        return brief.isEmpty() ? otherwise : brief;
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static Optional<String> filled(String typed) {
        return Optional.of(typed).filter(text -> !text.isEmpty());
    }

    private static OptionalDouble optional(Double typed) {
        return typed == null ? OptionalDouble.empty() : OptionalDouble.of(typed);
    }

    private static Double boxed(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
