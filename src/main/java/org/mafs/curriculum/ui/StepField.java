package org.mafs.curriculum.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.mafs.base.Words;
import org.mafs.curriculum.DeliveredStep;
import org.mafs.curriculum.GivenDelivery;
import org.mafs.curriculum.StepOutcome;

/** One step of the plan: what became of it, how long it took, and why it was not done in full. */
class StepField extends ListItem {

    private static final int PAUSE = 600;

    private final DeliveredStep step;
    private final OutcomeChoice outcome;
    private final IntegerField minutes = new IntegerField(Words.say("curriculum.delivery.minutes"));
    private final TextArea why = new TextArea(Words.say("curriculum.delivery.why"));
    private final Div details = new Div(minutes, why);
    private boolean isTouched;

    StepField(DeliveredStep step, Runnable changed) {
        this.step = step;
        Runnable said = () -> {
            isTouched = true;
            changed.run();
        };
        this.outcome = new OutcomeChoice(step.title(), chosen -> {
            show();
            said.run();
        });
        addClassNames("card", "stack-s");
        H3 title = new H3(step.title());
        Paragraph planned = new Paragraph(Words.say("curriculum.delivery.planned", step.planned()));
        planned.addClassNames("quiet", "small");
        // Only shown: what nobody has measured is not kept as if somebody had.
        minutes.setPlaceholder(String.valueOf(step.planned()));
        minutes.setMin(0);
        minutes.setMax(GivenDelivery.MOST_MINUTES);
        minutes.setWidth("8rem");
        minutes.setAriaLabel(Words.say("curriculum.delivery.minutes-of", step.title()));
        minutes.addValueChangeListener(typed -> tell(typed.isFromClient(), said));
        why.setAriaLabel(Words.say("curriculum.delivery.why-of", step.title()));
        why.setHelperText(Words.say("curriculum.delivery.why.help"));
        why.setMaxLength(GivenDelivery.LONGEST_REASON);
        why.setWidthFull();
        why.setValueChangeMode(ValueChangeMode.LAZY);
        why.setValueChangeTimeout(PAUSE);
        why.addValueChangeListener(typed -> tell(typed.isFromClient(), said));
        details.addClassName("stack-s");
        add(title, planned, outcome, details);
        if (!step.note().isEmpty()) {
            add(new Paragraph(Words.say("curriculum.delivery.step-note", step.note())));
        }
        outcome.choose(step.outcome().orElse(null));
        step.minutes().ifPresent(minutes::setValue);
        why.setValue(step.why());
        show();
    }

    /** Done as it stands in the plan; what was measured that evening stays. */
    void asPlanned() {
        if (outcome.chosen() == null) {
            isTouched = true;
            outcome.choose(StepOutcome.COVERED);
            show();
        }
    }

    /** Somebody has said something of it here: only then does it say anything against what others say meanwhile. */
    boolean isTouched() {
        return isTouched;
    }

    boolean isSaid() {
        return outcome.chosen() != null;
    }

    GivenDelivery.Step given() {
        return new GivenDelivery.Step(step.key(), outcome.chosen(), minutes.getValue(), why.getValue());
    }

    private void show() {
        StepOutcome chosen = outcome.chosen();
        minutes.setVisible(chosen == StepOutcome.COVERED || chosen == StepOutcome.SHORTENED);
        why.setVisible(chosen == StepOutcome.SHORTENED || chosen == StepOutcome.LEFT_OUT);
        details.setVisible(chosen != null);
    }

    private static void tell(boolean typed, Runnable changed) {
        if (typed) {
            changed.run();
        }
    }
}
