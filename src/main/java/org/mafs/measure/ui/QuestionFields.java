package org.mafs.measure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.measure.InstrumentSketch;
import org.mafs.measure.InstrumentSketch.Question;

/** One question as it is written. */
class QuestionFields extends ListItem {

    private final H3 heading = new H3();
    private final TextArea topic = new TextArea(Words.say("measure.edit.topic"));
    private final IntegerField min = new IntegerField(Words.say("measure.edit.from"));
    private final IntegerField max = new IntegerField(Words.say("measure.edit.to"));
    private final TextField low = new TextField(Words.say("measure.edit.low"));
    private final TextField high = new TextField(Words.say("measure.edit.high"));
    private final Checkbox reversed = new Checkbox(Words.say("measure.edit.reversed"));
    private final IntegerField risk = new IntegerField(Words.say("measure.edit.risk"));
    private final NativeDetails more = new NativeDetails();
    private final Button up = button("arrow-left");
    private final Button down = button("arrow-right");
    private final Button remove = button("close");
    /** Words for answers between the two ends, which came from a file. */
    private final SortedMap<Integer, String> between = new TreeMap<>();

    /** @param move this question by one place up (-1) or down (+1); 0 takes it away */
    QuestionFields(Question asked, Runnable changed, BiConsumer<QuestionFields, Integer> move) {
        addClassName("question-fields");
        up.addClassName("points-up");
        down.addClassName("points-down");
        up.addClickListener(pressed -> move.accept(this, -1));
        down.addClickListener(pressed -> move.accept(this, 1));
        remove.addClickListener(pressed -> move.accept(this, 0));
        Div buttons = new Div(up, down, remove);
        buttons.addClassName("row");
        Div head = new Div(heading, buttons);
        head.addClassName("spread");
        Div range = row(min, low, max, high);
        range.addClassName("range-fields");
        risk.setHelperText(Words.say("measure.edit.risk.words"));
        risk.setClearButtonVisible(true);
        more.setSummaryText(Words.say("measure.edit.question.more"));
        Div inside = new Div(reversed, risk);
        inside.addClassName("stack-s");
        more.setContent(inside);
        topic.setMaxLength(InstrumentSketch.LONGEST_QUESTION);
        low.setMaxLength(InstrumentSketch.LONGEST_WORDS);
        high.setMaxLength(InstrumentSketch.LONGEST_WORDS);
        topic.setWidthFull();
        risk.setWidthFull();
        show(asked);
        topic.addValueChangeListener(typed -> changed.run());
        min.addValueChangeListener(typed -> changed.run());
        max.addValueChangeListener(typed -> changed.run());
        low.addValueChangeListener(typed -> changed.run());
        high.addValueChangeListener(typed -> changed.run());
        risk.addValueChangeListener(typed -> changed.run());
        reversed.addValueChangeListener(typed -> changed.run());
        add(head, topic, range, more);
    }

    private void show(Question asked) {
        topic.setValue(asked.topic());
        min.setValue(asked.min());
        max.setValue(asked.max());
        reversed.setValue(asked.reversed());
        risk.setValue(asked.riskFrom());
        asked.labels().forEach((answer, words) -> {
            if (answer.equals(asked.min())) {
                low.setValue(words);
            } else if (answer.equals(asked.max())) {
                high.setValue(words);
            } else {
                between.put(answer, words);
            }
        });
        more.setOpen(asked.reversed() || asked.riskFrom() != null);
    }

    /** What comes with the product is asked as it is; only a talk may be asked for sooner. */
    void keepQuestion() {
        topic.setReadOnly(true);
        min.setReadOnly(true);
        max.setReadOnly(true);
        low.setReadOnly(true);
        high.setReadOnly(true);
        reversed.setReadOnly(true);
        up.setVisible(false);
        down.setVisible(false);
        remove.setVisible(false);
    }

    void place(int number, int of) {
        heading.setText(Words.say("measure.edit.question", number));
        up.setEnabled(number > 1);
        down.setEnabled(number < of);
        up.setAriaLabel(Words.say("measure.edit.question.up", number));
        down.setAriaLabel(Words.say("measure.edit.question.down", number));
        remove.setAriaLabel(Words.say("measure.edit.question.remove", number));
    }

    void focus() {
        topic.focus();
    }

    String topic() {
        return topic.getValue().strip();
    }

    /** The next question most likely takes the same answers. */
    Question alike() {
        Question now = question();
        return new Question("", now.min(), now.max(), false, null, now.labels());
    }

    Question question() {
        SortedMap<Integer, String> labels = new TreeMap<>();
        between.forEach((answer, words) -> {
            if (min.getValue() != null && max.getValue() != null && answer > min.getValue() && answer < max.getValue()) {
                labels.put(answer, words);
            }
        });
        label(labels, min.getValue(), low.getValue());
        label(labels, max.getValue(), high.getValue());
        return new Question(topic(), min.getValue(), max.getValue(), reversed.getValue(), risk.getValue(), labels);
    }

    private static void label(SortedMap<Integer, String> labels, Integer answer, String words) {
        if (answer != null && !words.isBlank()) {
            labels.put(answer, words.strip());
        }
    }

    private static Button button(String glyph) {
        Button button = new Button(new Glyph(glyph));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        return button;
    }

    private static Div row(Component... fields) {
        Div row = new Div(fields);
        row.addClassName("field-row");
        return row;
    }
}
