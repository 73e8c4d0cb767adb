package org.mafs.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class MafsCommandTest {

    @Test
    void helpNamesTheCommands() {
        Answer answer = Answer.to("--help");

        assertThat(answer.exit()).isZero();
        assertThat(answer.out()).contains("score", "evaluate");
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void everyCommandExplainsItself() {
        assertThat(Answer.to("score", "--help").out()).contains("INSTRUMENT").contains("FILE.csv");
        assertThat(Answer.to("evaluate", "--help").out().replaceAll("\\s+", " ")).contains("participant,time,measure,value",
                "--human", "b counts who said yes at the earlier time and no at the later, c who said no and then yes");
    }

    @Test
    void anUnknownOrHalfCommandIsExplainedOnStandardError() {
        for (Answer answer : new Answer[] {Answer.to("guess"), Answer.to("score"), Answer.to("evaluate")}) {
            assertThat(answer.exit()).isEqualTo(2);
            assertThat(answer.out()).isEmpty();
            assertThat(answer.err()).contains("Usage: mafs");
        }
    }

    @Test
    void standardOutputIsUtf8WhateverThePlaceIsSetTo() {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(bytes, true, StandardCharsets.US_ASCII));
            MafsCommand.commandLine(Object.class).getOut().println("Café");
        } finally {
            System.setOut(before);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("Café");
    }
}
