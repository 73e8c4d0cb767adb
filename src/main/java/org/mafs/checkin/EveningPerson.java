package org.mafs.checkin;

import java.util.Optional;
import java.util.Set;
import org.mafs.cohort.AttendanceRecord;
import org.mafs.cohort.EnrolmentRecord;

/**
 * One card of the evening: who, whether they are here, which forms are due tonight, begun and handed in.
 *
 * @param guestFrom the name of a guest's own cohort; empty for those of this one
 * @param pageOpens whether the one who asks may open the person's own page, beyond this evening
 */
public record EveningPerson(EnrolmentRecord enrolment, Optional<String> guestFrom, boolean pageOpens,
        Optional<AttendanceRecord> mark, boolean firstTime, Set<Form> due,
        Set<Form> begun, Set<Form> done) {

    /** Came, and wants no forms tonight. */
    public boolean choseNotToWrite() {
        return mark.filter(AttendanceRecord::choseNotToWrite).isPresent();
    }
}
