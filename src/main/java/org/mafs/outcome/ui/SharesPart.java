package org.mafs.outcome.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mafs.base.Words;
import org.mafs.mutualaid.Answered;
import org.mafs.mutualaid.GoingOutside;
import org.mafs.outcome.Evaluation;
import org.mafs.outcome.Figures;
import org.mafs.outcome.Findings;
import org.mafs.outcome.Occasion;
import org.mafs.outcome.ReducedUse;
import org.mafs.outcome.WeekOfMeetings;
import org.mafs.outcome.YesNoResult;
import org.mafs.outcome.statistics.Proportion;

/** Use and mutual aid: how many, how many changed which way, and how surely. */
class SharesPart {

    private final Evaluation evaluation;
    private final GoingOutside outside;
    private final List<WeekOfMeetings> weeks;
    private final double level;

    SharesPart(Evaluation evaluation, GoingOutside outside, List<WeekOfMeetings> weeks) {
        this.evaluation = evaluation;
        this.outside = outside;
        this.weeks = weeks;
        this.level = evaluation.definitions().confidence();
    }

    List<Component> parts() {
        List<Component> parts = new ArrayList<>();
        parts.add(Pictures.beside(Stream.of(use(), meetings()).flatMap(Optional::stream).toList()));
        parts.add(useInWords());
        Arrays.stream(YesNoResult.What.values()).forEach(what -> parts.add(yesNo(what)));
        parts.add(Lines.together(tried()));
        return parts;
    }

    private Optional<Component> use() {
        return evaluation.reducedUse().fewer().n() == 0 ? Optional.empty()
                : Optional.of(BarsWithN.ofUse(evaluation.reducedUse(), evaluation.definitions()));
    }

    private Optional<Component> meetings() {
        List<MutualAidOverWeeks.Asked> asked = new ArrayList<>();
        asked.add(asked(Occasion.BASELINE));
        weeks.forEach(week -> asked.add(MutualAidOverWeeks.Asked.at(week.session(), week.went())));
        asked.add(asked(Occasion.END));
        asked.add(asked(Occasion.FOLLOW_UP));
        return asked.stream().allMatch(at -> at.went().n() == 0) ? Optional.empty()
                : Optional.of(MutualAidOverWeeks.of(asked, evaluation.definitions()));
    }

    private MutualAidOverWeeks.Asked asked(Occasion occasion) {
        return MutualAidOverWeeks.Asked.at(occasion, evaluation.attendingMutualAid(occasion));
    }

    private Component useInWords() {
        ReducedUse use = evaluation.reducedUse();
        int n = use.fewer().n();
        if (n == 0) {
            return Lines.of("quiet", evaluation.hidesSmallGroups() ? Words.say("outcome.use.too-few")
                    : Words.say("outcome.use.nobody"));
        }
        DataTable table = DataTable.within(Words.say("outcome.use.table"), Words.say("outcome.use.table.sub"),
                Words.say("outcome.use.table.what"), Words.say("outcome.flow.people"),
                Words.say("outcome.share.of", Figures.share(level)));
        share(table, "fewer", use.fewer());
        share(table, "same", new Proportion(use.same(), n));
        share(table, "more", new Proportion(use.more(), n));
        share(table, "none", new Proportion(use.abstinentAtEnd(), n));
        String beside = Findings.useBeside(evaluation);
        return Lines.together(List.of(table, Lines.of("scope", beside)));
    }

    private void share(DataTable table, String what, Proportion share) {
        table.row(Words.say("outcome.use.table." + what, evaluation.definitions().leastFewerDays()), "", Cells.counted(share), Cells.share(share, level));
    }

    private Component yesNo(YesNoResult.What what) {
        List<YesNoResult> known = evaluation.yesNo().stream()
                .filter(result -> result.what() == what && result.shares().n() > 0).toList();
        if (!known.isEmpty()) {
            return new YesNoTable(Words.say("outcome.yes-no", what), known, level);
        }
        return Lines.of("quiet", Findings.of(evaluation.yesNo(what, Occasion.BASELINE, Occasion.END), evaluation)
                .sentence());
    }

    private List<Component> tried() {
        Answered tried = outside.tried();
        List<Component> said = new ArrayList<>();
        if (tried.known() == 0) {
            said.add(Lines.of("quiet", Words.say(evaluation.hidesSmallGroups() ? "outcome.tried.too-few"
                    : "outcome.tried.nobody")));
            return said;
        }
        said.add(Lines.of("outcome-sentence", Words.say("outcome.tried.finding", tried.yes(), tried.known()) + " "
                + Cells.surely(new Proportion(tried.yes(), tried.known()), level) + notKnown(tried)));
        said.add(Lines.of("outcome-sentence", going("outcome.tried.at-the-end", outside.atTheEnd()) + " "
                + going("outcome.tried.a-month-later", outside.aMonthLater())));
        said.add(Lines.of("scope", Words.say("outcome.tried.words")));
        return said;
    }

    /** Where a small number is left out, it may be known of everybody or not. */
    private String notKnown(Answered answered) {
        return answered.notKnown() == 0 && evaluation.hidesSmallGroups() ? ""
                : " " + Words.say("outcome.tried.not-known", answered.notKnown());
    }

    private String going(String when, Answered answered) {
        return answered.known() == 0 && evaluation.hidesSmallGroups() ? Words.say(when + ".too-few")
                : Words.say(when, answered.yes(), answered.known(), answered.notKnown());
    }
}
