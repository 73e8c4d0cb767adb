package org.mafs.checkin;

/**
 * Where an evening stands, the same for everyone who looks at it.
 *
 * @param tablets how many tablets go round tonight
 */
public record EveningStanding(EveningStep step, int tablets) {
}
