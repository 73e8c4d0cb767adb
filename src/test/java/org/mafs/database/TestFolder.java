package org.mafs.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
        ServerProgram.find(unpacked);
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
}
