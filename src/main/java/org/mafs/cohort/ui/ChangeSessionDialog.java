package org.mafs.cohort.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.util.Optional;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.base.ui.UkDatePicker;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.SessionPlan;
import org.mafs.cohort.SessionRecord;

/** Title, day, time and length of one session. */
class ChangeSessionDialog extends FormDialog {

    private final CohortPlanning planning;
    private final SessionRecord session;
    private final TextField title = new TextField(Words.say("cohort.title"));
    private final UkDatePicker heldOn = new UkDatePicker(Words.say("cohort.session.day"));
    private final TimePicker startsAt = new TimePicker(Words.say("cohort.starts-at"));
    private final IntegerField minutes = new IntegerField(Words.say("cohort.minutes"));
    private long seenVersion;

    ChangeSessionDialog(CohortPlanning planning, SessionRecord session, Runnable changed) {
        super(Words.say("cohort.session.change.title", session.number()), Words.say("cohort.session.change.save"),
                changed);
        this.planning = planning;
        this.session = session;
        this.seenVersion = session.version();
        build();
        show(session.plan());
    }

    private void build() {
        startsAt.setStep(Duration.ofMinutes(15));
        minutes.setStepButtonsVisible(true);
        minutes.setStep(15);
        minutes.setSuffixComponent(new Span(Words.say("cohort.minutes.suffix")));
        Div when = new Div(heldOn, startsAt, minutes);
        when.addClassName("field-row");
        fields(title, when);
    }

    private void show(SessionPlan plan) {
        title.setValue(plan.title());
        heldOn.setValue(plan.heldOn());
        startsAt.setValue(plan.startsAt());
        minutes.setValue(plan.minutes());
    }

    @Override
    protected void saw(long version) {
        seenVersion = version;
    }

    @Override
    protected void save() {
        planning.move(session.id(), seenVersion, new SessionPlan(title.getValue(), heldOn.getValue(),
                startsAt.getValue(), Optional.ofNullable(minutes.getValue()).orElse(0)));
    }
}
