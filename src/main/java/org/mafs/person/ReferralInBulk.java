package org.mafs.person;

import java.time.LocalDate;

/**
 * How somebody came to us, as a spreadsheet holds it; null is what is not known.
 *
 * @param outcome code of what became of it; null while it is open
 */
public record ReferralInBulk(long id, long person, ReferralSource source, LocalDate referredOn, Long site,
        String referrer, String agency, String note, String outcome, LocalDate outcomeOn, String outcomeReason) {
}
