package org.mafs.outcome.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.outcome.DeclaredWords;
import org.mafs.outcome.Plan;
import org.mafs.outcome.Plans;

/** Asks once more, with everything that will bind. */
class FreezeDialog extends FormDialog {

    private final transient Plans plans;
    private final transient Plan plan;

    FreezeDialog(Plans plans, Plan plan, DeclaredWords words, boolean seenBefore, Runnable frozen) {
        super(Words.say("outcome.plan.freeze.title"), Words.say("outcome.plan.freeze"), frozen);
        this.plans = plans;
        this.plan = plan;
        fields(new Paragraph(Words.say("outcome.plan.freeze.words")), new DeclaredList(words.lines(plan.declared())));
        if (seenBefore) {
            fields(new Paragraph(Words.say("outcome.plan.freeze.late")));
        }
    }

    @Override
    protected void save() {
        plans.freeze(plan.id(), plan.version());
    }
}
