package org.mafs.safeguarding;

import java.util.List;
import org.mafs.access.CohortScope;
import org.mafs.base.AccountId;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who looks after a person's safety where their cohort meets, for those who are told so before they answer. */
@Component
public class OnDuty {

    private final Duties duties;
    private final CohortScope scope;
    private final JdbcClient database;

    OnDuty(Duties duties, CohortScope scope, JdbcClient database) {
        this.duties = duties;
        this.scope = scope;
        this.database = database;
    }

    /** The lead first; without those whose account is closed. */
    public List<AccountId> of(EnrolmentId person) {
        scope.require(person);
        CohortId cohort = new CohortId(database.sql("SELECT cohort_id FROM enrolment WHERE id = ?")
                .param(person.value()).query(Long.class).single());
        return duties.of(cohort).stream().filter(DutyHolder::present).map(DutyHolder::account).toList();
    }
}
