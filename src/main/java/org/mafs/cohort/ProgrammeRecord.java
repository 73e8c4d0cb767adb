package org.mafs.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.mafs.base.ProgrammeId;
import org.mafs.base.Words;

public record ProgrammeRecord(ProgrammeId id, long version, ProgrammeDetails details, boolean retired) {

    public String name() {
        return details.name();
    }

    public int sessions() {
        return details.titles().size();
    }

    /** When the last session falls of a cohort that begins on this day. */
    public LocalDate lastSession(LocalDate first) {
        return first.plusWeeks(sessions() - 1L);
    }

    /** The days of all its sessions for a cohort that begins on this day. */
    public List<LocalDate> days(LocalDate first) {
        return Stream.iterate(first, day -> day.plusWeeks(1)).limit(sessions()).toList();
    }

    /**
     * What completing means, in a sentence.
     *
     * @param sessionsInAll of the cohort it is said of
     */
    public String ruleInWords(int sessionsInAll) {
        return Words.say("programme.rule", details.sessionsToComplete(), sessionsInAll);
    }
}
