package org.mafs.checkin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.OwnTime;
import org.mafs.access.DemoAccounts;
import org.mafs.access.Role;
import org.mafs.base.ProgrammeId;
import org.mafs.cohort.Mark;
import org.mafs.cohort.ProgrammeDetails;
import org.mafs.cohort.ProgrammePlanning;
import org.mafs.cohort.Register;
import org.mafs.cohort.ScheduledForm;
import org.mafs.person.ConsentPurpose;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A cohort of a test whose people are due to be asked again, by e-mail if somebody likes. */
@Component
@ConditionalOnBooleanProperty("mafs.demo")
public class OwnFollowUp {

    public static final String ADDRESS = "ash@example.org";

    private final OwnCohorts cohorts;
    private final OwnTime time;
    private final ProgrammePlanning programmes;
    private final Register register;
    private final DemoAccounts accounts;
    private final JdbcClient database;
    private final List<OwnCohort> made = new ArrayList<>();

    OwnFollowUp(OwnCohorts cohorts, OwnTime time, ProgrammePlanning programmes, Register register,
            DemoAccounts accounts, JdbcClient database) {
        this.cohorts = cohorts;
        this.time = time;
        this.programmes = programmes;
        this.register = register;
        this.accounts = accounts;
        this.database = database;
    }

    /** One that the demo's facilitator leads, whose last session was so many days ago. */
    public OwnCohort led(int people, int daysAgo, String... forms) {
        OwnCohort made = cohorts.led(people);
        due(made, daysAgo, forms);
        return made;
    }

    public OwnCohort notLed(int daysAgo, String... forms) {
        OwnCohort made = cohorts.notLed(1);
        due(made, daysAgo, forms);
        return made;
    }

    /** Nobody of them is due any more, for the sake of other tests' lists. */
    public void putAway() {
        made.forEach(cohort -> database.sql("DELETE FROM attendance WHERE session_id = ?")
                .param(cohort.session().value()).update());
        made.clear();
    }

    private void due(OwnCohort cohort, int daysAgo, String... forms) {
        made.add(cohort);
        ProgrammeId own = accounts.as(Role.COORDINATOR, () -> programme(forms));
        database.sql("UPDATE cohort SET programme_id = ? WHERE id = ?").params(own.value(), cohort.id().value())
                .update();
        cohort.people().forEach(person -> {
            accounts.as(Role.COORDINATOR, () -> register.mark(cohort.session(), person, Mark.PRESENT, null,
                    Optional.empty()));
            time.say(person, ConsentPurpose.FOLLOW_UP, true);
            time.reach(person, null, ADDRESS, "EMAIL");
        });
        time.lastSession(cohort, daysAgo);
    }

    private ProgrammeId programme(String... forms) {
        ProgrammeDetails usual = programmes.toChooseFrom().getFirst().details();
        ProgrammeId own = programmes.add(new ProgrammeDetails("Asked " + UUID.randomUUID(), usual.titles(),
                usual.minutes(), usual.sessionsToComplete(), usual.usualCapacity(),
                Set.of(forms).stream().map(form -> new ScheduledForm(ScheduledForm.FOLLOW_UP, form))
                        .collect(Collectors.toSet())));
        programmes.retire(own, true);
        return own;
    }
}
