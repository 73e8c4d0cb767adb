package org.mafs.database;

import java.nio.file.FileSystemException;

/** Why the computer said no, as half a sentence: file system exceptions hide it behind the path. */
final class Failure {

    private Failure() {
    }

    static String reason(Exception problem) {
        if (problem instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        var message = problem.getMessage();
        return message == null ? problem.getClass().getSimpleName() : message;
    }
}
