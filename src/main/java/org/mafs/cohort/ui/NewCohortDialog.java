package org.mafs.cohort.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.VenueId;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.base.ui.UkDatePicker;
import org.mafs.cohort.CohortDetails;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.NewCohort;
import org.mafs.cohort.Places;

/** A name, a place, a first date: the sessions follow from them. */
class NewCohortDialog extends FormDialog {

    private static final LocalTime USUAL_START = LocalTime.of(18, 30);

    private final CohortPlanning planning;
    private final TextField name = new TextField(Words.say("cohort.name"));
    private final VenueChoice venue;
    private final IntegerField capacity = new IntegerField(Words.say("cohort.capacity"));
    private final UkDatePicker first = new UkDatePicker(Words.say("cohort.first"));
    private final TimePicker startsAt = new TimePicker(Words.say("cohort.starts-at"));
    private final Paragraph preview = new Paragraph();

    NewCohortDialog(CohortPlanning planning, Places places) {
        super(Words.say("cohort.new"), Words.say("cohort.new.save"), () -> { });
        this.planning = planning;
        this.venue = new VenueChoice(places);
        build();
    }

    private void build() {
        name.setPlaceholder(Words.say("cohort.name.hint"));
        capacity.setValue(NewCohort.USUAL_CAPACITY);
        capacity.setStepButtonsVisible(true);
        startsAt.setStep(Duration.ofMinutes(15));
        startsAt.setValue(USUAL_START);
        preview.addClassName("quiet");
        preview.getElement().setAttribute("aria-live", "polite");
        preview.setText(Words.say("cohort.new.preview.none"));
        first.addValueChangeListener(chosen -> preview.setText(chosen.getValue() == null
                ? Words.say("cohort.new.preview.none")
                : Words.say("cohort.new.preview", Calendar.longDay(asked(null).lastSession()))));
        Div when = new Div(first, startsAt);
        when.addClassName("field-row");
        fields(name, venue, when, capacity, preview);
    }

    private NewCohort asked(VenueId where) {
        return new NewCohort(new CohortDetails(name.getValue(), where,
                Optional.ofNullable(capacity.getValue()).orElse(0)), first.getValue(), startsAt.getValue());
    }

    @Override
    protected void save() {
        CohortId made = planning.create(asked(venue.chosen()));
        CohortNavigation.cohort(made).open();
    }
}
