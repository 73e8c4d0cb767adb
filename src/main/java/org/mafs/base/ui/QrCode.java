package org.mafs.base.ui;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.vaadin.flow.component.html.Div;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A text as a square that a phone's camera reads. Drawn here: no service elsewhere learns what it says. */
public class QrCode extends Div {

    /** Cameras need it light all round. */
    private static final int MARGIN = 4;
    private static final int DOTS = 4;
    private static final int BLACK = 0xff000000;
    private static final int WHITE = 0xffffffff;

    /** @param says what it is, for those who do not see it */
    public QrCode(String text, String says) {
        addClassName("qr-code");
        getElement().setAttribute("role", "img").setAttribute("aria-label", says);
        getElement().setProperty("innerHTML", drawn(text));
    }

    /** As markup. */
    public static String drawn(String text) {
        ByteMatrix squares = squares(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth(); x++) {
                if (squares.get(x, y) == 1) {
                    path.append("M%d %dh1v1h-1z".formatted(x + MARGIN, y + MARGIN));
                }
            }
        }
        int size = squares.getWidth() + 2 * MARGIN;
        return ("<svg viewBox='0 0 %1$d %1$d' shape-rendering='crispEdges' focusable='false'>"
                + "<rect width='%1$d' height='%1$d' fill='#fff'/><path d='%2$s' fill='#000'/></svg>")
                .formatted(size, path);
    }

    /** As a PNG picture, for paper. */
    public static byte[] picture(String text) {
        ByteMatrix squares = squares(text);
        int size = squares.getWidth() + 2 * MARGIN;
        BufferedImage picture = new BufferedImage(size * DOTS, size * DOTS, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, isDark(squares, x / DOTS - MARGIN, y / DOTS - MARGIN) ? BLACK : WHITE);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private static boolean isDark(ByteMatrix squares, int x, int y) {
        return x >= 0 && y >= 0 && x < squares.getWidth() && y < squares.getHeight() && squares.get(x, y) == 1;
    }

    private static ByteMatrix squares(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("Too long for a code: %d letters".formatted(text.length()), tooLong);
        }
    }
}
