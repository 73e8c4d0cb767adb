package org.mafs.outcome.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mafs.base.CohortId;
import org.mafs.base.ui.Chart;
import org.mafs.cohort.Mark;
import org.mafs.measure.Direction;
import org.mafs.measure.Instruments;
import org.mafs.outcome.Arrow;
import org.mafs.outcome.AttendanceSummary;
import org.mafs.outcome.Definitions;
import org.mafs.outcome.FlowStep;
import org.mafs.outcome.Line;
import org.mafs.outcome.MeanAt;
import org.mafs.outcome.Measured;
import org.mafs.outcome.Occasion;
import org.mafs.outcome.PairedResult;
import org.mafs.outcome.ReducedUse;
import org.mafs.outcome.ReliableChange;
import org.mafs.outcome.WhyNot;
import org.mafs.outcome.statistics.Interval;
import org.mafs.outcome.statistics.MeanOf;
import org.mafs.outcome.statistics.Pair;
import org.mafs.outcome.statistics.Proportion;
import tools.jackson.databind.JsonNode;

class PictureTest {

    private static final double LEVEL = .95;
    private static final Measured CORE_10 = Measured.by(Instruments.CORE_10).getFirst();
    private static final Measured CALM = new Measured("calm", "Calm", Direction.HIGHER_IS_BETTER, 0, 10,
            OptionalDouble.empty(), OptionalDouble.empty());

    @Test
    void aScatterSaysWhoGotClearlyBetterAndMarksEachKindByShapeAsWellAsByColour() {
        Picture picture = BeforeAfterScatter.of(CORE_10, paired(new Pair(20, 10), new Pair(20, 10), new Pair(30, 24),
                new Pair(12, 9), new Pair(9, 15)));
        assertThat(title(picture)).isEqualTo(
                "On CORE-10, 3 of the 5 people got better by 6 points or more; 1 person got worse by as much");
        List<JsonNode> points = series(picture, "scatter").filter(one -> one.has("name")).toList();
        assertThat(points).extracting(one -> one.path("name").asString()).containsExactly(
                "Clearly better, and past the cut-off: 2", "Clearly better: 1", "About the same: 1",
                "Clearly worse: 1");
        assertThat(points.stream().map(one -> one.path("symbol").asString() + one.path("itemStyle").path("borderColor"))
                .distinct()).hasSize(4);
        JsonNode two = points.getFirst().path("data").get(0);
        assertThat(numbers(two.path("value"))).containsExactly(20.0, 10.0);
        assertThat(two.path("label").path("formatter").asString()).isEqualTo("2");
        assertThat(chart(picture).getElement().getAttribute("aria-label")).contains("5 people",
                "past the cut-off: 2", "Clearly better: 1", "About the same: 1", "Clearly worse: 1", "6 points",
                "cut-off is 11");
        assertThat(rows(picture)).contains("Clearly better, and past the cut-off 20.0 10.0 2",
                "Clearly worse 9.0 15.0 1");
    }

    @Test
    void theBandIsAsWideAsTheReliableChangeAndStaysInsideTheScores() {
        Picture picture = BeforeAfterScatter.of(CORE_10, paired(new Pair(20, 10)));
        JsonNode band = series(picture, "custom").findFirst().orElseThrow();
        assertThat(band.path("shape").asString()).isEqualTo("area");
        assertThat(numbers(band.path("data").get(0))).containsExactly(0.0, 0.0, 0.0, 6.0, 34.0, 40.0, 40.0, 40.0, 40.0,
                34.0, 6.0, 0.0);
    }

    @Test
    void withoutAReliableChangeItOnlySaysBetterOrWorseTheWayTheMeasureGoes() {
        Picture picture = BeforeAfterScatter.of(CALM, paired(new Pair(4, 6), new Pair(5, 5), new Pair(7, 6)));
        assertThat(title(picture)).isEqualTo("1 of the 3 people scored better on Calm at the end than at the start");
        assertThat(series(picture, "custom")).isEmpty();
        assertThat(series(picture, "scatter").filter(one -> one.has("name")).map(one -> one.path("name").asString()))
                .containsExactly("Better: 1", "The same: 1", "Worse: 1");
    }

