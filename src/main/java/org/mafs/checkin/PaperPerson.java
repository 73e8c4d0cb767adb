package org.mafs.checkin;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.mafs.measure.Substance;

/**
 * One person on paper.
 *
 * @param forms that are asked of them tonight
 * @param named what they have spoken of before, and are asked about
 * @param read  what was ticked where a sheet was looked at already, by question; empty where it was left blank
 */
public record PaperPerson(EveningPerson person, PaperCode code, Set<Form> forms, Set<Substance> named,
        Map<Form, Map<Integer, OptionalInt>> read) {

    public String name() {
        return person.enrolment().name();
    }
}
