package org.mafs.mutualaid;

import java.util.OptionalDouble;

/**
 * A meeting as a list shows it.
 *
 * @param miles as the crow flies; empty where one of the two places is not known, or it is held online only
 */
public record MeetingLine(MeetingRecord meeting, OptionalDouble miles) {

    public MeetingDetails details() {
        return meeting.details();
    }
}
