package org.mafs.measure.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.measure.InstrumentSketch.Question;

/** The questions in their order. */
class QuestionList extends Div {

    private final List<QuestionFields> questions = new ArrayList<>();
    private final OrderedList list = new OrderedList();
    private final Button add = new Button(Words.say("measure.edit.question.add"), new Glyph("plus"), pressed -> addOne());
    private final Runnable changed;
    private final boolean kept;

    /** @param kept whether the questions stay as they are */
    QuestionList(List<Question> asked, boolean kept, Runnable changed) {
        this.changed = changed;
        this.kept = kept;
        addClassName("stack");
        list.addClassName("question-list");
        add.setVisible(!kept);
        add(list, add);
        asked.forEach(this::append);
        show();
    }

    List<QuestionFields> fields() {
        return Collections.unmodifiableList(questions);
    }

    List<Question> questions() {
        return questions.stream().map(QuestionFields::question).toList();
    }

    private void addOne() {
        QuestionFields added = append(questions.isEmpty() ? Question.empty() : questions.getLast().alike());
        show();
        added.focus();
        changed.run();
    }

    private QuestionFields append(Question asked) {
        QuestionFields fields = new QuestionFields(asked, changed, this::move);
        if (kept) {
            fields.keepQuestion();
        }
        questions.add(fields);
        return fields;
    }

    private void move(QuestionFields moved, int by) {
        int place = questions.indexOf(moved);
        if (by == 0) {
            questions.remove(moved);
        } else {
            Collections.swap(questions, place, place + by);
        }
        show();
        changed.run();
    }

    private void show() {
        list.removeAll();
        for (int place = 0; place < questions.size(); place++) {
            questions.get(place).place(place + 1, questions.size());
            list.add(questions.get(place));
        }
    }
}
