package org.mafs.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Data folders below target that share the files of one unpacked server, kept between builds: 300 MB need not be
 * written for every test.
 */
public final class TestFolder implements TempDirFactory {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
        return Files.createTempDirectory(Files.createDirectories(TARGET), "test-data-");
    }

    public static Path in(Path temporary, String name) throws IOException {
        var data = Files.createDirectory(temporary.resolve(name)).toRealPath();
        var unpacked = TARGET.resolve("mariadb-server");
        unpackOnce(unpacked);
        try (var files = Files.walk(unpacked)) {
            for (var each : files.toList()) {
                var place = data.resolve("server").resolve(unpacked.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(place);
                } else {
                    Files.createLink(place, each);
                }
            }
        }
        return data;
    }

    /** Tests run in several processes, and all use the same files. */
    private static void unpackOnce(Path unpacked) throws IOException {
        try (var lock = FileChannel.open(TARGET.resolve("mariadb-server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = lock.lock()) {
            ServerProgram.find(unpacked);
        }
    }
}
