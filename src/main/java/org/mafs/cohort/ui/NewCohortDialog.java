package org.mafs.cohort.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.base.ui.UkDatePicker;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.NewCohort;

/** A name, a place, a first date: the sessions follow from them. */
class NewCohortDialog extends FormDialog {

    private static final LocalTime USUAL_START = LocalTime.of(18, 30);

    private final CohortPlanning planning;
    private final TextField name = new TextField(Words.say("cohort.name"));
    private final TextField place = new TextField(Words.say("cohort.place"));
    private final UkDatePicker first = new UkDatePicker(Words.say("cohort.first"));
    private final TimePicker startsAt = new TimePicker(Words.say("cohort.starts-at"));
    private final Paragraph preview = new Paragraph();

    NewCohortDialog(CohortPlanning planning) {
        super(Words.say("cohort.new"), Words.say("cohort.new.save"), () -> { });
        this.planning = planning;
        build();
    }

    private void build() {
        name.setPlaceholder(Words.say("cohort.name.hint"));
        place.setPlaceholder(Words.say("cohort.place.hint"));
        startsAt.setStep(Duration.ofMinutes(15));
        startsAt.setValue(USUAL_START);
        preview.addClassName("quiet");
        preview.getElement().setAttribute("aria-live", "polite");
        preview.setText(Words.say("cohort.new.preview.none"));
        first.addValueChangeListener(chosen -> preview.setText(chosen.getValue() == null
                ? Words.say("cohort.new.preview.none")
                : Words.say("cohort.new.preview", Calendar.longDay(asked().lastSession()))));
        Div when = new Div(first, startsAt);
        when.addClassName("field-row");
        fields(name, place, when, preview);
    }

    private NewCohort asked() {
        return new NewCohort(name.getValue(), place.getValue(), first.getValue(), startsAt.getValue());
    }

    @Override
    protected void save() {
        CohortId made = planning.create(asked());
        CohortNavigation.cohort(made).open();
    }
}
