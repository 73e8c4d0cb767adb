package org.mafs.mutualaid;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mafs.mutualaid.PhoneNumbers.Span;

/**
 * Takes people out of a text: the whole sentence or line in which a phone number or an e-mail address stands, because
 * it mostly tells whose it is, and the words that send the reader to somebody by name.
 */
final class WithoutPeople {

    private static final int LONGEST_NAME = 60;
    private static final Set<String> SHORTENED = Set.of("mr", "mrs", "ms", "dr", "st", "rev", "tel", "mob", "no", "ph");
    private static final Pattern NAMED = Pattern.compile("(?i:\\b(?:please\\s)?(?:contacts?|secretary|treasurer|gsr|convenor|"
            + "ring|call|phone|text|e-?mail|message|whatsapp|speak\\sto|talk\\sto|ask\\sfor)\\b)[\\s:,-]{1,3}"
            + "(?i:(?:is|our|the|secretary|treasurer|gsr|contact)[\\s:,-]{1,3}){0,3}"
            + "(?!(?:The|Us|Our|Your|You|It|In|On|At|Bell|Buzzer|Door|Doorbell|Reception|Group|Groups|Meeting|Meetings|Helpline|"
            + "Samaritans|Office|Study|Book|Reading|Centre|Center|Road|Street|Lane|Before|First|After|For|To|If|Or|And|"
            + "Alcoholics|Narcotics|Cocaine|Recovery|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b)"
            + "\\p{Lu}\\p{Ll}+[^,.;\\n()]{0,300}");
    private static final Pattern WORDS = Pattern.compile("[\\s,.:&/-]+");
    private static final Pattern SAYS_NOTHING = Pattern.compile("(?i)tel|telephone|phone|mob|mobile|m|t|e|or|and|on|call|ring|"
            + "text|e-?mail|mail|contacts?|please|via|whatsapp|at|by");
    private static final Pattern THREE_DIGITS = Pattern.compile("\\p{Nd}\\p{Nd}\\p{Nd}");
    private static final Pattern EMPTY = Pattern.compile("[(\\[]\\s*+[)\\]]|\\(\\s*(?=[\\n,.;:]|$)");
    private static final Pattern BEFORE_MARK = Pattern.compile(" +([,.;:)])");
    private static final Pattern TWO_MARKS = Pattern.compile("[,;:]\\s*(?=[,.;:])|(?<=[.!?])\\.(?!\\.)");
    private static final Pattern EDGES = Pattern.compile("(?m)^[ ,.;:)|]+|[ ,:|(]+$|(?<= )[-–—]\\s*$|^[-–—]\\s+");

    private final String text;
    private final String folded;
    private final boolean parts;

    private WithoutPeople(String text, String folded, boolean parts) {
        this.text = text;
        this.folded = folded;
        this.parts = parts;
    }

    /** The sentences without people of a note; the text itself if it has none. */
    static String inSentences(String text) {
        return withoutNames(new WithoutPeople(text, PersonalContact.folded(text), false).left());
    }

    /** The parts without people, between commas or in brackets, of a name or an address; the text itself if it has none. */
    static String inParts(String text) {
        return new WithoutPeople(text, PersonalContact.folded(text), true).left();
    }

    private String left() {
        List<Span> people = PersonalContact.in(folded);
        if (people.isEmpty()) {
            return text;
        }
        StringBuilder left = new StringBuilder();
        int done = 0;
        for (int at = 0; at < people.size();) {
            int from = begin(people.get(at).from(), done);
            int to = people.get(at).to();
            StringBuilder words = new StringBuilder(folded.substring(from, people.get(at).from()));
            int end = end(to);
            while (++at < people.size() && people.get(at).from() < end) {
                words.append(folded, Math.min(to, people.get(at).from()), people.get(at).from());
                to = Math.max(to, people.get(at).to());
                end = end < to ? end(to) : end;
            }
            words.append(folded, to, end);
            if (saysNothing(words.toString())) {
                from = beginWithName(from, done);
            }
            left.append(text, done, from).append(' ');
            boolean wholeLine = (from == 0 || folded.charAt(from - 1) == '\n') && end < folded.length()
                    && folded.charAt(end) == '\n';
            done = wholeLine ? end + 1 : end;
        }
        return clean(left.append(text, done, text.length()).toString());
    }

    private static String clean(String left) {
        String closed = EMPTY.matcher(left).replaceAll("");
        String near = TWO_MARKS.matcher(BEFORE_MARK.matcher(closed).replaceAll("$1")).replaceAll("");
        return EDGES.matcher(near).replaceAll("");
    }

    private int begin(int from, int least) {
        int at = from;
        while (at > least && !isEnd(at - 1)) {
            at--;
        }
        return at;
    }

    private int end(int from) {
        int at = from;
        while (at < folded.length() && !isEnd(at)) {
            at++;
        }
        return at < folded.length() && (folded.charAt(at) == '.' || folded.charAt(at) == ';') ? at + 1 : at;
    }

    private boolean isEnd(int at) {
        char mark = folded.charAt(at);
        if (mark == '\n' || mark == ';') {
            return true;
        }
        if (mark == '.') {
            return (at + 1 == folded.length() || Character.isWhitespace(folded.charAt(at + 1)))
                    && !isShortened(at);
        }
        return parts && (mark == ',' || mark == '(' || mark == ')' || mark == '|' || mark == '-' && isDash(at));
    }

    /** Whether this full stop ends a word cut short, as in “J. Smith”, and no sentence. */
    private boolean isShortened(int at) {
        int from = at;
        while (from > 0 && at - from < 4 && Character.isLetter(folded.charAt(from - 1))) {
            from--;
        }
        return at - from == 1 || at - from < 4 && SHORTENED.contains(folded.substring(from, at).toLowerCase(Locale.ROOT));
    }

    private boolean isDash(int at) {
        return at > 0 && folded.charAt(at - 1) == ' ' && at + 1 < folded.length() && folded.charAt(at + 1) == ' ';
    }

    private static boolean saysNothing(String words) {
        return WORDS.splitAsStream(words).allMatch(word -> word.chars().noneMatch(Character::isLetter)
                || SAYS_NOTHING.matcher(word).matches());
    }

    /** A number by itself often stands under the name, or after it: that goes too. */
    private int beginWithName(int from, int least) {
        int end = from;
        while (end > least && !Character.isLetterOrDigit(folded.charAt(end - 1))) {
            end--;
        }
        int before = end == least ? from : begin(end, least);
        String said = folded.substring(before, Math.max(before, end)).strip();
        return !said.isEmpty() && said.length() <= LONGEST_NAME && WORDS.splitAsStream(said)
                .allMatch(word -> word.isEmpty() || !Character.isLowerCase(word.codePointAt(0))
                        || SAYS_NOTHING.matcher(word).matches()) ? before : from;
    }

    private static String withoutNames(String text) {
        String left = NAMED.matcher(text).replaceAll(named -> THREE_DIGITS.matcher(named.group()).find()
                ? Matcher.quoteReplacement(named.group()) : "");
        return left.length() == text.length() ? text : clean(left);
    }
}
