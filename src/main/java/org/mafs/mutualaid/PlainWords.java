package org.mafs.mutualaid;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Turns what a list says into text that is safe to keep: HTML becomes plain words and nothing of it runs; people, whose
 * names, phone numbers and e-mail addresses are written into notes, are left out; nothing is longer than its place in the directory.
 */
final class PlainWords {

    static final int NAME = 200;
    static final int PLACE = 200;
    static final int ADDRESS = 400;
    static final int REGION = 120;
    static final int ONLINE_HOW = 500;
    static final int NOTES = 10_000;
    private static final int WEB = 1000;
    private static final int POSTCODE = 12;
    private static final int REF = 200;
    private static final int REF_KEPT = 160;
    private static final int MOST_LAYERS = 5;
    /** More of a text is not even looked at. */
    private static final int MOST_LETTERS = 50_000;

    private static final Pattern HTML = Pattern.compile("<[a-zA-Z/!?]|&(?:#\\d+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]+);");
    private static final Set<String> BLOCKS = Set.of("p", "div", "li", "ul", "ol", "tr", "table", "section", "article",
            "blockquote", "h1", "h2", "h3", "h4", "h5", "h6");
    /** Controls, the marks that turn writing round, and halves of letters. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cntrl}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\u200B\\uFFFE\\uFFFF]|\\p{Cs}");

    private static final Pattern DIAL_IN = Pattern.compile("[+(]?\\p{Nd}[\\p{Nd}\\s().,;#*+xX-]{4,60}");
    private static final Pattern UK_POSTCODE = Pattern.compile(
            "\\b([A-Z]{1,2}\\d[A-Z\\d]?)\\s{0,3}(?!1ST|2ND|3RD|\\dTH)(\\d[A-Z]{2})\\b", Pattern.CASE_INSENSITIVE);
    /** Addresses that open a talk with the holder of the number in them. */
    private static final Pattern TALK = Pattern.compile(
            "(?i)://(?:[a-z]+\\.)?(?:wa\\.me|signal\\.me|whatsapp\\.com)/.*\\d{7}|[?&](?:phone|tel|mobile|sms)=[^&]*\\d{6}");

    private final Remarks remarks;

    PlainWords(Remarks remarks) {
        this.remarks = remarks;
    }

    /** A name or an address on one line, at most so long; null when nothing is left. */
    String line(String written, int longest) {
        return written == null ? null : kept(plain(written).replace('\n', ' '), longest, true);
    }

    /** On as many lines as it has, at most so long; null when nothing is left. */
    String lines(String written, int longest) {
        return written == null ? null : kept(plain(written), longest, longest <= ADDRESS);
    }

    /**
     * The number to ring to take part in an online meeting: it is the meeting's, not a person's. Null if it is not one:
     * nobody dials in to a mobile phone.
     */
    String dialIn(String written) {
        if (written == null) {
            return null;
        }
        String number = plain(written).replace('\n', ' ');
        return isDialIn(number) ? number : lines(written, ONLINE_HOW);
    }

    static boolean isDialIn(String line) {
        return DIAL_IN.matcher(line).matches() && !PhoneNumbers.isMobileIn(PersonalContact.folded(line));
    }

    /** An http or https address as it was written; null for any other. */
    String web(String written) {
        if (written == null) {
            return null;
        }
        String address = written.strip().replace("&amp;", "&");
        if (address.regionMatches(true, 0, "www.", 0, 4)) {
            address = "https://" + address;
        }
        if (address.length() > WEB || !isWeb(address) || leadsToSomebody(address)) {
            remarks.count("mutualaid.list.remark.web");
            return null;
        }
        return address;
    }

    private static boolean isWeb(String address) {
        try {
            URI uri = new URI(address.replace(" ", "%20"));
            return uri.getHost() != null && uri.getUserInfo() == null
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && address.chars().noneMatch(letter -> letter <= ' ' || letter == '"' || letter == '<');
        } catch (URISyntaxException notOne) {
            return false;
        }
    }

    private static boolean leadsToSomebody(String address) {
        String decoded = address;
        for (int layer = 0; layer < MOST_LAYERS; layer++) {
            if (holdsContact(decoded)) {
                return true;
            }
            try {
                String next = URLDecoder.decode(decoded.replace("+", "%2B"), UTF_8);
                if (next.equals(decoded)) {
                    return false;
                }
                decoded = next;
            } catch (IllegalArgumentException notEncoded) {
                return false;
            }
        }
        return true;
    }

    private static boolean holdsContact(String address) {
        String folded = PersonalContact.folded(address);
        return TALK.matcher(folded).find() || PersonalContact.isEmail(folded) || PhoneNumbers.isWholeIn(folded);
    }

