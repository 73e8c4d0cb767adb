package org.mafs.cohort;

import jakarta.annotation.security.RolesAllowed;
import org.mafs.access.Role;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.ReferralId;
import org.mafs.base.TriedAgain;
import org.mafs.person.ReferralOutcome;
import org.mafs.person.Referring;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers a referral with a place in a cohort: the place and the answer are kept together or not at all. */
@Service
@Transactional
@RolesAllowed(Role.RUNS_COHORTS)
public class ReferralAnswers {

    private final Referring referring;
    private final Enrolling enrolling;

    ReferralAnswers(Referring referring, Enrolling enrolling) {
        this.referring = referring;
        this.enrolling = enrolling;
    }

    /** @throws Refused when every place is taken, or the person has had one there already */
    @TriedAgain
    public EnrolmentId offer(ReferralId referral, CohortId cohort) {
        EnrolmentId place = enrolling.offer(cohort, referring.get(referral).person());
        referring.answer(referral, ReferralOutcome.OFFERED, "");
        return place;
    }

    /** @throws Refused when the person has, or was offered, a place there */
    @TriedAgain
    public EnrolmentId waitFor(ReferralId referral, CohortId cohort) {
        EnrolmentId place = enrolling.waitFor(cohort, referring.get(referral).person());
        referring.answer(referral, ReferralOutcome.WAITING, "");
        return place;
    }
}
