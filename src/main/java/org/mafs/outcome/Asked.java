package org.mafs.outcome;

import org.mafs.measure.Instruments;
import org.mafs.measure.Scale;

/**
 * A measure as it is scored.
 *
 * @param scale of the newest version that was answered
 */
record Asked(Measured measured, Scale scale) {

    static final Asked CORE_10 = new Asked(Measured.by(Instruments.CORE_10).getFirst(),
            Instruments.CORE_10.scales().getFirst());
}
