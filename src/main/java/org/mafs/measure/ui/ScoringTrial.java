package org.mafs.measure.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mafs.base.Words;
import org.mafs.measure.Answers;
import org.mafs.measure.Instrument;
import org.mafs.measure.Scale;
import org.mafs.measure.Score;
import org.mafs.measure.Scoring;

/** Answers are typed, and what they come to is said: score, band, whether a talk is asked for, and with one left out. */
class ScoringTrial extends Div {

    private final TextField answers = new TextField(Words.say("measure.try.answers"));
    private final Div outcome = new Div();
    private Optional<Instrument> instrument = Optional.empty();

    ScoringTrial() {
        addClassName("stack-s");
        answers.setHelperText(Words.say("measure.try.answers.words"));
        answers.setWidthFull();
        answers.setValueChangeMode(ValueChangeMode.LAZY);
        answers.addValueChangeListener(typed -> score());
        outcome.getElement().setAttribute("role", "status");
        add(answers, outcome);
    }

    /** @param instrument empty while something is missing, so that nothing can be scored yet */
    void of(Optional<Instrument> instrument) {
        this.instrument = instrument;
        score();
    }

    private void score() {
        outcome.removeAll();
        answers.setEnabled(instrument.isPresent());
        if (instrument.isEmpty()) {
            outcome.add(new Paragraph(Words.say("measure.try.not-yet")));
            return;
        }
        Instrument of = instrument.get();
        if (answers.getValue().isBlank()) {
            outcome.add(new Paragraph(Words.say("measure.try.begin", of.items().size())));
            return;
        }
        List<String> typed = typed(of);
        if (typed.size() > of.items().size()) {
            outcome.add(new Paragraph(Words.say("measure.try.too-many", typed.size(), of.items().size())));
            return;
        }
        List<Integer> given = new ArrayList<>();
        for (int place = 0; place < of.items().size(); place++) {
            String answer = place < typed.size() ? typed.get(place) : "";
            Optional<Integer> number = number(answer);
            if (number.isPresent() && !of.items().get(place).accepts(number.get())
                    || number.isEmpty() && !isLeftOut(answer)) {
                outcome.add(new Paragraph(Words.say("measure.try.cannot-be", place + 1,
                        of.items().get(place).min(), of.items().get(place).max(), answer)));
                return;
            }
            given.add(number.orElse(null));
        }
        say(of, new Answers(given));
    }

    private void say(Instrument of, Answers given) {
        Score score = Scoring.score(of, given);
        UnorderedList lines = new UnorderedList();
        lines.addClassName("plain-list");
        lines.add(new ListItem(Words.say("measure.try.answered", score.answered(), of.items().size())));
        of.scales().forEach(scale -> lines.add(new ListItem(Words.say("measure.try.score", scale.name(),
                inWords(scale, score)))));
        lines.add(new ListItem(Words.say("measure.try.risk", score.risk())));
        outcome.add(lines);
        IntStream.rangeClosed(1, of.items().size()).filter(item -> given.answer(item).isPresent()).findFirst()
                .ifPresent(item -> outcome.add(leftOut(of, given, item)));
    }

    private static Paragraph leftOut(Instrument of, Answers given, int item) {
        Score without = Scoring.score(of, given.with(item, null));
        Stream<String> said = of.scales().stream().filter(scale -> scale.items().contains(item))
                .map(scale -> Words.say("measure.try.score", scale.name(), inWords(scale, without)));
        Paragraph paragraph = new Paragraph(Words.say("measure.try.left-out", item,
                String.join(" · ", Stream.concat(said, Stream.of(Words.say("measure.try.risk", without.risk()))).toList())));
        paragraph.addClassNames("quiet", "small");
        return paragraph;
    }

    private static String inWords(Scale scale, Score score) {
        return score.of(scale).filter(scored -> scored.value().isPresent()).map(scored -> Scores.inWords(scale, scored))
                .orElse(Words.say("measure.try.no-score"));
    }

    /** "2 3 0 – 4", or "230-4" where every answer is one digit. */
    private List<String> typed(Instrument of) {
        String all = answers.getValue().strip();
        boolean digits = of.items().stream().allMatch(item -> item.min() >= 0 && item.max() <= 9);
        if (digits && all.matches("[0-9–—.x-]+")) {
            return all.chars().mapToObj(Character::toString).toList();
        }
        return List.of(all.split("[\\s,;]+"));
    }

    private static boolean isLeftOut(String answer) {
        return answer.isEmpty() || answer.matches("[–—.x-]");
    }

    private static Optional<Integer> number(String answer) {
        return answer.matches("-?[0-9]{1,4}") ? Optional.of(Integer.valueOf(answer)) : Optional.empty();
    }
}
