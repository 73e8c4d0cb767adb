package org.mafs.outcome.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import org.mafs.base.CohortId;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.outcome.Evaluating;

/** Asks once more: what is opened without a plan stays marked. */
class OpenWithoutPlanDialog extends FormDialog {

    private final transient Evaluating evaluating;
    private final Set<CohortId> cohorts;

    OpenWithoutPlanDialog(Evaluating evaluating, Set<CohortId> cohorts, Runnable opened) {
        super(Words.say("outcome.open.without.title"), Words.say("outcome.open.without.save"), opened);
        this.evaluating = evaluating;
        this.cohorts = cohorts;
        fields(new Paragraph(Words.say("outcome.open.without.words")), new Paragraph(Words.say("outcome.open.without.who")));
    }

    @Override
    protected void save() {
        evaluating.open(cohorts);
    }
}
