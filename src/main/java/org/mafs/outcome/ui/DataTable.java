package org.mafs.outcome.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;

/** A plain table with a caption. Where it is wider than the screen, it scrolls by itself, also by keyboard. */
class DataTable extends Div {

    private final Element body = new Element("tbody");

    /** @param numbersFrom the first column that holds figures, counted from 0 */
    DataTable(String caption, String sub, int numbersFrom, String... columns) {
        addClassName("table-scroll");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", caption);
        getElement().setAttribute("tabindex", "0");
        Element head = new Element("tr");
        for (int place = 0; place < columns.length; place++) {
            head.appendChild(cell("th", columns[place], place >= numbersFrom).setAttribute("scope", "col"));
        }
        Element title = new Element("caption").setText(caption);
        title.appendChild(new Element("span").setAttribute("class", "sub").setText(sub));
        getElement().appendChild(new Element("table").setAttribute("class", "data-table").appendChild(title,
                new Element("thead").appendChild(head), body));
    }

    /** @param note a quiet line under the row's name, or empty */
    void row(String name, String note, String... figures) {
        Element header = new Element("th").setAttribute("scope", "row").setText(name);
        if (!note.isEmpty()) {
            header.appendChild(new Element("div").setAttribute("class", "quiet small").setText(note));
        }
        Element row = new Element("tr").appendChild(header);
        for (String figure : figures) {
            row.appendChild(cell("td", figure, true));
        }
        body.appendChild(row);
    }

    private static Element cell(String tag, String text, boolean isNumber) {
        Element cell = new Element(tag).setText(text);
        return isNumber ? cell.setAttribute("class", "num") : cell;
    }
}
