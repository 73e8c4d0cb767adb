package org.mafs.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Files and folders that only their owner may read, from the moment they exist. Where the file system knows no such
 * permissions (Windows) the folder's own access list applies.
 */
final class OwnerOnly {

    private OwnerOnly() {
    }

    static FileAttribute<?>[] folder(Path place) {
        return attributes(place, "rwx------");
    }

    /** Writes the whole file or nothing: a kill half-way leaves the old state. */
    static void write(Path file, String content) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished, attributes(file, "rw-------"));
        Files.writeString(unfinished, content, StandardCharsets.UTF_8);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileAttribute<?>[] attributes(Path place, String permissions) {
        if (!place.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))};
    }
}