    @Test
    void meansStandWithTheirIntervalsAndTheirNumberOfPeople() {
        Picture picture = MeanOverTime.of(CORE_10, List.of(
                at(Occasion.BASELINE, 19, 19.68, Optional.of(new Interval(16.5, 22.9))),
                at(Occasion.END, 1, 13, Optional.empty()), at(Occasion.FOLLOW_UP, 0, 0, Optional.empty())), LEVEL);
        assertThat(title(picture)).isEqualTo("CORE-10: on average 19.7 at the start, 13.0 at the end");
        assertThat(chart(picture).option().path("xAxis").path("data").valueStream().map(JsonNode::asString))
                .containsExactly("Start\nn = 19", "End\nn = 1");
        JsonNode whiskers = series(picture, "custom").filter(one -> one.path("shape").asString().equals("whisker"))
                .findFirst().orElseThrow();
        assertThat(whiskers.path("data").size()).isEqualTo(1);
        assertThat(numbers(whiskers.path("data").get(0))).containsExactly(0.0, 16.5, 22.9);
        assertThat(chart(picture).getElement().getAttribute("aria-label")).contains("19.7", "16.5 to 22.9", "n = 19",
                "13.0", "n = 1", "95");
        assertThat(rows(picture)).containsExactly("Start 19 19.7 16.5 to 22.9", "End 1 13.0 –");
    }

    @Test
    void theMeanOfTheLinesIsOfTheSamePeopleAtBothEnds() {
        Picture picture = IndividualLines.of(CORE_10, List.of(line(20, 10, 8), line(10, 6, null), line(30, null, 28),
                line(40, null, null)));
        assertThat(title(picture)).isEqualTo("2 of the 2 people scored better on CORE-10 at the end than at the start");
        List<JsonNode> means = series(picture, "line").toList();
        assertThat(means).hasSize(2);
        assertThat(value(means.getFirst(), 0)).isEqualTo(15);
        assertThat(value(means.getFirst(), 1)).isEqualTo(8);
        assertThat(value(means.getLast(), 1)).isEqualTo(10);
        assertThat(value(means.getLast(), 2)).isEqualTo(8);
        assertThat(means.getFirst().path("lineStyle").path("type")).isNotEqualTo(means.getLast().path("lineStyle")
                .path("type"));
        JsonNode courses = series(picture, "custom").filter(one -> one.path("shape").asString().equals("course"))
                .findFirst().orElseThrow();
        assertThat(courses.path("data").size()).isEqualTo(3);
        assertThat(chart(picture).getElement().getAttribute("aria-label")).contains("better at the end: 2",
                "the same: 0",
                "worse: 0", "from 15.0 to 8.0", "from 10.0 to 8.0");
    }

    @Test
    void ofVeryManyLinesSomeAreDrawnAndItSaysHowMany() {
        Picture picture = IndividualLines.of(CORE_10, IntStream.range(0, 1000).mapToObj(one -> line(one % 41, one % 37,
                null))
                .toList());
        JsonNode courses = series(picture, "custom").filter(one -> one.path("shape").asString().equals("course"))
                .findFirst().orElseThrow();
        assertThat(courses.path("data").size()).isEqualTo(400);
        assertThat(caption(picture)).contains("n = 1,000", "400 of them are drawn");
    }

    @Test
    void barsSayHowManyOfHowMany() {
        Picture picture = BarsWithN.ofUse(new ReducedUse(new Proportion(13, 18), 3, 2, 5, 1, 0, 0), Definitions.DEFAULT);
        assertThat(title(picture))
                .isEqualTo("13 of the 18 people who used at the start used on fewer days at the end.");
        JsonNode bars = series(picture, "bar").findFirst().orElseThrow().path("data");
        assertThat(bars.get(0).path("value").asDouble()).isBetween(72.222, 72.223);
        assertThat(bars.get(0).path("label").path("formatter").asString().replace('\u00a0', ' '))
                .isEqualTo("Used on fewer days: 13 of 18 (72 %)");
        JsonNode whisker = series(picture, "custom").findFirst().orElseThrow().path("data").get(0);
        assertThat(numbers(whisker).get(1)).isBetween(49.12, 49.14);
        assertThat(numbers(whisker).get(2)).isBetween(87.4, 87.6);
        assertThat(chart(picture).getElement().getAttribute("aria-label")).contains("13 of 18", "5 of 18", "3 of 18",
                "2 of 18");
        assertThat(rows(picture)).hasSize(4);
    }

