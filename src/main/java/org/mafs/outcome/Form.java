package org.mafs.outcome;

import org.mafs.measure.Answers;
import org.mafs.measure.Instrument;

/**
 * One form somebody filled in, scorable or not.
 *
 * @param instrument in the version that was asked
 */
record Form(Instrument instrument, Answers answers) {
}
