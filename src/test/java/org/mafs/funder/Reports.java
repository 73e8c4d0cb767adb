package org.mafs.funder;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mafs.base.CohortId;
import org.mafs.measure.Instruments;
import org.mafs.outcome.AcrossTimes;
import org.mafs.outcome.AttendanceSummary;
import org.mafs.outcome.AttendanceSummary.OfCohort;
import org.mafs.outcome.AttendanceSummary.OfSession;
import org.mafs.outcome.Definitions;
import org.mafs.outcome.Dose;
import org.mafs.outcome.DropOut;
import org.mafs.outcome.Evaluation;
import org.mafs.outcome.Flow;
import org.mafs.outcome.MeasureResult;
import org.mafs.outcome.Measured;
import org.mafs.outcome.MutualAid;
import org.mafs.outcome.Occasion;
import org.mafs.outcome.PairedResult;
import org.mafs.outcome.Participants;
import org.mafs.outcome.ReducedUse;
import org.mafs.outcome.Standing;
import org.mafs.outcome.YesNoResult;
import org.mafs.outcome.statistics.Friedman;
import org.mafs.outcome.statistics.Pair;
import org.mafs.outcome.statistics.PairedShares;
import org.mafs.outcome.statistics.Proportion;

/** Invented reports. The pairs are those of the reference values by scipy 1.17, equal to R. */
final class Reports {

    static final LocalDate MADE_ON = LocalDate.of(2026, 11, 22);

    private static final double[] BEFORE = {22, 18, 25, 14, 30, 9, 19, 27, 16, 21, 12, 24, 17, 20, 11};
    private static final double[] AFTER = {14, 15, 16, 13, 22, 8, 20, 15, 9, 14, 10, 18, 11, 12, 11};

    private static final Measured CORE_10 = Measured.by(Instruments.CORE_10).getFirst();

    private Reports() {
    }

    static Report of(String... cohorts) {
        return new Report(MADE_ON, "0.1.0", true, evaluation(List.of(cohorts)), attendance(cohorts));
    }

    /** Nobody came, nobody answered. */
    static Report ofNobody() {
        Proportion nobody = new Proportion(0, 0);
        Evaluation nothing = new Evaluation(Definitions.DEFAULT, List.of("Empty cohort"), List.of(4), false,
                new Flow(0, 0, 0, 0, 0, 0, 0, 0, 0), new ReducedUse(nobody, 0, 0, 0, 0, 0, 0),
                Arrays.stream(Occasion.values()).map(occasion -> new MutualAid(occasion, nobody)).toList(),
                new Participants(0, 0, OptionalInt.empty(), OptionalInt.empty()), List.of(core10(0, 0, 0)), List.of(),
                yesNo(), new DropOut(0, 0, List.of(), List.of()), new Dose(CORE_10, List.of()), Standing.UNPLANNED, false);
        return new Report(MADE_ON, "", false, nothing, new AttendanceSummary(List.of(new OfCohort(new CohortId(1),
                "Empty cohort", List.of(new OfSession(1, LocalDate.of(2026, 12, 1), 0, 0, 0, 0))))));
    }

    private static Evaluation evaluation(List<String> cohorts) {
        return new Evaluation(Definitions.DEFAULT, cohorts, List.of(4), false,
                new Flow(41, 38, 36, 19, 19, 19, 17, 30, 0),
                new ReducedUse(new Proportion(13, 18), 3, 2, 4, 1, 0, 0),
                List.of(new MutualAid(Occasion.BASELINE, new Proportion(5, 19)),
                        new MutualAid(Occasion.END, new Proportion(16, 19)),
                        new MutualAid(Occasion.FOLLOW_UP, new Proportion(0, 0))),
                new Participants(19, 6, OptionalInt.of(25), OptionalInt.of(60)), List.of(core10(15, 1, 2)), List.of(),
                yesNo(), new DropOut(15, 4, List.of(), List.of()), new Dose(CORE_10, List.of()), Standing.UNPLANNED, false);
    }

    private static MeasureResult core10(int toEnd, int toLater, int throughout) {
        return new MeasureResult(CORE_10, List.of(),
                List.of(paired(Occasion.BASELINE, Occasion.END, toEnd), paired(Occasion.END, Occasion.FOLLOW_UP, toLater),
                        paired(Occasion.BASELINE, Occasion.FOLLOW_UP, throughout)),
                new AcrossTimes(Friedman.of(List.of()), List.of()), Optional.empty(),
                paired(Occasion.BASELINE, Occasion.END, toEnd), List.of());
    }

    private static PairedResult paired(Occasion from, Occasion to, int people) {
        return PairedResult.of(from, to, IntStream.range(0, people).mapToObj(each -> new Pair(BEFORE[each], AFTER[each]))
                .toList(), Definitions.DEFAULT.confidence());
    }

    private static AttendanceSummary attendance(String... cohorts) {
        return new AttendanceSummary(IntStream.range(0, cohorts.length).mapToObj(place -> new OfCohort(
                new CohortId(place + 1), cohorts[place], IntStream.rangeClosed(1, 6).mapToObj(session -> new OfSession(
                        session, LocalDate.of(2026, 10, 6).plusDays(place + 7L * (session - 1)), 12, 2, 1, 3)).toList()))
                .toList());
    }

    /** Nobody was asked twice. */
    private static List<YesNoResult> yesNo() {
        return Arrays.stream(YesNoResult.What.values()).flatMap(what -> Stream.of(Occasion.END, Occasion.FOLLOW_UP)
                .map(to -> new YesNoResult(what, Occasion.BASELINE, to, new PairedShares(0, 0, 0, 0)))).toList();
    }
}