    @Test
    void whatChangesMeantAddsUpToEverybody() {
        Picture picture = BarsWithN.ofChange(CORE_10, new ReliableChange(19, 7, 4, 7, 1, 17, 2, 0, 0), LEVEL);
        assertThat(title(picture)).isEqualTo(
                "On CORE-10, 7 of the 19 people got better by 6 points or more and passed the cut-off");
        assertThat(series(picture, "bar").findFirst().orElseThrow().path("data").valueStream()
                .mapToDouble(bar -> bar.path("value").asDouble()).sum()).isBetween(99.999, 100.001);
    }

    @Test
    void theFlowShowsEveryStepAndEveryReason() {
        Map<WhyNot, Integer> reasons = new EnumMap<>(Map.of(WhyNot.SAID_NO, 2, WhyNot.WITHDREW, 1));
        Picture picture = FlowDiagram.of(List.of(new Arrow(FlowStep.AGREED, 22, 19, reasons),
                new Arrow(FlowStep.STARTED, 19, 19, Map.of())));
        assertThat(title(picture)).contains("19 of the 22 people referred");
        JsonNode steps = chart(picture).option().path("flow");
        assertThat(steps.valueStream().map(step -> step.path("n").asInt())).containsExactly(22, 19, 19);
        assertThat(steps.get(0).path("losses").valueStream().mapToInt(loss -> loss.path("n").asInt()).sum())
                .isEqualTo(3);
        assertThat(steps.get(1).path("losses").size()).isZero();
        assertThat(chart(picture).getElement().getAttribute("aria-label")).contains("Referred: 22.", "said no", "2",
                "1");
        assertThat(rows(picture)).hasSize(5);
    }

    @Test
    void attendanceOfPeopleNamesNobodyAndHoldsEveryMark() {
        Picture picture = AttendanceHeatMap.ofPeople(List.of(marks(Mark.ABSENT, Mark.APOLOGIES), marks(Mark.PRESENT,
                Mark.LATE),
                marks(Mark.PRESENT, null)));
        assertThat(title(picture)).isEqualTo("1 of the 3 people who came at all came to all 2 sessions");
        JsonNode cells = series(picture, "custom").findFirst().orElseThrow().path("data");
        assertThat(cells.valueStream().map(cell -> cell.path("text").asString())).containsExactly("✓", "✓", "✓", "?",
                "–", "s");
        assertThat(rows(picture)).contains("Person 1 here here", "Person 3 away sorry", "Came 2 of 3 1 of 3");
        assertThat(chart(picture).getElement().getAttribute("aria-label")).contains("Session 1: 2 of 3",
                "Session 2: 1 of 3");
    }

    @Test
    void manyPeopleShareTheRowOfTheirPattern() {
        List<List<Optional<Mark>>> people = new ArrayList<>();
        IntStream.range(0, 300).forEach(one -> people.add(marks(Mark.PRESENT, one % 3 == 0 ? Mark.ABSENT
                : Mark.PRESENT)));
        Picture picture = AttendanceHeatMap.ofPeople(people);
        assertThat(chart(picture).option().path("yAxis").path("data").valueStream().map(JsonNode::asString))
                .containsExactly("200 people", "100 people");
        assertThat(caption(picture)).contains("300 of 300 people");
    }

    @Test
    void attendanceOfCohortsLeavesASessionWithoutARegisterOpen() {
        LocalDate day = LocalDate.of(2026, 3, 5);
        Picture picture = AttendanceHeatMap.ofCohorts(new AttendanceSummary(List.of(new AttendanceSummary.OfCohort(
                new CohortId(1), "Riverside pilot", List.of(new AttendanceSummary.OfSession(1, day, 9, 1, 2, 0),
                        new AttendanceSummary.OfSession(2, day.plusDays(7), 0, 0, 0, 12))))));
        assertThat(title(picture)).isEqualTo("People came 9 times out of a possible 12 (75\u00a0%)");
        JsonNode cells = series(picture, "custom").findFirst().orElseThrow().path("data");
        assertThat(cells.get(0).path("text").asString()).isEqualTo("75%\n9/12");
        assertThat(cells.get(0).path("share").asDouble()).isEqualTo(.75);
        assertThat(cells.get(1).path("dashes").asBoolean()).isTrue();
        assertThat(rows(picture)).containsExactly("Riverside pilot 9 of 12 –");
    }

