package org.mafs.outcome;

import java.util.OptionalInt;

/**
 * Who the outcomes are about: people who agreed to research and came to at least one session.
 *
 * @param n        all of them
 * @param women    how many of them are women
 * @param youngest age in years at the first session attended; empty when nobody told a date of birth
 * @param oldest   likewise
 */
public record Participants(int n, int women, OptionalInt youngest, OptionalInt oldest) {
}
