package org.mafs.mutualaid;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.mafs.base.Refused;
import org.springframework.security.core.parameters.P;

/** The file of a list, opened only when it may be one: bounded, text, and of the kind that was asked for. */
final class ListFile {

    static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final int LOOKED_AT = 512;

    private ListFile() {
    }

    /** @throws Refused when this can be no list of JSON */
    static Reader json(Path file) throws IOException {
        String start = start(file);
        if (!start.startsWith("[") && !start.startsWith("{")) {
            throw new Refused("mutualaid.list.not-json");
        }
        return reader(file);
    }

    /** @throws Refused when this can be no list of comma-separated values */
    static Reader csv(Path file) throws IOException {
        String start = start(file);
        if (start.startsWith("[") || start.startsWith("{")) {
            throw new Refused("mutualaid.list.not-csv");
        }
        return reader(file);
    }

    private static String start(Path file) throws IOException {
        long size = size(file);
        if (size > MOST_BYTES) {
            throw new Refused("mutualaid.list.too-big", MOST_BYTES / 1024 / 1024);
        }
        byte[] first;
        try (InputStream bytes = Files.newInputStream(file)) {
            first = bytes.readNBytes(LOOKED_AT);
        }
        if (first.length > 1 && first[0] == 'P' && first[1] == 'K' || startsLikeOldWorkbook(first)) {
            throw new Refused("mutualaid.list.workbook");
        }
        String start = new String(first, charset(first)).replace("\uFEFF", "").stripLeading();
        if (start.isEmpty()) {
            throw new Refused("mutualaid.list.empty");
        }
        if (start.toLowerCase(Locale.ROOT).matches("(?s)<(!doctype|html|\\?xml|head|body|!--|script|title|h1|p[ >]).*")) {
            throw new Refused("mutualaid.list.web-page");
        }
        return start;
    }

    private static boolean startsLikeOldWorkbook(byte[] first) {
        return first.length > 1 && first[0] == (byte) 0xD0 && first[1] == (byte) 0xCF;
    }

    private static long size(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Refused("mutualaid.list.no-file");
        }
        try {
            return Files.size(file);
        } catch (NoSuchFileException gone) {
            throw new Refused("mutualaid.list.no-file");
        }
    }

    /** Without its byte-order mark. Bytes that are no letters throw a CharacterCodingException. */
    private static Reader reader(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        try {
            byte[] first = new byte[4];
            try (InputStream look = Files.newInputStream(file)) {
                look.readNBytes(first, 0, first.length);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, charset(first).newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)));
            reader.mark(1);
            if (reader.read() != '\uFEFF') {
                reader.reset();
            }
            return reader;
        } catch (IOException | RuntimeException unreadable) {
            bytes.close();
            throw unreadable;
        }
    }

    private static Charset charset(byte[] first) {
        if (first.length < 2) {
            return StandardCharsets.UTF_8;
        }
        if (first[0] == (byte) 0xFE && first[1] == (byte) 0xFF || first[0] == 0 && first[1] != 0) {
            return StandardCharsets.UTF_16BE;
        }
        if (first[0] == (byte) 0xFF && first[1] == (byte) 0xFE || first[0] != 0 && first[1] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }
}
