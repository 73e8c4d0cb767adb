package org.mafs.checkin.ui;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.vaadin.flow.component.html.Div;

/** A text as a square that a phone's camera reads. Drawn here: no service elsewhere learns what it says. */
class QrCode extends Div {

    /** Cameras need it light all round. */
    private static final int MARGIN = 4;

    /** @param says what it is, for those who do not see it */
    QrCode(String text, String says) {
        addClassName("qr-code");
        getElement().setAttribute("role", "img").setAttribute("aria-label", says);
        getElement().setProperty("innerHTML", drawn(text));
    }

    static String drawn(String text) {
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

    private static ByteMatrix squares(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("Too long for a code: %d letters".formatted(text.length()), tooLong);
        }
    }
}
