package org.mafs.checkin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mafs.cohort.AttendanceRecord;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.Mark;

/**
 * One card of the evening: who, whether they are here, which forms are due tonight, begun and handed in.
 *
 * @param guestFrom   the name of a guest's own cohort; empty for those of this one
 * @param pageOpens   whether the one who asks may open the person's own page, beyond this evening
 * @param followUpDue whether they are to be asked again these days about a cohort that ended a month ago
 * @param underWay    how far the forms are that were begun and not handed in
 * @param planned     whatever the programme asks at some time
 * @param out         where their forms are open just now, other than on the screen of a facilitator
 * @param sheets      the paper sheets that ask about risk, and whether somebody has read that; the same for everybody
 *                    who has one, whatever stands there
 * @param lateAnswers whether answers came that differ from newer ones and wait for somebody to look
 */
public record EveningPerson(EnrolmentRecord enrolment, Optional<String> guestFrom, boolean pageOpens,
        Optional<AttendanceRecord> mark, boolean firstTime, boolean followUpDue, Set<Form> due,
        Map<Form, Answered> underWay, Set<Form> done, Set<Form> planned, Optional<FormsOut> out,
        SortedMap<Form, SheetLook> sheets, boolean lateAnswers) {

    /** Came, and wants no forms tonight. */
    public boolean choseNotToWrite() {
        return mark.filter(AttendanceRecord::choseNotToWrite).isPresent();
    }

    public boolean isHere() {
        return mark.map(AttendanceRecord::mark).filter(Mark::attended).isPresent();
    }

    /** Everything that may be filled in tonight, in the order it is handed out. */
    public SortedSet<Form> forms() {
        SortedSet<Form> all = new TreeSet<>(planned);
        all.addAll(due);
        all.addAll(begun());
        all.addAll(done);
        return all;
    }

    public Set<Form> begun() {
        return underWay.keySet();
    }

    /** The sheets that nobody has read yet. */
    public List<Form> sheetsToLookAt() {
        return sheets.entrySet().stream().filter(sheet -> sheet.getValue() == SheetLook.TO_DO).map(Map.Entry::getKey)
                .toList();
    }

    /** Their tablet or phone went quiet with forms that are not handed in. */
    public boolean isSilent() {
        return out.filter(FormsOut::isSilent).isPresent();
    }
}
