package org.mafs.operations.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.mafs.base.Calendar;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the third session today, whatever day it is: when the day has changed, everything in the demo moves by as many
 * days, what visitors have added included, in one transaction with the anchor.
 */
@Component
@ConditionalOnBooleanProperty("mafs.demo")
class DemoDates {

    /** Tables whose dates and instants move. Dates of birth are sealed and stay; see {@link Arrivals}. */
    static final Set<String> MOVING = Set.of("account", "person", "referral", "consent", "cohort", "cohort_session",
            "enrolment", "attendance", "draft_answer", "response", "use_recall", "meeting_recall", "check_in",
            "site", "consent_text", "enrolment_move", "session_guest", "follow_up", "contact_attempt",
            "concern", "report_due", "form_pass", "form_filled",
            "answers_beside", "evening", "debrief",
            "concern_entry", "concern_check", "sheet_look", "follow_up_link", "quality_accepted",
            "session_delivery", "delivered_step", "cohort_beginning", "meeting", "meeting_source", "meeting_refresh", "companion", "visit_plan", "visit", "support", "use_day",
            "evaluation_plan", "evaluation_plan_change", "results_opened");

    /** An invitation lasts its days by the real clock; the others say when something was really done. */
    static final Set<String> STAYING = Set.of("invitation", "installation", "demo_anchor", "flyway_schema_history",
            "setting", "outgoing_message", "stop_link", "message_stop", "account_pin", "pin_guard",
            "tablet_key", "form_token", "form_writer",
            "content_version", "cohort_content", "content_picture", "lead_mark", "instrument_version", "instrument_wording", "site_duty", "help_line", "postcode_list");

    private final JdbcClient database;
    private final DayForms dayForms;
    private final Calendar calendar;
    private final TransactionTemplate allOrNothing;
    private volatile LocalDate setFor;

    DemoDates(JdbcClient database, DayForms dayForms, Calendar calendar, TransactionTemplate allOrNothing) {
        this.database = database;
        this.dayForms = dayForms;
        this.calendar = calendar;
        this.allOrNothing = allOrNothing;
    }

    /**
     * Compares two dates in memory every few seconds rather than waking once at midnight: a laptop that slept through
     * it is right as soon as it is opened.
     */
    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void follow() {
        LocalDate today = calendar.today();
        if (!today.equals(setFor)) {
            moveTo(today);
            setFor = today;
        }
    }

    /** Twice the same day moves nothing. The locked anchor lets only one process move. */
    void moveTo(LocalDate today) {
        allOrNothing.executeWithoutResult(transaction -> {
            LocalDate anchor = database.sql("SELECT anchored_on FROM demo_anchor WHERE id = 1 FOR UPDATE")
                    .query(LocalDate.class).single();
            int days = Math.toIntExact(ChronoUnit.DAYS.between(anchor, today));
            if (days != 0) {
                var move = new MovedDays(days, anchor);
                columns().forEach((table, columns) -> database.sql(move.update(table, columns)).update());
                dayForms.nameAnew(days);
                database.sql("UPDATE demo_anchor SET anchored_on = ? WHERE id = 1").param(today).update();
            }
        });
    }

    private Map<String, List<MovedDays.Column>> columns() {
        return database.sql("SELECT table_name, column_name, data_type, column_key FROM information_schema.columns "
                        + "WHERE table_schema = DATABASE() AND table_name IN (:tables) "
                        + "AND data_type IN ('date', 'datetime')")
                .param("tables", MOVING)
                .query((row, number) -> Map.entry(row.getString("table_name"), new MovedDays.Column(
                        row.getString("column_name"), row.getString("data_type").equals("datetime"),
                        row.getString("column_key").equals("PRI"))))
                .list().stream().collect(Collectors.groupingBy(Map.Entry::getKey, TreeMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
