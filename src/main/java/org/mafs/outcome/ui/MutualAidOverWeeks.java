package org.mafs.outcome.ui;

import static org.mafs.outcome.ui.Option.with;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mafs.base.Words;
import org.mafs.base.ui.Chart;
import org.mafs.outcome.Definitions;
import org.mafs.outcome.Figures;
import org.mafs.outcome.Occasion;
import org.mafs.outcome.statistics.Interval;
import org.mafs.outcome.statistics.Proportion;

/** Who went to mutual aid, week by week and afterwards, with how sure it is and how many were asked. */
final class MutualAidOverWeeks {

    /**
     * @param session number of the session at which people were asked about the week before it; or else
     * @param time    one of the three times, at which they were asked about the last 28 days
     * @param went    out of those who answered
     */
    record Asked(OptionalInt session, Optional<Occasion> time, Proportion went) {

        static Asked at(int session, Proportion went) {
            return new Asked(OptionalInt.of(session), Optional.empty(), went);
        }

        static Asked at(Occasion time, Proportion went) {
            return new Asked(OptionalInt.empty(), Optional.of(time), went);
        }

        private String name() {
            return time.map(occasion -> Words.say("outcome.occasion", occasion))
                    .orElseGet(() -> Words.say("outcome.picture.session-number", session.orElseThrow()));
        }

        private String when() {
            return time.map(When::at).orElseGet(() -> Words.say("outcome.picture.at-session", session.orElseThrow()));
        }

        private String shortName() {
            return time.map(occasion -> Words.say("outcome.picture.short", occasion))
                    .orElseGet(() -> String.valueOf(session.orElseThrow()));
        }
    }

    private static final int LEFT = 62;

    private final List<Asked> asked;
    private final int leastMeetings;
    private final double confidence;

    private MutualAidOverWeeks(List<Asked> asked, Definitions definitions) {
        this.asked = asked;
        this.leastMeetings = definitions.leastMeetings();
        this.confidence = definitions.confidence();
    }

    /**
     * @param asked in order of time; at which nobody answered is left out
     */
    static Picture of(List<Asked> asked, Definitions definitions) {
        List<Asked> known = asked.stream().filter(at -> at.went().n() > 0).toList();
        return known.isEmpty() ? Picture.none(Words.say("outcome.picture.none.meetings"))
                : new MutualAidOverWeeks(known, definitions).picture();
    }

    private Picture picture() {
        return new Picture(title(), new Chart(option(), inWords()),
                Words.say("outcome.picture.meetings.caption", Figures.share(confidence), leastMeetings), numbers());
    }

    /** Compares the three times with each other, or the sessions: 28 days are not held against a week. */
    private String title() {
        List<Asked> times = asked.stream().filter(at -> at.time().isPresent()).toList();
        List<Asked> sessions = asked.stream().filter(at -> at.session().isPresent()).toList();
        List<Asked> alike = times.size() > 1 || sessions.size() < 2 && !times.isEmpty() ? times : sessions;
        Asked first = alike.getFirst();
        Asked last = alike.getLast();
        return alike.size() == 1
                ? Words.say("outcome.picture.meetings.title.one", Figures.counted(first.went()), first.when())
                : Words.say("outcome.picture.meetings.title", Figures.counted(first.went()), first.when(),
                        Figures.counted(last.went()), last.when());
    }

    private String inWords() {
        return Words.say("outcome.picture.meetings.words") + " "
                + asked.stream().map(this::sentence).collect(Collectors.joining(" "));
    }

    private String sentence(Asked at) {
        return Words.say("outcome.picture.bars.words", at.name(), Figures.counted(at.went()),
                Figures.share(at.went().value().orElseThrow()), Figures.share(confidence), Figures.shares(interval(at)));
    }

    private NumbersTable numbers() {
        NumbersTable table = new NumbersTable(Words.say("outcome.picture.meetings.table"), Words.say("outcome.picture.when"),
                Words.say("outcome.picture.k-of-n"), Words.say("outcome.picture.share"),
                Words.say("outcome.changes.interval", Figures.share(confidence)));
        asked.forEach(at -> table.row(at.name(), Figures.counted(at.went()), Figures.share(at.went().value().orElseThrow()),
                Figures.shares(interval(at))));
        return table;
    }

    private Map<String, Object> option() {
        Map<String, Object> shares = Option.of("type", "bar", "barWidth", "55%", "z", 2, "emphasis", Option.of("disabled", true),
                "data", asked.stream().map(this::bar).toList());
        Map<String, Object> whiskers = with(Option.custom("whisker", Option.MAIN, IntStream.range(0, asked.size())
                .mapToObj(place -> Option.whisker(place, interval(asked.get(place)))).toList()), "z", 3, "cap", 6);
        return Option.of("height", 340, "grid", Option.grid(LEFT, 8, 38, 58),
                "xAxis", with(Option.categories(asked.stream().map(at -> at.shortName() + "\n" + at.went().n()).toList()),
                        "name", Words.say("outcome.picture.meetings.axis"), "nameLocation", "start", "nameGap", 8,
                        "nameMoveOverlap", false, "nameTextStyle", with(Option.label(Option.QUIET), "align", "right",
                                "verticalAlign", "top", "lineHeight", 19, "padding", List.of(11, 0, 0, 0))),
                "yAxis", Option.shares(Words.say("outcome.picture.meetings.upwards"), LEFT),
                "series", List.of(shares, whiskers));
    }

    /** The three times ask about 28 days, not a week: their bars have a dashed edge. */
    private Map<String, Object> bar(Asked at) {
        return Option.of("value", 100 * at.went().value().orElseThrow(), "say", sentence(at), "itemStyle",
                Option.of("color", at.time().isPresent() ? Option.CARD : "var(--primary-soft)", "borderColor", Option.MAIN,
                        "borderWidth", 1.5, "borderType", at.time().isPresent() ? "dashed" : "solid", "borderRadius",
                        List.of(4, 4, 0, 0)));
    }

    private Interval interval(Asked at) {
        return at.went().wilson(confidence).orElseThrow();
    }
}
