package org.mafs.checkin;

import java.util.List;
import java.util.stream.Stream;
import org.mafs.base.Words;
import org.mafs.cohort.FormsOffered;
import org.springframework.stereotype.Component;

/** What this room can hand out, for a programme to plan. */
@Component
class FormsAtSessions implements FormsOffered {

    @Override
    public List<Offered> forms() {
        return Stream.of(Form.values()).map(form -> new Offered(form.code(), Words.say("checkin.form", form))).toList();
    }
}
