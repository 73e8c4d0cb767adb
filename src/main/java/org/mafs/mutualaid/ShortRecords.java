package org.mafs.mutualaid;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops a file whose records never end, such as one with a quotation mark that is never closed, before it fills the memory. */
class ShortRecords extends FilterReader {

    private static final int MOST_LETTERS = 1_000_000;

    private int since;

    ShortRecords(Reader in) {
        super(in);
    }

    /** A record has been read to its end. */
    void next() {
        since = 0;
    }

    @Override
    public int read() throws IOException {
        int letter = super.read();
        count(letter < 0 ? 0 : 1);
        return letter;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int letters) throws IOException {
        since += letters;
        if (since > MOST_LETTERS) {
            throw new IOException("A record is longer than " + MOST_LETTERS + " letters.");
        }
    }
}
