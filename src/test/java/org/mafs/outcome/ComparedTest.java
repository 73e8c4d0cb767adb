package org.mafs.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mafs.outcome.Told.cohort;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mafs.cohort.SiteKind;
import org.mafs.measure.Instruments;
import org.mafs.measure.Substance;
import org.mafs.outcome.statistics.Proportion;
import org.mafs.outcome.statistics.Undefined;
import org.mafs.outcome.statistics.WelchDifference;
import org.mafs.person.ReferralSource;

class ComparedTest {

    // Told.SESSION_1 is 5 March 2026: the others begin in the same quarter, in the next, and the year before.
    private static final ServiceDataset.Cohort RIVER = cohort(1, "River", "Zeal Street", SiteKind.COMMUNITY, 0);
    private static final ServiceDataset.Cohort OAK = cohort(2, "Oak", "Abbey Road", SiteKind.COMMUNITY, 40);
    private static final ServiceDataset.Cohort ELM = cohort(3, "Elm", "Zeal Street", SiteKind.COMMUNITY, -80);
    private static final ServiceDataset.Cohort INSIDE = cohort(4, "Inside", "HMP Somewhere", SiteKind.PRISON, 7);

    @Test
    void cohortsStandByWhenTheyBeganWithTheirOwnFigures() {
        Comparison compared = compare(By.COHORT, at(1, RIVER, 20, 10), at(2, RIVER, 30, 24), at(3, OAK, 18, 18),
                at(4, ELM, 12, 6));
        assertThat(names(compared)).containsExactly("Elm", "River", "Oak");
        Comparison.Group river = compared.groups().get(1);
        assertThat(river.outcome().people()).isEqualTo(2);
        assertThat(river.outcome().change().meanChange()).hasValue(-8);
        assertThat(river.difference().meanSecond()).as("Elm and Oak: -6 and 0").hasValue(-3);
        assertThat(river.difference().difference()).hasValue(-5);
        assertThat(compared.overall().people()).isEqualTo(4);
        assertThat(compared.overall().change().meanChange()).hasValue(-5.5);
        assertThat(compared.mixesPrison()).isFalse();
    }

    @Test
    void sitesStandByNameAndTakeAllTheirCohorts() {
        Comparison compared = compare(By.SITE, at(1, RIVER, 20, 10), at(2, OAK, 30, 24), at(3, ELM, 12, 6));
        assertThat(names(compared)).containsExactly("Abbey Road", "Zeal Street");
        assertThat(compared.groups().getLast().outcome().people()).isEqualTo(2);
    }

    @Test
    void periodsAreTheQuartersInWhichCohortsBegan() {
        assertThat(names(compare(By.PERIOD, at(1, RIVER, 20, 10), at(2, OAK, 30, 24), at(3, ELM, 12, 6),
                at(4, INSIDE, 12, 6))))
                .containsExactly("October to December 2025", "January to March 2026", "April to June 2026");
    }

    @Test
    void routesStandInTheirOwnOrderAndWhatIsNotKnownLast() {
        Comparison compared = compare(By.ROUTE, at(1, RIVER, 20, 10), at(2, RIVER, 20, 10).cameBy(ReferralSource.SELF),
                at(3, OAK, 20, 10).cameBy(ReferralSource.DETOX_UNIT), at(4, OAK, 20, 10).cameBy(ReferralSource.SELF));
        assertThat(names(compared)).containsExactly("Detox unit", "They came by themselves", "Not known");
        assertThat(compared.groups().get(1).outcome().people()).isEqualTo(2);
    }

    @Test
    void prisonAndCommunityTogetherAreSaidSo() {
        assertThat(compare(By.COHORT, at(1, RIVER, 20, 10), at(2, INSIDE, 20, 10)).mixesPrison()).isTrue();
        assertThat(compare(By.COHORT, at(2, INSIDE, 20, 10)).mixesPrison()).isFalse();
        Told[] mixed = {at(1, RIVER, 20, 10), at(2, INSIDE, 20, 10)};
        assertThat(Told.evaluate(mixed).mixesPrison()).isTrue();
        assertThat(Told.evaluate(mixed[0]).mixesPrison()).isFalse();
    }

