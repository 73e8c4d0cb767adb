package org.mafs.mutualaid;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.mafs.base.Refused;

/** A fellowship that nobody here has heard of yet. */
final class NewFellowship {

    /** Its number until it is stored. */
    private static final long NOT_YET = 0;

    private static final int LONGEST_CODE = 36;
    private static final int LONGEST_NAME = 120;

    private NewFellowship() {
    }

    static boolean is(FellowshipId fellowship) {
        return fellowship.value() == NOT_YET;
    }

    /** The same meeting once the fellowship has its number. */
    static FoundMeeting numbered(FoundMeeting found, FellowshipId made) {
        return is(found.details().fellowship()) ? new FoundMeeting(found.line(), found.ref(), found.details().of(made))
                : found;
    }

    /** @throws Refused when that is no name */
    static FellowshipRecord named(String name, FellowshipKind kind, Collection<FellowshipRecord> known) {
        String words = Plain.words(name);
        if (words == null || name.strip().length() > LONGEST_NAME) {
            throw new Refused("mutualaid.refresh.fellowship-name", LONGEST_NAME);
        }
        return new FellowshipRecord(new FellowshipId(NOT_YET), 0, code(words.replace(' ', '-'), known), name.strip(), kind,
                null, false);
    }

    private static String code(String words, Collection<FellowshipRecord> known) {
        Set<String> taken = known.stream().map(FellowshipRecord::code).collect(Collectors.toSet());
        String start = words.substring(0, Math.min(words.length(), LONGEST_CODE));
        String code = start;
        for (int number = 2; taken.contains(code); number++) {
            code = start + "-" + number;
        }
        return code;
    }
}
