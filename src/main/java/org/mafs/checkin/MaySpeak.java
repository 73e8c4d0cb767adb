package org.mafs.checkin;

import java.util.ArrayList;
import java.util.List;
import org.mafs.access.Participant;
import org.mafs.access.StaffNames;
import org.mafs.base.AccountId;
import org.mafs.safeguarding.OnDuty;
import org.springframework.stereotype.Component;

/** Who may speak with a person on account of an answer, by first name: people are told before they answer. */
@Component
class MaySpeak {

    private final OnDuty onDuty;
    private final StaffNames names;

    MaySpeak(OnDuty onDuty, StaffNames names) {
        this.onDuty = onDuty;
        this.names = names;
    }

    /** Whoever has given them the forms, then those who look after safety there. */
    List<String> with(Participant person) {
        List<AccountId> who = new ArrayList<>(List.of(person.issuedBy()));
        who.addAll(onDuty.of(person.enrolment()));
        return names.firstNames(who.stream().distinct().toList()).stream().distinct().toList();
    }

}
