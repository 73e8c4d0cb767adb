package org.mafs.safeguarding;

import java.time.Instant;
import java.util.UUID;
import org.mafs.base.Calendar;
import org.mafs.measure.FormAnswered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens a concern with the answer that asks for it: both are kept, or neither. */
@Component
class ConcernOpener {

    private final Concerns concerns;
    private final ConcernLog log;
    private final ConcernNews news;
    private final Calendar calendar;

    ConcernOpener(Concerns concerns, ConcernLog log, ConcernNews news, Calendar calendar) {
        this.concerns = concerns;
        this.log = log;
        this.news = news;
        this.calendar = calendar;
    }

    @EventListener
    void answered(FormAnswered form) {
        switch (form.risk()) {
            case YES -> open(form, ConcernReason.ANSWERED);
            case UNANSWERED -> open(form, ConcernReason.LEFT_BLANK);
            case NO -> concerns.findByFormKey(form.form().value())
                    .ifPresent(concern -> nowSays(concern, form, ConcernReason.TAKEN_BACK));
            case NOT_ASKED -> { }
        }
    }

    private void open(FormAnswered form, ConcernReason reason) {
        concerns.findByFormKey(form.form().value()).ifPresentOrElse(concern -> nowSays(concern, form, reason), () -> {
            concerns.saveAndFlush(new Concern(form, reason, calendar.now()));
            news.changed();
        });
    }

    private void nowSays(Concern concern, FormAnswered form, ConcernReason reason) {
        Instant now = calendar.now();
        if (concern.nowSays(reason, form.late(), now)) {
            log.add(concern.concernId(), new NewEntry(UUID.randomUUID(), EntryKind.OPENED_AGAIN, null, null, now, null),
                    null, now);
        }
        news.changed();
    }
}
