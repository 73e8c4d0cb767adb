package org.mafs.cohort.ui;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.cohort.CohortDetails;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.CohortRecord;
import org.mafs.cohort.Places;

/** What a cohort is called and where it meets. */
class RenameDialog extends FormDialog {

    private final CohortPlanning planning;
    private final CohortRecord cohort;
    private final TextField name = new TextField(Words.say("cohort.name"));
    private final VenueChoice venue;
    private final IntegerField capacity = new IntegerField(Words.say("cohort.capacity"));
    private long seenVersion;

    RenameDialog(CohortPlanning planning, Places places, CohortRecord cohort, Runnable changed) {
        super(Words.say("cohort.rename"), Words.say("cohort.rename.save"), changed);
        this.planning = planning;
        this.cohort = cohort;
        this.seenVersion = cohort.version();
        name.setValue(cohort.name());
        name.setMaxLength(100);
        venue = new VenueChoice(places);
        venue.choose(cohort.venue());
        capacity.setValue(cohort.capacity());
        capacity.setStepButtonsVisible(true);
        fields(name, venue, capacity);
    }

    @Override
    protected void saw(long version) {
        seenVersion = version;
    }

    @Override
    protected void save() {
        planning.change(cohort.id(), seenVersion, new CohortDetails(name.getValue(), venue.chosen(),
                Optional.ofNullable(capacity.getValue()).orElse(0)));
    }
}
