package org.mafs.outcome.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.List;

/**
 * A plain table under its heading. Where it is wider than the screen it scrolls by itself, also by keyboard, while the
 * heading stays in sight.
 */
class DataTable extends Div {

    private final Element head = new Element("tr");
    private final Element body = new Element("tbody");

    /** @param columns the first names the rows, the others hold figures */
    DataTable(String heading, String scope, String... columns) {
        this("h2", heading, scope, columns);
    }

    private DataTable(String level, String heading, String scope, String... columns) {
        addClassName("stack-s");
        for (int place = 0; place < columns.length; place++) {
            head.appendChild(cell("th", columns[place], place > 0).setAttribute("scope", "col"));
        }
        Div scroll = new Div();
        scroll.addClassName("table-scroll");
        scroll.getElement().setAttribute("role", "region").setAttribute("aria-label", heading)
                .setAttribute("tabindex", "0")
                .appendChild(new Element("table").setAttribute("class", "data-table").setAttribute("aria-label", heading)
                        .appendChild(new Element("thead").appendChild(head), body));
        HtmlContainer title = new HtmlContainer(level);
        title.add(new Text(heading));
        add(title);
        if (!scope.isEmpty()) {
            Paragraph about = new Paragraph(scope);
            about.addClassName("scope");
            add(about);
        }
        add(scroll);
    }

    /** A table within a section that has a heading of its own. */
    static DataTable within(String heading, String scope, String... columns) {
        return new DataTable("h3", heading, scope, columns);
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

    /** A row that ends in words and not in a figure. */
    void rowInWords(String name, List<String> figures, String words) {
        row(name, "", figures.toArray(String[]::new));
        body.getChild(body.getChildCount() - 1).appendChild(cell("td", words, false));
        head.getChild(head.getChildCount() - 1).removeAttribute("class");
    }

    private static Element cell(String tag, String text, boolean isNumber) {
        Element cell = new Element(tag).setText(text);
        return isNumber ? cell.setAttribute("class", "num") : cell;
    }
}
