package org.mafs.mutualaid;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Turns what a list says into text that is safe to keep: HTML becomes plain words and nothing of it runs; phone numbers
 * and e-mail addresses, which people write into notes, are left out; nothing is longer than its place in the directory.
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

    private static final Pattern HTML = Pattern.compile("<[a-zA-Z/!?]|&(?:#\\d+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]+);");
    private static final Set<String> BLOCKS = Set.of("p", "div", "li", "ul", "ol", "tr", "table", "section", "article",
            "blockquote", "h1", "h2", "h3", "h4", "h5", "h6");
    /** Controls, the marks that turn writing round, and halves of letters. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cntrl}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\u200B\\uFFFE\\uFFFF]|\\p{Cs}");

    private static final String MAIL = "(?:mailto:)?[\\p{L}\\p{N}._%+'-]{1,64}\\s?(?:@|\\[at]|\\(at\\))\\s?"
            + "[\\p{L}\\p{N}-]{1,63}(?:\\s?(?:\\.|\\[dot]|\\(dot\\))\\s?[\\p{L}\\p{N}-]{2,63}){1,4}";
    private static final String GAP = "[\\s().\\-\u2010-\u2015]{0,3}";
    private static final String PHONE = "(?=[\\p{Nd}+(])(?<![\\p{N}.,:/_-])(?<!(?i:\\b(?:id|code|passcode|password|pin)\\W{0,3}))"
            + "(?:(?:\\+|00)\\p{Nd}(?:" + GAP + "\\p{Nd}){7,13}|0(?:" + GAP + "\\p{Nd}){9,10}"
            + "|\\(0\\p{Nd}{2,5}\\)(?:" + GAP + "\\p{Nd}){5,8}"
            + "|(?:\\(\\p{Nd}{3}\\)|\\p{Nd}{3})[\\s.-]{1,2}\\p{Nd}{3}[\\s.-]\\p{Nd}{4})(?![\\p{N}:])";
    private static final String LEAD = "(?i:\\b(?:please\\s)?(?:contacts?|call|ring|phone|tel|telephone|mobile|mob|text|"
            + "e-?mail|message|whatsapp|sms|speak\\sto|enquir(?:y|ies))\\b)[^\\n.;!?<>]{0,60}?";
    private static final String LOCAL = "(?i:\\b(?:call|phone|tel|telephone|mobile|mob|sms|whatsapp)\\b)"
            + "[^\\n.;!?\\p{Nd}]{0,30}\\p{Nd}(?:" + GAP + "\\p{Nd}){5,9}(?!\\p{N})";
    private static final Pattern PERSONAL = personal(PHONE + "|" + MAIL);
    private static final Pattern PERSONAL_WITHOUT_MAIL = personal(PHONE);
    private static final Pattern AT = Pattern.compile("@|\\(at\\)|\\[at]");
    /** What such a thing must have, so that the many texts without are quickly passed. */
    private static final Pattern PERHAPS_PERSONAL = Pattern.compile("@|\\(at\\)|\\[at]|(?:\\p{Nd}[^\\p{Nd}]{0,3}){6}");
    private static final Pattern ANY_MAIL = Pattern.compile(MAIL);
    private static final Pattern DIAL_IN = Pattern.compile("[+(]?\\p{Nd}[\\p{Nd}\\s().,;#*+xX-]{4,60}");
    private static final Pattern UK_POSTCODE = Pattern.compile(
            "\\b([A-Z]{1,2}\\d[A-Z\\d]?)\\s{0,3}(\\d[A-Z]{2})\\b", Pattern.CASE_INSENSITIVE);

    private final Remarks remarks;

    private static Pattern personal(String one) {
        return Pattern.compile("(?:" + LEAD + ")?(?:" + one + ")(?:[\\s,/&]{0,3}(?i:or|and)?\\s{0,2}(?:" + LEAD + ")?(?:"
                + one + "))*|" + LOCAL);
    }

    PlainWords(Remarks remarks) {
        this.remarks = remarks;
    }

    /** On one line, at most so long; null when nothing is left. */
    String line(String written, int longest) {
        return written == null ? null : cut(withoutPeople(tidy(withoutHtml(written)).replace('\n', ' ')), longest);
    }

    /** On as many lines as it has, at most so long; null when nothing is left. */
    String lines(String written, int longest) {
        return written == null ? null : cut(withoutPeople(tidy(withoutHtml(written))), longest);
    }

    /** The number to ring to take part in an online meeting: it is the meeting's, not a person's. Null if it is not one. */
    String dialIn(String written) {
        if (written == null) {
            return null;
        }
        String number = tidy(withoutHtml(written)).replace('\n', ' ');
        return isDialIn(number) ? number : lines(written, ONLINE_HOW);
    }

    static boolean isDialIn(String line) {
        return DIAL_IN.matcher(line).matches();
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
        if (address.length() > WEB || !isWeb(address) || ANY_MAIL.matcher(address).find()) {
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

    /** As written on a letter, or taken out of a longer text. */
    String postcode(String written) {
        if (written == null) {
            return null;
        }
        String tidy = tidy(withoutHtml(written)).replace('\n', ' ');
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

    static Optional<String> postcodeIn(String text) {
        Matcher found = UK_POSTCODE.matcher(text);
        return found.find() ? Optional.of((found.group(1) + " " + found.group(2)).toUpperCase(Locale.ROOT))
                : Optional.empty();
    }

    /** The source's own name for a meeting. A very long one is shortened so that two of them stay two. */
    String ref(String written) {
        if (written == null) {
            return null;
        }
        String ref = UNSEEN.matcher(written.strip()).replaceAll("").replace('\n', ' ');
        return ref.isEmpty() ? null : ref.length() <= REF ? ref
                : cutTo(ref, REF_KEPT) + "-" + UUID.nameUUIDFromBytes(ref.getBytes(UTF_8));
    }

    private String withoutHtml(String written) {
        String text = written;
        for (int layer = 0; layer < MOST_LAYERS && HTML.matcher(text).find(); layer++) {
            String plain = text(text);
            if (plain.equals(text)) {
                break;
            }
            text = plain;
        }
        return text;
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
                }
            }

            private boolean block(Element element) {
                return BLOCKS.contains(element.normalName());
            }
        }, Jsoup.parse(html).body());
        return text.toString();
    }

    private String tidy(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u2028', '\n').replace('\u2029', '\n')
                .replace('\t', ' ').replace('\u00A0', ' ');
        String seen = UNSEEN.matcher(lines).replaceAll("");
        if (seen.length() != lines.length()) {
            remarks.count("mutualaid.list.remark.unseen");
        }
        return spaced(seen);
    }

    private static String spaced(String text) {
        return text.replaceAll(" {2,}", " ").replaceAll(" ?\n ?", "\n").replaceAll("\n{3,}", "\n\n").strip();
    }

    private String withoutPeople(String text) {
        if (!PERHAPS_PERSONAL.matcher(text).find()) {
            return text;
        }
        Matcher personal = (AT.matcher(text).find() ? PERSONAL : PERSONAL_WITHOUT_MAIL).matcher(text);
        if (!personal.find()) {
            return text;
        }
        remarks.count("mutualaid.list.remark.people");
        return spaced(spaced(personal.replaceAll("")).replaceAll("\\(\\s*\\)|\\(\\s*(?=[\\n,.;:]|$)", "")
                .replaceAll(" +([,.;:)])", "$1").replaceAll("[,;:](?=[,.;:])|(?<=[.!?])\\.(?!\\.)", "")
                .replaceAll("(?m)^[ ,.;:]+", ""));
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
