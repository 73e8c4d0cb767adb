package org.mafs.cohort.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.base.ui.UkDatePicker;
import org.mafs.cohort.SessionPlan;
import org.mafs.cohort.VenueRecord;

/** Title, day, time, length and room of one session. What would be awkward about it is said, and may be saved. */
class ChangeSessionDialog extends FormDialog {

    /** Keeps what the dialog holds. */
    interface Keeping {

        void keep(long seenVersion, SessionPlan plan);
    }

    private static final int SHORTEST = 15;
    private static final int LONGEST = 600;

    private final Keeping keeping;
    private final Function<SessionPlan, List<String>> remarks;
    private final TextField title = new TextField(Words.say("cohort.title"));
    private final UkDatePicker heldOn = new UkDatePicker(Words.say("cohort.session.day"));
    private final TimePicker startsAt = new TimePicker(Words.say("cohort.starts-at"));
    private final IntegerField minutes = new IntegerField(Words.say("cohort.minutes"));
    private final Select<VenueRecord> room = new Select<>();
    private final Remarks shown = new Remarks();
    private long seenVersion;

    /** @param remarks what is awkward about a plan, in sentences */
    ChangeSessionDialog(String heading, SessionPlan plan, long version, List<VenueRecord> rooms, Keeping keeping,
            Function<SessionPlan, List<String>> remarks, Runnable changed) {
        super(heading, Words.say("cohort.session.change.save"), changed);
        this.keeping = keeping;
        this.remarks = remarks;
        this.seenVersion = version;
        build(rooms);
        show(plan, rooms);
        remark();
    }

    private void build(List<VenueRecord> rooms) {
        startsAt.setStep(Duration.ofMinutes(15));
        minutes.setStepButtonsVisible(true);
        minutes.setStep(15);
        minutes.setSuffixComponent(new Span(Words.say("cohort.minutes.suffix")));
        room.setLabel(Words.say("cohort.session.room"));
        room.setEmptySelectionAllowed(true);
        room.setEmptySelectionCaption(Words.say("cohort.session.room.usual"));
        room.setItemLabelGenerator(venue -> venue == null ? Words.say("cohort.session.room.usual") : venue.inFull());
        room.setItems(rooms);
        heldOn.addValueChangeListener(changed -> remark());
        startsAt.addValueChangeListener(changed -> remark());
        minutes.addValueChangeListener(changed -> remark());
        room.addValueChangeListener(changed -> remark());
        Div when = new Div(heldOn, startsAt, minutes);
        when.addClassName("field-row");
        fields(title, when, room, shown);
    }

    private void show(SessionPlan plan, List<VenueRecord> rooms) {
        title.setValue(plan.title());
        heldOn.setValue(plan.heldOn());
        startsAt.setValue(plan.startsAt());
        minutes.setValue(plan.minutes());
        plan.elsewhere().flatMap(id -> rooms.stream().filter(venue -> venue.id().equals(id)).findFirst())
                .ifPresent(room::setValue);
    }

    private void remark() {
        boolean known = heldOn.getValue() != null && startsAt.getValue() != null && minutes.getValue() != null
                && minutes.getValue() >= SHORTEST && minutes.getValue() <= LONGEST;
        shown.say(known ? remarks.apply(plan()) : List.of());
    }

    private SessionPlan plan() {
        return new SessionPlan(title.getValue(), heldOn.getValue(), startsAt.getValue(),
                Optional.ofNullable(minutes.getValue()).orElse(0),
                Optional.ofNullable(room.getValue()).map(VenueRecord::id));
    }

    @Override
    protected void saw(long version) {
        seenVersion = version;
    }

    @Override
    protected void save() {
        keeping.keep(seenVersion, plan());
    }
}