    @Test
    void mutualAidWeekByWeekMarksTheTimesThatAskAboutAMonth() {
        Picture picture = MutualAidOverWeeks.of(List.of(MutualAidOverWeeks.Asked.at(1, new Proportion(3, 18)),
                MutualAidOverWeeks.Asked.at(2, new Proportion(0, 0)),
                MutualAidOverWeeks.Asked.at(Occasion.END, new Proportion(16, 19))), Definitions.DEFAULT);
        assertThat(title(picture)).isEqualTo("Going to mutual aid: 16 of 19 at the end");
        assertThat(chart(picture).option().path("xAxis").path("data").valueStream().map(JsonNode::asString))
                .containsExactly("1\n18", "End\n19");
        JsonNode bars = series(picture, "bar").findFirst().orElseThrow().path("data");
        assertThat(bars.valueStream().map(bar -> bar.path("itemStyle").path("borderType").asString()))
                .containsExactly("solid", "dashed");
        assertThat(chart(picture).getElement().getAttribute("aria-label")).contains("3 of 18", "16 of 19", "62", "94");
    }

    @Test
    void aWeekIsNotHeldAgainstTwentyEightDays() {
        MutualAidOverWeeks.Asked start = MutualAidOverWeeks.Asked.at(Occasion.BASELINE, new Proportion(1, 9));
        MutualAidOverWeeks.Asked first = MutualAidOverWeeks.Asked.at(1, new Proportion(2, 9));
        MutualAidOverWeeks.Asked last = MutualAidOverWeeks.Asked.at(6, new Proportion(5, 9));
        MutualAidOverWeeks.Asked end = MutualAidOverWeeks.Asked.at(Occasion.END, new Proportion(7, 9));
        Definitions three = new Definitions(28, 14, 21, 42, .95, 1, 3);
        assertThat(title(MutualAidOverWeeks.of(List.of(start, first, last), three)))
                .isEqualTo("Going to mutual aid: 2 of 9 at session 1, 5 of 9 at session 6");
        assertThat(title(MutualAidOverWeeks.of(List.of(start, first), three)))
                .isEqualTo("Going to mutual aid: 1 of 9 at the start");
        Picture all = MutualAidOverWeeks.of(List.of(start, first, last, end), three);
        assertThat(title(all)).isEqualTo("Going to mutual aid: 1 of 9 at the start, 7 of 9 at the end");
        assertThat(caption(all)).contains("at least 3 in the last 28 days");
    }

    @Test
    void barsSayByHowManyDaysThePlanCounts() {
        Picture picture = BarsWithN.ofUse(new ReducedUse(new Proportion(13, 18), 3, 2, 5, 1, 0, 0),
                new Definitions(28, 14, 21, 42, .95, 4, 1));
        assertThat(rows(picture)).extracting(row -> row.replaceAll(" \\d+ of .*", "")).containsExactly(
                "Used on at least 4 fewer days", "Changed by fewer than 4 days", "Used on at least 4 more days",
                "On no days at all by the end (counted above too)");
    }

    @Test
    void theFlowTellsNoNumberOfFewOtherReasons() {
        Picture picture = FlowDiagram.of(List.of(new Arrow(FlowStep.AGREED, 22, 12, new EnumMap<>(Map.of(WhyNot.SAID_NO, 7,
                WhyNot.SEVERAL, 3)))));
        JsonNode losses = chart(picture).option().path("flow").get(0).path("losses");
        assertThat(losses.get(0).path("n").asInt()).isEqualTo(7);
        assertThat(losses.get(1).path("n").isNull()).isTrue();
        assertThat(chart(picture).getElement().getAttribute("aria-label"))
                .contains("Went no further: 7 (said no).", "Went no further: other reasons.");
        assertThat(rows(picture)).contains("… went no further: other reasons too few to show (fewer than 5)");
    }

    @Test
    void whereThereIsNothingToDrawOneSentenceSaysSo() {
        Stream.of(BeforeAfterScatter.of(CORE_10, paired()), MeanOverTime.of(CORE_10, List.of(), LEVEL),
                IndividualLines.of(CORE_10, List.of(line(20, null, null))), BarsWithN.of("", "", List.of(), LEVEL),
                FlowDiagram.of(List.of()), AttendanceHeatMap.ofPeople(List.of()),
                AttendanceHeatMap.ofCohorts(new AttendanceSummary(List.of())), MutualAidOverWeeks.of(List.of(), Definitions.DEFAULT))
                .forEach(picture -> {
                    assertThat(all(picture, Chart.class)).isEmpty();
                    assertThat(all(picture, Paragraph.class).map(Paragraph::getText)).hasSize(1)
                            .allMatch(sentence -> sentence.endsWith("."));
                });
    }

