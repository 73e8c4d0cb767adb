package org.mafs.mutualaid;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mafs.mutualaid.PhoneNumbers.Span;

/** An e-mail address or a phone number, however it is written: both lead to somebody. Helplines are nobody’s own. */
final class PersonalContact {

    /** Stands where a link leads to a person, so that the words about it are known as such. */
    static final char LINK = '\uE000';

    private static final String DOT = "(?:\\.|\\s?[\\[({]\\s?(?:dot|\\.)\\s?[\\])}]\\s?|\\s{1,3}dot\\s{1,3})";
    private static final String MAILERS = "(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|btinternet|protonmail)";
    /** From the sign on; who it is stands before. */
    private static final Pattern MAIL = Pattern.compile("(?i)(?<=[\\p{L}\\p{N}._%+'-])(?:"
            + "\\s?(?:@|[\\[({]\\s?(?:at|@)\\s?[\\])}])\\s?[\\p{L}\\p{N}-]{1,63}(?:" + DOT + "[\\p{L}\\p{N}-]{2,63}){1,4}"
            + "|\\s{1,3}at\\s{1,3}(?:" + MAILERS + "\\b|[\\p{L}\\p{N}-]{1,63}(?:\\s{1,3}dot\\s{1,3}[\\p{L}\\p{N}-]{2,63}){1,4}))");

    private PersonalContact() {
    }

    /** @param text or null */
    static boolean isIn(String text) {
        return text != null && !in(folded(text)).isEmpty();
    }

    /** @param text or null; in it may stand a number to dial in by, which is the meeting’s own */
    static boolean isEmail(String text) {
        return text != null && !mails(folded(text)).isEmpty();
    }

    /** Where they stand, in order. @param folded what {@link #folded} made of a text */
    static List<Span> in(String folded) {
        List<Span> all = new ArrayList<>(mails(folded));
        all.addAll(PhoneNumbers.in(folded));
        for (int at = folded.indexOf(LINK); at >= 0; at = folded.indexOf(LINK, at + 1)) {
            all.add(new Span(at, at + 1));
        }
        all.sort(Comparator.comparingInt(Span::from));
        return all;
    }

    private static List<Span> mails(String folded) {
        if (folded.indexOf('@') < 0 && !saysAt(folded)) {
            return List.of();
        }
        List<Span> mails = new ArrayList<>();
        Matcher mail = MAIL.matcher(folded);
        while (mail.find()) {
            mails.add(new Span(mail.start() - 1, mail.end()));
        }
        return mails;
    }

    private static boolean saysAt(String text) {
        for (int at = 1; at < text.length() - 2; at++) {
            if ((text.charAt(at) | ' ') == 'a' && (text.charAt(at + 1) | ' ') == 't'
                    && !Character.isLetterOrDigit(text.charAt(at - 1)) && !Character.isLetterOrDigit(text.charAt(at + 2))) {
                return true;
            }
        }
        return false;
    }

    /** As long as the text, every letter and digit in its plainest form, so that ０７ and ＠ are seen for what they are. */
    static String folded(String text) {
        if (text.chars().allMatch(letter -> letter < 128)) {
            return text;
        }
        StringBuilder folded = new StringBuilder(text.length());
        for (int at = 0; at < text.length();) {
            int point = text.codePointAt(at);
            int length = Character.charCount(point);
            folded.append(plainest(text.substring(at, at + length), point));
            at += length;
        }
        return folded.toString();
    }

    private static String plainest(String letter, int point) {
        if (point < 128) {
            return letter;
        }
        int digit = Character.isDigit(point) ? Character.digit(point, 10) : -1;
        String plain = digit >= 0 ? Integer.toString(digit) : Normalizer.normalize(letter, Normalizer.Form.NFKC);
        return plain.length() == letter.length() ? plain
                : plain.length() == 1 && letter.length() == 2 ? plain + " " : letter;
    }
}
