package org.mafs.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mafs.base.Calendar;
import org.mafs.base.Words;

/** Turns a cell into what its column holds, forgiving what does not matter. */
final class CellReading {

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?");
    private static final Pattern DAY_AND_TIME = Pattern.compile("(.*\\d{4})[ ,T]+(\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?)");
    private static final List<String> YES = List.of("yes", "y", "true", "1");
    private static final List<String> NO = List.of("no", "n", "false", "0");

    /** Shown back to who wrote it, but not all of it. */
    private static final int SHOWN = 60;

    private CellReading() {
    }

    /**
     * @return null for an empty cell
     * @throws Wrong when the cell cannot be what the column holds
     */
    static Object read(Column column, RawCell cell) {
        if (cell == null || cell.isBlank()) {
            if (column.needed()) {
                throw new Wrong(column.key(), "exchange.wrong.needed");
            }
            return null;
        }
        if (cell.broken()) {
            throw new Wrong(column.key(), "exchange.wrong.broken", cell.text());
        }
        return switch (column.kind()) {
            case TEXT -> text(column, cell);
            case DAY -> day(column, cell);
            case TIME -> time(column, cell);
            case MOMENT -> moment(column, cell);
            case NUMBER -> number(column, cell);
            case YES_OR_NO -> yesOrNo(column, cell);
            case CHOICE -> choice(column, cell.text());
            case SEVERAL -> several(column, cell.text());
        };
    }

    private static String text(Column column, RawCell cell) {
        String text = cell.text().replace('\u00a0', ' ').strip();
        if (text.codePointCount(0, text.length()) > column.most()) {
            throw new Wrong(column.key(), "exchange.wrong.long", column.most());
        }
        return text;
    }

    private static LocalDate day(Column column, RawCell cell) {
        if (cell.number() == null) {
            return WrittenDay.read(column.key(), shown(cell));
        }
        LocalDateTime day = cell.date() ? cell.moment() : null;
        if (day == null) {
            throw new Wrong(column.key(), "exchange.wrong.day", shown(cell));
        }
        return day.toLocalDate();
    }

    private static LocalTime time(Column column, RawCell cell) {
        if (cell.number() != null && cell.date() && cell.moment() != null) {
            return cell.moment().toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        }
        return clock(column, shown(cell));
    }

    private static LocalTime clock(Column column, String written) {
        Matcher clock = CLOCK.matcher(written.strip());
        try {
            if (clock.matches()) {
                return LocalTime.of(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2)),
                        clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3)));
            }
        } catch (DateTimeException impossible) {
            throw new Wrong(column.key(), "exchange.wrong.time", written);
        }
        throw new Wrong(column.key(), "exchange.wrong.time", written);
    }

    /** A day alone is its noon: nobody said when. */
    private static Instant moment(Column column, RawCell cell) {
        if (cell.number() != null && cell.date() && cell.moment() != null) {
            LocalDateTime at = cell.moment();
            return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? noon(at.toLocalDate())
                    : at.atZone(Calendar.PLACE).toInstant();
        }
        String written = shown(cell);
        if (written.endsWith("Z")) {
            try {
                return Instant.parse(written).truncatedTo(ChronoUnit.MICROS);
            } catch (DateTimeException notSo) {
                throw new Wrong(column.key(), "exchange.wrong.moment", written);
            }
        }
        Matcher both = DAY_AND_TIME.matcher(written);
        return both.matches()
                ? WrittenDay.read(column.key(), both.group(1)).atTime(clock(column, both.group(2)))
                        .atZone(Calendar.PLACE).toInstant()
                : noon(day(column, cell));
    }

    static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(Calendar.PLACE).toInstant();
    }

    private static Integer number(Column column, RawCell cell) {
        String digits = cell.text().strip();
        if (!digits.matches("-?\\d{1,9}(\\.0+)?")) {
            throw new Wrong(column.key(), "exchange.wrong.number", shown(cell), column.least(), column.most());
        }
        int number = Integer.parseInt(digits.replaceAll("\\.0+$", ""));
        if (number < column.least() || number > column.most()) {
            throw new Wrong(column.key(), "exchange.wrong.number", digits, column.least(), column.most());
        }
        return number;
    }

    private static Boolean yesOrNo(Column column, RawCell cell) {
        String written = Column.folded(cell.text());
        if (YES.contains(written) || written.equals(Words.say("exchange.yes"))) {
            return true;
        }
        if (NO.contains(written) || written.equals(Words.say("exchange.no"))) {
            return false;
        }
        throw new Wrong(column.key(), "exchange.wrong.yes-or-no", shown(cell));
    }

    private static String choice(Column column, String written) {
        Optional<Choice> meant = column.choices().stream().filter(choice -> choice.isMeantBy(written)).findFirst();
        return meant.orElseThrow(() -> new Wrong(column.key(), "exchange.wrong.choice", cut(written.strip()),
                String.join("; ", column.choices().stream().map(Choice::words).toList()))).code();
    }

    /** In the order the choices have, so that the same choices are the same text. */
    private static String several(Column column, String written) {
        List<String> codes = Arrays.stream(written.split(";")).filter(part -> !part.isBlank())
                .map(part -> choice(column, part)).toList();
        return column.choices().stream().map(Choice::code).filter(codes::contains).collect(Collectors.joining(","));
    }

    private static String shown(RawCell cell) {
        return cut(cell.text().replace('\u00a0', ' ').strip());
    }

    private static String cut(String text) {
        return text.length() > SHOWN ? text.substring(0, text.offsetByCodePoints(0, Math.min(SHOWN,
                text.codePointCount(0, text.length())))) + "…" : text;
    }
}
