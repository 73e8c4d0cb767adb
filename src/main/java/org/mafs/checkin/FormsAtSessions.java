package org.mafs.checkin;

import java.util.List;
import org.mafs.cohort.FormsOffered;
import org.springframework.stereotype.Component;

/** What this room can hand out, for a programme to plan. */
@Component
class FormsAtSessions implements FormsOffered {

    private final Forms forms;

    FormsAtSessions(Forms forms) {
        this.forms = forms;
    }

    @Override
    public List<Offered> forms() {
        return forms.all().stream().map(form -> new Offered(form.code(), form.title())).toList();
    }
}
