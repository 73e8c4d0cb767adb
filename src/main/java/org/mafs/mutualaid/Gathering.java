package org.mafs.mutualaid;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mafs.base.Refused;
import org.mafs.base.Words;

/** Collects the meetings of one list, each day its own, and what was wrong with the others. */
final class Gathering {

    /** More than all meetings of the world's largest fellowship in one country. */
    static final int MOST_RECORDS = 100_000;
    private static final int LONGEST_SHOWN = 40;

    private final FellowshipRecord usual;
    private final Function<String, Optional<FellowshipRecord>> known;
    private final Remarks remarks = new Remarks();
    private final PlainWords words = new PlainWords(remarks);
    private final List<FoundMeeting> found = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private final Set<Told> told = new HashSet<>();
    private int read;

    private record Told(String ref, MeetingDetails details) {
    }

    Gathering(FellowshipRecord usual, Function<String, Optional<FellowshipRecord>> known) {
        this.usual = usual;
        this.known = known;
    }

    FellowshipRecord usual() {
        return usual;
    }

    Optional<FellowshipRecord> fellowship(String codeOrName) {
        return known.apply(codeOrName);
    }

    Remarks remarks() {
        return remarks;
    }

    PlainWords words() {
        return words;
    }

    /** Called once for each record, before anything is said of it. */
    void record() {
        if (++read > MOST_RECORDS) {
            throw new Refused("mutualaid.list.too-many", MOST_RECORDS);
        }
    }

    void reject(int line, String key, Object... arguments) {
        rejected.add(new RejectedRow(line, Words.say(key, arguments)));
    }

    /** A meeting with all that is known of it but its days. */
    void accept(int line, Heard heard, Days days) {
        if (!days.wrong().isEmpty()) {
            reject(line, days.good().isEmpty() ? "mutualaid.list.row.day" : "mutualaid.list.row.one-day",
                    String.join("; ", days.wrong().stream().map(Gathering::shown).toList()));
            if (days.good().isEmpty()) {
                return;
            }
        }
        if (heard.starts != null && heard.starts.endsTheDay()) {
            remarks.count("mutualaid.list.remark.midnight");
        }
        List<DayOfWeek> split = new ArrayList<>(days.good());
        if (split.isEmpty()) {
            split.add(null);
        }
        boolean again = false;
        for (DayOfWeek day : split) {
            MeetingDetails details = heard.on(day);
            if (told.add(new Told(heard.ref, details))) {
                found.add(new FoundMeeting(line, heard.ref, details));
            } else {
                again = true;
            }
        }
        if (again) {
            reject(line, "mutualaid.list.row.twice");
        }
    }

    /** What was written, inside a sentence: short and on one line. */
    static String shown(String written) {
        String line = written.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN - 1) + "…" : line;
    }

    ReadMeetings all() {
        return new ReadMeetings(read, List.copyOf(found), List.copyOf(rejected), remarks.sentences());
    }
}
