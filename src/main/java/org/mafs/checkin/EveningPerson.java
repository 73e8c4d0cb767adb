package org.mafs.checkin;

import java.util.Optional;
import java.util.Set;
import org.mafs.cohort.AttendanceRecord;
import org.mafs.cohort.EnrolmentRecord;

/** One card of the evening: who, whether they are here, which forms are due tonight, begun and handed in. */
public record EveningPerson(EnrolmentRecord enrolment, Optional<AttendanceRecord> mark, boolean firstTime,
        Set<Form> due, Set<Form> begun, Set<Form> done) {

    /** Came, and wants no forms tonight. */
    public boolean choseNotToWrite() {
        return mark.filter(AttendanceRecord::choseNotToWrite).isPresent();
    }
}
