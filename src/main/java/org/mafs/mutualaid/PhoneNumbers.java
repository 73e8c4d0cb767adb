package org.mafs.mutualaid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The phone numbers in a text that may be a person's: as numbers here are written, with and without the first 0, from
 * abroad, and short ones after “call” or “phone”. Helplines (080, 03 and 116 numbers), dates, times and the numbers of
 * online meetings are not. One pass over the text, however many numbers it has.
 */
final class PhoneNumbers {

    private static final int MOST_BETWEEN = 3;
    private static final int MOST_DIGITS = 15;
    private static final int LOOKED_BACK = 60;
    private static final Pattern RUNG = Pattern.compile("(?i)\\b(?:call|phone|telephone|mobile|sms|whatsapp|(?:tel|mob)\\.?)"
            + "(?![\\p{L}])[^\\n.;!?\\p{Nd}]{0,30}$");
    private static final Pattern NUMBERED = Pattern.compile("(?i)\\b(?:zoom|meeting|id|code|passcode|password|pin|webinar|teams)"
            + "(?:\\s(?:is|no|number|on|at|via))?[^\\p{L}\\p{Nd}\\n;]{0,4}$");

    /** Where one stands. */
    record Span(int from, int to) {}

    private record Digits(int from, int to) {
        int length() {
            return to - from;
        }
    }

    private final String text;
    private final List<Digits> groups = new ArrayList<>();
    private final List<Span> found = new ArrayList<>();

    private PhoneNumbers(String text) {
        this.text = text;
    }

    /** @param text with plain digits only (see {@link PersonalContact#folded}) */
    static List<Span> in(String text) {
        return new PhoneNumbers(text).all();
    }

    /** Whether a person's mobile phone is among the numbers of this line, each written with its 0 or its +44. */
    static boolean isMobileIn(String text) {
        return in(text).stream().map(span -> digits(text.substring(span.from(), span.to())))
                .anyMatch(digits -> digits.matches("(?:0|(?:00)?440?)7\\d{8,9}"));
    }

    /** Whether one of them is written in full, which the long numbers in web addresses by chance are not. */
    static boolean isWholeIn(String text) {
        return in(text).stream().anyMatch(span -> "0+(4".indexOf(text.charAt(span.from())) >= 0);
    }

    /** Whether these are the digits of a helpline, and nobody's own. */
    static boolean isHelpline(String text) {
        return isHelplineNumber(national(digits(PersonalContact.folded(text)), text.contains("+")));
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().filter(PhoneNumbers::isDigit).forEach(letter -> digits.append((char) letter));
        return digits.toString();
    }

    private List<Span> all() {
        for (int at = 0; at < text.length(); at++) {
            if (isDigit(text.charAt(at))) {
                int from = at;
                while (at < text.length() && isDigit(text.charAt(at))) {
                    at++;
                }
                groups.add(new Digits(from, at));
            }
        }
        int group = 0;
        while (group < groups.size()) {
            group += passed(group);
        }
        return found;
    }

    /** Takes what begins with this group, and tells how many groups that are. */
    private int passed(int group) {
        int when = date(group) ? 3 : time(group) ? 2 : 0;
        if (when > 0) {
            return when;
        }
        int helpline = upTo(group, digits -> isHelplineNumber(national(digits, before(group) == '+')), 15);
        if (helpline > 0) {
            return helpline;
        }
        int number = number(group);
        if (number == 0) {
            return 1;
        }
        int from = groups.get(group).from();
        while (from > 0 && (before(from, 1) == '+' || before(from, 1) == '(')) {
            from--;
        }
        found.add(new Span(from, groups.get(group + number - 1).to()));
        return number;
    }

    private int number(int group) {
        boolean abroad = before(group) == '+';
        Digits first = groups.get(group);
        if (abroad || text.startsWith("00", first.from())) {
            int most = upTo(group, digits -> digits.length() >= (abroad ? 8 : 10), MOST_DIGITS);
            if (most > 0) {
                return most;
            }
        }
        if (text.charAt(first.from()) == '0') {
            return ours(group);
        }
        int whole = upTo(group, digits -> digits.matches("440?[1-9]\\d{8,9}"), MOST_DIGITS);
        if (whole > 0) {
            return whole;
        }
        boolean mobile = text.charAt(first.from()) == '7' && (first.length() == 4 || first.length() == 5 || first.length() == 10);
        int rest = mobile ? upTo(group, digits -> digits.matches("7[1-9]\\d{8}"), 10) : 0;
        return rest > 0 ? numbered(group) ? 0 : rest : rung(group);
    }