    /** As written on a letter, or taken out of a longer text. */
    String postcode(String written) {
        if (written == null) {
            return null;
        }
        String tidy = plain(written).replace('\n', ' ');
        Optional<String> uk = postcodeIn(tidy);
        if (uk.isPresent() || tidy.isEmpty()) {
            return uk.orElse(null);
        }
        if (tidy.length() > POSTCODE) {
            remarks.count("mutualaid.list.remark.postcode");
            return null;
        }
        return tidy;
    }

    /** The last in the text: what comes before may be a unit and its floor, which look like one. */
    static Optional<String> postcodeIn(String text) {
        return UK_POSTCODE.matcher(text).results().reduce((earlier, later) -> later)
                .map(found -> (found.group(1) + " " + found.group(2)).toUpperCase(Locale.ROOT));
    }

    /**
     * The source's own name for a meeting. A very long one is shortened so that two of them stay two; one with a phone
     * number or an e-mail address in it is kept as a mark that says neither.
     */
    String ref(String written) {
        if (written == null) {
            return null;
        }
        String ref = UNSEEN.matcher(written.strip()).replaceAll("").replace('\n', ' ');
        if (ref.isEmpty()) {
            return null;
        }
        String mark = UUID.nameUUIDFromBytes(ref.getBytes(UTF_8)).toString();
        if (PersonalContact.isIn(cutTo(ref, WEB))) {
            remarks.count("mutualaid.list.remark.people");
            return mark;
        }
        return ref.length() <= REF ? ref : cutTo(ref, REF_KEPT) + "-" + mark;
    }

    private String plain(String written) {
        return tidy(withoutHtml(written.length() <= MOST_LETTERS ? written : begun(written)));
    }

    private String begun(String written) {
        remarks.count("mutualaid.list.remark.long");
        String begun = written.substring(0, MOST_LETTERS);
        int whole = Math.max(begun.lastIndexOf('\n'), Math.max(begun.lastIndexOf('<'), begun.lastIndexOf(". ")));
        return whole > 0 ? begun.substring(0, whole) : begun;
    }

    private String withoutHtml(String written) {
        String text = written;
        for (int layer = 0; layer < MOST_LAYERS && isHtml(text); layer++) {
            String plain = text(text);
            if (plain.equals(text)) {
                break;
            }
            text = plain;
        }
        return text;
    }

    private static boolean isHtml(String text) {
        return (text.indexOf('<') >= 0 || text.indexOf('&') >= 0) && HTML.matcher(text).find();
    }

    private static String text(String html) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText());
                } else if (node instanceof Element element && ("br".equals(element.normalName()) || block(element))) {
                    text.append('\n');
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && block(element)) {
                    text.append('\n');
                } else if (node instanceof Element link && "a".equals(link.normalName())
                        && isPersonal(link.attr("href").strip())) {
                    text.append(PersonalContact.LINK);
                }
            }

            private boolean block(Element element) {
                return BLOCKS.contains(element.normalName());
            }
        }, Jsoup.parse(html).body());
        return text.toString();
    }

    /** A link that rings or writes to a person; a helpline's is not. */
    private static boolean isPersonal(String link) {
        String lower = link.toLowerCase(Locale.ROOT);
        return lower.startsWith("mailto:") || lower.startsWith("whatsapp:")
                || (lower.startsWith("tel:") || lower.startsWith("sms:")) && !PhoneNumbers.isHelpline(link)
                || lower.startsWith("http") && link.length() <= WEB && leadsToSomebody(link);
    }

    private String tidy(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u2028', '\n').replace('\u2029', '\n')
                .replace('\t', ' ').replace('\u00A0', ' ');
        String seen = isPlain(lines) ? lines : UNSEEN.matcher(lines).replaceAll("");
        if (seen.length() != lines.length()) {
            remarks.count("mutualaid.list.remark.unseen");
        }
        return spaced(seen);
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(letter -> letter >= ' ' && letter < 127 || letter == '\n');
    }

    private static String spaced(String text) {
        StringBuilder spaced = new StringBuilder(text.length());
        int lines = 0;
        boolean space = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '\n') {
                lines++;
            } else if (letter == ' ') {
                space = true;
            } else {
                spaced.append(lines > 0 ? "\n".repeat(Math.min(lines, 2)) : space ? " " : "").append(letter);
                lines = 0;
                space = false;
            }
        }
        return spaced.toString().strip();
    }

    private String kept(String text, int longest, boolean parts) {
        String without = parts ? WithoutPeople.inParts(text) : WithoutPeople.inSentences(text);
        if (without.equals(text)) {
            return cut(text, longest);
        }
        remarks.count("mutualaid.list.remark.people");
        return cut(spaced(without), longest);
    }

    private String cut(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text.isEmpty() ? null : text;
        }
        remarks.count("mutualaid.list.remark.long");
        return cutTo(text, longest - 1).stripTrailing() + "…";
    }

    private static String cutTo(String text, int points) {
        return text.substring(0, text.offsetByCodePoints(0, Math.min(points, text.codePointCount(0, text.length()))));
    }
}
