package org.mafs.curriculum;

import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which text: {@code session-3}, or a hand-out such as {@code timeline}. */
public record ContentCode(String value) implements Comparable<ContentCode> {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern SESSION = Pattern.compile("session-(\\d{1,2})");

    /** The hand-out with the table from which the picture of its dates is drawn. */
    public static final ContentCode TIMELINE = new ContentCode("timeline");

    /** Pages of other kinds that stand where a text of this code would be read. */
    private static final Set<String> NO_TEXTS = Set.of("zip", "delivery", "versions");

    public ContentCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException("No code of a text");
        }
    }

    public static ContentCode session(int number) {
        return new ContentCode("session-" + number);
    }

    static boolean isCode(String value) {
        return CODE.matcher(value).matches();
    }

    /** Whether a text of this code can be read at its address: one that nobody finds must not begin. */
    boolean canBeOpened() {
        return !NO_TEXTS.contains(value) && session().stream().allMatch(number -> equals(session(number)));
    }

    /** Its number, where it is a session. */
    public OptionalInt session() {
        Matcher found = SESSION.matcher(value);
        return found.matches() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
    }

    public boolean isSession() {
        return session().isPresent();
    }

    /** Sessions in their order, then hand-outs by their code. */
    @Override
    public int compareTo(ContentCode other) {
        int sessions = Integer.compare(session().orElse(Integer.MAX_VALUE), other.session().orElse(Integer.MAX_VALUE));
        return sessions != 0 ? sessions : value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
