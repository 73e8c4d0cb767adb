package org.mafs.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.mafs.access.CohortScope;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sessions for somebody's own calendar, as RFC 5545 has it: by the clock in London whatever the season, each with a name
 * that stays, so that a second file changes what the first one made. Nobody's name stands in it.
 */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class CalendarFile {

    private static final String ROWS = """
            SELECT s.id, s.uuid, s.version, s.number, s.title, s.held_on, s.starts_at, s.minutes, s.status, c.name,
                   v.name AS room, v.address, w.name AS site
              FROM cohort_session s JOIN cohort c ON c.id = s.cohort_id
              JOIN venue v ON v.id = COALESCE(s.venue_id, c.venue_id) JOIN site w ON w.id = v.site_id
             WHERE %s ORDER BY s.held_on, s.starts_at, s.id""";

    private static final String OF_COHORT = ROWS.formatted("c.id = :cohort");

    /** Their cohorts' sessions but those they are away from, and those they cover. */
    private static final String OF_ACCOUNT = ROWS.formatted("""
            s.held_on >= :from AND (
                   EXISTS (SELECT 1 FROM session_staffing f
                            WHERE f.session_id = s.id AND f.account_id = :account AND f.part = 'COVER')
                OR EXISTS (SELECT 1 FROM cohort_access a WHERE a.cohort_id = c.id AND a.account_id = :account)
               AND NOT EXISTS (SELECT 1 FROM session_staffing f
                                WHERE f.session_id = s.id AND f.account_id = :account AND f.part = 'AWAY'))""");

    private static final String ALL = ROWS.formatted("s.held_on >= :from AND :account = :account");
    private static final int WEEKS_BACK = 4;

    private final JdbcClient database;
    private final CohortScope scope;
    private final CurrentAccount current;
    private final Calendar calendar;
    private final String address;

    CalendarFile(JdbcClient database, CohortScope scope, CurrentAccount current, Calendar calendar,
            @Value("${mafs.url:}") String address) {
        this.database = database;
        this.scope = scope;
        this.current = current;
        this.calendar = calendar;
        this.address = address.replaceFirst("/+$", "");
    }

    /** Every session of one cohort, in UTF-8. */
    public byte[] of(CohortId cohort) {
        scope.require(cohort);
        return written(events(database.sql(OF_COHORT).param("cohort", cohort.value())));
    }

    /** The sessions that the one who asks leads or covers, from four weeks ago on; for a coordinator, everybody's. */
    public byte[] mine() {
        String sql = scope.limitedTo().isPresent() ? OF_ACCOUNT : ALL;
        return written(events(database.sql(sql).param("account", current.id().value())
                .param("from", calendar.today().minusWeeks(WEEKS_BACK))));
    }

    private List<VEvent> events(JdbcClient.StatementSpec sessions) {
        Instant now = calendar.now();
        return sessions.query((row, number) -> {
            ZonedDateTime from = row.getObject("held_on", LocalDate.class)
                    .atTime(row.getObject("starts_at", LocalTime.class)).atZone(Calendar.PLACE);
            VEvent event = new VEvent(from, from.toLocalDateTime().plusMinutes(row.getInt("minutes"))
                    .atZone(Calendar.PLACE), Words.say("cohort.calendar.summary", row.getString("name"),
                    row.getInt("number"), row.getString("title")));
            event.replace(new Uid(row.getObject("uuid", UUID.class) + "@mafs"));
            event.replace(new DtStamp(now));
            event.add(new Sequence(Math.toIntExact(row.getLong("version"))));
            event.add(new Location(place(row.getString("room"), row.getString("site"), row.getString("address"))));
            event.add(SessionStatus.valueOf(row.getString("status")) == SessionStatus.CANCELLED
                    ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
            if (!address.isEmpty()) {
                String link = address + "/sessions/" + row.getLong("id");
                event.add(new Description(link));
                event.add(new Url(java.net.URI.create(link)));
            }
            return event;
        }).list();
    }

    private static String place(String room, String site, String address) {
        String where = VenueRecord.inFull(room, site);
        return address == null || address.isBlank() ? where : where + ", " + address.strip().replaceAll("\\R", ", ");
    }

    private static byte[] written(List<VEvent> events) {
        net.fortuna.ical4j.model.Calendar file = new net.fortuna.ical4j.model.Calendar();
        file.add(new ProdId("-//MAFS//MAFS//EN"));
        file.add(ImmutableVersion.VERSION_2_0);
        file.add(ImmutableCalScale.GREGORIAN);
        TimeZoneRegistry zones = TimeZoneRegistryFactory.getInstance().createRegistry();
        file.add(zones.getTimeZone(Calendar.PLACE.getId()).getVTimeZone());
        events.forEach(file::add);
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }
}
