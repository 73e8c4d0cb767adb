package org.mafs.outcome.ui;

import org.mafs.base.Words;
import org.mafs.outcome.Measured;
import org.mafs.outcome.Occasion;

/** The three times inside a sentence and at the foot of a picture. */
final class When {

    private When() {
    }

    /** "at the start" */
    static String at(Occasion occasion) {
        return Words.say("outcome.picture.at", occasion);
    }

    /** "Points at the start" */
    static String score(Occasion occasion) {
        return Words.say("outcome.picture.points", occasion);
    }

    /** "CORE-10 points, lower is better" */
    static String points(Measured measured) {
        return Words.say("outcome.picture.axis", measured.name(), Words.say("outcome.picture.direction", measured.direction()));
    }

    /** "Start", and below it how many people are meant. */
    static String with(Occasion occasion, int n) {
        return Words.say("outcome.picture.occasion", occasion) + "\n" + Words.say("outcome.n", n);
    }
}
