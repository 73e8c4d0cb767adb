package org.mafs.measure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.mafs.base.Refused;
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
    private final List<IntegerField> fields = new ArrayList<>();
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

    /** Begins anew, with a line for each that is asked about or was answered. */
    public void setDays(Set<Substance> asked, Map<Substance, Integer> given) {
        days.clear();
        days.putAll(given);
        shown.clear();
        shown.addAll(asked);
        shown.addAll(given.keySet());
        build();
    }

    /** @throws Refused while a number stands on a line that cannot be days: it is never taken for no answer */
    public Map<Substance, Integer> days() {
        if (fields.stream().anyMatch(IntegerField::isInvalid)) {
            throw new Refused("measure.days.range", window);
        }
        return Map.copyOf(days);
    }

    public static String name(Substance substance) {
        return Words.say("measure.substance." + substance.code());
    }

    private void build() {
        lines.removeAll();
        fields.clear();
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
        fields.add(field);
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
