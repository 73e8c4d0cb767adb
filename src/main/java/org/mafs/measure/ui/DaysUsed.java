package org.mafs.measure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.mafs.base.Words;
import org.mafs.base.ui.Scale;
import org.mafs.measure.Substance;
import org.mafs.measure.UseDays;

/**
 * "On how many days?", a line for each substance the person has named, and a way to name another. A week is one tap,
 * four weeks are a number.
 */
public class DaysUsed extends Composite<Div> {

    private final int window;
    private final Map<Substance, Integer> days = new EnumMap<>(Substance.class);
    private final Set<Substance> shown = new TreeSet<>();
    private final Div lines = new Div();
    private final Select<Substance> another = new Select<>();
    private final BiConsumer<Substance, Integer> onAnswer;

    /** @param onAnswer told the substance and its days, or null when the answer was taken back */
    public DaysUsed(int window, BiConsumer<Substance, Integer> onAnswer) {
        this.window = window;
        this.onAnswer = onAnswer;
        another.setLabel(Words.say("measure.another-substance"));
        another.setItemLabelGenerator(substance -> substance == null ? "" : name(substance));
        another.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                shown.add(chosen.getValue());
                build();
            }
        });
        getContent().add(lines, another);
        build();
    }

    /** Shows a line for each of these, answered or not. */
    public void ask(Set<Substance> substances) {
        shown.addAll(substances);
        build();
    }

    public void setDays(Map<Substance, Integer> given) {
        days.clear();
        days.putAll(given);
        shown.addAll(given.keySet());
        build();
    }

    public Map<Substance, Integer> days() {
        return Map.copyOf(days);
    }

    public Set<Substance> named() {
        return Set.copyOf(shown);
    }

    public static String name(Substance substance) {
        return Words.say("measure.substance." + substance.code());
    }

    private void build() {
        lines.removeAll();
        shown.forEach(substance -> lines.add(line(substance)));
        another.setItems(Arrays.stream(Substance.values()).filter(substance -> !shown.contains(substance)).toList());
    }

    private Component line(Substance substance) {
        Span label = new Span(name(substance));
        label.addClassName("days-label");
        Div line = new Div(label, window == UseDays.WEEK ? scale(substance) : field(substance));
        line.addClassName("days-line");
        return line;
    }

    private Component scale(Substance substance) {
        Scale scale = new Scale(Words.say("measure.days-of", name(substance)), 0, window, day -> "",
                Words.say("measure.clear"));
        scale.setAnswer(days.get(substance));
        scale.onAnswer(answer -> answered(substance, answer.orElse(null)));
        return scale;
    }

    private Component field(Substance substance) {
        IntegerField field = new IntegerField();
        field.setAriaLabel(Words.say("measure.days-of", name(substance)));
        field.setMin(0);
        field.setMax(window);
        field.setStepButtonsVisible(true);
        field.setSuffixComponent(new Span(Words.say("measure.of-days", window)));
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(Words.say("measure.days.range", window))
                .setMinErrorMessage(Words.say("measure.days.range", window))
                .setMaxErrorMessage(Words.say("measure.days.range", window)));
        field.setValue(days.get(substance));
        field.addValueChangeListener(change -> {
            if (!field.isInvalid()) {
                answered(substance, change.getValue());
            }
        });
        return field;
    }

    private void answered(Substance substance, Integer counted) {
        if (counted == null) {
            days.remove(substance);
        } else if (counted >= 0 && counted <= window) {
            days.put(substance, counted);
        } else {
            return;
        }
        onAnswer.accept(substance, counted);
    }
}
