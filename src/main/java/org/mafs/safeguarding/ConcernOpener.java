package org.mafs.safeguarding;

import org.mafs.base.Calendar;
import org.mafs.measure.FormAnswered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens a concern with the answer that asks for it: both are kept, or neither. */
@Component
class ConcernOpener {

    private final Concerns concerns;
    private final Calendar calendar;

    ConcernOpener(Concerns concerns, Calendar calendar) {
        this.concerns = concerns;
        this.calendar = calendar;
    }

    @EventListener
    void answered(FormAnswered form) {
        switch (form.risk()) {
            case YES -> open(form, ConcernReason.ANSWERED);
            case UNANSWERED -> open(form, ConcernReason.LEFT_BLANK);
            case NO -> concerns.findByFormKey(form.form().value())
                    .ifPresent(concern -> concern.nowSays(ConcernReason.TAKEN_BACK, calendar.now()));
            case NOT_ASKED -> { }
        }
    }

    private void open(FormAnswered form, ConcernReason reason) {
        concerns.findByFormKey(form.form().value()).ifPresentOrElse(
                concern -> concern.nowSays(reason, calendar.now()),
                () -> concerns.saveAndFlush(new Concern(form, reason, calendar.now())));
    }
}
