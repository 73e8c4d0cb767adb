package org.mafs.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.outcome.Declared;
import org.mafs.outcome.DeclaredWords;
import org.mafs.outcome.Definitions;
import org.mafs.outcome.Figures;

/** The primary outcome and the definitions, to be chosen. */
class DeclaredFields extends Div {

    private static final List<Double> LEVELS = List.of(.9, .95, .99);

    private final Select<String> primary = new Select<>();
    private final Select<Declared.Span> span = new Select<>();
    private final Select<Double> confidence = new Select<>();
    private final IntegerField baselineDaysBefore = number("baseline", "days-before");
    private final IntegerField endDaysAfter = number("end", "days-after");
    private final IntegerField followUpFrom = number("follow-up-from", "days-after-end");
    private final IntegerField followUpTo = number("follow-up-to", "days-after-end");
    private final IntegerField leastFewerDays = number("least-days", "days-of-28");
    private final IntegerField leastMeetings = number("least-meetings", "meetings-of-28");

    DeclaredFields(DeclaredWords words, Declared shown) {
        addClassNames("stack", "declared-fields");
        primaries(words, shown.primary());
        span.setLabel(Words.say("outcome.declared.span"));
        span.setItemLabelGenerator(DeclaredWords::span);
        confidence.setLabel(Words.say("outcome.declared.confidence"));
        confidence.setItemLabelGenerator(level -> Figures.wholeNumber(100 * level) + "\u00a0%");
        List<Double> levels = new ArrayList<>(LEVELS);
        if (!levels.contains(shown.definitions().confidence())) {
            levels.add(shown.definitions().confidence());
        }
        confidence.setItems(levels);
        add(part("outcome.plan.part.primary", row(primary, span)),
                part("outcome.plan.part.times", row(baselineDaysBefore, endDaysAfter, followUpFrom, followUpTo)),
                part("outcome.plan.part.counts", row(leastFewerDays, leastMeetings, confidence)));
        show(shown);
    }

    private void primaries(DeclaredWords words, String stands) {
        Map<String, String> names = words.primaries();
        List<String> codes = new ArrayList<>(names.keySet());
        if (!codes.contains(stands)) {
            codes.add(stands);
        }
        primary.setLabel(Words.say("outcome.declared.primary"));
        primary.setItemLabelGenerator(words::primary);
        primary.setItems(codes);
        primary.addValueChangeListener(changed -> spansOf(changed.getValue()));
    }

    /** What is known at some times only is not compared at others. */
    private void spansOf(String code) {
        Declared.Span before = span.getValue();
        List<Declared.Span> known = Declared.spans(code).toList();
        span.setItems(known);
        span.setValue(known.contains(before) ? before : known.getFirst());
    }

    private void show(Declared declared) {
        Definitions used = declared.definitions();
        primary.setValue(declared.primary());
        span.setValue(declared.span());
        baselineDaysBefore.setValue(used.baselineDaysBefore());
        endDaysAfter.setValue(used.endDaysAfter());
        followUpFrom.setValue(used.followUpFrom());
        followUpTo.setValue(used.followUpTo());
        leastFewerDays.setValue(used.leastFewerDays());
        leastMeetings.setValue(used.leastMeetings());
        confidence.setValue(used.confidence());
    }

    /** @throws Refused when the days cannot follow each other, or something is not filled in */
    Declared value() {
        try {
            return new Declared(primary.getValue(), span.getValue().from(), span.getValue().to(),
                    new Definitions(value(baselineDaysBefore), value(endDaysAfter), value(followUpFrom), value(followUpTo),
                            confidence.getValue(), value(leastFewerDays), value(leastMeetings)));
        } catch (IllegalArgumentException impossible) {
            throw new Refused("outcome.plan.days");
        }
    }

    private static int value(IntegerField field) {
        return Optional.ofNullable(field.getValue()).orElse(-1);
    }

    private static IntegerField number(String key, String suffix) {
        IntegerField field = new IntegerField(Words.say("outcome.plan.field." + key));
        field.setHelperText(Words.say("outcome.plan.field." + suffix));
        field.setStepButtonsVisible(true);
        field.setMin(0);
        return field;
    }

    private static Div row(Component... fields) {
        Div row = new Div(fields);
        row.addClassName("field-row");
        return row;
    }

    private static Div part(String key, Div row) {
        Paragraph about = new Paragraph(Words.say(key + ".words"));
        about.addClassName("quiet");
        Div part = new Div(new H2(Words.say(key)), about, row);
        part.addClassName("stack-s");
        return part;
    }
}
