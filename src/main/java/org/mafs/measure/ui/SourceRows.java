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
import org.mafs.measure.InstrumentSketch.Source;

/** Where facts come from. */
class SourceRows extends Div {

    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Runnable changed;

    SourceRows(List<Source> sources, Runnable changed) {
        this.changed = changed;
        addClassName("stack-s");
        list.addClassName("stack-s");
        Button add = new Button(Words.say("measure.edit.source.add"), new Glyph("plus"), pressed -> {
            append(new Source("", ""));
            rows.getLast().fact.focus();
            changed.run();
        });
        add(list, add);
        sources.forEach(this::append);
    }

    List<Source> sources() {
        return rows.stream().map(row -> new Source(row.fact.getValue(), row.source.getValue())).toList();
    }

    private void append(Source source) {
        Row row = new Row(source);
        rows.add(row);
        list.add(row);
    }

    private final class Row extends Div {

        private final TextField fact = new TextField(Words.say("measure.edit.source.fact"));
        private final TextField source = new TextField(Words.say("measure.edit.source.where"));

        private Row(Source cited) {
            addClassName("source-row");
            fact.setValue(cited.fact());
            source.setValue(cited.source());
            fact.setMaxLength(InstrumentSketch.LONGEST_QUESTION);
            source.setMaxLength(InstrumentSketch.LONGEST_TEXT);
            fact.addValueChangeListener(typed -> changed.run());
            source.addValueChangeListener(typed -> changed.run());
            Button remove = new Button(new Glyph("close"), pressed -> {
                rows.remove(this);
                removeFromParent();
                changed.run();
            });
            remove.setAriaLabel(Words.say("measure.edit.source.remove"));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            add(fact, source, remove);
        }
    }
}
