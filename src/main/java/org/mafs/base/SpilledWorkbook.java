package org.mafs.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A workbook that is written row by row. What does not fit in memory waits in a folder that only we may read, and is
 * gone when the workbook is closed, which is done by the thread that opened it.
 */
public final class SpilledWorkbook implements AutoCloseable {

    private static final int ROWS_IN_MEMORY = 100;

    /** Spreadsheet programs read such an underscore and four digits as another letter, so it is written as one. */
    private static final Pattern LOOKS_LIKE_A_CODE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final Path folder;
    private final SXSSFWorkbook workbook;

    public SpilledWorkbook(WorkFolder work) throws IOException {
        folder = Files.createTempDirectory(work.path(), "workbook");
        TempFile.setThreadLocalTempFileCreationStrategy(new DefaultTempFileCreationStrategy(folder.toFile()));
        SXSSFWorkbook made = null;
        try {
            made = new SXSSFWorkbook(ROWS_IN_MEMORY);
            made.setCompressTempFiles(true);
        } finally {
            if (made == null) {
                leave();
            }
        }
        workbook = made;
    }

    public SXSSFWorkbook workbook() {
        return workbook;
    }

    /** Text as it must be written so that it is read as what it is. */
    public static String text(String words) {
        return LOOKS_LIKE_A_CODE.matcher(words).replaceAll("_x005F_");
    }

    @Override
    public void close() throws IOException {
        try {
            workbook.close();
        } finally {
            leave();
        }
    }

    private void leave() throws IOException {
        TempFile.setThreadLocalTempFileCreationStrategy(null);
        try (Stream<Path> left = Files.walk(folder)) {
            for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
