package org.mafs.checkin.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.page.Page;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * The same form that people fill in by themselves, on a facilitator's screen. What is answered goes straight from the
 * tablet to the server and never through this page's own connection, so that nothing is lost with it.
 */
@Tag("mafs-form-together")
class FormElement extends Component {

    /** What became of a form that was handed in. */
    enum Outcome { KEPT, BESIDE, REFUSED, WAITING }

    private static final String SCRIPT = "/scripts/form/together.js";
    private static final String STYLES = "context://styles/form.css";
    private static final String STATUS = "event.detail.status";
    private static final String REASON = "event.detail.reason || ''";

    /** Told when the tablet has sent what lay on it: what is read from now on has all of it. */
    void onReady(Runnable work) {
        getElement().addEventListener("mafs-ready", heard -> work.run());
    }

    /** Told what became of the form, and why where it was refused. A form that waits for a network is told again later. */
    void onHandedIn(BiConsumer<Outcome, String> work) {
        getElement().addEventListener("mafs-handed-in", heard -> work.accept(
                        outcome(heard.getEventData().path(STATUS).asString("")),
                        heard.getEventData().path(REASON).asString("")))
                .addEventData(STATUS).addEventData(REASON);
    }

    void onLeave(Runnable work) {
        getElement().addEventListener("mafs-leave", heard -> work.run());
    }

    /** @param sitting as the page of people's own forms is given it */
    void show(ObjectNode sitting) {
        getElement().setPropertyJson("sitting", sitting);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        Page page = attached.getUI().getPage();
        page.addStyleSheet(STYLES);
        page.addJsModule(SCRIPT);
    }

    private static Outcome outcome(String status) {
        return switch (status) {
            case "kept", "superseded" -> Outcome.KEPT;
            case "beside" -> Outcome.BESIDE;
            case "refused" -> Outcome.REFUSED;
            default -> Outcome.WAITING;
        };
    }
}
