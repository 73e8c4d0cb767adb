package org.mafs.curriculum;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A zip of texts, read whole into memory within bounds. Nothing in it is ever written to where its name points: names
 * only say which text something is.
 *
 * @param texts    by place, ends of lines as they are here
 * @param pictures by the name that texts call them
 * @param alts     what is said about each picture
 * @param origins  the version that each file was when it was taken out; only where the zip says so
 */
record ContentArchive(Map<Place, String> texts, Map<UUID, byte[]> pictures, Map<UUID, String> alts, Map<String, UUID> origins,
        List<ZipFound.LeftOut> leftOut) {

    /** In bytes. */
    static final long LARGEST = 40L << 20;
    static final String MANIFEST = "manifest.json";
    static final int FORMAT = 1;

    private static final int MOST_FILES = 1_000;
    private static final int LARGEST_TEXT = 400_000;
    private static final int LARGEST_PICTURE = 4 << 20;
    private static final long LARGEST_UNPACKED = 100L << 20;
    private static final Pattern TEXT =
            Pattern.compile("([a-zA-Z]{2,3}(?:-[a-zA-Z]{4})?)/(?:handouts/)?([a-z][a-z0-9-]{0,39})\\.md");
    private static final Pattern PICTURE =
            Pattern.compile("pictures/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.(?:png|jpg)");

    /** A text in a language. */
    record Place(ContentCode code, String language) {

        /** As the texts that ship are named. */
        String file() {
            return language + (code.isSession() ? "/" : "/handouts/") + code + ".md";
        }
    }

    /** @throws Refused in words for who chose the file */
    static ContentArchive read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new Refused("curriculum.zip.large", LARGEST >> 20);
            }
            try (ZipFile zip = new ZipFile(file.toFile())) {
                return read(zip);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new Refused("curriculum.zip.damaged");
        }
    }

    private static ContentArchive read(ZipFile zip) throws IOException {
        if (zip.size() > MOST_FILES) {
            throw new Refused("curriculum.zip.many", MOST_FILES);
        }
        List<ZipEntry> entries = Collections.list(zip.entries()).stream().map(ZipEntry.class::cast)
                .filter(entry -> !entry.isDirectory()).toList();
        entries.forEach(entry -> requireInside(entry.getName()));
        String top = entries.stream().map(ZipEntry::getName).filter(name -> name.endsWith("/" + MANIFEST)).findFirst()
                .map(name -> name.substring(0, name.length() - MANIFEST.length())).orElse("");
        ContentArchive archive = new ContentArchive(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(),
                new LinkedHashMap<>(), new ArrayList<>());
        Set<String> names = new HashSet<>();
        long left = LARGEST_UNPACKED;
        for (ZipEntry entry : entries) {
            String name = entry.getName().startsWith(top) ? entry.getName().substring(top.length()) : entry.getName();
            if (!names.add(name)) {
                throw new Refused("curriculum.zip.twice", name);
            }
            left -= archive.take(zip, entry, name, left);
        }
        if (archive.texts.isEmpty()) {
            throw new Refused("curriculum.zip.empty");
        }
        return archive;
    }

    /** @return how many bytes it was */
    private int take(ZipFile zip, ZipEntry entry, String name, long left) throws IOException {
        Matcher text = TEXT.matcher(name);
        Matcher picture = PICTURE.matcher(name);
        if (text.matches()) {
            byte[] bytes = bytes(zip, entry, LARGEST_TEXT, left);
            Place place = new Place(new ContentCode(text.group(2)), text.group(1));
            if (!ContentLanguage.isKnown(place.language())) {
                leftOut.add(new ZipFound.LeftOut(name, Words.say("curriculum.zip.left.language")));
            } else if (!place.code().canBeOpened()) {
                leftOut.add(new ZipFound.LeftOut(name, Words.say("curriculum.zip.left.code")));
            } else if (texts.put(place, words(name, bytes)) != null) {
                throw new Refused("curriculum.zip.twice", name);
            }
            return bytes.length;
        }
        if (picture.matches()) {
            byte[] bytes = bytes(zip, entry, LARGEST_PICTURE, left);
            pictures.put(UUID.fromString(picture.group(1)), bytes);
            return bytes.length;
        }
        if (name.equals(MANIFEST)) {
            byte[] bytes = bytes(zip, entry, LARGEST_TEXT, left);
            manifest(words(name, bytes));
            return bytes.length;
        }
        if (!name.startsWith("__MACOSX/") && !name.endsWith(".DS_Store")) {
            leftOut.add(new ZipFound.LeftOut(name, Words.say("curriculum.zip.left.unknown")));
        }
        return 0;
    }

    private void manifest(String json) {
        try {
            JsonNode manifest = JsonMapper.shared().readTree(json);
            if (manifest.path("format").asInt(FORMAT) > FORMAT) {
                throw new Refused("curriculum.zip.newer");
            }
            for (JsonNode picture : manifest.path("pictures")) {
                alts.put(UUID.fromString(picture.path("uuid").asString()), picture.path("alt").asString());
            }
            for (JsonNode text : manifest.path("texts")) {
                if (text.has("uuid")) {
                    origins.put(text.path("file").asString(), UUID.fromString(text.path("uuid").asString()));
                }
            }
        } catch (JacksonException | IllegalArgumentException broken) {
            throw new Refused("curriculum.zip.damaged");
        }
    }

    /** A name that points out of the zip was put there to do harm: nothing else in it is looked at. */
    private static void requireInside(String name) {
        if (name.startsWith("/") || name.contains("\\") || name.contains(":") || name.indexOf('\0') >= 0
                || List.of(name.split("/")).contains("..")) {
            throw new Refused("curriculum.zip.outside");
        }
    }

    /** By unpacking it: what it says of its own size may be a lie. */
    private static byte[] bytes(ZipFile zip, ZipEntry entry, int most, long left) throws IOException {
        try (InputStream stream = zip.getInputStream(entry)) {
            byte[] bytes = stream.readNBytes((int) Math.min(most, left) + 1);
            if (bytes.length > Math.min(most, left)) {
                throw new Refused("curriculum.zip.bomb", entry.getName());
            }
            return bytes;
        }
    }

    private static String words(String name, byte[] bytes) {
        try {
            String words = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (words.indexOf('\0') >= 0) {
                throw new Refused("curriculum.zip.letters", name);
            }
            return (words.startsWith("\uFEFF") ? words.substring(1) : words).replace("\r\n", "\n");
        } catch (CharacterCodingException other) {
            throw new Refused("curriculum.zip.letters", name);
        }
    }

    /** The version that was taken out, and may be older than what is in force by now. */
    Optional<UUID> origin(Place place) {
        return Optional.ofNullable(origins.get(place.file()));
    }

    Optional<String> alt(UUID picture) {
        return Optional.ofNullable(alts.get(picture));
    }
}
