package org.mafs.base;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where files lie while they are read or written: inside the data folder, for its owner only. Each program that runs
 * has a folder of its own there and holds a lock on it; what a program left behind that crashed has no lock any more and
 * is deleted when the next one starts.
 */
@Component
public class WorkFolder {

    private static final String LOCK = ".lock";

    private final Path path;
    private final FileChannel lock;

    WorkFolder(@Value("${mafs.data:}") String data) {
        Path all = Path.of(data.isBlank() ? "data" : data).resolve("workbooks").toAbsolutePath();
        try {
            Files.createDirectories(all);
            ownerOnly(all);
            deleteForsaken(all);
            path = Files.createTempDirectory(all, "");
            lock = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            lock.lock();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public Path path() {
        return path;
    }

    /** Where the file system knows no such permissions (Windows) the data folder's own access list applies. */
    private static void ownerOnly(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static void deleteForsaken(Path all) throws IOException {
        List<Path> folders;
        try (Stream<Path> there = Files.list(all)) {
            folders = there.filter(Files::isDirectory).toList();
        }
        for (Path folder : folders) {
            if (isForsaken(folder)) {
                delete(folder);
            }
        }
    }

    /** A folder without a lock file belongs to somebody who is only just making it. */
    private static boolean isForsaken(Path folder) {
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock taken = channel.tryLock()) {
            return taken != null;
        } catch (IOException | OverlappingFileLockException inUse) {
            return false;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> within = Files.walk(folder)) {
            for (Path each : within.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    @PreDestroy
    void end() throws IOException {
        lock.close();
        delete(path);
    }
}
