package org.mafs.outcome;

/** The referral that a place answers, as SQL over an enrolment {@code e}: the last one made until the place was taken. */
final class Referred {

    private static final String ANSWERED = """
            (SELECT r.%s FROM referral r WHERE r.person_id = e.person_id AND r.outcome IS NOT NULL
                AND r.referred_on <= e.joined_on ORDER BY r.referred_on DESC, r.id DESC LIMIT 1)""";

    /** How it was answered; null where no referral is known. */
    static final String OUTCOME = ANSWERED.formatted("outcome");

    /** How the person came to us; null where it is not known. */
    static final String SOURCE = ANSWERED.formatted("source");

    private Referred() {
    }
}
