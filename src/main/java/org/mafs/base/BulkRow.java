package org.mafs.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/** One row as {@link Bulk} reads it; what is absent is null. */
public record BulkRow(ResultSet row) {

    public UUID uuid() throws SQLException {
        return UUID.fromString(row.getString("uuid"));
    }

    public long id(String column) throws SQLException {
        return row.getLong(column);
    }

    public Long idOrNull(String column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    public Integer number(String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    public String text(String column) throws SQLException {
        return row.getString(column);
    }

    public boolean yes(String column) throws SQLException {
        return row.getBoolean(column);
    }

    public LocalDate day(String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public LocalTime time(String column) throws SQLException {
        return row.getObject(column, LocalTime.class);
    }

    public Instant instant(String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    public byte[] bytes(String column) throws SQLException {
        return row.getBytes(column);
    }

    public <E extends Enum<E>> E choice(String column, Class<E> of) throws SQLException {
        String code = row.getString(column);
        return code == null ? null : Enum.valueOf(of, code);
    }
}
