package org.mafs.outcome;

/**
 * How many people came how far. Each number counts people out of the number before it, so the differences are those who
 * went no further.
 *
 * @param referred         everyone on the lists of the chosen cohorts, each person once
 * @param agreedToTakePart whose last word on taking part is yes
 * @param started          came to at least one session
 * @param agreedToResearch whose last word on research is yes
 * @param baseline         have a scorable CORE-10 at the start
 * @param end              … and at the end
 * @param followUp         … and a month later: all three
 * @param completed        of those who started, how many came to enough sessions; not a step on the way to the forms
 * @param cameUnagreed     came to a session though no agreement to take part stands; counted nowhere else from
 *                         {@code agreedToTakePart} on
 */
public record Flow(int referred, int agreedToTakePart, int started, int agreedToResearch, int baseline, int end,
        int followUp, int completed, int cameUnagreed) {
}
