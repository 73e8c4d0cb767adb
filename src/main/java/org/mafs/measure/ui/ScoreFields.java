package org.mafs.measure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.mafs.base.Words;
import org.mafs.measure.Direction;
import org.mafs.measure.InstrumentSketch;
import org.mafs.measure.InstrumentSketch.Part;
import org.mafs.measure.ScoringKind;

/** How one score is worked out and read. */
class ScoreFields extends Div {

    /** What is done to the raw score. */
    private enum Then { NOTHING, TIMES, TABLE }

    private final TextField name = new TextField(Words.say("measure.edit.score.name"));
    private final RadioButtonGroup<Direction> direction = new RadioButtonGroup<>(Words.say("measure.edit.direction"));
    private final RadioButtonGroup<ScoringKind> scoring = new RadioButtonGroup<>(Words.say("measure.edit.scoring"));
    private final CheckboxGroup<QuestionFields> counts = new CheckboxGroup<>(Words.say("measure.edit.counts"));
    private final IntegerField mayBeMissing = new IntegerField(Words.say("measure.edit.missing"));
    private final RadioButtonGroup<Then> then = new RadioButtonGroup<>(Words.say("measure.edit.then"));
    private final DecimalField factor = new DecimalField(Words.say("measure.edit.factor"));
    private final TextArea table = new TextArea(Words.say("measure.edit.table"));
    private final DecimalField cutOff = new DecimalField(Words.say("measure.edit.cut-off"));
    private final DecimalField reliableChange = new DecimalField(Words.say("measure.edit.reliable-change"));
    private final Button remove = new Button(Words.say("measure.edit.score.remove"));
    private final NativeDetails reading = new NativeDetails();
    private final NativeDetails working = new NativeDetails();
    private final BandRows bands;
    private final String code;

    ScoreFields(Part part, Runnable changed) {
        code = part.code();
        bands = new BandRows(part.bands(), changed);
        addClassName("score-fields");
        direction.setItems(Direction.values());
        direction.setItemLabelGenerator(way -> Words.say("measure.edit.direction", way));
        scoring.setItems(ScoringKind.values());
        scoring.setItemLabelGenerator(kind -> Words.say("measure.edit.scoring", kind));
        then.setItems(Then.values());
        then.setItemLabelGenerator(what -> Words.say("measure.edit.then", what));
        table.setHelperText(Words.say("measure.edit.table.words"));
        table.setMinRows(4);
        mayBeMissing.setMin(0);
        mayBeMissing.setStepButtonsVisible(true);
        mayBeMissing.setHelperText(Words.say("measure.edit.missing.words"));
        cutOff.setHelperText(Words.say("measure.edit.cut-off.words"));
        reliableChange.setHelperText(Words.say("measure.edit.reliable-change.words"));
        name.setMaxLength(InstrumentSketch.LONGEST_WORDS);
        lay();
        show(part);
        listen(changed);
    }

    private void lay() {
        working.setSummaryText(Words.say("measure.edit.working"));
        working.setContent(stack(scoring, mayBeMissing, then, factor, table));
        Paragraph words = new Paragraph(Words.say("measure.edit.reading.words"));
        words.addClassNames("quiet", "small");
        Div row = new Div(cutOff, reliableChange);
        row.addClassName("field-row");
        reading.setSummaryText(Words.say("measure.edit.reading"));
        reading.setContent(stack(words, new H4(Words.say("measure.edit.bands")), bands, row));
        remove.setVisible(false);
        counts.setVisible(false);
        counts.setItemLabelGenerator(QuestionFields::topic);
        name.setWidthFull();
        table.setWidthFull();
        add(name, direction, counts, working, reading, remove);
    }

    private void show(Part part) {
        name.setValue(part.name());
        direction.setValue(part.direction());
        scoring.setValue(part.scoring());
        mayBeMissing.setValue(part.mayBeMissing() == null ? 0 : part.mayBeMissing());
        then.setValue(part.byTable() ? Then.TABLE : part.factor() != null ? Then.TIMES : Then.NOTHING);
        factor.number(part.factor());
        table.setValue(part.table());
        cutOff.number(part.cutOff());
        reliableChange.number(part.reliableChange());
        reading.setOpen(!part.bands().isEmpty() || part.cutOff() != null || part.reliableChange() != null);
        working.setOpen(part.byTable() || part.factor() != null);
        only();
    }

    private void listen(Runnable changed) {
        name.addValueChangeListener(typed -> changed.run());
        direction.addValueChangeListener(chosen -> changed.run());
        scoring.addValueChangeListener(chosen -> changed.run());
        counts.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                changed.run();
            }
        });
        mayBeMissing.addValueChangeListener(typed -> changed.run());
        then.addValueChangeListener(chosen -> {
            only();
            changed.run();
        });
        factor.addValueChangeListener(typed -> changed.run());
        table.addValueChangeListener(typed -> changed.run());
        cutOff.addValueChangeListener(typed -> changed.run());
        reliableChange.addValueChangeListener(typed -> changed.run());
    }

    private void only() {
        factor.setVisible(then.getValue() == Then.TIMES);
        table.setVisible(then.getValue() == Then.TABLE);
    }

    /** Of what comes with the product only the reading of a score is filled in here. */
    void keepWorking() {
        direction.setReadOnly(true);
        scoring.setReadOnly(true);
        mayBeMissing.setReadOnly(true);
        counts.setReadOnly(true);
        then.setReadOnly(true);
        factor.setReadOnly(true);
    }

    /** One question by itself needs no adding up. */
    void ofOneQuestion(String topic) {
        if (name.isEmpty()) {
            name.setValue(topic.length() > InstrumentSketch.LONGEST_WORDS
                    ? topic.substring(0, InstrumentSketch.LONGEST_WORDS) : topic);
        }
        scoring.setVisible(false);
        mayBeMissing.setVisible(false);
    }

    /** Questions are ticked that count; those that are gone count no more. */
    void choose(List<QuestionFields> all, Set<QuestionFields> ticked) {
        counts.setVisible(true);
        remove.setVisible(!counts.isReadOnly());
        remove.setAriaLabel(Words.say("measure.edit.score.remove.label", name.getValue()));
        counts.setItems(all);
        counts.setValue(ticked);
    }

    Set<QuestionFields> chosen() {
        return counts.getValue();
    }

    void onRemove(Runnable removed) {
        remove.addClickListener(pressed -> removed.run());
    }

    Part part(List<Integer> items) {
        return new Part(code, name.getValue(), items, mayBeMissing.getValue(), scoring.getValue(),
                then.getValue() == Then.TIMES ? factor.number() : null, then.getValue() == Then.TABLE,
                then.getValue() == Then.TABLE ? table.getValue() : "", bands.steps(), cutOff.number(),
                reliableChange.number(), direction.getValue());
    }

    private static Div stack(Component... parts) {
        Div stack = new Div(parts);
        stack.addClassName("stack-s");
        return stack;
    }
}
