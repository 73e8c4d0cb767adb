package org.mafs.operations.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the program answered to one command. */
record Answer(int exit, String out, String err) {

    static Answer to(Object... command) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = new String[command.length];
        for (int i = 0; i < command.length; i++) {
            words[i] = command[i].toString();
        }
        int exit = MafsCommand.commandLine(Object.class).setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(words);
        return new Answer(exit, out.toString(), err.toString());
    }

    static Path file(Path folder, String content) throws Exception {
        return Files.write(folder.resolve("input.csv"), content.getBytes(StandardCharsets.UTF_8));
    }
}
