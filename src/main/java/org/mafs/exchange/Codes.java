package org.mafs.exchange;

import java.util.Arrays;
import java.util.List;
import org.mafs.base.Words;
import org.mafs.cohort.ContactPurpose;
import org.mafs.cohort.ContactWay;
import org.mafs.cohort.LeftBecause;
import org.mafs.cohort.LostBecause;
import org.mafs.person.AgeBand;
import org.mafs.person.Ethnicity;
import org.mafs.person.PersonPart;
import org.mafs.person.ReferralOutcome;
import org.mafs.person.SafeWay;

/** The choices of columns whose rooms keep them as codes. */
final class Codes {

    static final List<Choice> AGE_BANDS = Choice.of(AgeBand.values(), "person.age-band");
    static final List<Choice> ETHNICITIES = Choice.of(Ethnicity.values(), "person.ethnicity");
    static final List<Choice> SAFE_WAYS = Choice.of(SafeWay.values(), "person.safe-way");
    static final List<Choice> NOT_TO_SAY = Arrays.stream(PersonPart.values()).filter(PersonPart::mayBeLeftUnsaid)
            .map(part -> new Choice(part.name(), part.label())).toList();
    static final List<Choice> REFERRAL_OUTCOMES = Choice.of(ReferralOutcome.values(), "person.referral.outcome");
    static final List<Choice> LEFT_BECAUSE = Choice.of(LeftBecause.values(), "exchange.left-because");
    static final List<Choice> LOST_BECAUSE = Choice.of(LostBecause.values(), "exchange.lost-because");
    static final List<Choice> CONTACT_PURPOSES = Choice.of(ContactPurpose.values(), "exchange.contact-purpose");
    static final List<Choice> CONTACT_WAYS = Choice.of(ContactWay.values(), "cohort.contact.way");

    /** That a follow-up was done is read from the forms; only that somebody could not be reached is kept. */
    static final List<Choice> FOLLOW_UP_OUTCOMES = List.of(new Choice("LOST", Words.say("exchange.lost")));

    private Codes() {
    }
}
