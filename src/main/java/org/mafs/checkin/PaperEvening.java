package org.mafs.checkin;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mafs.base.CohortId;
import org.mafs.cohort.SessionRecord;
import org.mafs.cohort.Tonight;
import org.mafs.measure.OfficialWording;

/**
 * What a paper pack is made of.
 *
 * @param leaders   who leads the evening, by their full names; may be nobody yet
 * @param spare     a code for each sheet that nobody's name is known for yet
 * @param helpLines for the foot of each sheet
 * @param official  the words of each published instrument that has them, so that it can be printed whole
 * @param memory    days of the four weeks before that people of each cohort may remember, and what they are called
 */
record PaperEvening(Tonight tonight, List<String> leaders, List<PaperPerson> people, List<PaperCode> spare,
        String helpLines, PaperPack.Print print, Map<Form, OfficialWording> official,
        Map<CohortId, Map<LocalDate, String>> memory) {

    SessionRecord session() {
        return tonight.session();
    }

    /** Whether the pack has a sheet of it; otherwise its own paper form is due. */
    boolean prints(Form form) {
        return form.isOwnWording() || official.containsKey(form);
    }
}
