package org.mafs.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** One row of one sheet, read cell by cell. Null is an empty cell. */
record Row(List<Column> columns, int number, Object[] values) {

    String text(String column) {
        return (String) get(column);
    }

    LocalDate day(String column) {
        return (LocalDate) get(column);
    }

    LocalTime time(String column) {
        return (LocalTime) get(column);
    }

    Integer number(String column) {
        return (Integer) get(column);
    }

    int number(String column, int otherwise) {
        Integer number = number(column);
        return number == null ? otherwise : number;
    }

    boolean yes(String column) {
        return Boolean.TRUE.equals(get(column));
    }

    Instant moment(String column, Instant otherwise) {
        Instant moment = (Instant) get(column);
        return moment == null ? otherwise : moment;
    }

    <E extends Enum<E>> E choice(String column, Class<E> of, E otherwise) {
        String code = text(column);
        return code == null ? otherwise : Enum.valueOf(of, code);
    }

    private Object get(String column) {
        for (int place = 0; place < values.length; place++) {
            if (columns.get(place).key().equals(column)) {
                return values[place];
            }
        }
        throw new IllegalArgumentException("There is no column " + column + ".");
    }
}
