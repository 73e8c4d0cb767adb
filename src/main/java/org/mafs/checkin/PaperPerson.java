package org.mafs.checkin;

import java.util.Set;
import org.mafs.measure.Substance;

/**
 * One person on paper.
 *
 * @param forms that are asked of them tonight
 * @param named what they have spoken of before, and are asked about
 */
public record PaperPerson(EveningPerson person, PaperCode code, Set<Form> forms, Set<Substance> named) {

    public String name() {
        return person.enrolment().name();
    }
}
