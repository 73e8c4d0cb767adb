package org.mafs.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.base.Words;
import org.mafs.message.Channel;
import org.mafs.message.MessageReason;
import org.mafs.message.MessageSource;
import org.mafs.message.OpenChannels;
import org.mafs.message.WantedMessage;
import org.mafs.person.ContactSheet;
import org.mafs.person.Reachable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is to be reminded of what: only those in the programme who have agreed to it since they last said stop, in a way
 * they said is safe. Asked again and again, so that whatever changes, changes the answer.
 */
@Component
@Transactional(readOnly = true)
class Reminders implements MessageSource {

    private static final LocalTime NOT_AT_NIGHT = LocalTime.of(21, 0);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE", Words.HOME);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h.mma", Words.HOME);

    /** Of the enrolment {@code e} of the person {@code p}, with what they stopped as {@code x}. */
    static final String MAY_BE_REMINDED = """
            e.status = 'ENROLLED' AND e.merged_into IS NULL AND %s AND COALESCE((
                SELECT g.given AND (x.stopped_at IS NULL OR g.recorded_at > x.stopped_at) FROM consent g
                 WHERE g.person_id = p.id AND g.purpose = 'REMINDERS'
                 ORDER BY g.recorded_at DESC, g.id DESC LIMIT 1), FALSE)""".formatted(FollowUpRows.agreed("TAKING_PART"));

    private static final String SESSIONS = """
            SELECT e.id AS enrolment, s.id AS session, s.held_on, s.starts_at, %s
              FROM cohort_session s
              JOIN enrolment e ON e.cohort_id = s.cohort_id
                OR e.id IN (SELECT g.enrolment_id FROM session_guest g WHERE g.session_id = s.id)
              JOIN person p ON p.id = e.person_id LEFT JOIN message_stop x ON x.person_id = p.id
             WHERE s.status = 'PLANNED' AND s.held_on BETWEEN :today AND :last AND %s
             ORDER BY s.held_on, s.starts_at, s.id, e.id""".formatted(ContactSheet.COLUMNS, MAY_BE_REMINDED);

    private static final String FOLLOW_UPS = """
            SELECT e.id AS enrolment, %s AS ended_on, %s, %s AS missing
              FROM enrolment e JOIN cohort c ON c.id = e.cohort_id JOIN person p ON p.id = e.person_id
              JOIN %s ON ended.cohort_id = c.id
              LEFT JOIN message_stop x ON x.person_id = p.id
             WHERE ended.last_on BETWEEN :first - INTERVAL :forTheEnd DAY AND :last AND %s AND %s AND %s
               AND NOT EXISTS (SELECT 1 FROM follow_up l WHERE l.enrolment_id = e.id)
            HAVING missing IS NOT NULL AND ended_on BETWEEN :first AND :last
             ORDER BY ended_on, e.id""".formatted(FollowUpRows.ENDED_ON, ContactSheet.COLUMNS, FollowUpRows.MISSING,
            FollowUpRows.ENDED, FollowUpRows.STARTED, FollowUpRows.agreed("FOLLOW_UP"), MAY_BE_REMINDED);

    private static final String AGREED_DAYS = """
            SELECT e.id AS enrolment, %s FROM enrolment e JOIN person p ON p.id = e.person_id
              LEFT JOIN message_stop x ON x.person_id = p.id WHERE e.id IN (:enrolments) AND %s""".formatted(
            ContactSheet.COLUMNS, MAY_BE_REMINDED);

    private final JdbcClient database;
    private final ReminderSettings settings;
    private final FollowUpWindows windows;
    private final ContactSheet sheet;
    private final OpenChannels open;
    private final List<AgreedDays> rooms;

    Reminders(JdbcClient database, ReminderSettings settings, FollowUpWindows windows, ContactSheet sheet,
            OpenChannels open, List<AgreedDays> rooms) {
        this.database = database;
        this.settings = settings;
        this.windows = windows;
        this.sheet = sheet;
        this.open = open;
        this.rooms = rooms;
    }

    record Address(Channel channel, String recipient) {
    }

    @Override
    public List<WantedMessage> wanted(Instant now) {
        ReminderPlan plan = settings.kept();
        Set<Channel> channels = open.get();
        List<WantedMessage> wanted = new ArrayList<>();
        if (plan.sessions() && !channels.isEmpty()) {
            wanted.addAll(sessions(plan, channels, now.atZone(Calendar.PLACE).toLocalDate()));
            wanted.addAll(agreedDays(plan, channels, now.atZone(Calendar.PLACE).toLocalDate()));
        }
        if (plan.followUps() && !channels.isEmpty()) {
            wanted.addAll(followUps(plan, channels, now.atZone(Calendar.PLACE).toLocalDate()));
        }
        return wanted.stream().filter(message -> message.giveUpAfter().isAfter(now)).toList();
    }

    private List<WantedMessage> sessions(ReminderPlan plan, Set<Channel> channels, LocalDate today) {
        return database.sql(SESSIONS).param("today", today).param("last", today.plusDays(plan.daysBefore() + 1L))
                .query((row, number) -> {
                    Reachable person = sheet.read(row);
                    SessionId session = new SessionId(row.getLong("session"));
                    EnrolmentId enrolment = new EnrolmentId(row.getLong("enrolment"));
                    ZonedDateTime begins = row.getObject("held_on", LocalDate.class)
                            .atTime(row.getObject("starts_at", LocalTime.class)).atZone(Calendar.PLACE);
                    LocalDate on = begins.toLocalDate().minusDays(plan.daysBefore());
                    return address(person, channels).map(address -> new WantedMessage(
                            "session %d %d %s".formatted(session.value(), enrolment.value(), begins.toLocalDateTime()),
                            MessageReason.SESSION, address.channel(), address.recipient(), person.id(), enrolment,
                            Optional.of(session), at(on, plan.at()),
                            earlier(begins.toInstant(), at(on, NOT_AT_NIGHT)), words(plan, begins)));
                }).list().stream().flatMap(Optional::stream).toList();
    }

    /** The day before, whatever the number of days before a session: that is what the words say. */
    private List<WantedMessage> agreedDays(ReminderPlan plan, Set<Channel> channels, LocalDate today) {
        List<AgreedDay> days = rooms.stream()
                .flatMap(room -> room.between(today.plusDays(1), today.plusDays(2)).stream()).toList();
        if (days.isEmpty()) {
            return List.of();
        }
        Map<EnrolmentId, Reachable> people = new HashMap<>();
        database.sql(AGREED_DAYS)
                .param("enrolments", days.stream().map(day -> day.enrolment().value()).distinct().toList())
                .query(row -> {
                    people.put(new EnrolmentId(row.getLong("enrolment")), sheet.read(row));
                });
        return days.stream().filter(day -> people.containsKey(day.enrolment())).flatMap(day -> {
            Reachable person = people.get(day.enrolment());
            LocalDate before = day.on().minusDays(1);
            return address(person, channels).map(address -> new WantedMessage(
                    "agreed %s %s %s".formatted(day.key(), day.on(), day.at().map(LocalTime::toString).orElse("")),
                    MessageReason.AGREED_DAY, address.channel(), address.recipient(), person.id(), day.enrolment(),
                    Optional.empty(), at(before, plan.at()), at(before, NOT_AT_NIGHT), words(plan, day))).stream();
        }).toList();
    }

    /** On the day somebody's own window opens, and on no other. */
    private List<WantedMessage> followUps(ReminderPlan plan, Set<Channel> channels, LocalDate today) {
        FollowUpWindow window = windows.kept();
        LocalDate ended = today.minusDays(window.from());
        return database.sql(FOLLOW_UPS).param("first", ended).param("last", ended.plusDays(1))
                .param("from", window.from()).param("forTheEnd", window.daysForTheEnd())
                .query((row, number) -> {
                    Reachable person = sheet.read(row);
                    EnrolmentId enrolment = new EnrolmentId(row.getLong("enrolment"));
                    LocalDate on = window.opensOn(row.getObject("ended_on", LocalDate.class));
                    return address(person, channels).map(address -> new WantedMessage(
                            "follow-up %d".formatted(enrolment.value()), MessageReason.FOLLOW_UP, address.channel(),
                            address.recipient(), person.id(), enrolment, Optional.empty(), at(on, plan.at()),
                            at(on, NOT_AT_NIGHT),
                            plan.followUpWords().replace(ReminderSettings.SENDER, plan.sender())));
                }).list().stream().flatMap(Optional::stream).toList();
    }

    /** A text where that is safe and can be sent, else an e-mail where that is. */
    static Optional<Address> address(Reachable person, Set<Channel> channels) {
        Optional<Address> text = person.phone()
                .filter(phone -> channels.contains(Channel.TEXT) && person.isSafe("TEXT"))
                .map(phone -> new Address(Channel.TEXT, phone));
        return text.or(() -> person.email().filter(email -> channels.contains(Channel.EMAIL))
                .map(email -> new Address(Channel.EMAIL, email)));
    }

    private static String words(ReminderPlan plan, ZonedDateTime begins) {
        return plan.sessionWords().replace(ReminderSettings.DAY, DAY.format(begins))
                .replace(ReminderSettings.TIME, TIME.format(begins).toLowerCase(Words.HOME))
                .replace(ReminderSettings.SENDER, plan.sender());
    }

    private static String words(ReminderPlan plan, AgreedDay day) {
        return day.at().map(time -> Words.say("cohort.reminder.agreed-day.at", plan.sender(),
                        TIME.format(time).toLowerCase(Words.HOME), WantedMessage.LINK))
                .orElseGet(() -> Words.say("cohort.reminder.agreed-day", plan.sender(), WantedMessage.LINK));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Calendar.PLACE).toInstant();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
