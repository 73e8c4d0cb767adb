package org.mafs.mutualaid;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
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
    private final Set<String> doubted = new HashSet<>();
    private final BitSet crowded = new BitSet();
    private final Set<Told> told = new HashSet<>();
    private int read;
    private int line;
    private String ref;
    private boolean refused;

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
    void record(int begins) {
        if (++read > MOST_RECORDS) {
            throw new Refused("mutualaid.list.too-many", MOST_RECORDS);
        }
        if (begins == line) {
            crowded.set(line);
        }
        line = begins;
        ref = null;
        refused = false;
    }

    /** The source's own name for the record's meeting; null where it gives none. */
    String ref(String written) {
        ref = words.ref(written);
        return ref;
    }

    /** Of a record that is wrong in several ways the first is told. */
    void reject(String key, Object... arguments) {
        if (refused) {
            return;
        }
        refused = true;
        rejected.add(new RejectedRow(line, read, Words.say(key, arguments)));
        if (ref != null) {
            doubted.add(ref);
        }
    }

    /** Whether there is a list or an object where a plain value belongs, or more values than anybody means. */
    boolean isOdd(ListedRecord record, String... plain) {
        if (record.endless() != null) {
            reject("mutualaid.list.row.endless", record.endless(), JsonList.MOST_VALUES);
            return true;
        }
        Optional<String> boxed = Stream.of(plain).filter(record.boxed()::contains).findFirst();
        boxed.ifPresent(field -> reject("mutualaid.list.row.boxed", field));
        return boxed.isPresent();
    }

    /** A meeting with all that is known of it but its days. */
    void accept(Heard heard, Days days) {
        if (days.good().isEmpty() && days.wrong().isEmpty() && heard.starts != null) {
            reject("mutualaid.list.row.no-day");
            return;
        }
        if (!days.wrong().isEmpty()) {
            reject(days.good().isEmpty() ? "mutualaid.list.row.day" : "mutualaid.list.row.one-day",
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
            reject("mutualaid.list.row.twice");
        }
    }

    /** What was written, inside a sentence: short and on one line. */
    static String shown(String written) {
        String line = written.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN - 1) + "…" : line;
    }

    ReadMeetings all() {
        List<RejectedRow> rows = rejected.stream().map(row -> crowded.get(row.line()) ? row
                : new RejectedRow(row.line(), row.reason())).toList();
        return new ReadMeetings(read, List.copyOf(found), rows, Set.copyOf(doubted), remarks.sentences());
    }
}
