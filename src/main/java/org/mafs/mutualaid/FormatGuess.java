package org.mafs.mutualaid;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Sees from the beginning of a list how it is written. */
final class FormatGuess {

    private static final int ENOUGH = 1 << 16;
    private static final List<String> BMLT = List.of("\"id_bigint\"", "\"weekday_tinyint\"", "\"meeting_name\"");
    private static final List<String> UK = List.of("guid", "meetingtype", "what3words");

    private FormatGuess() {
    }

    /** Empty when it looks like none of them, or cannot be read. */
    static Optional<MeetingFormat> of(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            String start = new String(stream.readNBytes(ENOUGH), StandardCharsets.UTF_8).replace("\uFEFF", "").strip()
                    .toLowerCase(Locale.ROOT);
            return start.startsWith("[") || start.startsWith("{") ? json(start)
                    : start.lines().findFirst().flatMap(FormatGuess::csv);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<MeetingFormat> json(String start) {
        return Optional.of(BMLT.stream().anyMatch(start::contains) ? MeetingFormat.BMLT : MeetingFormat.MEETING_GUIDE);
    }

    private static Optional<MeetingFormat> csv(String header) {
        List<String> columns = Stream.of(header.split("[,;\t]")).map(column -> column.replace("\"", "").strip()).toList();
        if (columns.stream().anyMatch(UK::contains)) {
            return Optional.of(MeetingFormat.UK_CSV);
        }
        return columns.contains("name") && columns.contains("day") ? Optional.of(MeetingFormat.MAFS_CSV) : Optional.empty();
    }
}
