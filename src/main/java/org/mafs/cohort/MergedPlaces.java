package org.mafs.cohort;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mafs.audit.SealedField;
import org.mafs.audit.Sealing;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.person.HoldsPersonData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Two people turn out to be one: the places of the first become places of the second. Where both were in one cohort, one
 * place remains and takes over what it does not have; the other points to it and is left out of lists and figures.
 */
@Component
class MergedPlaces implements HoldsPersonData {

    private static final SealedField LEFT_REASON = new SealedField("enrolment", "left_reason");

    private static final List<String> ONE_EACH_SESSION = List.of("attendance", "session_guest");
    private static final List<String> AS_MANY_AS_THERE_ARE = List.of("contact_attempt", "enrolment_move");

    private static final String IN_BOTH = """
            SELECT one.id AS gone, other.id AS stays FROM enrolment one
              JOIN enrolment other ON other.cohort_id = one.cohort_id AND other.person_id = ?
             WHERE one.person_id = ? AND one.merged_into IS NULL AND other.merged_into IS NULL""";
    private static final String FURTHER_ON = """
            SELECT one.uuid, one.status, one.joined_on, one.left_on, one.left_because, one.left_reason_sealed,
                   one.walk_in, other.uuid AS other_uuid
              FROM enrolment one JOIN enrolment other ON other.id = ?
             WHERE one.id = ? AND (one.status = 'ENROLLED' OR one.status = 'LEFT')
               AND other.status NOT IN ('ENROLLED', 'LEFT')""";

    private final JdbcClient database;
    private final Sealing sealing;
    private final List<HoldsEnrolmentData> rooms;

    MergedPlaces(JdbcClient database, Sealing sealing, List<HoldsEnrolmentData> rooms) {
        this.database = database;
        this.sealing = sealing;
        this.rooms = rooms;
    }

    @Override
    public void merge(PersonId from, PersonId into) {
        Map<EnrolmentId, EnrolmentId> inBoth = new LinkedHashMap<>();
        database.sql(IN_BOTH).params(into.value(), from.value()).query(row -> {
            inBoth.put(new EnrolmentId(row.getLong("gone")), new EnrolmentId(row.getLong("stays")));
        });
        inBoth.forEach(this::become);
        database.sql("UPDATE enrolment SET person_id = ?, version = version + 1 "
                        + "WHERE person_id = ? AND merged_into IS NULL").params(into.value(), from.value()).update();
    }

    private void become(EnrolmentId gone, EnrolmentId stays) {
        ONE_EACH_SESSION.forEach(table -> moveUnlessThere(table, "there.session_id = t.session_id", gone, stays));
        AS_MANY_AS_THERE_ARE.forEach(table -> database
                .sql("UPDATE %s SET enrolment_id = ? WHERE enrolment_id = ?".formatted(table))
                .params(stays.value(), gone.value()).update());
        moveUnlessThere("follow_up", "TRUE", gone, stays);
        takeOverIfFurtherOn(gone, stays);
        database.sql("UPDATE enrolment SET merged_into = ?, version = version + 1 WHERE id = ? OR merged_into = ?")
                .params(stays.value(), gone.value(), gone.value()).update();
        rooms.forEach(room -> room.merge(gone, stays));
    }

    /** @param same when a row of the place that stays and a row that is to be moved are about the same */
    private void moveUnlessThere(String table, String same, EnrolmentId gone, EnrolmentId stays) {
        database.sql("UPDATE %1$s t LEFT JOIN %1$s there ON there.enrolment_id = :stays AND %2$s "
                        .formatted(table, same)
                        + "SET t.enrolment_id = :stays WHERE t.enrolment_id = :gone AND there.enrolment_id IS NULL")
                .param("stays", stays.value()).param("gone", gone.value()).update();
    }

    /** Who was in as the one is in as the other, from the day and to the day it was so. */
    private void takeOverIfFurtherOn(EnrolmentId gone, EnrolmentId stays) {
        database.sql(FURTHER_ON).params(stays.value(), gone.value()).query(row -> {
            String reason = sealing.open(row.getBytes("left_reason_sealed"), LEFT_REASON,
                    UUID.fromString(row.getString("uuid")));
            byte[] sealed = sealing.seal(reason, LEFT_REASON, UUID.fromString(row.getString("other_uuid")));
            database.sql("UPDATE enrolment SET status = ?, joined_on = ?, left_on = ?, left_because = ?, "
                            + "left_reason_sealed = ?, walk_in = ?, waiting_since = NULL, version = version + 1 WHERE id = ?")
                    .params(row.getString("status"), row.getObject("joined_on", LocalDate.class),
                            row.getObject("left_on", LocalDate.class), row.getString("left_because"), sealed,
                            row.getBoolean("walk_in"), stays.value()).update();
        });
    }
}
