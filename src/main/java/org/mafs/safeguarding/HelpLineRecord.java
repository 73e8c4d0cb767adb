package org.mafs.safeguarding;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * @param version     counts changes of the words and numbers only
 * @param lastChecked when somebody last made sure that its numbers are right; empty since they were typed
 * @param retired     whether it is no longer shown
 */
public record HelpLineRecord(HelpLineId id, long version, String name, String how, Optional<String> phone,
        Optional<String> textTo, Optional<String> textWords, Optional<LocalDate> lastChecked, boolean retired) {

    /** Numbers change often: after so many months somebody should ring once more. */
    public static final int GOOD_FOR_MONTHS = 6;

    /** Never checked, or more than six months ago. */
    public boolean isDue(LocalDate today) {
        return dueSince().map(today::isAfter).orElse(true);
    }

    /** Whether its numbers, and the words to send, stand in what people do. Otherwise they are shown beside it. */
    public boolean saysItsNumbers() {
        return Stream.of(phone, textTo, textWords).flatMap(Optional::stream).allMatch(part -> bare(how).contains(bare(part)));
    }

    private static String bare(String written) {
        return written.replace(" ", "");
    }

    /** The last day on which the last check counts; empty when there was none. */
    public Optional<LocalDate> dueSince() {
        return lastChecked.map(day -> day.plusMonths(GOOD_FOR_MONTHS));
    }
}
