package org.mafs.checkin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.IntConsumer;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;

/** Counts those who came and gave no name. */
class HeadCount extends Div {

    private final Span value = new Span();
    private final Button fewer;

    /** @param count given one more, or one fewer as a negative number */
    HeadCount(IntConsumer count) {
        addClassNames("row", "head-count");
        Span label = new Span(Words.say("checkin.visitors"));
        fewer = button("minus", "checkin.visitors.fewer", () -> count.accept(-1));
        value.addClassName("value");
        value.getElement().setAttribute("role", "status");
        Div stepper = new Div(fewer, value, button("plus", "checkin.visitors.more", () -> count.accept(1)));
        stepper.addClassName("stepper");
        add(label, stepper);
    }

    void show(int visitors) {
        value.setText(String.valueOf(visitors));
        fewer.setEnabled(visitors > 0);
    }

    private static Button button(String glyph, String key, Runnable pressed) {
        Button button = new Button(new Glyph(glyph), click -> pressed.run());
        button.setAriaLabel(Words.say(key));
        return button;
    }
}
