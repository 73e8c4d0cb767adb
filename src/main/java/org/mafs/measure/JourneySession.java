package org.mafs.measure;

import java.time.LocalDate;
import org.mafs.base.Words;

/** One session of the programme, and what the register says of somebody at it. */
public record JourneySession(int number, LocalDate on, Came came) {

    /** In the words of the register. */
    public enum Came {
        PRESENT("cohort.mark.present"), LATE("cohort.mark.late"), LEFT_EARLY("cohort.mark.left-early"),
        MADE_UP("cohort.sign.made-up"), APOLOGIES("cohort.mark.apologies"), ABSENT("cohort.mark.absent"),
        NO_MARK("cohort.sign.no-mark"), TO_COME("cohort.sign.to-come"), CANCELLED("cohort.sign.cancelled"),
        NOT_ON_LIST("cohort.sign.not-on-list");

        private final String key;

        Came(String key) {
            this.key = key;
        }

        public String inWords() {
            return Words.say(key);
        }

        public boolean wasThere() {
            return this == PRESENT || this == LATE || this == LEFT_EARLY || this == MADE_UP;
        }

        /** Whether the register says something of that evening. */
        public boolean isMarked() {
            return wasThere() || this == APOLOGIES || this == ABSENT;
        }
    }
}
