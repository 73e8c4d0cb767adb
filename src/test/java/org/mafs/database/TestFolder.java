package org.mafs.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Data folders that share one unpacked server, which is kept between builds: 300 MB need not be written per test. */
final class TestFolder {

    private static final Path SERVERS = Path.of("target", "mariadb-server").toAbsolutePath();

    private TestFolder() {
    }

    static Path in(Path temporary, String name) throws IOException {
        Files.createDirectories(SERVERS);
        var data = Files.createDirectory(temporary.resolve(name)).toRealPath();
        Files.createSymbolicLink(data.resolve("server"), SERVERS);
        return data;
    }
}
