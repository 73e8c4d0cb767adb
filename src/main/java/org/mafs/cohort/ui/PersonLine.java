package org.mafs.cohort.ui;

import java.util.Optional;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.cohort.PersonPlace;
import org.mafs.person.PersonRow;

/** One of the list of people, with the place they were given last. */
record PersonLine(PersonRow person, Optional<PersonPlace> place) {

    /** In words, or empty when nothing is to be done. */
    String nextStep() {
        return person.referralOpenSince()
                .map(day -> Words.say("cohort.next.answer-the-referral", Calendar.longDay(day)))
                .or(() -> place.flatMap(PersonPlace::nextStep).map(step -> Words.say("cohort.next", step)))
                .orElse("");
    }
}
