package org.mafs.measure.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.measure.InstrumentSketch;
import org.mafs.measure.InstrumentSketch.Part;

/** What scores come of the answers: one, one for each question, or several of some questions each. */
class ScoreList extends Div {

    /** How many scores there are. */
    enum Kind { TOTAL, EACH, SOME }

    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>(Words.say("measure.edit.kind"));
    private final Div shown = new Div();
    private final QuestionList questions;
    private final Runnable changed;
    private final boolean kept;
    private final Map<QuestionFields, ScoreFields> each = new LinkedHashMap<>();
    private final Map<ScoreFields, Set<QuestionFields>> some = new LinkedHashMap<>();
    private ScoreFields total;

    /** @param kept whether what counts and how stays as it is */
    ScoreList(InstrumentSketch sketch, QuestionList questions, boolean kept, Runnable changed) {
        this.questions = questions;
        this.changed = changed;
        this.kept = kept;
        addClassName("stack");
        shown.addClassName("stack");
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(what -> Words.say("measure.edit.kind", what));
        kind.setReadOnly(kept);
        begin(sketch);
        kind.addValueChangeListener(chosen -> {
            show();
            changed.run();
        });
        add(kind, shown);
        show();
    }

    private void begin(InstrumentSketch sketch) {
        List<Integer> all = IntStream.rangeClosed(1, sketch.questions().size()).boxed().toList();
        List<Part> parts = sketch.parts();
        if (parts.isEmpty() || parts.size() == 1 && parts.getFirst().items().equals(all)) {
            kind.setValue(Kind.TOTAL);
            total = fields(parts.isEmpty() ? fresh(Words.say("measure.edit.score.total")) : parts.getFirst());
        } else if (parts.stream().map(Part::items).toList().equals(all.stream().map(List::of).toList())) {
            kind.setValue(Kind.EACH);
            all.forEach(number -> each.put(questions.fields().get(number - 1), fields(parts.get(number - 1))));
        } else {
            kind.setValue(Kind.SOME);
            parts.forEach(part -> some.put(fields(part), new LinkedHashSet<>(part.items().stream()
                    .filter(all::contains).map(number -> questions.fields().get(number - 1)).toList())));
        }
    }

    /** The questions have changed their words or places, or one came or went. */
    void questionsChanged() {
        rememberChosen();
        each.keySet().retainAll(questions.fields());
        show();
    }

    List<Part> parts() {
        rememberChosen();
        List<QuestionFields> all = questions.fields();
        return switch (kind.getValue()) {
            case TOTAL -> List.of(total.part(IntStream.rangeClosed(1, all.size()).boxed().toList()));
            case EACH -> IntStream.range(0, all.size()).mapToObj(place -> each.get(all.get(place)).part(List.of(place + 1)))
                    .toList();
            case SOME -> some.entrySet().stream().map(score -> score.getKey().part(IntStream.range(0, all.size())
                    .filter(place -> score.getValue().contains(all.get(place))).mapToObj(place -> place + 1).toList()))
                    .toList();
        };
    }

    private void rememberChosen() {
        if (kind.getValue() == Kind.SOME) {
            new HashMap<>(some).forEach((score, before) -> some.put(score, new LinkedHashSet<>(score.chosen())));
        }
    }

    private void show() {
        shown.removeAll();
        switch (kind.getValue()) {
            case TOTAL -> showTotal();
            case EACH -> showEach();
            case SOME -> showSome();
        }
    }

    private void showTotal() {
        if (total == null) {
            total = fields(fresh(Words.say("measure.edit.score.total")));
        }
        shown.add(total);
    }

    private void showEach() {
        List<QuestionFields> all = questions.fields();
        for (int place = 0; place < all.size(); place++) {
            QuestionFields question = all.get(place);
            ScoreFields score = each.computeIfAbsent(question, any -> fields(fresh("")));
            score.ofOneQuestion(question.topic());
            NativeDetails folded = new NativeDetails(Words.say("measure.edit.score.of", place + 1, question.topic()), score);
            folded.addClassName("score-fold");
            shown.add(folded);
        }
        if (all.isEmpty()) {
            shown.add(new Paragraph(Words.say("measure.edit.kind.no-question")));
        }
    }

    private void showSome() {
        if (some.isEmpty()) {
            some.put(fields(fresh("")), new LinkedHashSet<>(questions.fields()));
        }
        some.forEach((score, counted) -> {
            Set<QuestionFields> there = new LinkedHashSet<>(counted);
            there.retainAll(questions.fields());
            score.choose(questions.fields(), there);
            shown.add(score);
        });
        if (!kept) {
            shown.add(new Button(Words.say("measure.edit.score.add"), new Glyph("plus"), pressed -> {
                rememberChosen();
                some.put(fields(fresh("")), new LinkedHashSet<>());
                show();
                changed.run();
            }));
        }
    }

    private ScoreFields fields(Part part) {
        ScoreFields fields = new ScoreFields(part, changed);
        if (kept) {
            fields.keepWorking();
        } else {
            fields.onRemove(() -> {
                rememberChosen();
                some.remove(fields);
                show();
                changed.run();
            });
        }
        return fields;
    }

    private static Part fresh(String name) {
        return new Part(null, name, List.of(), 0, null, null, false, "", List.of(), null, null, null);
    }
}
