package org.mafs.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mafs.base.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Official words as a file: plain text with one item a line, or JSON with everything that can be pasted. Both in UTF-8.
 */
public final class WordingFile {

    /** In bytes. */
    public static final int LARGEST = 200 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private WordingFile() {
    }

    /** @param ownAnswers where items have others than the rest */
    private record Content(String language, String lead, List<String> lines, List<String> answers,
            List<Own> ownAnswers, String copyright) {
    }

    private record Own(int item, List<String> answers) {
    }

    /**
     * What the file holds; what it does not say stays as it was pasted before.
     *
     * @throws Refused when it is too large, no text, or cannot be read
     */
    public static PastedWording read(InputStream file, PastedWording before) {
        String text = text(file);
        if (!text.stripLeading().startsWith("{")) {
            return new PastedWording(before.language(), before.lead(), text, before.answers(), before.ownAnswers(),
                    before.copyright());
        }
        try {
            Content content = JSON.readValue(text, Content.class);
            return new PastedWording(Objects.requireNonNullElse(content.language(), before.language()),
                    Objects.requireNonNullElse(content.lead(), before.lead()),
                    lines(content.lines(), before.lines()), lines(content.answers(), before.answers()),
                    content.ownAnswers() == null ? before.ownAnswers() : content.ownAnswers().stream()
                            .map(own -> own.item() + ": " + String.join(" | ", own.answers()))
                            .collect(Collectors.joining("\n")),
                    Objects.requireNonNullElse(content.copyright(), before.copyright()));
        } catch (JacksonException notOne) {
            int line = notOne.getLocation() == null ? 1 : Math.max(1, notOne.getLocation().getLineNr());
            throw new Refused("measure.wording.file.unreadable", line);
        }
    }

    /** A line break within an item would make two of it. */
    private static String lines(List<String> given, String before) {
        return given == null ? before : given.stream().map(line -> line.replaceAll("\\s*\\R\\s*", " "))
                .collect(Collectors.joining("\n"));
    }

    private static String text(InputStream file) {
        try {
            byte[] read = file.readNBytes(LARGEST + 1);
            if (read.length > LARGEST) {
                throw new Refused("measure.wording.file.large", LARGEST / 1024);
            }
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(read)).toString();
            if (text.chars().anyMatch(letter -> letter < ' ' && !Character.isWhitespace(letter))) {
                throw new Refused("measure.wording.file.no-text");
            }
            return text.replaceFirst("^\uFEFF", "");
        } catch (CharacterCodingException notText) {
            throw new Refused("measure.wording.file.no-text");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
