package org.mafs.checkin;

import java.sql.Timestamp;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mafs.access.FormWay;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.checkin.EntryBook.Written;
import org.mafs.checkin.EntryResult.Status;
import org.mafs.draft.FormKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What has come from each page and what became of it, so that whatever comes again or out of turn is known. */
@Component
@Transactional
class EntryLedger {

    private static final String WHOLE_FORM = "";

    private final JdbcClient database;
    private final Calendar calendar;

    EntryLedger(JdbcClient database, Calendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    private record Line(long seq, Written written) {
    }

    /**
     * Holds back whatever else comes of this person until the transaction ends. To be asked first: what is read before
     * it may be old.
     */
    void hold(EnrolmentId enrolment) {
        database.sql("SELECT id FROM enrolment WHERE id = ? FOR UPDATE").param(enrolment.value()).query(Long.class)
                .optional();
    }

    /** What became of an entry that came before, or before which something later of its page came on the same matter. */
    Optional<Written> known(FormKey form, Entry entry) {
        List<Line> lines = database.sql("""
                        SELECT seq, status, version FROM form_writer WHERE form_key = :form AND writer = :writer
                           AND (seq = :seq OR seq > :seq AND field IN (:field, :whole))""")
                .param("form", form.value().toString()).param("writer", entry.writer().toString())
                .param("seq", entry.seq()).param("field", field(entry)).param("whole", WHOLE_FORM)
                .query((row, number) -> new Line(row.getLong("seq"),
                        new Written(Status.valueOf(row.getString("status")), row.getLong("version")))).list();
        return lines.stream().min(Comparator.comparingLong(Line::seq))
                .map(line -> line.seq() == entry.seq() ? line.written() : new Written(Status.SUPERSEDED, 0));
    }

    Written add(FormKey form, FormWay way, Entry entry, Written written) {
        database.sql("""
                        INSERT INTO form_writer (form_key, writer, seq, field, status, version, way, heard_at)
                        VALUES (:form, :writer, :seq, :field, :status, :version, :way, :now)""")
                .param("form", form.value().toString()).param("writer", entry.writer().toString())
                .param("seq", entry.seq()).param("field", field(entry)).param("status", written.status().name())
                .param("version", written.version()).param("way", way.name())
                .param("now", Timestamp.from(calendar.now())).update();
        return written;
    }

    /** In which way each page was used from which something of this form came. */
    Map<UUID, FormWay> ways(FormKey form) {
        Map<UUID, FormWay> ways = new HashMap<>();
        database.sql("SELECT DISTINCT writer, way FROM form_writer WHERE form_key = ? AND way IS NOT NULL")
                .param(form.value().toString()).query(row -> {
                    ways.put(UUID.fromString(row.getString("writer")), FormWay.valueOf(row.getString("way")));
                });
        return ways;
    }

    /** A form has another name from now on; what comes of it again is still known. */
    void renamed(FormKey from, FormKey to) {
        database.sql("UPDATE IGNORE form_writer SET form_key = ? WHERE form_key = ?")
                .params(to.value().toString(), from.value().toString()).update();
    }

    private static String field(Entry entry) {
        return entry.kind() == Entry.Kind.HAND_IN ? WHOLE_FORM : entry.field();
    }
}
