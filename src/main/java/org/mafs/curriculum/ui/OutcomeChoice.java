package org.mafs.curriculum.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.curriculum.StepOutcome;

/** What became of one step, in one tap: a drawing and a word each, real radio buttons underneath. */
class OutcomeChoice extends Div {

    private static final Map<StepOutcome, String> GLYPHS = Map.of(StepOutcome.COVERED, "check", StepOutcome.SHORTENED,
            "clock", StepOutcome.LEFT_OUT, "minus");

    private final Map<StepOutcome, Element> radios = new EnumMap<>(StepOutcome.class);
    private StepOutcome chosen;

    OutcomeChoice(String step, Consumer<StepOutcome> onChoice) {
        addClassName("scale");
        getElement().setAttribute("role", "radiogroup").setAttribute("aria-label", step);
        String group = "outcome-" + UUID.randomUUID();
        for (StepOutcome outcome : StepOutcome.values()) {
            Element radio = new Element("input").setAttribute("type", "radio").setAttribute("name", group)
                    .setAttribute("value", outcome.name());
            radio.addEventListener("change", tapped -> {
                choose(outcome);
                onChoice.accept(outcome);
            });
            Element label = new Element("label").appendChild(radio, new Glyph(GLYPHS.get(outcome)).getElement(),
                    new Element("span").setText(Words.say("curriculum.delivery.outcome", outcome)));
            label.getClassList().add("scale-option");
            getElement().appendChild(label);
            radios.put(outcome, radio);
        }
    }

    final void choose(StepOutcome outcome) {
        this.chosen = outcome;
        radios.forEach((one, radio) -> radio.setProperty("checked", one == outcome));
    }

    /** Null as long as nobody said. */
    StepOutcome chosen() {
        return chosen;
    }

    static String glyph(StepOutcome outcome) {
        return GLYPHS.get(outcome);
    }
}
