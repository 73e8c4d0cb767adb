package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.base.ui.UkDatePicker;
import org.mafs.draft.FormKey;
import org.mafs.mutualaid.FellowshipRecord;
import org.mafs.mutualaid.MeetingRecord;
import org.mafs.mutualaid.NewVisit;
import org.mafs.mutualaid.VisitPlanId;
import org.mafs.mutualaid.VisitPlanRecord;
import org.mafs.mutualaid.Visits;

/** Writes down a visit: of a plan with one tap, to a meeting of the directory, or with the kind of group alone. */
class VisitDialog extends FormDialog {

    /** Sent twice, it is one visit. */
    private final FormKey once = new FormKey(UUID.randomUUID());
    private final Visits visits;
    private final EnrolmentId person;
    private final RadioButtonGroup<Optional<VisitPlanRecord>> planned = new RadioButtonGroup<>(
            Words.say("mutualaid.visit.where"));
    private final MeetingPicker picker;
    private final IntegerField often = new IntegerField(Words.say("mutualaid.visit.often"));
    private final UkDatePicker day = new UkDatePicker(Words.say("mutualaid.visit.day"));
    private final ImpressionFields impression = new ImpressionFields();

    /** @param plans those that may have been kept; the first of them is chosen */
    VisitDialog(Visits visits, EnrolmentId person, List<VisitPlanRecord> plans, VisitWords words, MeetingPicker picker,
            LocalDate today, Runnable kept) {
        super(Words.say("mutualaid.visit.log"), Words.say("mutualaid.visit.log.save"), kept);
        this.visits = visits;
        this.person = person;
        this.picker = picker;
        day.setMax(today);
        List<Optional<VisitPlanRecord>> choices = new ArrayList<>(plans.stream().map(Optional::of).toList());
        choices.add(Optional.empty());
        planned.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        planned.setItems(choices);
        planned.setItemLabelGenerator(plan -> plan.map(one -> Words.say("mutualaid.visit.of-plan", words.of(one),
                Calendar.longDay(one.plan().plannedOn()))).orElseGet(() -> Words.say("mutualaid.visit.elsewhere")));
        planned.addValueChangeListener(chosen -> show(chosen.getValue(), today));
        often.setMin(1);
        often.setMax(NewVisit.MOST_TIMES);
        often.setStepButtonsVisible(true);
        often.setHelperText(Words.say("mutualaid.visit.often.words"));
        often.setValue(1);
        picker.whenChosen(meeting -> often.setVisible(meeting.isEmpty()));
        planned.setVisible(!plans.isEmpty());
        planned.setValue(choices.getFirst());
        show(choices.getFirst(), today);
        fields(planned, picker, often, day, impression);
    }

    private void show(Optional<VisitPlanRecord> plan, LocalDate today) {
        picker.setVisible(plan.isEmpty());
        often.setVisible(plan.isEmpty() && picker.chosen().isEmpty());
        plan.map(one -> one.plan().plannedOn()).filter(on -> !on.isAfter(today)).ifPresent(day::setValue);
    }

    @Override
    protected void save() {
        Optional<VisitPlanId> plan = planned.getValue().map(VisitPlanRecord::id);
        int times = often.isVisible() ? often.getOptionalValue().orElse(0) : 1;
        visits.log(once, person, new NewVisit(picker.fellowship().map(FellowshipRecord::id).orElse(null),
                picker.chosen().map(MeetingRecord::id).orElse(null), plan.orElse(null), day.getValue(), times,
                impression.said()));
    }
}
