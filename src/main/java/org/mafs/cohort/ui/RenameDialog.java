package org.mafs.cohort.ui;

import com.vaadin.flow.component.textfield.TextField;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.CohortRecord;

/** What a cohort is called and where it meets. */
class RenameDialog extends FormDialog {

    private final CohortPlanning planning;
    private final CohortRecord cohort;
    private final TextField name = new TextField(Words.say("cohort.name"));
    private final TextField place = new TextField(Words.say("cohort.place"));
    private long seenVersion;

    RenameDialog(CohortPlanning planning, CohortRecord cohort, Runnable changed) {
        super(Words.say("cohort.rename"), Words.say("cohort.rename.save"), changed);
        this.planning = planning;
        this.cohort = cohort;
        this.seenVersion = cohort.version();
        name.setValue(cohort.name());
        name.setMaxLength(100);
        place.setValue(cohort.place());
        place.setMaxLength(120);
        fields(name, place);
    }

    @Override
    protected void saw(long version) {
        seenVersion = version;
    }

    @Override
    protected void save() {
        planning.rename(new CohortRecord(cohort.id(), seenVersion, name.getValue(), place.getValue()));
    }
}
