package org.mafs.operations.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mafs.base.Calendar;

/**
 * Dates and instants moved by whole days, in SQL. Instants are kept in UTC, yet an evening at half past six stays one:
 * a move into summer time takes the hour off again, a move out of it puts it back.
 */
final class MovedDays {

    /** @param inKey part of the primary key, so that rows must keep out of each other's way as they move */
    record Column(String name, boolean instant, boolean inKey) {
    }

    private static final DateTimeFormatter SQL =
            DateTimeFormatter.ofPattern("''yyyy-MM-dd HH:mm:ss''").withZone(ZoneOffset.UTC);
    private static final int YEARS_AROUND = 3;

    private final int days;
    private final List<ZoneOffsetTransition> clockChanges = new ArrayList<>();

    /** @param anchor the dates that matter lie within two years of it */
    MovedDays(int days, LocalDate anchor) {
        this.days = days;
        LocalDate first = anchor.plusDays(Math.min(days, 0)).minusYears(YEARS_AROUND);
        Instant until = startOf(anchor.plusDays(Math.max(days, 0)).plusYears(YEARS_AROUND));
        var rules = Calendar.PLACE.getRules();
        var next = rules.nextTransition(startOf(first));
        while (next != null && next.getInstant().isBefore(until)) {
            clockChanges.add(next);
            next = rules.nextTransition(next.getInstant());
        }
    }

    String update(String table, List<Column> columns) {
        return "UPDATE " + table + " SET " + columns.stream()
                .map(column -> column.name() + " = " + (column.instant() ? instant(column.name()) : date(column.name())))
                .collect(Collectors.joining(", ")) + order(columns);
    }

    /** Into the future the last goes first, so that no day is taken that has not moved yet. */
    private String order(List<Column> columns) {
        return columns.stream().filter(Column::inKey).findFirst()
                .map(column -> " ORDER BY " + column.name() + (days > 0 ? " DESC" : " ASC")).orElse("");
    }

    private String date(String column) {
        return column + " + INTERVAL " + days + " DAY";
    }

    /** Each change of the clocks that lies between the old instant and the new one is taken back. */
    private String instant(String column) {
        String seconds = clockChanges.stream()
                .map(change -> "%d * ((%s >= %s) - (%s >= %s))".formatted(change.getDuration().toSeconds(), date(column),
                        SQL.format(change.getInstant()), column, SQL.format(change.getInstant())))
                .collect(Collectors.joining(" + "));
        return date(column) + " - INTERVAL (" + seconds + ") SECOND";
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
