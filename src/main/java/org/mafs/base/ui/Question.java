package org.mafs.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** One question of a form: its number, what it asks, and where the answer goes. */
public class Question extends Div {

    public Question(int number, String asks, Component... answers) {
        addClassName("question");
        Span count = new Span(String.valueOf(number));
        count.addClassName("question-number");
        count.getElement().setAttribute("aria-hidden", "true");
        Span topic = new Span(asks);
        topic.addClassName("question-topic");
        Div head = new Div(count, topic);
        head.addClassName("question-head");
        add(head);
        add(answers);
    }

    public void answered(boolean yes) {
        setClassName("is-answered", yes);
    }
}
