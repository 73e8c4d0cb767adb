package org.mafs.measure.ui;

import java.util.Map;
import java.util.stream.Collectors;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Words;
import org.mafs.draft.FormKey;
import org.mafs.measure.FormTimings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether each form tells of the start, the end or a month later, or came outside those days. */
@Component
@Order(1)
class TakenInTime implements HowTaken {

    private final FormTimings timings;

    TakenInTime(FormTimings timings) {
        this.timings = timings;
    }

    @Override
    public Map<FormKey, String> of(EnrolmentId person) {
        return timings.of(person).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                timed -> Words.say("measure.timing", timed.getValue())));
    }
}