    @Test
    void somebodyInTwoOfThemIsInOneGroup() {
        Told first = at(1, OAK, 20, 10);
        Comparison compared = compare(By.COHORT, first, at(2, RIVER, 20, 8), first.again(9).in(ELM).at(1));
        assertThat(compared.groups().stream().mapToInt(group -> group.outcome().people()).sum()).isEqualTo(2);
        assertThat(names(compared)).as("Elm was first").containsExactly("Elm", "River");
    }

    @Test
    void theDifferenceIsOfTheGroupToAllTheOthersByWelch() {
        Told[] people = Stream.of(people(1, RIVER, 10, 6, 12, 9), people(11, OAK, 3, 5, 2), people(21, ELM, 7, 1))
                .flatMap(Arrays::stream).toArray(Told[]::new);
        WelchDifference difference = compare(By.COHORT, people).groups().get(1).difference();
        // R: t.test(c(-10, -6, -12, -9), c(-3, -5, -2, -7, -1))
        assertThat(difference.difference().orElseThrow()).isCloseTo(-5.65, within(1e-12));
        assertThat(difference.t().orElseThrow()).isCloseTo(-3.42424242424, within(1e-8));
        assertThat(difference.df().orElseThrow()).isCloseTo(6.44409044063, within(1e-8));
        assertThat(difference.p().orElseThrow()).isCloseTo(0.0125854078419, within(1e-10));
        assertThat(difference.interval().orElseThrow().low()).isCloseTo(-9.62090912179, within(1e-8));
    }

    @Test
    void useAndMutualAidAreComparedToo() {
        Comparison compared = compare(By.COHORT,
                at(1, RIVER, 20, 10).use(0, Substance.ALCOHOL, Map.of(Substance.ALCOHOL, 9))
                        .use(35, Substance.ALCOHOL, Map.of(Substance.ALCOHOL, 2)).meetings(35, 2),
                at(2, RIVER, 20, 10).meetings(35, 0), at(3, OAK, 20, 10));
        assertThat(compared.groups().getFirst().outcome().fewer()).isEqualTo(new Proportion(1, 1));
        assertThat(compared.groups().getFirst().outcome().attending()).isEqualTo(new Proportion(1, 2));
        assertThat(compared.interval(new Proportion(1, 2))).isPresent();
        assertThat(compared.groups().getLast().outcome().attending()).isEqualTo(new Proportion(0, 0));
        assertThat(compared.groups().getFirst().attendingDifference().undefined()).containsExactly(Undefined.NO_VALUES);
    }

    @Test
    void ofNobodyThereAreNoGroups() {
        Comparison nobody = compare(By.ROUTE);
        assertThat(nobody.groups()).isEmpty();
        assertThat(nobody.overall().change().n()).isZero();
    }

    @Test
    void fourPeopleAreFewAndFiveAreNot() {
        assertThat(compare(By.COHORT, people(1, RIVER, 1, 2, 3, 4)).groups().getFirst().isFew()).isTrue();
        assertThat(compare(By.COHORT, people(1, RIVER, 1, 2, 3, 4, 5)).groups().getFirst().isFew()).isFalse();
        assertThat(FewPeople.isFew(4)).isTrue();
        assertThat(FewPeople.isFew(5)).isFalse();
        assertThat(FewPeople.isFew(0)).isFalse();
    }

    /** Each from 20 points, down by so many. */
    private static Told[] people(long first, ServiceDataset.Cohort cohort, int... down) {
        Told[] people = new Told[down.length];
        Arrays.setAll(people, each -> at(first + each, cohort, 20, 20 - down[each]));
        return people;
    }

    private static Told at(long person, ServiceDataset.Cohort cohort, int start, int end) {
        int first = (int) Told.SESSION_1.until(cohort.firstOn().orElseThrow(), ChronoUnit.DAYS);
        return Told.by(person).in(cohort).at(1).core10(first, start).core10(first + Told.LAST_SESSION, end);
    }

    private static Comparison compare(By by, Told... people) {
        return new Compared(Definitions.DEFAULT, by, Measured.by(Instruments.CORE_10).getFirst())
                .of(Told.service(people), Told.answers(people));
    }

    private static List<String> names(Comparison comparison) {
        return comparison.groups().stream().map(Comparison.Group::name).toList();
    }
}
