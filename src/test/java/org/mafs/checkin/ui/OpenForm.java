package org.mafs.checkin.ui;

import static com.github.mvysny.kaributesting.v10.ElementUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.mafs.checkin.Tablet;
import org.mafs.checkin.Tablet.Waiting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form on the page that is open, in somebody's hands. As in a browser, answers go to the server by themselves, over
 * HTTP; the page hears only what the element tells it.
 */
final class OpenForm {

    private static final String READY = "mafs-ready";
    private static final String HANDED_IN = "mafs-handed-in";
    private static final String LEAVE = "mafs-leave";

    private final FormElement element;
    private final JsonNode sitting;
    private final String form;
    private final long record;
    private final Map<String, String> answers = new TreeMap<>();
    private final Tablet tablet;

    private OpenForm(FormElement element, JsonNode sitting, URI server) {
        this.element = element;
        this.sitting = sitting;
        JsonNode sheet = sitting.get("forms").get(0);
        form = sheet.get("form").stringValue();
        record = sheet.get("record").longValue();
        tablet = new Tablet(server, sitting.get("token").stringValue(), sitting.get("key").stringValue());
        sheet.get("answers").properties().forEach(given -> {
            answers.put(given.getKey(), given.getValue().get("value").stringValue());
            tablet.saw(form, given.getKey(), given.getValue().get("version").longValue());
        });
    }

    /** Once the browser has loaded it, the page gives it the sitting. */
    static OpenForm onThePage(int port) {
        FormElement element = _get(FormElement.class);
        tell(element, READY, JacksonUtils.createObjectNode());
        return new OpenForm(element, (JsonNode) element.getElement().getPropertyRaw("sitting"),
                URI.create("http://localhost:" + port));
    }

    JsonNode sitting() {
        return sitting;
    }

    JsonNode sheet() {
        return sitting.get("forms").get(0);
    }

    /** What the form shows as answered. */
    Map<String, String> shown() {
        Map<String, String> shown = new TreeMap<>(answers);
        shown.values().removeIf(String::isEmpty);
        return shown;
    }

    OpenForm answer(String field, Object value) {
        answers.put(field, value.toString());
        assertThat(send(tablet.answer(form, field, value.toString(), record))).isEqualTo("kept");
        return this;
    }

    OpenForm takeBack(String field) {
        return answer(field, "");
    }

    /** @return what the server said */
    String handIn() {
        String status = send(sealed());
        tell(status);
        return status;
    }

    /** Without a network: the form lies on the tablet. */
    Waiting handInWithoutNetwork() {
        Waiting waiting = sealed();
        tell("waiting");
        return waiting;
    }

    /** The network is back. */
    void goes(Waiting waiting) {
        tell(send(waiting));
    }

    /** As the element tells a form that the server took, or did not. */
    void tell(String status) {
        ObjectNode told = JacksonUtils.createObjectNode();
        told.put("event.detail.status", status);
        told.put("event.detail.reason || ''", status.equals("refused") ? "It cannot be." : "");
        tell(element, HANDED_IN, told);
    }

    void leave() {
        tell(element, LEAVE, JacksonUtils.createObjectNode());
    }

    private Waiting sealed() {
        return tablet.handIn(form, shown(), record);
    }

    private String send(Waiting entry) {
        try {
            return tablet.send(entry).getFirst();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void tell(FormElement element, String event, ObjectNode detail) {
        _fireDomEvent(element.getElement(), new DomEvent(element.getElement(), event, detail));
    }
}
