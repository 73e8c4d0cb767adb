package org.mafs.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The database server's own log. One older file is kept beside it. */
record ServerLog(Path file) {

    private static final long FULL = 1_000_000;

    ProcessBuilder.Redirect ready() throws IOException {
        if (Files.exists(file) && Files.size(file) > FULL) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(file)) {
            OwnerOnly.write(file, "");
        }
        return ProcessBuilder.Redirect.appendTo(file.toFile());
    }

    /** Where to look, and the line that most likely says why. */
    String lastWords() {
        return "Its log is %s and ends: %s".formatted(file, lastError());
    }

    boolean speaksOf(String words) {
        return lines().reversed().stream().limit(20).anyMatch(line -> line.contains(words));
    }

    private String lastError() {
        var recent = lines().reversed().stream().filter(line -> !line.isBlank()).limit(20).toList();
        return recent.stream().filter(line -> line.contains("[ERROR]") && !line.endsWith("Aborting")).findFirst()
                .or(() -> recent.stream().findFirst()).orElse("(nothing)").strip();
    }

    private List<String> lines() {
        try {
            // Not necessarily UTF-8: the server repeats what it was given.
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
