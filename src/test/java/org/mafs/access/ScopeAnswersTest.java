package org.mafs.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ScopeAnswersTest extends IntegrationTest {

    @Autowired
    private CohortScope scope;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private Statements statements;
    @Autowired
    private PlatformTransactionManager transactions;

    private OwnCohort cohort;

    @BeforeEach
    void aCohortOfTheFacilitator() {
        cohort = cohorts.led(1);
        signIn(Role.FACILITATOR);
    }

    @Test
    void whoOnlyReadsIsAskedOnce() {
        reading(() -> {
            scope.require(cohort.id());
            assertThat(statements.during(() -> scope.require(cohort.id()))).isZero();
            assertThat(statements.during(() -> scope.require(cohort.session()))).isEqualTo(1);
        });
        assertThat(statements.during(() -> reading(() -> scope.require(cohort.id())))).as("the next time anew").isPositive();
    }

    @Test
    void whoWritesIsAskedEachTime() {
        new TransactionTemplate(transactions).executeWithoutResult(writing -> {
            scope.require(cohort.id());
            assertThat(statements.during(() -> scope.require(cohort.id()))).isEqualTo(1);
        });
        scope.require(cohort.id());
        assertThat(statements.during(() -> scope.require(cohort.id()))).as("without a transaction").isEqualTo(1);
    }

    @Test
    void aNoStaysANoAndNobodyIsAnsweredForSomebodyElse() {
        OwnCohort notTheirs = cohorts.notLed(1);
        signIn(Role.FACILITATOR);
        reading(() -> {
            for (int time = 0; time < 2; time++) {
                assertThatThrownBy(() -> scope.require(notTheirs.id())).isInstanceOf(AccessDeniedException.class);
            }
            scope.require(cohort.id());
            signIn(Role.RESEARCHER);
            assertThatThrownBy(() -> scope.require(cohort.id())).isInstanceOf(AccessDeniedException.class);
        });
    }

    private void reading(Runnable work) {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.executeWithoutResult(transaction -> work.run());
    }
}
