package org.mafs.checkin;

import java.util.List;
import org.mafs.cohort.SessionRecord;
import org.mafs.cohort.Tonight;

/**
 * What a paper pack is made of.
 *
 * @param leaders   who leads the evening, by their full names; may be nobody yet
 * @param spare     a code for each sheet that nobody's name is known for yet
 * @param helpLines for the foot of each sheet
 */
record PaperEvening(Tonight tonight, List<String> leaders, List<PaperPerson> people, List<PaperCode> spare,
        String helpLines, PaperPack.Print print) {

    SessionRecord session() {
        return tonight.session();
    }
}
