package org.mafs.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mafs.outcome.Occasion.BASELINE;
import static org.mafs.outcome.Occasion.END;
import static org.mafs.outcome.Occasion.FOLLOW_UP;
import static org.mafs.outcome.Told.LAST_SESSION;
import static org.mafs.outcome.Told.evaluate;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mafs.measure.Answers;
import org.mafs.measure.Instruments;
import org.mafs.measure.Substance;
import org.mafs.outcome.YesNoResult.What;
import org.mafs.outcome.statistics.PairedShares;
import org.mafs.outcome.statistics.Point;
import org.mafs.outcome.statistics.Proportion;
import org.mafs.outcome.statistics.Undefined;
import org.mafs.person.Gender;

/** Yes or no at two times, those who stayed against those who did not, and more or less of the programme. */
class StayersTest {

    private static final int FOLLOW_UP_DAY = LAST_SESSION + 28;

    @Test
    void attendingIsComparedOverThoseAskedBothTimes() {
        Evaluation evaluation = evaluate(met(1, 0, 3, null), met(2, 1, 2, 0), met(3, 4, 0, 0), met(4, 0, 0, 1),
                met(5, null, 2, 2), met(6, 2, null, 1));
        assertThat(evaluation.yesNo(What.ATTENDING, BASELINE, END).shares()).isEqualTo(new PairedShares(1, 1, 1, 1));
        assertThat(evaluation.yesNo(What.ATTENDING, BASELINE, FOLLOW_UP).shares())
                .isEqualTo(new PairedShares(1, 2, 1, 0));
    }

    @Test
    void abstinentIsNoDayOfThePersonsOwnMainSubstance() {
        Evaluation evaluation = evaluate(drank(1, 20, 0, 0), drank(2, 0, 4, 0), drank(3, 0, 0, 3), drank(4, 9, 2, null),
                drank(5, 9, null, 0), Told.by(6).at(1).use(0, Substance.CRACK, Map.of(Substance.CRACK, 5))
                        .use(LAST_SESSION, Substance.ALCOHOL, Map.of(Substance.ALCOHOL, 0)));
        assertThat(evaluation.yesNo(What.ABSTINENT, BASELINE, END).shares()).isEqualTo(new PairedShares(1, 1, 1, 1));
        assertThat(evaluation.yesNo(What.ABSTINENT, BASELINE, FOLLOW_UP).shares())
                .isEqualTo(new PairedShares(1, 1, 2, 0));
    }

