package org.mafs.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mafs.outcome.Occasion.BASELINE;
import static org.mafs.outcome.Occasion.END;
import static org.mafs.outcome.Occasion.FOLLOW_UP;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
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
import org.mafs.outcome.YesNoResult.What;
import org.mafs.outcome.statistics.Interval;
import org.mafs.outcome.statistics.PairedChange;
import org.mafs.outcome.statistics.PairedShares;
import org.mafs.outcome.statistics.Proportion;
import org.mafs.outcome.statistics.SignedRank;
import org.mafs.outcome.statistics.Spearman;
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

    /** By R 4.2 on the same pairs, with the exact p summed over all 2^17 ways of signs. */
    @Test
    void ranksAndTheThreeTimesTogetherSayTheSame() {
        MeasureResult core10 = pilot().measures().getFirst();
        SignedRank ranks = core10.change(BASELINE, END).ranks();
        // wilcox.test(end, start, paired = TRUE, exact = FALSE)
        assertThat(ranks.wPlus()).hasValue(5);
        assertThat(ranks.pNormal()).hasValueCloseTo(0.000767365386346, within(1e-14));
        assertThat(ranks.pExact()).hasValueCloseTo(0.000152587890625, within(1e-15));
        // friedman.test(cbind(start, end, later)) of the 17 with all three; p.adjust(p, "holm")
        AcrossTimes across = core10.acrossTimes();
        assertThat(across.friedman().n()).isEqualTo(17);
        assertThat(across.friedman().chi2()).hasValueCloseTo(17.375, within(1e-12));
        assertThat(across.friedman().p()).hasValueCloseTo(0.000168681202538, within(1e-14));
        assertThat(across.contrasts().getFirst().p()).hasValueCloseTo(0.00030517578125, within(1e-14));
        assertThat(across.contrasts().getFirst().pHolm()).hasValueCloseTo(0.0006103515625, within(1e-14));
        assertThat(across.contrasts().getLast().pHolm()).hasValueCloseTo(0.0291137695312, within(1e-12));
        // t.test(start)$conf.int
        Interval start = core10.mean(BASELINE).mean().interval().orElseThrow();
        assertThat(start.low()).isCloseTo(16.3368779118, within(1e-9));
        assertThat(start.high()).isCloseTo(23.1368062988, within(1e-9));
    }

    @Test
    void whatTheChangeMeantForEachPersonAndForYesAndNo() {
        Evaluation pilot = pilot();
        assertThat(pilot.measures().getFirst().reliable()).contains(new ReliableChange(19, 5, 7, 7, 0, 17, 2, 0, 0));
        PairedShares attending = pilot.yesNo(What.ATTENDING, BASELINE, END).shares();
        assertThat(attending).isEqualTo(new PairedShares(5, 0, 11, 3));
        assertThat(attending.pExact()).as("binom.test(0, 11)").hasValueCloseTo(0.0009765625, within(1e-12));
        assertThat(pilot.yesNo(What.ATTENDING, BASELINE, FOLLOW_UP).shares()).isEqualTo(new PairedShares(5, 0, 9, 3));
        assertThat(pilot.yesNo(What.ABSTINENT, BASELINE, END).shares()).isEqualTo(new PairedShares(1, 0, 4, 14));
    }

    @Test
    void everybodyStayedAndWhoCameOftenerChangedMore() {
        Evaluation pilot = pilot();
        assertThat(pilot.dropOut().completers()).isEqualTo(19);
        assertThat(pilot.dropOut().others()).isZero();
        assertThat(pilot.measures().getFirst().carriedForward().change())
                .isEqualTo(pilot.core10(BASELINE, END).change());
        // cor.test(sessions, end - start, method = "spearman", exact = FALSE); interval by Bonett and Wright
        Spearman sessions = pilot.dose().lines().getFirst().spearman();
        assertThat(sessions.rho()).hasValueCloseTo(-0.813105732187, within(1e-11));
        assertThat(sessions.p()).hasValueCloseTo(2.31348365051e-05, within(1e-14));
        assertThat(sessions.interval().orElseThrow().low()).isCloseTo(-0.935575513725, within(1e-10));
        assertThat(sessions.interval().orElseThrow().high()).isCloseTo(-0.516034890958, within(1e-10));
    }

    @Test
    void everyArrowOfThePilotHasItsReasons() {
        assertThat(pilot().arrows()).extracting(Arrow::reasons).containsExactly(Map.of(WhyNot.WAITING, 3),
                Map.of(WhyNot.NEVER_CAME, 2), Map.of(WhyNot.NOT_ASKED, 3, WhyNot.SAID_NO, 14), Map.of(), Map.of(),
                Map.of(WhyNot.NOT_FILLED_IN, 2));
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
     * Four for everyone on the lists, seven for those in the research, three for the plan, its changes and who looked;
     * without a plan one for when follow-up is. The database counts.
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
