package org.mafs.operations.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A text file of the demo, without its comments and empty lines. */
final class DemoFile {

    private DemoFile() {
    }

    static List<String> lines(String name) {
        var path = "/demo/" + name + ".txt";
        try (var stream = DemoFile.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("The demo file " + path + " is missing");
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
