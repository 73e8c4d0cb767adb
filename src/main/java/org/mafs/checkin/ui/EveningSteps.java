package org.mafs.checkin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import java.util.function.Consumer;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.checkin.EveningStep;

/** The evening in its order: where it stands, what comes next, and the way back. */
class EveningSteps extends Div {

    private final OrderedList steps = new OrderedList();
    private final Button next = new Button();
    private final Consumer<EveningStep> go;
    private EveningStep following = EveningStep.REGISTER;

    EveningSteps(Consumer<EveningStep> go) {
        this.go = go;
        addClassNames("spread", "evening-steps");
        steps.addClassName("steps");
        steps.getElement().setAttribute("aria-label", Words.say("room.steps"));
        next.setIcon(new Glyph("arrow-right"));
        next.setIconAfterText(true);
        next.addClickListener(pressed -> go.accept(following));
        add(steps, next);
    }

    /** @param ready whether nothing is left to do at this step, so that going on is the obvious next thing */
    void show(EveningStep now, boolean ready) {
        steps.removeAll();
        for (EveningStep step : EveningStep.values()) {
            NativeButton to = new NativeButton(Words.say("room.step", step), pressed -> go.accept(step));
            ListItem item = new ListItem(to);
            item.setClassName("is-done", step.compareTo(now) < 0);
            if (step == now) {
                item.getElement().setAttribute("aria-current", "step");
            }
            steps.add(item);
        }
        next.setVisible(now != EveningStep.CLOSE);
        if (now != EveningStep.CLOSE) {
            following = EveningStep.values()[now.ordinal() + 1];
            next.setText(Words.say("room.next", Words.say("room.step", following)));
        }
        next.setThemeName(ButtonVariant.LUMO_PRIMARY.getVariantName(), ready);
    }
}
