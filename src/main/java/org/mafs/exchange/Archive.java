package org.mafs.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.mafs.base.Refused;

/**
 * Looks at a file before anything reads what is in it: what it really is, how large it becomes when unpacked, and
 * whether it asks for something outside itself.
 */
final class Archive {

    /** In bytes; 50,000 full rows take about 10 MB. */
    static final long LARGEST = 50L << 20;

    private static final long LARGEST_UNPACKED = 600L << 20;
    private static final long LARGEST_TEXTS = 80L << 20;
    private static final long LARGEST_OTHER = 8L << 20;
    private static final int MOST_PARTS = 1000;
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final List<byte[]> OUTSIDE = List.of("<!DOCTYPE".getBytes(StandardCharsets.US_ASCII),
            "<!ENTITY".getBytes(StandardCharsets.US_ASCII));

    private Archive() {
    }

    /** @throws Refused in words for who chose the file */
    static void require(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new Refused("exchange.file.none");
            }
            if (Files.size(file) > LARGEST) {
                throw new Refused("exchange.file.large", LARGEST >> 20);
            }
            requireZip(file);
            requireHarmless(file);
        } catch (ZipException damaged) {
            throw new Refused("exchange.file.damaged");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void requireZip(Path file) throws IOException {
        byte[] start;
        try (InputStream stream = Files.newInputStream(file)) {
            start = stream.readNBytes(4);
        }
        if (java.util.Arrays.equals(start, OLE2)) {
            throw new Refused(isLocked(file) ? "exchange.file.password" : "exchange.file.old");
        }
        if (start.length < 4 || start[0] != 'P' || start[1] != 'K') {
            throw new Refused(start.length == 0 ? "exchange.file.empty" : "exchange.file.not-workbook");
        }
    }

    private static boolean isLocked(Path file) {
        try (POIFSFileSystem old = new POIFSFileSystem(file.toFile(), true)) {
            return old.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    private static void requireHarmless(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new Refused("exchange.file.bomb");
            }
            if (zip.getEntry("xl/workbook.bin") != null) {
                throw new Refused("exchange.file.binary");
            }
            if (zip.getEntry("[Content_Types].xml") == null || zip.getEntry("xl/workbook.xml") == null) {
                throw new Refused("exchange.file.not-workbook");
            }
            long unpacked = 0;
            for (ZipEntry part : Collections.list(zip.entries())) {
                if (part.getName().toLowerCase(java.util.Locale.ROOT).contains("vbaproject")) {
                    throw new Refused("exchange.file.macro");
                }
                unpacked += size(zip, part, LARGEST_UNPACKED - unpacked);
            }
        }
    }

    /** By unpacking it: what a part says of its own size may be a lie. */
    private static long size(ZipFile zip, ZipEntry part, long left) throws IOException {
        String name = part.getName();
        long most = name.startsWith("xl/worksheets/") ? left
                : Math.min(left, name.equals("xl/sharedStrings.xml") ? LARGEST_TEXTS
                        : name.startsWith("xl/media/") ? LARGEST : LARGEST_OTHER);
        Search macro = new Search(List.of("macroEnabled".getBytes(StandardCharsets.US_ASCII)));
        Search outside = new Search(OUTSIDE);
        boolean words = name.endsWith(".xml") || name.endsWith(".rels");
        long size = 0;
        try (InputStream stream = zip.getInputStream(part)) {
            byte[] some = new byte[1 << 16];
            for (int read = stream.read(some); read >= 0; read = stream.read(some)) {
                size += read;
                if (size > most) {
                    throw new Refused("exchange.file.bomb");
                }
                if (words && outside.found(some, read)) {
                    throw new Refused("exchange.file.outside");
                }
                if (name.equals("[Content_Types].xml") && macro.found(some, read)) {
                    throw new Refused("exchange.file.macro");
                }
            }
        }
        return size;
    }

    /** Finds words in a stream, also across the edge of two pieces of it. */
    private static final class Search {

        private final List<byte[]> words;
        private final int[] matched;

        private Search(List<byte[]> words) {
            this.words = words;
            this.matched = new int[words.size()];
        }

        private boolean found(byte[] some, int length) {
            for (int word = 0; word < matched.length; word++) {
                byte[] wanted = words.get(word);
                for (int place = 0; place < length; place++) {
                    matched[word] = some[place] == wanted[matched[word]] ? matched[word] + 1
                            : some[place] == wanted[0] ? 1 : 0;
                    if (matched[word] == wanted.length) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
