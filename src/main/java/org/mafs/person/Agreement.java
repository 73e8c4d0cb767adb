package org.mafs.person;

import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.mafs.access.CohortScope;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.PersonId;
import org.mafs.base.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what people agreed to. Taking it back is as easy as giving it. */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class Agreement {

    private final Consents consents;
    private final CohortScope scope;
    private final CurrentAccount current;
    private final Calendar calendar;

    Agreement(Consents consents, CohortScope scope, CurrentAccount current, Calendar calendar) {
        this.consents = consents;
        this.scope = scope;
        this.current = current;
        this.calendar = calendar;
    }

    /** The words on the screen are kept with the answer. */
    public void record(PersonId person, ConsentPurpose purpose, boolean given, ConsentHow how) {
        scope.requireTonight(person);
        consents.save(new Consent(person.value(), purpose, given, how, Words.say("person.consent.words", purpose),
                calendar.now(), current.id().value()));
    }

    /** What each person said last, per purpose; absent where they were never asked. */
    @Transactional(readOnly = true)
    public Map<PersonId, Map<ConsentPurpose, ConsentRecord>> of(CohortId cohort) {
        scope.require(cohort);
        Map<PersonId, Map<ConsentPurpose, ConsentRecord>> said = new HashMap<>();
        consents.ofCohort(cohort.value()).forEach(consent -> said
                .computeIfAbsent(new PersonId(consent.personId()), any -> new EnumMap<>(ConsentPurpose.class))
                .put(consent.record().purpose(), consent.record()));
        return said;
    }
}
