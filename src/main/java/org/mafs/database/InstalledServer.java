package org.mafs.database;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a MariaDB server that somebody installed may lie: the PATH, and the usual folders that are often not on it. */
final class InstalledServer {

    private static final List<String> USUAL = List.of("/usr/sbin", "/usr/bin", "/usr/libexec", "/usr/local/sbin",
            "/usr/local/bin", "/usr/local/mariadb/bin", "/usr/local/mysql/bin", "/opt/mariadb/bin", "/opt/homebrew/bin",
            "/opt/homebrew/opt/mariadb@11.4/bin", "/opt/homebrew/opt/mariadb/bin");

    private InstalledServer() {
    }

    static Stream<Path> places() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator);
        return Stream.concat(Stream.of(path).filter(folder -> !folder.isBlank()), USUAL.stream())
                .map(Path::of)
                .flatMap(folder -> Stream.of("mariadbd", "mysqld", "mariadbd.exe", "mysqld.exe").map(folder::resolve));
    }
}
