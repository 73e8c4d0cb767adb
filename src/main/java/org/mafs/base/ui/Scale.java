package org.mafs.base.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * A question answered with one tap on a number. Real radio buttons underneath, so that arrow keys and screen readers
 * work as people expect. No answer is a state of its own, and an answer can be taken back.
 */
public class Scale extends Div {

    private final Map<Integer, Element> radios = new LinkedHashMap<>();
    private final Div options = new Div();
    private final Element clear;
    private Integer answer;
    private Consumer<Optional<Integer>> onAnswer = any -> { };

    /** @param word what stands under a number; an empty text for none */
    public Scale(String question, int min, int max, IntFunction<String> word, String clearWord) {
        addClassName("scale-field");
        options.addClassName("scale");
        options.getElement().setAttribute("role", "radiogroup");
        options.getElement().setAttribute("aria-label", question);
        String group = "scale-" + UUID.randomUUID();
        for (int number = min; number <= max; number++) {
            option(group, number, word.apply(number));
        }
        clear = new Element("button").setAttribute("type", "button").setText(clearWord);
        clear.setAttribute("aria-label", clearWord + ": " + question);
        clear.getClassList().add("link-button");
        clear.addEventListener("click", pressed -> answered(null));
        add(options);
        getElement().appendChild(clear);
        show();
    }

    /** Adds a line with what the two ends mean. */
    public Scale ends(String low, String high) {
        Div ends = new Div(new Span(low), new Span(high));
        ends.addClassName("scale-ends");
        getElement().insertChild(1, ends.getElement());
        return this;
    }

    public void onAnswer(Consumer<Optional<Integer>> listener) {
        this.onAnswer = listener;
    }

    public void setAnswer(Integer number) {
        this.answer = number;
        show();
    }

    /** Null when there is no answer. */
    public Integer answer() {
        return answer;
    }

    /** As a tap does. */
    public void answered(Integer number) {
        setAnswer(number);
        onAnswer.accept(Optional.ofNullable(number));
    }

    private void option(String group, int number, String word) {
        Element radio = new Element("input").setAttribute("type", "radio").setAttribute("name", group)
                .setAttribute("value", String.valueOf(number));
        radio.addEventListener("change", tapped -> answered(number));
        Element figure = new Element("b").setText(String.valueOf(number));
        Element label = new Element("label").appendChild(radio, figure);
        label.getClassList().add("scale-option");
        if (!word.isEmpty()) {
            Element under = new Element("span").setText(word);
            under.getClassList().add("word");
            label.appendChild(under);
        }
        options.getElement().appendChild(label);
        radios.put(number, radio);
    }

    private void show() {
        radios.forEach((number, radio) -> radio.setProperty("checked", number.equals(answer)));
        clear.setVisible(answer != null);
    }
}
