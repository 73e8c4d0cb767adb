package org.mafs.safeguarding.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Optional;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.safeguarding.EscalationPlan;
import org.mafs.safeguarding.EscalationSettings;

/** How long nobody may have looked before the lead is written to, and the deputy. */
class EscalationDialog extends FormDialog {

    private static final int STEP = 5;
    private static final int NOTHING_SAID = -1;

    private final EscalationSettings settings;
    private final IntegerField lead = new IntegerField(Words.say("safeguarding.escalation.lead"));
    private final IntegerField deputy = new IntegerField(Words.say("safeguarding.escalation.deputy"));

    EscalationDialog(EscalationSettings settings, Runnable changed) {
        super(Words.say("safeguarding.escalation"), Words.say("safeguarding.escalation.save"), changed);
        this.settings = settings;
        EscalationPlan now = settings.get();
        Div row = new Div(minutes(lead, now.leadAfter()), minutes(deputy, now.deputyAfter()));
        row.addClassName("field-row");
        fields(new Paragraph(Words.say("safeguarding.escalation.words", EscalationPlan.LONGEST)), row);
    }

    private static IntegerField minutes(IntegerField field, int now) {
        field.setValue(now);
        field.setStep(STEP);
        field.setStepButtonsVisible(true);
        return field;
    }

    @Override
    protected void save() {
        settings.set(new EscalationPlan(Optional.ofNullable(lead.getValue()).orElse(NOTHING_SAID),
                Optional.ofNullable(deputy.getValue()).orElse(NOTHING_SAID)));
    }
}
