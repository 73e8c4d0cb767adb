package org.mafs.exchange;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mafs.exchange.Filled.row;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mafs.base.Refused;

/** Files that are not what they should be are refused with a sentence before anything in them is believed. */
class BadFilesTest {

    @TempDir
    private Path folder;
    private Path good;

    @BeforeEach
    void aGoodWorkbook() throws IOException {
        good = new Filled().sheet("People", row("Person ref", "Name"), row("P1", "Ann")).in(folder);
        Workbook.open(good).close();
    }

    @Test
    void aCsvNamedXlsx() throws IOException {
        refused(written("Person ref,Name\nP1,Ann\n"), "This is not an Excel workbook");
    }

    @Test
    void anEmptyFileAndNoFile() throws IOException {
        refused(written(""), "The file is empty.");
        refused(folder.resolve("none.xlsx"), "There is no such file.");
    }

    @Test
    void aFileOf300Megabytes() throws IOException {
        Path large = folder.resolve("large.xlsx");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(300L << 20);
        }
        refused(large, "The file is larger than 50 MB.");
    }

    @Test
    void aZipBomb() throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        rewritten(bomb, "xl/sharedStrings.xml", zip -> {
            byte[] blanks = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 200; megabyte++) {
                zip.write(blanks);
            }
        });
        refused(bomb, "The file becomes far too large");
    }

    @Test
    void aZipThatIsNoWorkbook() throws IOException {
        Path zip = folder.resolve("zip.xlsx");
        try (ZipOutputStream stream = new ZipOutputStream(Files.newOutputStream(zip))) {
            stream.putNextEntry(new ZipEntry("letter.txt"));
        }
        refused(zip, "This is not an Excel workbook");
    }

    @Test
    void aMacroWorkbook() throws IOException {
        Path macro = folder.resolve("macro.xlsx");
        rewritten(macro, "xl/vbaProject.bin", zip -> zip.write(1));
        refused(macro, "The workbook holds macros");
        Path typed = folder.resolve("typed.xlsx");
        rewritten(typed, "[Content_Types].xml", zip -> zip.write("<Types><Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>"
                .getBytes(StandardCharsets.UTF_8)));
        refused(typed, "The workbook holds macros");
    }

    @Test
    void aWorkbookLockedWithAPassword() throws Exception {
        Path locked = folder.resolve("locked.xlsx");
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream stream = encryptor.getDataStream(file)) {
                Files.copy(good, stream);
            }
            try (OutputStream stream = Files.newOutputStream(locked)) {
                file.writeFilesystem(stream);
            }
        }
        refused(locked, "The workbook is locked with a password.");
    }

    @Test
    void anOlderWorkbook() throws IOException {
        Path old = folder.resolve("old.xlsx");
        try (HSSFWorkbook workbook = new HSSFWorkbook(); OutputStream stream = Files.newOutputStream(old)) {
            workbook.createSheet("People");
            workbook.write(stream);
        }
        refused(old, "This is an older kind of workbook");
    }

    @Test
    void externalEntities() throws IOException {
        Path outside = folder.resolve("outside.xlsx");
        rewritten(outside, "xl/worksheets/sheet1.xml", zip -> zip.write(("<?xml version=\"1.0\"?>"
                + "<!DOCTYPE x [<!ENTITY file SYSTEM \"file:///etc/passwd\">]><worksheet>&file;</worksheet>")
                .getBytes(StandardCharsets.UTF_8)));
        refused(outside, "The file asks for something outside itself");
    }

    @Test
    void aWorkbookThatBreaksOff() throws IOException {
        Path half = folder.resolve("half.xlsx");
        byte[] whole = Files.readAllBytes(good);
        Files.write(half, java.util.Arrays.copyOf(whole, whole.length / 2));
        refused(half, "The file is damaged");
    }

    private static void refused(Path file, String sentence) {
        assertThatThrownBy(() -> Workbook.open(file)).isInstanceOf(Refused.class).hasMessageStartingWith(sentence);
    }

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("text" + text.length() + ".xlsx"), text);
    }

    private interface Content {
        void writeTo(ZipOutputStream zip) throws IOException;
    }

    /** The good workbook with one part put in, or in the place of another. */
    private void rewritten(Path file, String part, Content content) throws IOException {
        try (ZipInputStream from = new ZipInputStream(Files.newInputStream(good));
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                if (!entry.getName().equals(part)) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    from.transferTo(to);
                }
            }
            to.putNextEntry(new ZipEntry(part));
            content.writeTo(to);
        }
    }
}
