package org.mafs.measure;

import java.util.Set;
import org.mafs.base.Words;

/** What must stand beside days of use: that stopping all at once, or using after a break, can kill. */
public enum SafetyNote {

    /** Whose body depends on these must not stop without a doctor. */
    STOPPING(Set.of(Substance.ALCOHOL, Substance.BENZODIAZEPINES, Substance.GHB)),

    /** After any break the body takes less than before; and naloxone saves lives. */
    TOLERANCE(Set.of(Substance.OPIOIDS, Substance.CODEINE));

    private final Set<Substance> concerning;

    SafetyNote(Set<Substance> concerning) {
        this.concerning = concerning;
    }

    public boolean concerns(Substance substance) {
        return concerning.contains(substance);
    }

    public String title() {
        return Words.say("measure.journey.note", this);
    }

    public String words() {
        return Words.say("measure.journey.note.words", this);
    }
}
