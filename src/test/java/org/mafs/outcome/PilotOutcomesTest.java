package org.mafs.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mafs.outcome.Occasion.BASELINE;
import static org.mafs.outcome.Occasion.END;
import static org.mafs.outcome.Occasion.FOLLOW_UP;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.access.Role;
import org.mafs.base.CohortId;
import org.mafs.cohort.CohortList;
import org.mafs.cohort.CohortRow;
import org.mafs.cohort.Mark;
import org.mafs.outcome.statistics.PairedChange;
import org.mafs.outcome.statistics.Proportion;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The demo tells the published pilot, and the evaluation finds it again: 36 started, 19 in the research (6 women, 25 to
 * 60), distress −32 % and lower still later, 13 of 18 used on fewer days, 16 of 19 going to mutual aid.
 */
class PilotOutcomesTest extends IntegrationTest {

    @Autowired
    private Evaluating evaluating;
    @Autowired
    private CohortList cohorts;
    @Autowired
    private EntityManagerFactory entities;
    @Autowired
    private JdbcClient database;
    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void theFlowOfPeopleAddsUp() {
        Evaluation pilot = pilot();
        assertThat(pilot.cohorts()).containsExactly("Riverside pilot", "Oakfield pilot");
        Flow flow = pilot.flow();
        assertThat(flow).isEqualTo(new Flow(41, 38, 36, 19, 19, 19, 17, flow.completed(), 0));
        assertThat(pilot.participants()).isEqualTo(new Participants(19, 6, OptionalInt.of(25), OptionalInt.of(60)));
    }

    @Test
    void distressFallsByThirtyTwoPercentAndFurtherLater() {
        // t and p by scipy 1.17.1, stats.ttest_rel on the 19 pairs in demo/riverside.txt and demo/oakfield.txt.
        PairedChange change = pilot().core10(BASELINE, END).change();
        assertThat(change.n()).isEqualTo(19);
        assertThat(change.meanFrom()).hasValueCloseTo(19.7368, within(.00005));
        assertThat(change.meanTo()).hasValueCloseTo(13.4211, within(.00005));
        assertThat(change.percentChange()).hasValue(-32);
        assertThat(change.t()).hasValueCloseTo(-5.398448169, within(1e-8));
        assertThat(change.pT()).hasValueCloseTo(3.951893693e-05, within(1e-12));
        assertThat(pilot().core10(END, FOLLOW_UP).change().n()).isEqualTo(17);
        assertThat(pilot().core10(END, FOLLOW_UP).change().meanChange().orElseThrow()).isNegative();
    }

    @Test
    void sharesHaveTheirOwnDenominators() {
        ReducedUse use = pilot().reducedUse();
        assertThat(use).isEqualTo(new ReducedUse(new Proportion(13, 18), 3, 2, 4, 1, 0, 0));
        assertThat(pilot().attendingMutualAid(BASELINE)).isEqualTo(new Proportion(5, 19));
        assertThat(pilot().attendingMutualAid(END)).isEqualTo(new Proportion(16, 19));
        assertThat(pilot().attendingMutualAid(FOLLOW_UP)).isEqualTo(new Proportion(14, 17));
    }

    /** 36 started; 168 times somebody came, as the registers count (19 + 18 + 14 + 16 + 14 + 15 and 15 + 13 + 11 + 13 + 10 + 10). */
    @Test
    void whoCameIsTheSameByPersonAndBySession() {
        List<List<Optional<Mark>>> people = evaluating.marks(pilotIds());
        assertThat(people).hasSize(36).allMatch(marks -> marks.size() == 6);
        assertThat(people.stream().flatMap(List::stream).flatMap(Optional::stream).filter(Mark::attended)).hasSize(168);
    }

    /** Datasets are projections: whatever the number of people, no entity is loaded and no statement is Hibernate's. */
    @Test
    void noEntityIsLoaded() {
        Set<CohortId> ids = pilotIds();
        var counted = entities.unwrap(SessionFactory.class).getStatistics();
        long loaded = counted.getEntityLoadCount();
        evaluating.of(ids);
        evaluating.attendance(ids);
        assertThat(counted.getEntityLoadCount()).isEqualTo(loaded);
    }

    /**
     * Four for everyone on the lists, six for those in the research, three for the plan, its changes and who looked, and
     * one for when the follow-up is; without a plan twice that. The database counts.
     */
    @Test
    void anEvaluationIsAsManyStatementsHoweverManyPeople() {
        List<CohortId> ids = List.copyOf(pilotIds());
        evaluating.of(Set.of(ids.getFirst()));
        assertThat(selects(() -> evaluating.of(Set.of(ids.getFirst())))).isEqualTo(15);
        assertThat(selects(() -> evaluating.of(Set.copyOf(ids)))).isEqualTo(14);
        assertThat(selects(() -> evaluating.attendance(Set.copyOf(ids)))).isEqualTo(4);
    }

    @Test
    void whatThePilotWasToFindOutWasSetBeforeItBegan() {
        Standing standing = pilot().standing();
        assertThat(standing.kind()).isEqualTo(Standing.Kind.PLANNED);
        assertThat(standing.plan().orElseThrow().name()).isEqualTo("The pilot");
        assertThat(standing.plan().orElseThrow().declared()).isEqualTo(Declared.usual(Definitions.DEFAULT));
    }

    private int selects(Runnable work) {
        return new TransactionTemplate(transactions).execute(status -> {
            int before = selectsSoFar();
            work.run();
            return selectsSoFar() - before;
        });
    }

    /** On the connection of the transaction at hand. */
    private int selectsSoFar() {
        return database.sql("SHOW SESSION STATUS LIKE 'Com_select'")
                .query((row, number) -> row.getInt("Value")).single();
    }

    private Evaluation pilot() {
        return evaluating.of(pilotIds());
    }

    private Set<CohortId> pilotIds() {
        signIn(Role.COORDINATOR);
        return cohorts.toEvaluate().stream().filter(cohort -> cohort.name().endsWith("pilot")).map(CohortRow::id)
                .collect(Collectors.toSet());
    }
}
