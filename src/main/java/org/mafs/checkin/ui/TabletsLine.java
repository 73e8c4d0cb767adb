package org.mafs.checkin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.IntConsumer;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.checkin.EveningOrder;

/** How long the forms still take, and on how many tablets. */
class TabletsLine extends Div {

    private final Span minutes = new Span();
    private final Span value = new Span();
    private final Button fewer;
    private final Button more;
    private int tablets = 1;

    /** @param change given how many tablets there are now */
    TabletsLine(IntConsumer change) {
        addClassNames("spread", "tablets-line");
        minutes.getElement().setAttribute("role", "status");
        fewer = button("minus", "room.tablets.fewer", () -> change.accept(tablets - 1));
        more = button("plus", "room.tablets.more", () -> change.accept(tablets + 1));
        value.addClassName("value");
        Div stepper = new Div(fewer, value, more);
        stepper.addClassName("stepper");
        Div tonight = new Div(new Span(Words.say("room.tablets")), stepper);
        tonight.addClassNames("row", "head-count");
        add(new Div(new Glyph("clock"), minutes), tonight);
    }

    /** @param left in minutes */
    void show(int left, int tablets) {
        this.tablets = tablets;
        minutes.setText(left == 0 ? Words.say("room.minutes.none") : Words.say("room.minutes", left, tablets));
        value.setText(String.valueOf(tablets));
        fewer.setEnabled(tablets > 1);
        more.setEnabled(tablets < EveningOrder.MOST_TABLETS);
    }

    private static Button button(String glyph, String key, Runnable pressed) {
        Button button = new Button(new Glyph(glyph), click -> pressed.run());
        button.setAriaLabel(Words.say(key));
        return button;
    }
}
