package org.mafs.outcome;

import java.util.List;
import java.util.OptionalInt;
import org.mafs.measure.Answers;
import org.mafs.measure.UseDays;
import org.mafs.person.Gender;

/**
 * What the people answered who agreed to take part and to research, and nobody else; without names.
 *
 * @param places one for each enrolment, so a person in two of the chosen cohorts has two
 */
record EvaluationDataset(List<Place> places) {

    /**
     * All lists are in the order in which things were taken or asked.
     *
     * @param age      in years on the day of the first session attended; empty when not told, or when they did not start
     * @param core10   every CORE-10, scorable or not
     * @param use      days of use in the last 28
     * @param meetings outside mutual-aid meetings in the last 28 days
     */
    record Place(Participation participation, Gender gender, OptionalInt age, List<Dated<Answers>> core10,
            List<Dated<UseDays>> use, List<Dated<Integer>> meetings) {
    }

    /** Outcomes are of those who started, each once. */
    List<Place> people() {
        return Participation.oncePerPerson(places, Place::participation).stream()
                .filter(place -> place.participation().started()).toList();
    }
}
