package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.mafs.base.Calendar;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.mutualaid.FellowshipRecord;
import org.mafs.mutualaid.Fellowships;
import org.mafs.mutualaid.MeetingDetails;
import org.mafs.mutualaid.MeetingDirectory;
import org.mafs.mutualaid.MeetingId;
import org.mafs.mutualaid.MeetingRecord;
import org.mafs.mutualaid.NewVisitPlan;

/** Which meeting, on which day and at what time; or only which kind of mutual aid, where no meeting is settled. */
class WhichMeeting extends Div {

    private final MeetingPicker picker;
    private final DayChoice day;
    private final TimePicker time = new TimePicker(Words.say("mutualaid.plan.time"));
    private final LocalDateTime now;

    WhichMeeting(MeetingDirectory directory, Fellowships fellowships, Calendar calendar) {
        this.now = LocalDateTime.ofInstant(calendar.now(), Calendar.PLACE);
        this.picker = new MeetingPicker(directory, fellowships);
        this.day = new DayChoice(now.toLocalDate());
        addClassName("stack");
        time.setLocale(Words.HOME);
        time.setStep(Duration.ofMinutes(15));
        time.setHelperText(Words.say("mutualaid.plan.time.words"));
        picker.whenChosen(this::follow);
        add(picker, day, time);
    }

    /** The days and the time are the meeting's. */
    private void follow(Optional<MeetingRecord> chosen) {
        Optional<MeetingDetails> meeting = chosen.map(MeetingRecord::details);
        meeting.map(MeetingDetails::startsAt).ifPresent(time::setValue);
        boolean overToday = meeting.map(MeetingDetails::startsAt).filter(at -> at.isBefore(now.toLocalTime())).isPresent();
        LocalDate first = now.toLocalDate().plusDays(overToday ? 1 : 0);
        day.offer(meeting.map(MeetingDetails::weekday).orElse(null), first);
    }

    void choose(MeetingRecord meeting) {
        picker.choose(meeting);
    }

    void show(NewVisitPlan plan, Optional<MeetingRecord> meeting, FellowshipRecord kind) {
        meeting.ifPresentOrElse(picker::choose, () -> picker.chooseKind(kind));
        day.show(plan.plannedOn());
        time.setValue(plan.startsAt());
    }

    /** @throws Refused as long as the kind or the day is not said */
    NewVisitPlan onto(NewVisitPlan plan) {
        FellowshipRecord kind = picker.fellowship().orElseThrow(() -> new Refused("mutualaid.plan.fellowship-missing"));
        LocalDate on = day.value().orElseThrow(() -> new Refused("mutualaid.plan.day-missing"));
        MeetingId meeting = picker.chosen().map(MeetingRecord::id).orElse(null);
        return plan.meant(kind.id(), meeting, on, time.getValue());
    }
}
