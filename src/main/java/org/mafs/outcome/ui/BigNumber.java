package org.mafs.outcome.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;

/** One figure, large, with what it is of, how many people it is about and how sure it is. */
class BigNumber extends Div {

    /** @param beside stands small beside the value, or empty */
    BigNumber(String label, String value, String beside, String... lines) {
        addClassNames("card", "big-number");
        HtmlContainer number = part("dd", "value", value + " ");
        HtmlContainer small = part("small", "", beside);
        number.add(small);
        small.setVisible(!beside.isEmpty());
        add(part("dt", "label", label), number);
        for (String line : lines) {
            if (!line.isEmpty()) {
                add(part("dd", "interval", line));
            }
        }
    }

    private static HtmlContainer part(String tag, String style, String text) {
        HtmlContainer part = new HtmlContainer(tag);
        if (!style.isEmpty()) {
            part.addClassName(style);
        }
        part.add(new Text(text));
        return part;
    }
}
