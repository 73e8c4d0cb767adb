package org.mafs.cohort;

import java.util.Optional;
import org.mafs.base.ui.Destination;

/**
 * Why a cohort cannot begin.
 *
 * @param words for the one who asks: what is missing, and what to do
 * @param step  what they can do about it themselves; empty when that is for somebody else
 */
public record NotYet(String words, Optional<Step> step) {

    /** @param words what the button says */
    public record Step(Destination page, String words) {
    }
}
