package org.mafs.mutualaid;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lists like the two dumps of domain.md §10, 27 months apart: of each 7,395 meetings 1,010 keep their ids, and 4,860 more
 * are in the same place at the same time under new ids.
 */
final class ManyMeetings {

    private static final int OF = 7395;
    private static final int KEPT = 1010;
    private static final int TIED = 1010 + 4860;
    private static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

    private final int meetings;

    ManyMeetings(int meetings) {
        this.meetings = meetings;
    }

    Path first(Path file) throws IOException {
        return write(file, at -> at, at -> "old-" + at);
    }

    /** As many meetings again; those that tie to no old one are new ones. */
    Path later(Path file) throws IOException {
        return write(file, at -> mixed(at) < TIED ? at : at + meetings, at -> mixed(at) < KEPT ? "old-" + at : "new-" + at);
    }

    int tied() {
        int tied = 0;
        for (int at = 0; at < meetings; at++) {
            tied += mixed(at) < TIED ? 1 : 0;
        }
        return tied;
    }

    /** So that they lie among each other in a shorter list too. */
    private static int mixed(int at) {
        return (int) (at * 7919L % OF);
    }

    private interface Number {
        int of(int at);
    }

    private interface Text {
        String of(int at);
    }

    private Path write(Path file, Number place, Text id) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("\uFEFFGuid,Title,Time,Duration,Postcode,Latitude,Longitude,Venue,Address,What3Words,Day,Hearing,"
                    + "Wheelchair,Chit,Open,OpenFormat,Format,Note,Code,Region,Country,MeetingType\n");
            for (int at = 0; at < meetings; at++) {
                int there = place.of(at);
                out.write(("%s,Meeting %d,%02d:%d0,1hr 30mins,A%c%d %d%c%c,%.6f,%.6f,St Mary’s Hall %d,\"%d High Street,\n"
                        + "Town %d\",,%s,0,1,0,1,,,\"Ring the bell, then come up. %s\",C%d,Region %d,England,\n").formatted(
                        id.of(at), there, 7 + there % 14, there / 14 % 6, (char) ('A' + there % 26), there / 26 % 90 + 1,
                        there % 10, (char) ('A' + there / 100 % 26), (char) ('A' + there / 2600 % 26),
                        50 + there % 5000 / 1000.0, -4 + there % 7000 / 1000.0, there, there, there % 900,
                        DAYS[there % 7], "Tea and biscuits are there from half an hour before. ".repeat(there % 6), there,
                        there % 40));
            }
        }
        return file;
    }
}
