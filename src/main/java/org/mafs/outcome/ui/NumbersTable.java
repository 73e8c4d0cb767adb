package org.mafs.outcome.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;

/** Figures in rows and columns under a caption of their own. Where it is wider than the screen it scrolls by itself. */
class NumbersTable extends Div {

    private final Element body = new Element("tbody");

    /** @param columns the first names the rows, the others hold figures */
    NumbersTable(String caption, String... columns) {
        Element head = new Element("tr");
        for (int place = 0; place < columns.length; place++) {
            head.appendChild(cell("th", columns[place], place > 0).setAttribute("scope", "col"));
        }
        addClassName("table-scroll");
        getElement().setAttribute("role", "region").setAttribute("aria-label", caption).setAttribute("tabindex", "0")
                .appendChild(new Element("table").setAttribute("class", "data-table").appendChild(
                        new Element("caption").setText(caption), new Element("thead").appendChild(head), body));
    }

    NumbersTable row(String name, Object... figures) {
        Element row = new Element("tr").appendChild(cell("th", name, false).setAttribute("scope", "row"));
        for (Object figure : figures) {
            row.appendChild(cell("td", String.valueOf(figure), true));
        }
        body.appendChild(row);
        return this;
    }

    private static Element cell(String tag, String text, boolean isNumber) {
        Element cell = new Element(tag).setText(text);
        return isNumber ? cell.setAttribute("class", "num") : cell;
    }
}
