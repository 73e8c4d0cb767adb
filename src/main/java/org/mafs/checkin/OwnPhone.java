package org.mafs.checkin;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.mafs.access.CohortScope;
import org.mafs.access.FormWay;
import org.mafs.access.Participant;
import org.mafs.access.Passes;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.RoomNews;
import org.mafs.cohort.SessionRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens somebody's forms of tonight on their own phone. */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class OwnPhone {

    private final Passes passes;
    private final CohortPlanning cohorts;
    private final CohortScope scope;
    private final Calendar calendar;
    private final RoomNews news;

    OwnPhone(Passes passes, CohortPlanning cohorts, CohortScope scope, Calendar calendar, RoomNews news) {
        this.passes = passes;
        this.cohorts = cohorts;
        this.scope = scope;
        this.calendar = calendar;
        this.news = news;
    }

    /**
     * The secret that stands behind the address of the forms. Asked again, it is another secret for the same forms;
     * each lasts until all of them are in, the session is closed or its day is over.
     *
     * @param forms those that are due; one at least
     * @throws Refused when the session is not today, or not open
     */
    public String secret(EnrolmentId person, SessionId session, List<Form> forms) {
        scope.require(person, Optional.of(session));
        SessionRecord tonight = cohorts.session(session);
        if (!tonight.isOpen() || !tonight.heldOn().equals(calendar.today())) {
            throw new Refused("checkin.phone.not-tonight");
        }
        List<String> codes = forms.stream().sorted().map(Form::code).toList();
        Participant opened = passes.open(FormWay.OWN_PHONE, person, session)
                .filter(open -> open.forms().containsAll(codes))
                .orElseGet(() -> passes.issue(FormWay.OWN_PHONE, person, Optional.of(session), tonight.heldOn(), codes));
        news.changed(session);
        return passes.link(opened);
    }
}
