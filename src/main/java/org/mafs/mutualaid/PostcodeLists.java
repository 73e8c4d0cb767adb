package org.mafs.mutualaid;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Bulk;
import org.mafs.base.Calendar;
import org.mafs.base.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Lists of postcodes that the organisation brings in itself, so that distance is told from everywhere and nobody outside
 * is asked. They may be brought in again at any time: what a list says replaces what was said of the same postcode.
 * Each handful of records stands by itself; a list that breaks off has said what it said until then.
 */
@Service
@RolesAllowed({Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
public class PostcodeLists {

    private static final Logger LOG = LoggerFactory.getLogger(PostcodeLists.class);
    private static final int LATEST = 10;
    private static final int LONGEST_NAME = 200;

    private final JdbcClient database;
    private final Bulk bulk;
    private final Calendar calendar;
    private final CurrentAccount current;

    PostcodeLists(JdbcClient database, Bulk bulk, Calendar calendar, CurrentAccount current) {
        this.database = database;
        this.bulk = bulk;
        this.calendar = calendar;
        this.current = current;
    }

    /** How many postcodes, or beginnings of them, have a place. */
    public int known() {
        return database.sql("SELECT COUNT(*) FROM postcode_place").query(Integer.class).single();
    }

    /** The latest first. */
    public List<PostcodeListRecord> latest() {
        return database.sql("SELECT file_name, taken, left_out, whole, brought_in_at FROM postcode_list "
                        + "ORDER BY brought_in_at DESC, id DESC LIMIT " + LATEST)
                .query((row, number) -> new PostcodeListRecord(row.getString("file_name"), row.getInt("taken"),
                        row.getInt("left_out"), row.getBoolean("whole"), row.getTimestamp("brought_in_at").toInstant(),
                        List.of())).list();
    }

    /**
     * Takes a CSV file, or a zip file of several, as it comes. Nothing of it is kept but the postcodes and their places.
     *
     * @throws Refused where it is no such list, is too long, or broke off: what was taken until then stays
     */
    public PostcodeListRecord bringIn(String fileName, InputStream file) {
        PostcodePlaceRows rows = new PostcodePlaceRows(database);
        PostcodeFile reading = new PostcodeFile(rows::add);
        Optional<Refused> refused = read(reading, file);
        rows.flush();
        if (refused.isPresent() && reading.taken() == 0) {
            throw refused.get();
        }
        PostcodeListRecord list = new PostcodeListRecord(shortened(fileName), reading.taken(), reading.leftOut().all(),
                refused.isEmpty(), calendar.now(), reading.leftOut().first());
        database.sql("INSERT INTO postcode_list (id, uuid, file_name, taken, left_out, whole, brought_in_at, brought_in_by) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(bulk.ids().getAsLong(), UUID.randomUUID().toString(), list.fileName(), list.taken(), list.leftOut(),
                        list.whole(), Timestamp.from(list.broughtInAt()), current.writer().value()).update();
        refused.ifPresent(stopped -> {
            throw stopped;
        });
        return list;
    }

    private static Optional<Refused> read(PostcodeFile reading, InputStream file) {
        try {
            reading.read(file);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused);
        } catch (IOException brokenOff) {
            LOG.info("A list of postcodes broke off", brokenOff);
            return Optional.of(new Refused("postcodes.broken-off", reading.taken()));
        }
    }

    private static String shortened(String fileName) {
        return fileName.substring(0, Math.min(fileName.length(), LONGEST_NAME));
    }
}
