package org.mafs.mutualaid;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mafs.access.CohortScope;
import org.mafs.access.Role;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Words;
import org.mafs.person.ContactSheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose plan is due, and for whom one may be made: each in one statement, whatever the number of people. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class PlansDue {

    /** After that nobody is asked about it any more, but on their own page it stays. */
    private static final int DAYS_TO_ASK = 14;

    /** Long enough ahead for somebody else to be asked. */
    private static final int DAYS_TO_FIND_ANOTHER = 14;

    private static final String DUE = """
            SELECT v.id, v.enrolment_id, v.planned_on, v.starts_at, %1$s AS gone, %2$s
              FROM visit_plan v JOIN enrolment e ON e.id = v.enrolment_id JOIN person p ON p.id = e.person_id
             WHERE v.status = 'PLANNED' AND v.planned_on >= :since
               AND (v.planned_on <= :until OR v.planned_on <= :ahead AND %1$s)
               AND e.status = 'ENROLLED' AND e.merged_into IS NULL
               AND (:account IS NULL OR e.cohort_id IN (SELECT cohort_id FROM cohort_access WHERE account_id = :account))
             ORDER BY v.planned_on, v.starts_at, v.id""".formatted(Companions.GONE, ContactSheet.COLUMNS);

    /** As long as a follow-up may still be to come. */
    private static final int DAYS_AFTER_THE_END = 42;

    private static final String ON_A_LIST = """
            SELECT e.id AS enrolment, c.name AS cohort, %s
              FROM enrolment e JOIN cohort c ON c.id = e.cohort_id JOIN person p ON p.id = e.person_id
             WHERE e.status = 'ENROLLED' AND e.merged_into IS NULL
               AND (:account IS NULL OR c.id IN (SELECT cohort_id FROM cohort_access WHERE account_id = :account))
               AND EXISTS (SELECT 1 FROM cohort_session s
                            WHERE s.cohort_id = c.id AND s.status <> 'CANCELLED' AND s.held_on >= :since)""".formatted(
            ContactSheet.COLUMNS);

    private final JdbcClient database;
    private final CohortScope scope;
    private final ContactSheet contacts;
    private final Calendar calendar;

    PlansDue(JdbcClient database, CohortScope scope, ContactSheet contacts, Calendar calendar) {
        this.database = database;
        this.scope = scope;
        this.contacts = contacts;
        this.calendar = calendar;
    }

    /** Of their own cohorts for those who lead some, of all for those who see all; the longest waiting first. */
    public List<PlanDue> waiting() {
        LocalDate today = calendar.today();
        return database.sql(DUE).param("since", today.minusDays(DAYS_TO_ASK)).param("until", today.plusDays(1))
                .param("ahead", today.plusDays(DAYS_TO_FIND_ANOTHER))
                .param("account", scope.limitedTo().map(AccountId::value).orElse(null))
                .query((row, number) -> new PlanDue(new VisitPlanId(row.getLong("id")),
                        new EnrolmentId(row.getLong("enrolment_id")), contacts.read(row).name(),
                        row.getObject("planned_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("starts_at", LocalTime.class)), row.getBoolean("gone"))).list();
    }

    /** Those on the list of a group of theirs that is not long over, in the order of a phone book. */
    public List<PersonToPlanFor> people() {
        return database.sql(ON_A_LIST).param("since", calendar.today().minusDays(DAYS_AFTER_THE_END))
                .param("account", scope.limitedTo().map(AccountId::value).orElse(null))
                .query((row, number) -> new PersonToPlanFor(new EnrolmentId(row.getLong("enrolment")),
                        contacts.read(row).name(), row.getString("cohort"))).list().stream()
                .sorted(Comparator.comparing(PersonToPlanFor::name, Words.inOrder())).toList();
    }
}
