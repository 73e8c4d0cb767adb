package org.mafs.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mafs.outcome.Occasion.BASELINE;
import static org.mafs.outcome.Occasion.END;

import org.junit.jupiter.api.Test;
import org.mafs.measure.Instruments;
import org.mafs.outcome.statistics.Undefined;

/** An evaluation of more people than any programme has seen so far; how long it takes, {@link CrowdFullDrillTest} says. */
class CrowdTest {

    private static final int PEOPLE = 600;

    @Test
    void everyMeasureOfEverybodyIsWorkedOut() {
        Evaluation evaluation = Told.evaluate(CrowdTold.of(PEOPLE));
        assertThat(evaluation.participants().n()).isEqualTo(PEOPLE);
        assertThat(evaluation.measures()).hasSize(6).allSatisfy(result -> {
            assertThat(result.change(BASELINE, END).change().pT()).isPresent();
            assertThat(result.change(BASELINE, END).ranks().undefined()).containsExactly(Undefined.TOO_MANY_FOR_EXACT);
            assertThat(result.acrossTimes().friedman().p()).isPresent();
        });
        assertThat(evaluation.arrows()).allSatisfy(arrow -> assertThat(arrow.before()).isPositive());
        assertThat(evaluation.dose().lines()).allSatisfy(line -> assertThat(line.spearman().interval()).isPresent());
    }

    @Test
    void asManyGroupsAsThereMayBeAreHeldAgainstTheOthers() {
        Told[] people = CrowdTold.of(10_000);
        ServiceDataset service = Told.service(people);
        Courses courses = Courses.of(Definitions.DEFAULT, service, Told.answers(people));
        long began = System.nanoTime();
        Comparison cohorts = new Compared(Definitions.DEFAULT, By.COHORT, Measured.by(Instruments.CORE_10).getFirst())
                .of(false, courses.people());
        System.out.printf("Compared: %d people in %d cohorts in %d ms%n", courses.people().size(),
                cohorts.groups().size(), (System.nanoTime() - began) / 1_000_000);
        assertThat(cohorts.groups()).hasSize(667).allSatisfy(group ->
                assertThat(group.difference().nFirst() + group.difference().nSecond())
                        .isEqualTo(cohorts.overall().change().n()));
    }

    @Test
    void everyGroupIsHeldAgainstTheOthers() {
        Told[] people = CrowdTold.of(PEOPLE);
        Comparison sites = new Compared(Definitions.DEFAULT, By.SITE, Measured.by(Instruments.CORE_10).getFirst())
                .of(Told.service(people), Told.answers(people));
        assertThat(sites.groups()).hasSize(20).allSatisfy(group -> assertThat(group.difference().p()).isPresent());
        assertThat(sites.groups().stream().mapToInt(group -> group.outcome().people()).sum()).isEqualTo(PEOPLE);
    }
}
