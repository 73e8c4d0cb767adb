package org.mafs.mutualaid;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What the short codes of lists mean: one table for each fellowship, in {@code meetings/types.properties}, because one
 * letter means different things in different fellowships. A code whose meaning is not known there is left out.
 */
final class TypeCodes {

    static final String ONLINE = "online";
    static final String HYBRID = "hybrid";
    static final String PLACE_CLOSED = "place-closed";
    private static final String OPEN = "open";
    private static final String CLOSED = "closed";
    private static final String LANGUAGE = "language ";

    private static final Map<String, Map<String, String>> TABLES = tables();

    private final Map<String, String> meanings;

    private TypeCodes(Map<String, String> meanings) {
        this.meanings = meanings;
    }

    /** Those of Meeting Guide lists of a fellowship; none where they are not known. */
    static TypeCodes of(FellowshipRecord fellowship) {
        return new TypeCodes(TABLES.getOrDefault(fellowship.code(), Map.of()));
    }

    /** The world ids of BMLT formats. */
    static TypeCodes ofBmlt() {
        return new TypeCodes(TABLES.get("bmlt"));
    }

    private static Map<String, Map<String, String>> tables() {
        Properties lines = new Properties();
        try (InputStream file = TypeCodes.class.getResourceAsStream("/meetings/types.properties")) {
            lines.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lines.stringPropertyNames().stream().sorted().collect(Collectors.groupingBy(
                key -> key.substring(0, key.indexOf('.')), Collectors.toMap(key -> key.substring(key.indexOf('.') + 1),
                        key -> lines.getProperty(key).strip(), (one, same) -> one, LinkedHashMap::new)));
    }

    /** The meanings of those that are known, in the order given. */
    List<String> meanings(List<String> codes) {
        return codes.stream().map(code -> meanings.get(code.strip().toUpperCase(Locale.ROOT)))
                .filter(meaning -> meaning != null).toList();
    }

    boolean knows(String code) {
        return meanings.containsKey(code.strip().toUpperCase(Locale.ROOT));
    }

    /** Puts down what the meanings say of openness, features and language. */
    static void apply(List<String> said, Heard heard) {
        boolean open = said.contains(OPEN);
        boolean closed = said.contains(CLOSED);
        heard.openness = open == closed ? Openness.NOT_SAID : open ? Openness.OPEN : Openness.CLOSED;
        heard.features.addAll(Feature.read(String.join(",", said)));
        heard.language = said.stream().filter(meaning -> meaning.startsWith(LANGUAGE)).findFirst()
                .map(meaning -> meaning.substring(LANGUAGE.length())).orElse(null);
    }

    /** The codes that say of a meeting what this table can say. */
    List<String> write(MeetingDetails details) {
        List<String> codes = new ArrayList<>();
        if (details.openness() != Openness.NOT_SAID) {
            code(details.openness().name().toLowerCase(Locale.ROOT)).ifPresent(codes::add);
        }
        Arrays.stream(Feature.values()).filter(details.features()::contains)
                .forEach(feature -> code(feature.kept()).ifPresent(codes::add));
        if (details.language() != null) {
            code(LANGUAGE + details.language()).ifPresent(codes::add);
        }
        return codes;
    }

    /** The longest of those with that meaning, for LGBTQ says more than G; the last of those as long. */
    private Optional<String> code(String meaning) {
        return meanings.entrySet().stream().filter(entry -> entry.getValue().equals(meaning)).map(Map.Entry::getKey)
                .reduce((one, other) -> other.length() >= one.length() ? other : one);
    }
}
