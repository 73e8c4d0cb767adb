package org.mafs.outcome.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mafs.base.Words;
import org.mafs.base.ui.Chart;
import org.mafs.outcome.Arrow;
import org.mafs.outcome.Figures;
import org.mafs.outcome.FlowStep;

/** People from referral to follow-up, downwards, and beside every arrow who went no further and why. */
final class FlowDiagram {

    /** @param losses in words */
    private record Step(String words, int n, List<Loss> losses) {
    }

    /** @param n nothing where it may not be told */
    private record Loss(String words, Integer n) {

        String sentence() {
            return n == null ? Words.say("outcome.picture.flow.loss.some", words)
                    : Words.say("outcome.picture.flow.loss", n, words);
        }

        String fewer() {
            return n == null ? Words.say("outcome.too-few") : Figures.MINUS + n;
        }
    }

    private final List<Step> steps = new ArrayList<>();

    private FlowDiagram(List<Arrow> arrows) {
        steps.add(new Step(name(FlowStep.REFERRED), arrows.getFirst().before(), losses(arrows.getFirst())));
        for (int place = 0; place < arrows.size(); place++) {
            Arrow arrow = arrows.get(place);
            steps.add(new Step(name(arrow.to()), arrow.after(),
                    place + 1 < arrows.size() ? losses(arrows.get(place + 1)) : List.of()));
        }
    }

    /** @param arrows one for each step after the first, in order */
    static Picture of(List<Arrow> arrows) {
        return arrows.isEmpty() || arrows.getFirst().before() == 0 ? Picture.none(Words.say("outcome.picture.none.people"))
                : new FlowDiagram(arrows).picture();
    }

    private Picture picture() {
        return new Picture(title(), new Chart(Map.of("flow", steps), inWords()), Words.say("outcome.flow.sub"), numbers());
    }

    private String title() {
        return Words.say("outcome.picture.flow.title", steps.getLast().n(), steps.getFirst().n());
    }

    private String inWords() {
        return steps.stream().map(step -> Words.say("outcome.picture.flow.step", step.words(), step.n()) + step.losses().stream()
                .map(Loss::sentence).collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }

    private NumbersTable numbers() {
        NumbersTable table = new NumbersTable(Words.say("outcome.flow"), Words.say("outcome.flow.step"),
                Words.say("outcome.flow.people"));
        for (Step step : steps) {
            table.row(step.words(), step.n());
            step.losses().forEach(loss -> table.row(Words.say("outcome.picture.flow.not-further", loss.words()),
                    loss.fewer()));
        }
        return table;
    }

    private static List<Loss> losses(Arrow arrow) {
        return arrow.reasons().entrySet().stream().map(reason -> new Loss(Words.say("outcome.why-not", reason.getKey()),
                arrow.tells(reason.getKey()) ? reason.getValue() : null)).toList();
    }

    private static String name(FlowStep step) {
        return Words.say("outcome.picture.flow." + step.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
