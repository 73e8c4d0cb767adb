package org.mafs.checkin;

import java.util.List;
import org.mafs.access.FormWay;
import org.mafs.access.Participant;
import org.mafs.access.PassCondition;
import org.mafs.cohort.FollowUpsFromAfar;
import org.springframework.stereotype.Component;

/**
 * A link opens nothing any more once the person takes the agreement back, leaves or is noted as lost, or when what it
 * asks came in another way.
 */
@Component
class FollowUpLinkHolds implements PassCondition {

    private final FollowUpsFromAfar asked;

    FollowUpLinkHolds(FollowUpsFromAfar asked) {
        this.asked = asked;
    }

    @Override
    public boolean holds(Participant person) {
        return person.way() != FormWay.BY_LINK || asked.among(List.of(person.enrolment())).values().stream()
                .anyMatch(due -> due.missing().stream().anyMatch(person.forms()::contains));
    }
}
