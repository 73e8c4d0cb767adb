package org.mafs.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;

/** A page to link to or to open; a room's Navigation hands them out, so that its views stay its own. */
public record Destination(Class<? extends Component> view, RouteParameters parameters) {

    public static Destination to(Class<? extends Component> view) {
        return new Destination(view, RouteParameters.empty());
    }

    public static Destination to(Class<? extends Component> view, String parameter, long value) {
        return new Destination(view, new RouteParameters(parameter, Long.toString(value)));
    }

    public void open() {
        UI.getCurrent().navigate(view, parameters);
    }

    public RouterLink link(String words) {
        return new RouterLink(words, view, parameters);
    }

    public RouterLink link(Component... content) {
        RouterLink link = new RouterLink("", view, parameters);
        link.removeAll();
        link.add(content);
        return link;
    }
}
