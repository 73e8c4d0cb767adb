package org.mafs.base;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/**
 * Reads and writes thousands of rows at a time, past the objects that a screen works with. The caller has asked who may,
 * and holds the transaction.
 */
@Component
public class Bulk {

    /** As the sequence of ids steps: each number it gives stands for itself and the 49 before it. */
    private static final int STEP = 50;

    private static final int ROWS_AT_A_TIME = 500;

    private final JdbcTemplate database;

    Bulk(DataSource source) {
        this.database = new JdbcTemplate(source);
        this.database.setFetchSize(ROWS_AT_A_TIME);
    }

    /** Ids for new rows of any table; none of them is ever given to anybody else. */
    public LongSupplier ids() {
        return new LongSupplier() {
            private long next = 1;
            private long last;

            @Override
            public long getAsLong() {
                if (next > last) {
                    last = database.queryForObject("SELECT NEXT VALUE FOR mafs_id", Long.class);
                    next = Math.max(1, last - STEP + 1);
                }
                return next++;
            }
        };
    }

    /** Instants and uuids are bound as the database keeps them. */
    public void write(String insert, List<Object[]> rows) {
        rows.forEach(Bulk::bind);
        database.batchUpdate(insert, rows);
    }

    /** One row after the other, however many there are. */
    public void read(String select, RowCallbackHandler row) {
        database.query(select, row);
    }

    private static void bind(Object[] row) {
        for (int place = 0; place < row.length; place++) {
            row[place] = switch (row[place]) {
                case Instant instant -> Timestamp.from(instant);
                case UUID uuid -> uuid.toString();
                case Enum<?> value -> value.name();
                case null -> null;
                default -> row[place];
            };
        }
    }
}
