package org.mafs.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

    /** The results of a command that went well and prints JSON. */
    JsonNode json() {
        assertThat(err).isEmpty();
        assertThat(exit).isZero();
        assertThat(out).doesNotContain("NaN", "Infinity");
        return JsonMapper.shared().readTree(out);
    }

    void isRefusal(String... reasons) {
        assertThat(exit).isEqualTo(2);
        assertThat(out).as("standard output holds results only").isEmpty();
        assertThat(err.lines()).containsExactly(reasons);
    }

    static Path file(Path folder, String content) throws Exception {
        return Files.write(folder.resolve("input.csv"), content.getBytes(StandardCharsets.UTF_8));
    }
}
