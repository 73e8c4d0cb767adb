package org.mafs.outcome.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.outcome.DeclaredWords;
import org.mafs.outcome.Plan;
import org.mafs.outcome.Plans;

/** Changes a frozen plan, with the reason. */
class AmendDialog extends FormDialog {

    private final transient Plans plans;
    private final transient Plan plan;
    private final DeclaredFields declared;
    private final TextArea why = new TextArea(Words.say("outcome.plan.why"));
    private long seenVersion;

    AmendDialog(Plans plans, Plan plan, DeclaredWords words, Runnable changed) {
        super(Words.say("outcome.plan.amend"), Words.say("outcome.plan.amend.save"), changed);
        this.plans = plans;
        this.plan = plan;
        this.seenVersion = plan.version();
        this.declared = new DeclaredFields(words, plan.declared());
        why.setHelperText(Words.say("outcome.plan.why.help"));
        why.setMinRows(2);
        why.setWidthFull();
        fields(new Paragraph(Words.say("outcome.plan.amend.words")), declared, why);
    }

    @Override
    protected void saw(long version) {
        seenVersion = version;
    }

    @Override
    protected void save() {
        plans.amend(plan.id(), seenVersion, declared.value(), why.getValue());
    }
}
