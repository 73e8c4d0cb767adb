package org.mafs.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Very many rows, brought in by a process of its own that may use 256 MB of heap. */
public final class LargeImport {

    private static final int GROUP = 100;
    private static final int LOOK_EVERY_MS = 50;

    private LargeImport() {
    }

    /**
     * @param took in seconds
     * @param most memory of the process in megabytes, heap and all else; 0 where the system does not tell
     */
    public record Answer(int exit, List<String> out, List<String> err, double took, long most) {
    }

    /** A fifth of the rows are people; the others are their places, marks, check-ins and forms. */
    static Path workbook(Path file, int rows) throws IOException {
        int people = rows / 5;
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100); OutputStream stream = Files.newOutputStream(file)) {
            LocalDate day = LocalDate.of(2026, 3, 3);
            sheet(workbook, "Places", List.of("Site", "Room"), 1, at -> List.of("Drill", "Hall"));
            sheet(workbook, "People", List.of("Person ref", "Name", "Date of birth", "Gender", "Phone", "Access needs"), people,
                    at -> List.of("D" + at, "Siobhán O’Neill " + at, "%d/%d/%d".formatted(at % 28 + 1, at % 12 + 1,
                            1950 + at % 50), "woman ", "07700 9%05d".formatted(at % 99999), "A ramp 🙂"));
            int groups = (people + GROUP - 1) / GROUP;
            sheet(workbook, "Cohorts", List.of("Cohort", "Site", "Room"), groups, at -> List.of("Drill " + at, "drill", "HALL"));
            sheet(workbook, "Sessions", List.of("Cohort", "Session", "Title", "Date", "Starts at", "Status"), groups,
                    at -> List.of("Drill " + at, "1", "Welcome", day.toString(), "18:30", "closed"));
            sheet(workbook, "Enrolments", List.of("Person ref", "Cohort", "Joined on"), people,
                    at -> List.of("D" + at, "drill " + at / GROUP, day.toString()));
            sheet(workbook, "Attendance", List.of("Person ref", "Cohort", "Session", "Mark"), people,
                    at -> List.of("D" + at, "drill " + at / GROUP, "1", "here"));
            sheet(workbook, "Check-ins", List.of("Person ref", "Cohort", "Session", "Week from 1 to 5", "The week in words"), people,
                    at -> List.of("D" + at, "drill " + at / GROUP, "1", "4", "A week like any other, number " + at));
            sheet(workbook, "Visits", List.of("Person ref", "Cohort", "Session", "Asked on", "Days looked back", "Meetings"), people,
                    at -> List.of("D" + at, "drill " + at / GROUP, "1", "03/03/2026", "28", "3"));
            workbook.write(stream);
        }
        return file;
    }

    private interface Cells {
        List<String> of(int row);
    }

    private static void sheet(SXSSFWorkbook workbook, String title, List<String> columns, int rows, Cells cells) {
        SXSSFSheet sheet = workbook.createSheet(title);
        write(sheet.createRow(0), columns);
        for (int row = 0; row < rows; row++) {
            write(sheet.createRow(row + 1), cells.of(row));
        }
    }

    private static void write(Row row, List<String> cells) {
        for (int place = 0; place < cells.size(); place++) {
            row.createCell(place).setCellValue(cells.get(place));
        }
    }

    public static Answer run(Path folder, Map<String, String> settings, String... words) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        var command = new java.util.ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "org.mafs.Mafs"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MAFS_"));
        builder.environment().putAll(settings);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        long began = System.nanoTime();
        long most = 0;
        Process process = builder.start();
        try {
            while (!process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
                most = Math.max(most, megabytes(process.pid()));
                if (System.nanoTime() - began > TimeUnit.MINUTES.toNanos(10)) {
                    throw new IllegalStateException("No end after ten minutes: " + Files.readString(err));
                }
            }
        } finally {
            process.destroy();
        }
        return new Answer(process.exitValue(), Files.readAllLines(out), Files.readAllLines(err),
                (System.nanoTime() - began) / 1e9, most);
    }

    private static long megabytes(long process) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process), "status");
        try {
            return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
        } catch (NoSuchFileException elsewhere) {
            return 0;
        }
    }
}
