package org.mafs.mutualaid;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How lists of meetings are written. */
public enum MeetingFormat {
    MEETING_GUIDE, BMLT, UK_CSV, MAFS_CSV;

    /** As typed on the command line, such as {@code meeting-guide}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<MeetingFormat> withCode(String code) {
        return Arrays.stream(values()).filter(format -> format.code().equals(code)).findFirst();
    }
}
