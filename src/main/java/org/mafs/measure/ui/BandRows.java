package org.mafs.measure.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.measure.InstrumentSketch;
import org.mafs.measure.InstrumentSketch.Step;

/** Named ranges of a score, each by where it begins. */
class BandRows extends Div {

    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Runnable changed;

    BandRows(List<Step> steps, Runnable changed) {
        this.changed = changed;
        addClassName("stack-s");
        list.addClassName("stack-s");
        Button add = new Button(Words.say("measure.edit.band.add"), new Glyph("plus"), pressed -> {
            append(new Step(null, null, ""));
            rows.getLast().from.focus();
            changed.run();
        });
        add(list, add);
        steps.forEach(this::append);
    }

    List<Step> steps() {
        return rows.stream().map(Row::step).toList();
    }

    private void append(Step step) {
        Row row = new Row(step);
        rows.add(row);
        list.add(row);
    }

    private final class Row extends Div {

        private final DecimalField from = new DecimalField(Words.say("measure.edit.band.from"));
        private final TextField name = new TextField(Words.say("measure.edit.band.name"));
        private final Step before;

        private Row(Step step) {
            before = step;
            addClassName("band-row");
            from.number(step.from());
            name.setValue(step.name());
            name.setMaxLength(InstrumentSketch.LONGEST_WORDS);
            from.addValueChangeListener(typed -> changed.run());
            name.addValueChangeListener(typed -> changed.run());
            Button remove = new Button(new Glyph("close"), pressed -> {
                rows.remove(this);
                removeFromParent();
                changed.run();
            });
            remove.setAriaLabel(Words.say("measure.edit.band.remove"));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            add(from, name, remove);
        }

        /** A band that keeps its name is the same band. */
        private Step step() {
            boolean same = name.getValue().strip().equals(before.name());
            return new Step(from.number(), same ? before.code() : null, name.getValue());
        }
    }
}
