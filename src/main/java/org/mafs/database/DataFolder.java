package org.mafs.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Where each thing of one installation lies. The path is the real one: two names of a folder are one folder. */
record DataFolder(Path root) {

    /** Makes the folder when it is not there yet, and proves that it can be written to. */
    static DataFolder at(Path wanted) {
        try {
            if (!Files.isDirectory(wanted)) {
                Files.createDirectories(wanted, OwnerOnly.folder(wanted));
            }
            var root = wanted.toRealPath();
            Files.delete(Files.createTempFile(root, ".can-write-", null));
            return new DataFolder(root);
        } catch (IOException notWritable) {
            throw new StartRefused("The folder %s cannot be written to (%s). Set MAFS_DATA to a folder you may write to."
                    .formatted(wanted.toAbsolutePath().normalize(), reason(notWritable)), notWritable);
        }
    }

    private static String reason(IOException problem) {
        return switch (problem) {
            case FileAlreadyExistsException _ -> "a file is in its place";
            case AccessDeniedException _ -> "permission denied";
            default -> Failure.reason(problem);
        };
    }

    Path servers() {
        return root.resolve("server");
    }

    Path tables() {
        return root.resolve("mariadb");
    }

    /** Swept along when an installation is cut off half-way; only a complete one gets the name above. */
    Path unfinishedTables() {
        return root.resolve("mariadb.unfinished");
    }

    Path scratch() {
        return root.resolve("mariadb.tmp");
    }

    Path log() {
        return root.resolve("mariadb.log");
    }

    Path password() {
        return root.resolve("database.password");
    }

    Path state() {
        return root.resolve("mariadb.state");
    }

    Path lock() {
        return root.resolve("mafs.lock");
    }

    static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var inside = Files.walk(folder)) {
            inside.sorted(Comparator.reverseOrder()).forEach(each -> {
                try {
                    Files.delete(each);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }
}
