package org.mafs.measure.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.mafs.base.Words;
import org.mafs.base.ui.Question;
import org.mafs.base.ui.Scale;
import org.mafs.measure.Answers;
import org.mafs.measure.Instrument;
import org.mafs.measure.Item;

/** The items of an instrument by their topics, for keying in from the paper form. Put answers in, take answers out. */
public class InstrumentForm extends Composite<Div> {

    private final Instrument instrument;
    private final List<Question> questions = new ArrayList<>();
    private final List<Scale> scales = new ArrayList<>();

    /** @param onAnswer told the item's number and its answer, or null when it was taken back */
    public InstrumentForm(Instrument instrument, BiConsumer<Integer, Integer> onAnswer) {
        this.instrument = instrument;
        getContent().addClassNames("questions", "card");
        instrument.items().forEach(item -> getContent().add(question(item, onAnswer)));
        Paragraph copyright = new Paragraph(instrument.copyright());
        copyright.addClassNames("quiet", "small");
        getContent().add(copyright);
    }

    public void setAnswers(Answers answers) {
        instrument.items().forEach(item -> {
            Integer answer = answers.answer(item.number()).isPresent()
                    ? Integer.valueOf(answers.answer(item.number()).getAsInt()) : null;
            scales.get(item.number() - 1).setAnswer(answer);
            questions.get(item.number() - 1).answered(answer != null);
        });
    }

    public Answers answers() {
        List<Integer> inOrder = new ArrayList<>();
        scales.forEach(scale -> inOrder.add(scale.answer()));
        return new Answers(inOrder);
    }

    private Question question(Item item, BiConsumer<Integer, Integer> onAnswer) {
        String topic = Words.say(item.topic());
        Scale scale = new Scale(topic, item.min(), item.max(), number -> "", Words.say("measure.clear"));
        Question question = new Question(item.number(), topic, scale);
        scale.onAnswer(answer -> {
            question.answered(answer.isPresent());
            onAnswer.accept(item.number(), answer.orElse(null));
        });
        scales.add(scale);
        questions.add(question);
        return question;
    }
}
