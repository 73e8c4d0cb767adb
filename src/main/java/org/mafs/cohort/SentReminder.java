package org.mafs.cohort;

import org.mafs.message.MessageLine;

/**
 * A message with the name of whom it was for.
 *
 * @param name of the person; for a message to staff, the words that say to whom of them it went
 */
public record SentReminder(MessageLine message, String name) {
}
