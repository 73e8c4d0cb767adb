package org.mafs.database;

/** Between two looks at whether something has happened. */
final class Pause {

    private Pause() {
    }

    static void briefly() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartRefused("The start was interrupted.", interrupted);
        }
    }
}
