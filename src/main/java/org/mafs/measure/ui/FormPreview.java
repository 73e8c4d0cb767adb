package org.mafs.measure.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.IntStream;
import org.mafs.base.Words;
import org.mafs.measure.InstrumentSketch;
import org.mafs.measure.InstrumentSketch.Question;

/** How a form will look to the person who fills it in, without being one. */
class FormPreview extends Div {

    /** As many steps as the form shows beside each other; beyond, a number is typed. */
    private static final int WIDEST_SCALE = 10;

    FormPreview() {
        addClassName("form-preview");
    }

    void show(InstrumentSketch sketch) {
        removeAll();
        add(new H3(sketch.title().isEmpty() ? Words.say("measure.edit.untitled") : sketch.title()));
        if (!sketch.ownWords()) {
            add(quiet(Words.say("measure.edit.preview.official")));
        }
        if (!sketch.intro().isEmpty()) {
            add(new Paragraph(sketch.intro()));
        }
        OrderedList asked = new OrderedList();
        sketch.questions().forEach(question -> asked.add(question(question)));
        add(asked);
        if (sketch.questions().isEmpty()) {
            add(quiet(Words.say("measure.edit.preview.empty")));
        }
        if (!sketch.copyright().isEmpty()) {
            add(quiet(sketch.copyright()));
        }
    }

    private static ListItem question(Question question) {
        ListItem asked = new ListItem(new Paragraph(question.topic().isEmpty() ? Words.say("measure.edit.preview.topic")
                : question.topic()));
        if (question.min() == null || question.max() == null || question.min() >= question.max()) {
            return asked;
        }
        if (question.max() - question.min() > WIDEST_SCALE) {
            asked.add(quiet(Words.say("measure.edit.preview.number", question.min(), question.max())));
            return asked;
        }
        Div steps = new Div();
        steps.addClassName("preview-steps");
        IntStream.rangeClosed(question.min(), question.max()).forEach(step -> steps.add(new Span(String.valueOf(step))));
        asked.add(steps);
        String low = question.labels().getOrDefault(question.min(), "");
        String high = question.labels().getOrDefault(question.max(), "");
        if (!low.isEmpty() || !high.isEmpty()) {
            Div ends = new Div(new Span(low), new Span(high));
            ends.addClassNames("spread", "quiet", "small");
            asked.add(ends);
        }
        return asked;
    }

    private static Paragraph quiet(String words) {
        Paragraph quiet = new Paragraph(words);
        quiet.addClassNames("quiet", "small");
        return quiet;
    }
}
