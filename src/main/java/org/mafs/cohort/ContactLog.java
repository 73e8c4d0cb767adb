package org.mafs.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.mafs.access.CohortScope;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.audit.Sealing;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who tried to reach whom, when, in which way, and whether it came to a talk. */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class ContactLog {

    public static final int LONGEST_NOTE = 500;

    private final ContactAttempts attempts;
    private final CohortScope scope;
    private final CurrentAccount current;
    private final Sealing sealing;
    private final Calendar calendar;

    ContactLog(ContactAttempts attempts, CohortScope scope, CurrentAccount current, Sealing sealing,
            Calendar calendar) {
        this.attempts = attempts;
        this.scope = scope;
        this.current = current;
        this.sealing = sealing;
        this.calendar = calendar;
    }

    /**
     * Notes an attempt made now by the one who is signed in.
     *
     * @param note may be empty
     * @throws Refused when the note is longer than {@value #LONGEST_NOTE} letters
     */
    public void note(EnrolmentId enrolment, ContactPurpose purpose, ContactWay way, boolean reached, String note) {
        scope.requireLeading(enrolment);
        if (note.length() > LONGEST_NOTE) {
            throw new Refused("cohort.contact.long", LONGEST_NOTE);
        }
        attempts.save(new ContactAttempt(enrolment, purpose, way, reached, note, sealing, calendar.now(),
                current.id()));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<ContactRecord> of(EnrolmentId enrolment, ContactPurpose purpose) {
        scope.requireLeading(enrolment);
        return attempts.findByEnrolmentIdAndPurposeOrderByTriedAtDescIdDesc(enrolment.value(), purpose).stream()
                .map(attempt -> attempt.record(sealing)).toList();
    }
}
