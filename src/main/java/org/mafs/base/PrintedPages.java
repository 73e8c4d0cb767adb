package org.mafs.base;

import com.ibm.icu.text.Transliterator;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
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
     * @param title of the document, as a reader's window shows it: without names
     * @param body  well-formed markup; whatever people have written has gone through {@link #text}
     * @param style the style sheet under {@code /paper}, such as {@code pack}
     * @param look  a class for the whole document
     */
    public void write(String title, String body, String style, String look, OutputStream to) throws IOException {
        String page = """
                <html lang="en-GB"><head><title>%s</title><meta name="subject" content="%s"/>
                <meta name="description" content="%s"/><style>%s</style></head>
                <body class="%s">%s</body></html>""".formatted(title, title, title,
                new String(read("/paper/" + style + ".css"), StandardCharsets.UTF_8), look, body);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(page, null);
        builder.usePdfUaAccessibility(true);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(TextDirection.LTR);
        FACES.forEach(face -> builder.useFont(() -> new ByteArrayInputStream(read(FOLDER + face.file())), face.family(),
                400, FontStyle.NORMAL, true));
        builder.useFont(() -> new ByteArrayInputStream(read(FOLDER + BOLD)), FACES.getFirst().family(), 700,
                FontStyle.NORMAL, true);
        builder.toStream(to);
        builder.run();
    }

    /** As markup; a name in a script that no face has is written in Latin letters rather than in boxes. */
    public String text(String words) {
        String composed = Normalizer.normalize(words, Normalizer.Form.NFC);
        String shown = canShow(composed) ? composed : Latin.of(composed);
        return shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .codePoints().filter(letter -> letter >= ' ').mapToObj(Character::toString).collect(Collectors.joining());
    }

    private boolean canShow(String words) {
        return words.codePoints().allMatch(letter -> Character.isWhitespace(letter)
                || letters.stream().anyMatch(face -> face.getGlyphId(letter) != 0));
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
