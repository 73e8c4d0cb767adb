package org.mafs;

import java.time.LocalDate;
import java.util.UUID;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.DemoAccounts;
import org.mafs.access.Role;
import org.mafs.audit.SealedField;
import org.mafs.audit.Sealing;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.cohort.Enrolling;
import org.mafs.person.ConsentHow;
import org.mafs.person.ConsentPurpose;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A cohort of a test put at another time, and its people made reachable. */
@Component
@ConditionalOnBooleanProperty("mafs.demo")
public class OwnTime {

    private final JdbcClient database;
    private final Sealing sealing;
    private final Enrolling enrolling;
    private final DemoAccounts accounts;
    private final Calendar calendar;

    OwnTime(JdbcClient database, Sealing sealing, Enrolling enrolling, DemoAccounts accounts, Calendar calendar) {
        this.database = database;
        this.sealing = sealing;
        this.enrolling = enrolling;
        this.accounts = accounts;
        this.calendar = calendar;
    }

    /** All sessions move together, so that the last was so many days ago; negative for days ahead. */
    public void lastSession(OwnCohort cohort, int daysAgo) {
        moveTo(cohort, heldOn(cohort, "MAX"), calendar.today().minusDays(daysAgo));
    }

    /** All sessions move together, so that the first is so many days ahead. */
    public void firstSession(OwnCohort cohort, int daysAhead) {
        moveTo(cohort, heldOn(cohort, "MIN"), calendar.today().plusDays(daysAhead));
    }

    private LocalDate heldOn(OwnCohort cohort, String which) {
        return database.sql("SELECT %s(held_on) FROM cohort_session WHERE cohort_id = ?".formatted(which))
                .param(cohort.id().value()).query(LocalDate.class).single();
    }

    private void moveTo(OwnCohort cohort, LocalDate from, LocalDate to) {
        database.sql("UPDATE cohort_session SET held_on = held_on + INTERVAL DATEDIFF(?, ?) DAY WHERE cohort_id = ?")
                .params(to, from, cohort.id().value()).update();
    }

    /** @param safeWays as stored, such as TEXT,EMAIL */
    public void reach(EnrolmentId enrolment, String phone, String email, String safeWays) {
        PersonId person = person(enrolment);
        UUID row = UUID.fromString(database.sql("SELECT uuid FROM person WHERE id = ?").param(person.value())
                .query(String.class).single());
        database.sql("UPDATE person SET phone_sealed = ?, email_sealed = ?, safe_ways = ? WHERE id = ?")
                .params(sealing.seal(phone, new SealedField("person", "phone"), row),
                        sealing.seal(email, new SealedField("person", "email"), row), safeWays, person.value())
                .update();
    }

    public void say(EnrolmentId enrolment, ConsentPurpose purpose, boolean given) {
        accounts.as(Role.COORDINATOR, () -> {
            enrolling.answered(enrolment, purpose, given, ConsentHow.PAPER);
            return null;
        });
    }

    public PersonId person(EnrolmentId enrolment) {
        return new PersonId(database.sql("SELECT person_id FROM enrolment WHERE id = ?").param(enrolment.value())
                .query(Long.class).single());
    }
}
