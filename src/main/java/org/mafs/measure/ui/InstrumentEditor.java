package org.mafs.measure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Stream;
import org.mafs.base.Words;
import org.mafs.measure.AskedAt;
import org.mafs.measure.InstrumentSketch;

/** Everything there is to an instrument, in four parts that open and close: about it, questions, scores, sources. */
class InstrumentEditor extends Div {

    private final TextField title = new TextField(Words.say("measure.edit.title"));
    private final TextField shortTitle = new TextField(Words.say("measure.edit.short-title"));
    private final TextArea intro = new TextArea(Words.say("measure.edit.intro"));
    private final TextField recall = new TextField(Words.say("measure.edit.recall"));
    private final RadioButtonGroup<Boolean> words = new RadioButtonGroup<>(Words.say("measure.edit.words"));
    private final TextField copyright = new TextField(Words.say("measure.edit.copyright"));
    private final RadioButtonGroup<AskedAt> askedAt = new RadioButtonGroup<>(Words.say("measure.edit.asked-at"));
    private final QuestionList questions;
    private final ScoreList scores;
    private final SourceRows sources;

    /**
     * @param ofShipped whether it comes with the product, so that only its reading may be changed
     * @param changed   told after each change
     */
    InstrumentEditor(InstrumentSketch sketch, boolean ofShipped, Runnable changed) {
        addClassName("stack");
        questions = new QuestionList(sketch.questions(), ofShipped, () -> {
            afterQuestions();
            changed.run();
        });
        scores = new ScoreList(sketch, questions, ofShipped, changed);
        sources = new SourceRows(sketch.sources(), changed);
        show(sketch);
        List.<HasValue<?, ?>>of(title, shortTitle, intro, recall, words, copyright, askedAt)
                .forEach(field -> field.addValueChangeListener(typed -> {
                    copyright.setVisible(!words.getValue());
                    changed.run();
                }));
        keep(ofShipped);
        add(part("measure.edit.about", about(), true),
                part("measure.edit.questions", note(ofShipped, "measure.edit.questions.shipped", questions),
                        !ofShipped || sketch.questions().isEmpty()),
                part("measure.edit.scores", note(ofShipped, "measure.edit.scores.shipped", scores), ofShipped),
                part("measure.edit.sources", sources, false));
    }

    private void show(InstrumentSketch sketch) {
        title.setValue(sketch.title());
        title.setMaxLength(InstrumentSketch.LONGEST_TITLE);
        shortTitle.setValue(sketch.shortTitle());
        shortTitle.setMaxLength(InstrumentSketch.LONGEST_SHORT_TITLE);
        shortTitle.setHelperText(Words.say("measure.edit.short-title.words"));
        intro.setValue(sketch.intro());
        intro.setMaxLength(InstrumentSketch.LONGEST_TEXT);
        intro.setHelperText(Words.say("measure.edit.intro.words"));
        recall.setValue(sketch.recall());
        recall.setMaxLength(InstrumentSketch.LONGEST_TITLE);
        recall.setHelperText(Words.say("measure.edit.recall.words"));
        words.setItems(true, false);
        words.setItemLabelGenerator(own -> Words.say(own ? "measure.edit.words.own" : "measure.edit.words.official"));
        words.setValue(sketch.ownWords());
        copyright.setValue(sketch.copyright());
        copyright.setMaxLength(InstrumentSketch.LONGEST_TEXT);
        copyright.setHelperText(Words.say("measure.edit.copyright.words"));
        copyright.setVisible(!sketch.ownWords());
        askedAt.setItems(AskedAt.values());
        askedAt.setItemLabelGenerator(when -> Words.say("measure.edit.asked-at", when));
        askedAt.setValue(sketch.askedAt());
    }

    private void keep(boolean ofShipped) {
        recall.setReadOnly(ofShipped);
        words.setReadOnly(ofShipped);
        copyright.setReadOnly(ofShipped);
        askedAt.setReadOnly(ofShipped);
    }

    /** A published version is looked at, never changed; its questions stand beside it as people see them. */
    void freeze() {
        freeze(this);
        getChildren().skip(1).forEach(part -> ((NativeDetails) part).setOpen(false));
    }

    private static void freeze(Component part) {
        if (part instanceof Button) {
            part.setVisible(false);
        } else if (part instanceof HasValue<?, ?> field) {
            field.setReadOnly(true);
        } else {
            part.getChildren().toList().forEach(InstrumentEditor::freeze);
        }
    }

    InstrumentSketch sketch() {
        return new InstrumentSketch(title.getValue(), shortTitle.getValue(), intro.getValue(), recall.getValue(),
                words.getValue(), words.getValue() ? "" : copyright.getValue(), askedAt.getValue(), questions.questions(),
                scores.parts(), sources.sources());
    }

    private void afterQuestions() {
        scores.questionsChanged();
    }

    private Div about() {
        Div about = new Div(title, row(shortTitle, recall), intro, words, copyright, askedAt);
        about.addClassName("stack-s");
        Stream.of(title, intro, copyright).forEach(field -> field.getElement().getStyle().set("width", "100%"));
        return about;
    }

    private static Div row(Component... fields) {
        Div row = new Div(fields);
        row.addClassName("field-row");
        return row;
    }

    private static Div note(boolean said, String key, Component part) {
        Div noted = new Div();
        noted.addClassName("stack-s");
        if (said) {
            noted.add(new Paragraph(Words.say(key)));
        }
        noted.add(part);
        return noted;
    }

    private static NativeDetails part(String key, Component content, boolean open) {
        NativeDetails part = new NativeDetails(Words.say(key), content);
        part.addClassNames("card", "editor-part");
        part.setOpen(open);
        return part;
    }
}
