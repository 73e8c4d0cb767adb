package org.mafs.measure;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.mafs.base.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** An instrument as a file: JSON, the same for what ships, what is exported and what is imported. */
public final class InstrumentFile {

    /** In bytes; the largest instrument that makes sense is a tenth of it. */
    public static final int LARGEST = 512 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(Visibility.NONE))
            .changeDefaultPropertyInclusion(included -> included.withValueInclusion(Include.NON_EMPTY))
            .build();

    private InstrumentFile() {
    }

    public static String write(Instrument instrument) {
        return JSON.writeValueAsString(instrument);
    }

    /** @throws Refused with what is wrong with it, and where */
    public static Instrument read(String text) {
        try {
            Instrument read = JSON.readValue(text, Instrument.class);
            if (read == null) {
                throw new Refused("measure.file.unreadable", 1);
            }
            return read;
        } catch (JacksonException notOne) {
            throw refusal(notOne, text);
        }
    }

    /** @throws Refused with what is wrong with it, and where */
    public static Instrument read(InputStream file) {
        try {
            byte[] read = file.readNBytes(LARGEST + 1);
            if (read.length > LARGEST) {
                throw new Refused("measure.file.large", LARGEST / 1024);
            }
            return read(new String(read, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", ""));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Refused refusal(JacksonException notOne, String text) {
        int line = notOne.getLocation() == null ? 1 : Math.max(1, notOne.getLocation().getLineNr());
        if (notOne instanceof UnrecognizedPropertyException unknown) {
            return new Refused("measure.file.unknown", lineOf(unknown, text).orElse(line), unknown.getPropertyName());
        }
        for (Throwable cause = notOne.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException wrong && !(cause instanceof JacksonException)) {
                return new Refused("measure.file.wrong", line, wrong.getMessage());
            }
        }
        return new Refused("measure.file.unreadable", line);
    }

    /** The reader itself only knows where the thing ends that the unknown property belongs to. */
    private static OptionalInt lineOf(UnrecognizedPropertyException unknown, String text) {
        String place = unknown.getPath().stream().map(step -> "/" + (step.getPropertyName() == null ? step.getIndex()
                : step.getPropertyName())).collect(Collectors.joining());
        try (JsonParser parser = JSON.createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.PROPERTY_NAME
                        && parser.streamReadContext().pathAsPointer().toString().equals(place)) {
                    return OptionalInt.of(parser.currentTokenLocation().getLineNr());
                }
            }
        }
        return OptionalInt.empty();
    }
}
