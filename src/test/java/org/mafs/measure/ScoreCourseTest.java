package org.mafs.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mafs.base.EnrolmentId;
import org.mafs.draft.FormKey;

class ScoreCourseTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 5);

    @Test
    void aReliableImprovementSaysHowFarFromWhereToWhere() {
        assertThat(core10(23, 14).finding()).isEqualTo("Down 9 since the start (23 to 14): a reliable improvement.");
    }

    @Test
    void whoCrossesTheCutOffReliablyIsSaidToBePastIt() {
        assertThat(core10(23, 18, 8).finding())
                .isEqualTo("Down 15 since the start (23 to 8): a reliable improvement, and past the cut-off.");
    }

    @Test
    void aSmallChangeIsNotCalledOne() {
        assertThat(core10(23, 18).finding())
                .isEqualTo("Down 5 since the start (23 to 18): too small a change to be sure of.");
        assertThat(core10(20, 20).finding())
                .isEqualTo("The same as at the start (20): too small a change to be sure of.");
    }

    @Test
    void aReliableRiseIsSaidAsItIs() {
        assertThat(core10(14, 20).finding())
                .isEqualTo("Up 6 since the start (14 to 20): reliably harder than at the start.");
    }

    @Test
    void oneFormSaysItsScoreAndDay() {
        assertThat(core10(14).finding()).isEqualTo("14, mild, on 5 November 2026.");
    }

    @Test
    void tooFewAnswersSayHowManyThereWereAndAreNeeded() {
        ScoreCourse course = core10(List.of(unanswered(23, 4)));
        assertThat(course.finding()).isEqualTo("No score: 6 of 10 questions were answered, and 9 are needed.");
        assertThat(course.scored()).isEmpty();
        assertThat(course.reliableLine()).isEmpty();
    }

    @Test
    void aFormWithoutScoreIsNeitherTheStartNorTheEnd() {
        ScoreCourse course = core10(List.of(unanswered(36, 2), Weeks.core10(23), Weeks.core10(14), unanswered(36, 5)));
        assertThat(course.finding()).startsWith("Down 9 since the start (23 to 14)");
        assertThat(course.incomplete()).containsExactly("On 5 November 2026, 8 of 10 questions were answered.",
                "On 26 November 2026, 5 of 10 questions were answered.");
    }

    @Test
    void theReliableLineIsTheFirstScoreLessTheReliableChangeOfCore10() {
        // Barkham et al. 2013: reliable change 6, cut-off 11.
        assertThat(core10(23, 14).reliableLine()).isEqualTo(OptionalDouble.of(17));
        assertThat(core10(6).reliableLine()).isEqualTo(OptionalDouble.of(0));
        assertThat(core10(5, 9).reliableLine()).isEmpty();
    }

    @Test
    void theReliableLineLiesAboveWhereHigherIsBetter() {
        // WHO-5: 10 points of 100 are a relevant change; answers of 2 make 40.
        Instrument who5 = Instruments.withCode("who-5").orElseThrow();
        ScoreCourse course = ScoreCourse.of(List.of(response(who5, 0, Answers.of(2, 2, 2, 2, 2)))).getFirst();
        assertThat(course.reliableLine()).isEqualTo(OptionalDouble.of(50));
    }

    @Test
    void scalesThatNobodyAnsweredHaveNoCourse() {
        Instrument ons4 = Instruments.withCode("ons4").orElseThrow();
        List<ScoreCourse> courses = ScoreCourse.of(List.of(response(ons4, 0, Answers.of(5, null, 0, null))));
        assertThat(courses).extracting(course -> course.scale().code()).containsExactly("satisfied", "happy");
    }

    @Test
    void anAnswerThatHasAWordIsSaidInIt() {
        Instrument own = Instruments.withCode("mutual-aid").orElseThrow();
        List<ScoreCourse> courses = ScoreCourse.of(List.of(response(own, 0, Answers.of(null, null, null, null, null, 1)),
                response(own, 1, Answers.of(null, null, null, null, null, 0))));
        assertThat(courses.getFirst().finding()).isEqualTo("At first: yes. Now: no.");
    }

    @Test
    void formsThatWereScoredOtherwiseAreNotCompared() {
        Instrument one = OwnInstruments.of(List.of(Item.of(1, "One", 0, 4)), MissingRule.allNeeded(), ScoringKind.SUM,
                List.of(), OptionalDouble.empty(), OptionalDouble.empty(), Direction.LOWER_IS_BETTER);
        Instrument longer = OwnInstruments.of(List.of(Item.of(1, "One", 0, 10)), MissingRule.allNeeded(), ScoringKind.SUM,
                List.of(), OptionalDouble.empty(), OptionalDouble.empty(), Direction.LOWER_IS_BETTER);
        assertThat(ScoreCourse.of(List.of(response(one, 0, Answers.of(4)), response(longer, 1, Answers.of(4))))
                .getFirst().points()).hasSize(1);
    }

    @Test
    void fewerAsManyAndMoreDaysAreSaidOverTheirWindow() {
        assertThat(use(28, 20, 6)).isEqualTo("Fewer days than at the start: 20 of 28, then 6 of 28.");
        assertThat(use(28, 6, 20)).isEqualTo("More days than at the start: 6 of 28, then 20 of 28.");
        assertThat(use(7, 3, 5, 3)).isEqualTo("As many days as at the start: 3 of 7.");
        assertThat(use(7, 0)).isEqualTo("0 of 7 days, told on 5 November 2026.");
        assertThatThrownBy(() -> use(7)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String use(int window, Integer... days) {
        TreeMap<LocalDate, Integer> told = new TreeMap<>();
        IntStream.range(0, days.length).forEach(week -> told.put(START.plusWeeks(week), days[week]));
        return new UseCourse(Substance.ALCOHOL, window, told).finding();
    }

    private static ScoreCourse core10(Integer... scores) {
        return core10(Arrays.stream(scores).map(Weeks::core10).toList());
    }

    private static ScoreCourse core10(List<Answers> answers) {
        return ScoreCourse.of(IntStream.range(0, answers.size())
                .mapToObj(week -> response(Instruments.CORE_10, week, answers.get(week))).toList()).getFirst();
    }

    private static Answers unanswered(int score, int items) {
        Answers answers = Weeks.core10(score);
        for (int item = 1; item <= items; item++) {
            answers = answers.with(item, null);
        }
        return answers;
    }

    private static ResponseRecord response(Instrument instrument, int week, Answers answers) {
        return new ResponseRecord(new FormKey(UUID.randomUUID()), new EnrolmentId(1), Optional.empty(), instrument, 0,
                START.plusWeeks(week), answers, Instant.EPOCH);
    }
}
