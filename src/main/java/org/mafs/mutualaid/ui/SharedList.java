package org.mafs.mutualaid.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mafs.mutualaid.MeetingId;

/**
 * Meetings as an address names them: by their numbers alone, so that it tells nothing of whoever was given it.
 *
 * @param meetings without twins, in the order of the address
 */
record SharedList(List<MeetingId> meetings) {

    static final String PATH = "/m/";
    static final int MOST = 60;
    private static final int LETTERS_AND_FIGURES = 36;
    private static final String NUMBER = "[0-9a-z]{1,12}";

    /** @return empty where it is no such address, or names more than {@link #MOST} */
    static Optional<SharedList> read(String numbers) {
        String[] parts = numbers.split("\\.", MOST + 2);
        if (parts.length > MOST || !Arrays.stream(parts).allMatch(part -> part.matches(NUMBER))) {
            return Optional.empty();
        }
        return Optional.of(new SharedList(Arrays.stream(parts).map(part -> new MeetingId(
                Long.parseLong(part, LETTERS_AND_FIGURES))).distinct().toList()));
    }

    String path() {
        return PATH + meetings.stream().map(meeting -> Long.toString(meeting.value(), LETTERS_AND_FIGURES))
                .collect(Collectors.joining("."));
    }
}
