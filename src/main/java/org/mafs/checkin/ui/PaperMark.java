package org.mafs.checkin.ui;

import java.util.Locale;
import java.util.Optional;
import org.mafs.base.Refused;
import org.mafs.cohort.AttendanceRecord;
import org.mafs.cohort.Mark;

/**
 * A tick on the paper register, keyed in as the first letter of its column, with a reason behind it: "s her train".
 *
 * @param mark   empty for who chose not to write, and may have been marked as having come
 * @param reason null when none was given
 */
record PaperMark(Optional<Mark> mark, boolean choseNotToWrite, String reason) {

    /** @throws Refused for a letter that is no column's */
    static PaperMark read(String typed) {
        String[] parts = typed.strip().split("\\s+", 2);
        String reason = parts.length == 2 ? parts[1] : null;
        return switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "h" -> new PaperMark(Optional.of(Mark.PRESENT), false, reason);
            case "l" -> new PaperMark(Optional.of(Mark.LATE), false, reason);
            case "e" -> new PaperMark(Optional.of(Mark.LEFT_EARLY), false, reason);
            case "s" -> new PaperMark(Optional.of(Mark.APOLOGIES), false, reason);
            case "a" -> new PaperMark(Optional.of(Mark.ABSENT), false, reason);
            case "n" -> new PaperMark(Optional.empty(), true, reason);
            default -> throw new Refused("paper.wrong.mark");
        };
    }

    /** Who chose not to write was here, unless the register says already when. */
    Mark or(Optional<AttendanceRecord> before) {
        return mark.or(() -> before.map(AttendanceRecord::mark).filter(Mark::attended)).orElse(Mark.PRESENT);
    }
}