    @Test
    void onePersonIsEnoughForEveryPicture() {
        Stream.of(BeforeAfterScatter.of(CORE_10, paired(new Pair(20, 10))), IndividualLines.of(CORE_10,
                List.of(line(20, 10, null))),
                FlowDiagram.of(List.of(new Arrow(FlowStep.AGREED, 1, 0, Map.of(WhyNot.SAID_NO, 1)))),
                AttendanceHeatMap.ofPeople(List.of(marks(Mark.ABSENT)))).forEach(picture -> {
                    assertThat(all(picture, Chart.class)).hasSize(1);
                    assertThat(rows(picture)).isNotEmpty();
                });
    }

    @Test
    void aPictureIsNamedByItsTitleWhereverItGoes() {
        Picture picture = BeforeAfterScatter.of(CORE_10, paired(new Pair(20, 10)))
                .about("Riverside pilot", LocalDate.of(2026, 11, 23)).marked("Exploratory");
        List<String> labels = all(picture, Button.class).map(button -> button.getElement().getAttribute("aria-label"))
                .toList();
        assertThat(labels).hasSize(3).allMatch(label -> label.endsWith(": " + title(picture)));
        assertThat(new HashSet<>(labels)).hasSize(3);
        assertThat(all(picture, NativeDetails.class)).hasSize(1);
        assertThat(caption(picture)).contains("Riverside pilot. Made on 23 November 2026.");
        assertThat(all(picture, Paragraph.class).map(Paragraph::getText)).contains("Exploratory");
    }

    private static PairedResult paired(Pair... pairs) {
        return PairedResult.of(Occasion.BASELINE, Occasion.END, List.of(pairs), LEVEL);
    }

    private static MeanAt at(Occasion occasion, int n, double mean, Optional<Interval> interval) {
        return new MeanAt(occasion, new MeanOf(n, n == 0 ? OptionalDouble.empty() : OptionalDouble.of(mean),
                OptionalDouble.empty(), interval, Set.of()));
    }

    private static Line line(Integer start, Integer end, Integer later) {
        return new Line(known(start), known(end), known(later));
    }

    private static OptionalDouble known(Integer score) {
        return score == null ? OptionalDouble.empty() : OptionalDouble.of(score);
    }

    private static List<Optional<Mark>> marks(Mark... marks) {
        return Stream.of(marks).map(Optional::ofNullable).toList();
    }

    private static String title(Picture picture) {
        return all(picture, H3.class).findFirst().orElseThrow().getText();
    }

    private static String caption(Picture picture) {
        return picture.getElement().getChildren().filter(part -> part.getTag().equals("figcaption")).findFirst()
                .orElseThrow().getTextRecursively();
    }

    private static Chart chart(Picture picture) {
        return all(picture, Chart.class).findFirst().orElseThrow();
    }

    private static Stream<JsonNode> series(Picture picture, String type) {
        return chart(picture).option().path("series").valueStream().filter(one -> one.path("type").asString()
                .equals(type));
    }

    private static double value(JsonNode series, int place) {
        return series.path("data").get(place).path("value").asDouble();
    }

    private static List<Double> numbers(JsonNode values) {
        return values.valueStream().map(JsonNode::asDouble).toList();
    }

    private static List<String> rows(Picture picture) {
        return elements(picture.getElement()).filter(each -> !each.isTextNode() && each.getTag().equals("tbody"))
                .flatMap(Element::getChildren)
                .map(row -> String.join(" ", row.getChildren().map(Element::getTextRecursively).toList())).toList();
    }

    private static Stream<Element> elements(Element from) {
        return Stream.concat(Stream.of(from), from.getChildren().flatMap(PictureTest::elements));
    }

    private static <T extends Component> Stream<T> all(Component from, Class<T> type) {
        return Stream.concat(Stream.of(from), from.getChildren().flatMap(child -> all(child, Component.class)))
                .filter(type::isInstance).map(type::cast);
    }
}
