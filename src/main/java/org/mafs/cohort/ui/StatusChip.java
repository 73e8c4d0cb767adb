package org.mafs.cohort.ui;

import org.mafs.base.Words;
import org.mafs.base.ui.Chip;
import org.mafs.base.ui.Chip.Tone;
import org.mafs.cohort.CohortStatus;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.cohort.Standing;

/** Where a cohort, or a person in it, stands. */
final class StatusChip {

    private StatusChip() {
    }

    static Chip of(CohortStatus status) {
        String word = Words.say("cohort.status", status);
        return switch (status) {
            case UPCOMING -> new Chip("clock", word, Tone.PLAIN);
            case RUNNING -> new Chip("cohorts", word, Tone.GOOD);
            case FINISHED -> new Chip("check", word, Tone.QUIET);
        };
    }

    static Chip of(EnrolmentStatus status) {
        String word = Words.say("cohort.enrolment.status", status);
        return switch (status) {
            case REFERRED, WAITING, OFFERED -> new Chip("clock", word, Tone.CAUTION);
            case ENROLLED -> new Chip("check", word, Tone.GOOD);
            case LEFT, DECLINED -> new Chip("away", word, Tone.QUIET);
        };
    }

    static Chip of(Standing standing) {
        String word = Words.say("cohort.standing", standing);
        return switch (standing) {
            case REFERRED, WAITING, OFFERED -> new Chip("clock", word, Tone.CAUTION);
            case ENROLLED, STARTED -> new Chip("check", word, Tone.GOOD);
            case COMPLETED -> new Chip("new", word, Tone.GOOD);
            case LEFT, DECLINED -> new Chip("away", word, Tone.QUIET);
        };
    }
}
