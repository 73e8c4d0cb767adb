package org.mafs.base;

import com.ibm.icu.text.Transliterator;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.stereotype.Component;

/** Lays a document out on paper, as a PDF that a screen reader can read too. Nothing is fetched from anywhere. */
@Component
public class PrintedPages {

    private static final String FOLDER = "/fonts/";
    /** One letter in so many may be written otherwise. */
    private static final int FEW = 10;
    private static final String BOLD = "atkinson-hyperlegible-next-bold.ttf";

    /** In this order each letter takes the first that has it. */
    private static final List<Face> FACES = List.of(new Face("Atkinson", "atkinson-hyperlegible-next-regular.ttf"),
            new Face("Names", "noto-sans.ttf"), new Face("Hebrew", "noto-sans-hebrew.ttf"),
            new Face("Arabic", "noto-sans-arabic.ttf"));

    private final List<CmapLookup> letters = FACES.stream().map(PrintedPages::letters).toList();

    static {
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    private record Face(String family, String file) {
    }

    /**
     * What a document is written in.
     *
     * @param tag      as BCP 47 writes it
     * @param fromLeft otherwise it is read from the right
     */
    public record Language(String tag, boolean fromLeft) {

        public static final Language HOME = new Language("en-GB", true);
    }

    /** Written in English. */
    public void write(String title, String body, String style, String look, OutputStream to) throws IOException {
        write(title, body, style, look, Language.HOME, to);
    }

    /**
     * @param title of the document, as a reader's window shows it: without names
     * @param body  well-formed markup; whatever people have written has gone through {@link #text}
     * @param style the style sheet under {@code /paper}, such as {@code pack}
     * @param look  a class for the whole document
     */
    public void write(String title, String body, String style, String look, Language language, OutputStream to)
            throws IOException {
        String page = """
                <html lang="%s"><head><title>%s</title><meta name="subject" content="%s"/>
                <meta name="description" content="%s"/><style>%s</style></head>
                <body class="%s">%s</body></html>""".formatted(language.tag(), title, title, title,
                new String(read("/paper/" + style + ".css"), StandardCharsets.UTF_8), look, body);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(page, null);
        builder.usePdfUaAccessibility(true);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(language.fromLeft() ? TextDirection.LTR : TextDirection.RTL);
        FACES.forEach(face -> builder.useFont(() -> new ByteArrayInputStream(read(FOLDER + face.file())), face.family(),
                400, FontStyle.NORMAL, true));
        builder.useFont(() -> new ByteArrayInputStream(read(FOLDER + BOLD)), FACES.getFirst().family(), 700,
                FontStyle.NORMAL, true);
        try (BatikSVGDrawer drawings = new BatikSVGDrawer()) {
            builder.useSVGDrawer(drawings);
            builder.toStream(to);
            builder.run();
        }
    }

    /**
     * As markup. Words in a script that no face has are written in Latin letters rather than in boxes, a sign that no
     * face has as plain words; everything beside them stays as it is.
     */
    public String text(String words) {
        String composed = Normalizer.normalize(words, Normalizer.Form.NFC);
        String shown = composed.codePoints().allMatch(this::canShow) ? composed : inOurLetters(composed);
        return shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .codePoints().filter(letter -> letter >= ' ').mapToObj(Character::toString).collect(Collectors.joining());
    }

    /** Otherwise most of it would be written in Latin letters, which those who read its own may not read. */
    public boolean hasLettersOf(String words) {
        List<Integer> letters = words.codePoints().filter(Character::isLetter).boxed().toList();
        return letters.stream().filter(letter -> !canShow(letter)).count() * FEW <= letters.size();
    }

    private String inOurLetters(String words) {
        StringBuilder shown = new StringBuilder();
        StringBuilder strange = new StringBuilder();
        words.codePoints().forEach(letter -> {
            boolean known = canShow(letter);
            if (isWritten(letter) && !known || !strange.isEmpty() && (Character.isWhitespace(letter) || isMark(letter))) {
                strange.appendCodePoint(letter);
                return;
            }
            shown.append(latin(strange));
            strange.setLength(0);
            shown.append(known ? Character.toString(letter) : Signs.words(letter));
        });
        return shown.append(latin(strange)).toString();
    }

    private String latin(CharSequence strange) {
        return strange.isEmpty() ? "" : Latin.of(strange.toString()).codePoints().filter(this::canShow)
                .mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static boolean isWritten(int letter) {
        return Character.isLetterOrDigit(letter) || isMark(letter);
    }

    private static boolean isMark(int letter) {
        int type = Character.getType(letter);
        return type == Character.COMBINING_SPACING_MARK
                || type == Character.NON_SPACING_MARK && !Character.UnicodeBlock.VARIATION_SELECTORS
                .equals(Character.UnicodeBlock.of(letter));
    }

    private boolean canShow(int letter) {
        return Character.isWhitespace(letter) || letters.stream().anyMatch(face -> face.getGlyphId(letter) != 0);
    }

    private static CmapLookup letters(Face face) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(read(FOLDER + face.file())))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] read(String resource) {
        try (InputStream in = PrintedPages.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Loaded only when a name asks for it. */
    private static final class Latin {

        private static final Transliterator LETTERS = Transliterator.getInstance("Any-Latin; NFC; Any-Title");

        private static String of(String words) {
            return LETTERS.transliterate(words);
        }
    }
}
