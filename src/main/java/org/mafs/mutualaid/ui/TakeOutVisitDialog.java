package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.mutualaid.VisitRecord;
import org.mafs.mutualaid.Visits;

/** Asks once before a visit is taken out. */
class TakeOutVisitDialog extends FormDialog {

    private final Visits visits;
    private final VisitRecord visit;

    TakeOutVisitDialog(Visits visits, VisitRecord visit, String called, Runnable taken) {
        super(Words.say("mutualaid.visit.take-out"), Words.say("mutualaid.visit.take-out.save"), taken);
        this.visits = visits;
        this.visit = visit;
        fields(new Paragraph(Words.say("mutualaid.visit.take-out.words", called)));
    }

    @Override
    protected void save() {
        visits.takeOut(visit.id());
    }
}
