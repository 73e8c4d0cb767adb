package org.mafs.checkin;

import org.mafs.access.FormWay;
import org.mafs.access.Participant;
import org.mafs.access.Passes;
import org.mafs.base.Calendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A link may be opened as often as somebody likes; with its last form handed in it is used and opens nothing more. */
@Component
@Transactional
class LinkUse {

    private final FollowUpLinkRows links;
    private final HandingIn handingIn;
    private final Forms forms;
    private final Passes passes;
    private final Calendar calendar;

    LinkUse(FollowUpLinkRows links, HandingIn handingIn, Forms forms, Passes passes, Calendar calendar) {
        this.links = links;
        this.handingIn = handingIn;
        this.forms = forms;
        this.passes = passes;
        this.calendar = calendar;
    }

    void opened(Participant person) {
        if (person.way() == FormWay.BY_LINK) {
            links.opened(person.pass());
        }
    }

    /** To be told of each form that came in. */
    void handedIn(Participant person) {
        if (person.way() != FormWay.BY_LINK) {
            return;
        }
        Occasion occasion = Occasion.of(person, calendar.today());
        boolean all = forms.all().stream().filter(form -> person.forms().contains(form.code()))
                .allMatch(form -> handingIn.isIn(form, occasion));
        if (all) {
            passes.end(person);
            links.handedIn(person.pass());
        }
    }
}
