package org.mafs.cohort.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
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
import org.mafs.cohort.ProgrammeRecord;

/** A name, a place, a first date: the sessions follow from them. */
class NewCohortDialog extends FormDialog {

    private static final LocalTime USUAL_START = LocalTime.of(18, 30);

    private final CohortPlanning planning;
    private final TextField name = new TextField(Words.say("cohort.name"));
    private final Select<ProgrammeRecord> programme = new Select<>();
    private final VenueChoice venue;
    private final IntegerField capacity = new IntegerField(Words.say("cohort.capacity"));
    private final UkDatePicker first = new UkDatePicker(Words.say("cohort.first"));
    private final TimePicker startsAt = new TimePicker(Words.say("cohort.starts-at"));
    private final Paragraph preview = new Paragraph();
    private final Remarks shown = new Remarks();
    private final BiFunction<NewCohort, List<LocalDate>, List<String>> remarks;

    /** @param remarks what is awkward about a cohort that is not made yet, in sentences */
    NewCohortDialog(CohortPlanning planning, List<ProgrammeRecord> programmes, Places places, LocalDate today,
            BiFunction<NewCohort, List<LocalDate>, List<String>> remarks) {
        super(Words.say("cohort.new"), Words.say("cohort.new.save"), () -> { });
        this.planning = planning;
        this.remarks = remarks;
        this.venue = new VenueChoice(places);
        choose(programmes);
        build(today);
    }

    private void choose(List<ProgrammeRecord> programmes) {
        programme.setLabel(Words.say("programme"));
        programme.setItems(programmes);
        programme.setItemLabelGenerator(ProgrammeRecord::name);
        programme.addValueChangeListener(chosen -> {
            capacity.setValue(chosen.getValue().details().usualCapacity());
            preview();
        });
        programme.setValue(programmes.getFirst());
        programme.setVisible(programmes.size() > 1);
    }

    private void build(LocalDate today) {
        name.setPlaceholder(Words.say("cohort.name.hint"));
        capacity.setStepButtonsVisible(true);
        first.setMin(today);
        first.addValueChangeListener(chosen -> preview());
        startsAt.setStep(Duration.ofMinutes(15));
        startsAt.setValue(USUAL_START);
        startsAt.addValueChangeListener(chosen -> remark());
        venue.addValueChangeListener(chosen -> remark());
        preview.addClassName("quiet");
        preview.getElement().setAttribute("aria-live", "polite");
        Div when = new Div(first, startsAt);
        when.addClassName("field-row");
        fields(name, programme, venue, when, capacity, preview, shown);
    }

    private void preview() {
        ProgrammeRecord chosen = programme.getValue();
        preview.setText(first.getValue() == null ? Words.say("cohort.new.preview.none", chosen.sessions())
                : Words.say("cohort.new.preview", chosen.sessions(),
                        Calendar.longDay(chosen.lastSession(first.getValue()))));
        remark();
    }

    /** A room that is not made yet is free. */
    private void remark() {
        shown.say(first.getValue() == null || startsAt.getValue() == null ? List.of()
                : remarks.apply(asked(venue.known().orElse(null)), programme.getValue().days(first.getValue())));
    }

    private NewCohort asked(VenueId room) {
        return new NewCohort(new CohortDetails(name.getValue(), room,
                Optional.ofNullable(capacity.getValue()).orElse(0)), programme.getValue().id(), first.getValue(),
                startsAt.getValue());
    }

    @Override
    protected void save() {
        CohortId made = planning.plan(asked(venue.chosen()));
        CohortNavigation.cohort(made).open();
    }
}
