package org.mafs.cohort;

import org.mafs.message.MessageLine;

/** A message with the name of whom it was for. */
public record SentReminder(MessageLine message, String name) {
}
