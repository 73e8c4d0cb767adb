package org.mafs.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mafs.base.Calendar;
import org.mafs.base.Words;

/**
 * What somebody's weeks say, to the person themselves: true, kind, what they did first, and never that one thing made
 * another.
 *
 * @param figures whether scores and days of use are told in figures
 */
record KindWords(Journey journey, boolean figures) {

    private static final String MUTUAL_AID = "mutual-aid";

    /** What they did, and what has grown; empty while there is nothing of that kind. */
    List<String> strengths() {
        List<String> strengths = new ArrayList<>();
        if (journey.cameTo().attended() > 0) {
            strengths.add(Words.say("measure.take-away.came", journey.cameTo().attended()));
        }
        journey.lanes().forEach(lane -> lane.takeAway().ifPresent(told -> strengths.add(figures ? told.withFigures()
                : told.inWords())));
        counted("days").ifPresent(strengths::add);
        counted("people").ifPresent(strengths::add);
        better("willing").ifPresent(strengths::add);
        better("knowing").ifPresent(strengths::add);
        better("worried").ifPresent(strengths::add);
        return strengths;
    }

    /** A number of days or people that is good to have: compared where it has grown, else said for itself. */
    private Optional<String> counted(String scale) {
        return journey.scores(MUTUAL_AID, scale).map(ScoreCourse::scored).filter(scored -> !scored.isEmpty()
                && value(scored.getLast()) > 0).map(scored -> {
                    double first = value(scored.getFirst());
                    double last = value(scored.getLast());
                    return say(scale + (last > first ? ".more" : ".some"), first, last);
                });
    }

    private Optional<String> better(String scale) {
        return journey.scores(MUTUAL_AID, scale).filter(course -> course.change().isPresent()
                && course.scale().direction().improvement(value(course.scored().getFirst()),
                        value(course.scored().getLast())) > 0)
                .map(course -> say(scale, value(course.scored().getFirst()), value(course.scored().getLast())));
    }

    private String say(String what, double first, double last) {
        return Words.say("measure.take-away." + what + (figures ? ".figures" : ""), first, last);
    }

    private static double value(ScoreCourse.Point point) {
        return point.value().orElseThrow();
    }

    /** One sentence for each substance, over the longest window that was told twice. */
    List<String> use() {
        Map<Substance, UseCourse> chosen = new LinkedHashMap<>();
        journey.use().forEach(course -> chosen.merge(course.substance(), course,
                (longer, shorter) -> longer.days().size() > 1 || shorter.days().size() == 1 ? longer : shorter));
        return chosen.values().stream().flatMap(course -> use(course).stream()).toList();
    }

    private Optional<String> use(UseCourse course) {
        if (course.days().size() == 1) {
            return figures ? Optional.of(Words.say("measure.take-away.use.once", course.name(), course.last(),
                    course.window(), Calendar.longDay(course.days().lastKey()))) : Optional.empty();
        }
        String key = "measure.take-away.use." + (course.last() < course.first() ? "fewer"
                : course.last() > course.first() ? "more" : "same") + (figures ? ".figures" : "");
        return Optional.of(Words.say(key, course.name(), course.first(), course.last(), course.window()));
    }

    /** How hard things feel, by CORE-10; a hard time is called one, and nobody is left alone with it. */
    List<String> distress() {
        return journey.scores(Instruments.CORE_10.code(), Instruments.CORE_10.total().orElseThrow().code())
                .map(this::distress).orElse(List.of());
    }

    private List<String> distress(ScoreCourse course) {
        List<String> said = new ArrayList<>();
        List<ScoreCourse.Point> scored = course.scored();
        Optional<ChangeLabel> change = course.change().flatMap(Change::label);
        change.ifPresent(label -> said.add(Words.say("measure.take-away.distress", label)));
        if (figures && scored.size() > 1) {
            said.add(Words.say("measure.take-away.distress.figures", course.shown(scored.getFirst()),
                    course.shown(scored.getLast())));
        } else if (figures && scored.size() == 1) {
            said.add(Words.say("measure.take-away.distress.once", course.shown(scored.getFirst())));
        }
        boolean hard = !scored.isEmpty() && course.scale().isClinical(value(scored.getLast()));
        if (hard || change.equals(Optional.of(ChangeLabel.RELIABLY_DETERIORATED))) {
            said.add(Words.say("measure.take-away.not-alone"));
        }
        return said;
    }

    /** The other measures, where figures are wanted. */
    List<ScoreCourse> others() {
        return !figures ? List.of() : journey.scores().stream().filter(course -> !course.scored().isEmpty()
                && !course.instrument().code().equals(MUTUAL_AID)
                && !course.instrument().code().equals(Instruments.CORE_10.code())
                && !course.countsUse()).toList();
    }
}
