package org.mafs.mutualaid;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.mafs.base.Refused;

/** Comma-separated text that stops where one cell becomes too long, as it does when a quotation mark is never closed. */
final class BoundedCells extends FilterReader {

    private static final int LONGEST_CELL = 1024 * 1024;

    private int length;
    private int line = 1;
    private int cellBegan = 1;
    private boolean quoted;
    private boolean lastWasQuote;

    BoundedCells(Reader text) {
        super(text);
    }

    @Override
    public int read() throws IOException {
        int letter = super.read();
        if (letter >= 0) {
            pass((char) letter);
        }
        return letter;
    }

    @Override
    public int read(char[] letters, int from, int most) throws IOException {
        int read = super.read(letters, from, most);
        for (int place = from; place < from + read; place++) {
            pass(letters[place]);
        }
        return read;
    }

    private void pass(char letter) {
        if (letter == '\n') {
            line++;
        }
        if (letter == '"' && (quoted || length == 0 || lastWasQuote)) {
            quoted = !quoted;
            lastWasQuote = !quoted;
            length++;
            return;
        }
        lastWasQuote = false;
        if (!quoted && (letter == ',' || letter == '\n' || letter == '\r')) {
            length = 0;
            cellBegan = line;
        } else if (++length > LONGEST_CELL) {
            throw new Refused("mutualaid.list.cell-too-long", cellBegan);
        }
    }
}
