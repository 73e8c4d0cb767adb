package org.mafs.measure.ui;

import org.mafs.base.Words;
import org.mafs.measure.Substance;

/** What substances are called on the screens of facilitators. */
public final class Substances {

    private Substances() {
    }

    public static String name(Substance substance) {
        return Words.say("measure.substance." + substance.code());
    }
}