    private int ours(int group) {
        Digits first = groups.get(group);
        if (first.length() == 1 && between(group).equals(".") && groups.get(group + 1).length() >= 4) {
            return 0;
        }
        int whole = upTo(group, digits -> digits.matches("0[1-9]\\d{8,9}"), 11);
        if (whole > 0 && !(whole == 5 && text.charAt(first.from() + 1) != '7' && inPairs(group, whole))) {
            return whole;
        }
        boolean bracket = before(group) == '(' && first.length() >= 3 && first.length() <= 6
                && between(group).startsWith(")");
        int local = bracket ? upTo(group, digits -> digits.length() >= 8, 12) : 0;
        return local > 0 ? local : rung(group);
    }

    /** A number too short or too foreign to know by itself, after a word that says what it is. */
    private int rung(int group) {
        int length = upTo(group, digits -> digits.length() >= 6 && !digits.startsWith("080") && !digits.startsWith("03")
                && !digits.startsWith("116"), 11);
        return length > 0 && !numbered(group) && follows(RUNG, group) ? length : 0;
    }

    private boolean numbered(int group) {
        return follows(NUMBERED, group);
    }

    private boolean follows(Pattern word, int group) {
        int from = groups.get(group).from();
        return word.matcher(text.substring(Math.max(0, from - LOOKED_BACK), from)).find();
    }

    private boolean inPairs(int group, int count) {
        return groups.subList(group, group + count).stream().allMatch(digits -> digits.length() == 2);
    }

    /** How many groups from this one make up such a number, the most that do; 0 if none. */
    private int upTo(int group, Predicate<String> one, int mostDigits) {
        StringBuilder digits = new StringBuilder();
        int best = 0;
        for (int at = group; at < groups.size(); at++) {
            Digits next = groups.get(at);
            if (digits.length() + next.length() > mostDigits) {
                break;
            }
            digits.append(text, next.from(), next.to());
            boolean timeFollows = next.to() + 1 < text.length() && text.charAt(next.to()) == ':'
                    && isDigit(text.charAt(next.to() + 1));
            if (digits.length() >= 6 && !timeFollows && one.test(digits.toString())) {
                best = at - group + 1;
            }
            if (at + 1 == groups.size() || !isGap(next.to(), groups.get(at + 1).from())) {
                break;
            }
        }
        return best;
    }

    private boolean isGap(int from, int to) {
        int letters = 0;
        for (int at = from; at < to; at++) {
            char letter = text.charAt(at);
            if (Character.getType(letter) == Character.FORMAT || letter == '\uFE0F' || letter == '\u20E3') {
                continue;
            }
            letters++;
            if (letters > MOST_BETWEEN || !Character.isWhitespace(letter) && "().-/_\u00B7\u2022\u00A0".indexOf(letter) < 0
                    && Character.getType(letter) != Character.DASH_PUNCTUATION) {
                return false;
            }
        }
        return true;
    }

    private boolean date(int group) {
        if (group + 2 >= groups.size()) {
            return false;
        }
        String mark = between(group);
        if (mark.length() != 1 || "./-".indexOf(mark.charAt(0)) < 0 || !mark.equals(between(group + 1))
                || mark.equals(between(group + 2))) {
            return false;
        }
        int first = small(group);
        int second = small(group + 1);
        int third = small(group + 2);
        boolean dayFirst = first >= 1 && first <= 31 && second >= 1 && second <= 12
                && (year(third) || groups.get(group + 2).length() == 2);
        return dayFirst || year(first) && second >= 1 && second <= 12 && third >= 1 && third <= 31;
    }

    private static boolean year(int number) {
        return number >= 1900 && number < 2100;
    }

    private boolean time(int group) {
        return between(group).equals(".") && groups.get(group).length() <= 2 && groups.get(group + 1).length() == 2
                && small(group) >= 0 && small(group) < 24 && small(group + 1) < 60 && !between(group + 1).equals(".");
    }

    private int small(int group) {
        Digits digits = groups.get(group);
        return digits.length() > 4 ? -1 : Integer.parseInt(text.substring(digits.from(), digits.to()));
    }

    /** What stands between this group and the next, as far as it matters; empty after the last. */
    private String between(int group) {
        if (group + 1 >= groups.size()) {
            return "";
        }
        int from = groups.get(group).to();
        return text.substring(from, Math.min(from + MOST_BETWEEN + 1, groups.get(group + 1).from()));
    }

    private char before(int group) {
        return before(groups.get(group).from(), 1);
    }

    private char before(int index, int back) {
        return index < back ? ' ' : text.charAt(index - back);
    }

    private static String national(String digits, boolean abroad) {
        return digits.startsWith("0044") ? "0" + digits.substring(4).replaceFirst("^0", "")
                : digits.startsWith("44") && (abroad || digits.length() >= 12) ? "0" + digits.substring(2).replaceFirst("^0", "")
                : digits;
    }

    private static boolean isHelplineNumber(String digits) {
        return digits.startsWith("080") && digits.length() >= 10 && digits.length() <= 11
                || digits.startsWith("03") && digits.length() == 11 || digits.startsWith("116") && digits.length() == 6;
    }

    private static boolean isDigit(int letter) {
        return letter >= '0' && letter <= '9';
    }
}