    @Test
    void whoStayedIsHeldAgainstWhoDidNotAsTheyWereAtTheStart() {
        DropOut dropOut = evaluate(
                Told.by(1).at(1).core10(0, 20).core10(LAST_SESSION, 10).who(Gender.FEMALE, 30).meetings(0, 1),
                Told.by(2).at(1).core10(0, 24).core10(LAST_SESSION, 10).who(Gender.MALE, 40).meetings(0, 0),
                Told.by(3).at(1).core10(0, 31).who(Gender.FEMALE, 50).meetings(0, 2),
                Told.by(4).at(1).core10(0, 33).who(Gender.PREFER_NOT_TO_SAY, 60),
                Told.by(5).at(1).core10(LAST_SESSION, 5).who(Gender.OTHER, 20)).dropOut();
        assertThat(dropOut.completers()).isEqualTo(2);
        assertThat(dropOut.others()).isEqualTo(3);
        DropOut.Numbers score = dropOut.numbers().getFirst();
        assertThat(score.completers().mean()).hasValue(22);
        assertThat(score.others().mean()).as("of those with a start").hasValue(32);
        assertThat(score.test().u()).hasValue(0);
        // R: wilcox.test(c(20, 24), c(31, 33), exact = TRUE): p = 2/6
        assertThat(score.test().pExact().orElseThrow()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(dropOut.numbers().getLast().others().n()).isEqualTo(3);
        DropOut.Shares women = dropOut.shares().getFirst();
        assertThat(women.completers()).isEqualTo(new Proportion(1, 2));
        assertThat(women.others()).as("of those who told their gender").isEqualTo(new Proportion(1, 2));
        assertThat(women.test().p()).hasValue(1);
        assertThat(dropOut.shares().getLast().others()).isEqualTo(new Proportion(1, 1));
    }

    @Test
    void whenEverybodyStayedThereIsNobodyToHoldThemAgainst() {
        DropOut dropOut = evaluate(Told.by(1).at(1).core10(0, 20).core10(LAST_SESSION, 10)).dropOut();
        assertThat(dropOut.others()).isZero();
        assertThat(dropOut.numbers().getFirst().test().undefined()).containsExactly(Undefined.NO_VALUES);
        assertThat(dropOut.shares().getFirst().test().p()).isEmpty();
        assertThat(evaluate().dropOut().completers()).isZero();
    }

    @Test
    void whoStayedIsSaidByThePrimaryMeasure() {
        Told[] people = {Told.by(1).at(1).core10(0, 20).core10(LAST_SESSION, 10),
                Told.by(2).at(1).form(0, Instruments.withCode("who-5").orElseThrow(), Answers.of(1, 1, 1, 1, 1))
                        .form(LAST_SESSION, Instruments.withCode("who-5").orElseThrow(), Answers.of(2, 2, 2, 2, 2))};
        Measured who5 = Measured.by(Instruments.withCode("who-5").orElseThrow()).getFirst();
        Evaluation evaluation = new Outcomes(Definitions.DEFAULT, Told.LATER, who5).of(Told.service(people),
                Told.answers(people));
        assertThat(evaluation.dropOut().completers()).isEqualTo(1);
        assertThat(evaluation.dose().measured()).isEqualTo(who5);
        assertThat(evaluation.dose().lines().getFirst().points()).containsExactly(new Point(1, 20));
        assertThat(evaluation.flow().end()).as("the flow is of CORE-10").isEqualTo(1);
    }

    @Test
    void theChangeIsHeldAgainstSessionsStepsAndMeetings() {
        Dose dose = evaluate(changed(1, 2, 10).covered(8).visited(0), changed(2, 4, 6).covered(20),
                changed(3, 6, 0).visited(9), changed(4, 3, 8).covered(12).visited(3),
                Told.by(5).at(1, 2, 3).core10(0, 20).covered(9)).dose();
        assertThat(dose.lines()).extracting(Dose.OfWhat::what)
                .containsExactly(Dose.What.SESSIONS, Dose.What.DELIVERED, Dose.What.MEETINGS);
        assertThat(dose.lines().getFirst().points()).containsExactlyInAnyOrder(new Point(2, -10), new Point(4, -14),
                new Point(6, -20), new Point(3, -12));
        assertThat(dose.lines().getFirst().spearman().rho()).as("more sessions, less distress").hasValue(-1);
        assertThat(dose.lines().get(1).points()).as("where it is known what was delivered").hasSize(3);
        assertThat(dose.lines().get(2).points()).containsExactlyInAnyOrder(new Point(0, -10), new Point(9, -20),
                new Point(3, -12));
    }

    @Test
    void ofNobodyAndOfOneThereIsNoDose() {
        assertThat(evaluate().dose().lines()).allSatisfy(line -> assertThat(line.spearman().rho()).isEmpty());
        assertThat(evaluate(changed(1, 2, 10)).dose().lines().getFirst().spearman().undefined())
                .containsExactly(Undefined.FEWER_THAN_TWO_PAIRS);
    }

    /** From 20 to this many points, having come to so many sessions. */
    private static Told changed(long person, int sessions, int end) {
        return Told.by(person).at(IntStream.rangeClosed(1, sessions).toArray()).core10(0, 20)
                .core10(LAST_SESSION, end);
    }

    private static Told met(long person, Integer start, Integer end, Integer later) {
        Told told = Told.by(person).at(1);
        meetings(told, 0, start);
        meetings(told, LAST_SESSION, end);
        meetings(told, FOLLOW_UP_DAY, later);
        return told;
    }

    private static void meetings(Told told, int day, Integer number) {
        if (number != null) {
            told.meetings(day, number);
        }
    }

    private static Told drank(long person, Integer start, Integer end, Integer later) {
        Told told = Told.by(person).at(1);
        days(told, 0, start);
        days(told, LAST_SESSION, end);
        days(told, FOLLOW_UP_DAY, later);
        return told;
    }

    private static void days(Told told, int day, Integer number) {
        if (number != null) {
            told.use(day, Substance.ALCOHOL, Map.of(Substance.ALCOHOL, number));
        }
    }
}
