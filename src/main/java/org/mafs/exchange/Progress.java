package org.mafs.exchange;

/** Hears how far the reading is. */
@FunctionalInterface
public interface Progress {

    /** @param rows read so far, of all sheets */
    void read(int rows);
}
