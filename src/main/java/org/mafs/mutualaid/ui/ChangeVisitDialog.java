package org.mafs.mutualaid.ui;

import java.time.LocalDate;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.base.ui.UkDatePicker;
import org.mafs.mutualaid.VisitRecord;
import org.mafs.mutualaid.Visits;

/** On which day a visit was, and how. */
class ChangeVisitDialog extends FormDialog {

    private final Visits visits;
    private final VisitRecord visit;
    private final UkDatePicker day = new UkDatePicker(Words.say("mutualaid.visit.day"));
    private final ImpressionFields impression = new ImpressionFields();
    private long seenVersion;

    ChangeVisitDialog(Visits visits, VisitRecord visit, LocalDate today, Runnable changed) {
        super(Words.say("mutualaid.visit.change"), Words.say("mutualaid.visit.change.save"), changed);
        this.visits = visits;
        this.visit = visit;
        this.seenVersion = visit.version();
        day.setMax(today);
        day.setValue(visit.visitedOn());
        impression.show(visit.impression());
        fields(day, impression);
    }

    @Override
    protected void saw(long version) {
        seenVersion = version;
    }

    @Override
    protected void save() {
        visits.change(visit.id(), seenVersion, day.getValue(), impression.said());
    }
}
