package org.mafs.mutualaid;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A postcode of the United Kingdom, or the beginning of one.
 *
 * @param outward the first half, such as LE1
 * @param inward  the second half, such as 1AA; its digit alone for a sector; empty where only the first half is said
 */
public record Postcode(String outward, String inward) {

    private static final int WHOLE = 3;
    private static final String OUTWARD = "GIR|[A-PR-UWYZ](?:[0-9][0-9]?|[0-9][A-HJKPSTUW]|[A-HK-Y][0-9][0-9]?"
            + "|[A-HK-Y][0-9][ABEHMNPRVWXY])";
    private static final String INWARD = "[0-9][ABD-HJLNP-UW-Z]{2}";
    private static final Pattern IN_ONE = Pattern.compile("(" + OUTWARD + ")(" + INWARD + "|)");
    private static final Pattern SECTOR = Pattern.compile("(" + OUTWARD + ")[^A-Z0-9]+([0-9])");
    private static final Pattern IN_TEXT = Pattern.compile("(?<![A-Z0-9])(" + OUTWARD + ")[ -]{0,3}(" + INWARD
            + ")(?![A-Z0-9])");
    /** Longer than any that was ever typed with spaces. */
    private static final int LONGEST_TYPED = 20;

    /** As typed, in capitals or not, with or without its space. Empty where it has not the form of one. */
    public static Optional<Postcode> read(String typed) {
        String capitals = capitals(typed).strip();
        if (capitals.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        return matched(SECTOR.matcher(capitals)).or(() -> matched(IN_ONE.matcher(capitals.replaceAll("[\\s.-]", ""))));
    }

    /** The last whole one in an address. */
    public static Optional<Postcode> in(String address) {
        Matcher found = IN_TEXT.matcher(capitals(address).replaceAll("\\s", " "));
        Postcode last = null;
        while (found.find()) {
            last = new Postcode(found.group(1), found.group(2));
        }
        return Optional.ofNullable(last);
    }

    private static Optional<Postcode> matched(Matcher matcher) {
        return matcher.matches() ? Optional.of(new Postcode(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    private static String capitals(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    }

    public boolean isWhole() {
        return inward.length() == WHOLE;
    }

    /** Such as LE1 1; empty where only the first half is known. */
    public Optional<String> sector() {
        return inward.isEmpty() ? Optional.empty() : Optional.of(outward + " " + inward.charAt(0));
    }

    /** As on a letter: in capitals, with its space. */
    public String inFull() {
        return inward.isEmpty() ? outward : outward + " " + inward;
    }
}
