package org.mafs.checkin;

import java.util.Map;
import java.util.UUID;
import org.mafs.access.FormWay;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** A check-in that came twice, for tests of other rooms. */
@Component
@ConditionalOnBooleanProperty("mafs.demo")
public class OwnLateAnswers {

    private final Beside beside;

    OwnLateAnswers(Beside beside) {
        this.beside = beside;
    }

    public UUID of(Occasion occasion) {
        return beside.keep(Form.CHECK_IN, occasion, UUID.randomUUID(), Map.of("mood", "2"),
                new Filled(FormWay.HANDED, "en", "one"), true);
    }
}
