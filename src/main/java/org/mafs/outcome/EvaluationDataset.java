package org.mafs.outcome;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.mafs.measure.UseDays;
import org.mafs.person.Gender;
import org.mafs.person.ReferralSource;

/**
 * What the people answered who agreed to take part and to research, and nobody else; without names. Where and when they
 * came is in the {@link ServiceDataset}, under the same enrolment.
 *
 * @param places one for each enrolment, so a person in two of the chosen cohorts has two
 */
record EvaluationDataset(List<Place> places) {

    /**
     * All lists are in the order in which things were taken or asked.
     *
     * @param age      in years on the day of the first session attended; empty when not told, or when they did not start
     * @param route    how the person came to us, from the referral that this place answers; empty when not known
     * @param forms    every form of every instrument that asks about the person, scorable or not
     * @param use      days of use in the last 28
     * @param meetings outside mutual-aid meetings in the last 28 days
     * @param visited  outside meetings from the first session attended to the end, at least; empty when not known
     */
    record Place(Participation participation, Gender gender, OptionalInt age, Optional<ReferralSource> route,
            List<Dated<Form>> forms, List<Dated<UseDays>> use, List<Dated<Integer>> meetings, OptionalInt visited) {

        boolean isWoman() {
            return gender == Gender.FEMALE;
        }

        boolean hasToldGender() {
            return gender != Gender.NOT_ASKED && gender != Gender.PREFER_NOT_TO_SAY;
        }
    }

    /** Outcomes are of those who started, each once. */
    List<Place> people() {
        return Participation.oncePerPerson(places, Place::participation).stream()
                .filter(place -> place.participation().started()).toList();
    }
}
