package org.mafs.base.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A picture of figures, drawn in the browser by Apache ECharts. The browser fetches what draws only where one is shown;
 * until then, and where it cannot, the same in words stands in its place.
 *
 * <p>The option is that of ECharts, and beyond it: colours are custom properties of the page, such as
 * {@code var(--primary)}; {@code height} and {@code narrowHeight} are in pixels; {@code square} is how much taller than
 * wide it may become on a narrow screen; {@code narrow} is what differs there; a custom series names its {@code shape};
 * an item's {@code say} is shown when it is pointed at. Instead of all this {@code flow} is a list of steps.
 */
@Tag("mafs-chart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./chart/mafs-chart.ts")
public class Chart extends HtmlContainer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final transient ObjectNode option;

    /** @param inWords everything that can be seen in it, numbers included */
    public Chart(Map<String, ?> option, String inWords) {
        this.option = JSON.valueToTree(option);
        getElement().setAttribute("role", "img").setAttribute("aria-label", inWords)
                .setPropertyJson("option", this.option);
        add(new Paragraph(inWords));
    }

    public ObjectNode option() {
        return option.deepCopy();
    }
}
