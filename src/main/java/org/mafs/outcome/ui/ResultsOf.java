package org.mafs.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.curriculum.Fidelity;
import org.mafs.mutualaid.Answered;
import org.mafs.mutualaid.GoingOutside;
import org.mafs.outcome.Definitions;
import org.mafs.outcome.Evaluation;
import org.mafs.outcome.Figures;
import org.mafs.outcome.Findings;
import org.mafs.outcome.Flow;
import org.mafs.outcome.Occasion;
import org.mafs.outcome.PairedResult;
import org.mafs.outcome.statistics.PairedChange;
import org.mafs.outcome.statistics.Proportion;

/** One evaluation on the screen: the sentences first, then the picture, then the tables. */
class ResultsOf extends Div {

    private final Evaluation evaluation;
    private final GoingOutside outside;
    private final Fidelity delivered;

    ResultsOf(Evaluation evaluation, GoingOutside outside, Fidelity delivered) {
        this.evaluation = evaluation;
        this.outside = outside;
        this.delivered = delivered;
        addClassName("stack");
        add(findings(), pictures(), delivered(), changes(), flow(), definitions());
    }

    private Component findings() {
        Div said = new Div(finding(Findings.distress(evaluation), Findings.distressInFigures(evaluation),
                Findings.later(evaluation)), finding(Findings.use(evaluation)),
                finding(Findings.mutualAid(evaluation), Findings.mutualAidBefore(evaluation)),
                line("scope", Findings.scope(evaluation)), limits());
        said.addClassName("stack");
        Div card = new Div(new H2(Words.say("outcome.findings")), said);
        card.addClassName("card");
        return card;
    }

    @SafeVarargs
    private static Component finding(String sentence, Optional<String>... details) {
        Div finding = new Div(line("finding", sentence));
        Stream.of(details).flatMap(Optional::stream).forEach(detail -> finding.add(line("quiet", detail)));
        finding.addClassName("stack-s");
        return finding;
    }

    private Component limits() {
        Div limits = new Div(new Glyph("info"), new Span(Findings.limits(evaluation)));
        limits.addClassName("info-note");
        return limits;
    }

    private Component pictures() {
        PairedResult change = evaluation.core10(Occasion.BASELINE, Occasion.END);
        Div columns = new Div();
        columns.addClassName("columns");
        if (change.change().n() > 0) {
            columns.add(new BeforeAndAfter(change));
        }
        HtmlContainer numbers = new HtmlContainer("dl");
        numbers.addClassName("figures");
        numbers.add(distress(change.change()), use(), mutualAid(), tried());
        columns.add(numbers);
        return columns;
    }

    private Component distress(PairedChange change) {
        return new BigNumber(Words.say("outcome.distress.label"),
                written(change.percentChange(), Figures::percentChange), Words.say("outcome.n", change.n()),
                change.n() == 0 ? "" : Words.say("outcome.distress.means", written(change.meanFrom(), Figures::points),
                        written(change.meanTo(), Figures::points)),
                change.ciLow().isEmpty() ? Findings.reason(change).orElse("")
                        : Words.say("outcome.distress.interval", interval(change), confidence()));
    }

    private Component use() {
        return share(Words.say("outcome.use.label"), evaluation.reducedUse().fewer(), Words.say("outcome.use.nobody"),
                Findings.useBeside(evaluation.reducedUse()));
    }

    private Component mutualAid() {
        return share(Words.say("outcome.meetings.label"), evaluation.attendingMutualAid(Occasion.END),
                Words.say("outcome.meetings.nobody"), besideMutualAid(Occasion.BASELINE),
                besideMutualAid(Occasion.FOLLOW_UP));
    }

    private Component tried() {
        Answered tried = outside.tried();
        return share(Words.say("outcome.tried.label"), new Proportion(tried.yes(), tried.known()),
                Words.say("outcome.tried.nobody"), Words.say("outcome.tried.not-known", tried.notKnown()),
                going("outcome.tried.at-the-end", outside.atTheEnd()),
                going("outcome.tried.a-month-later", outside.aMonthLater()), Words.say("outcome.tried.words"));
    }

    private static String going(String when, Answered answered) {
        return Words.say(when, answered.yes(), answered.known(), answered.notKnown());
    }

    private String besideMutualAid(Occasion occasion) {
        Proportion attending = evaluation.attendingMutualAid(occasion);
        String when = Words.say("outcome.occasion", occasion);
        return evaluation.interval(attending)
                .map(interval -> Words.say("outcome.share.at", when, Figures.counted(attending),
                        Figures.share(attending.value().orElseThrow()), Figures.shares(interval)))
                .orElse(Words.say("outcome.share.nobody-at", when));
    }

    private Component share(String label, Proportion proportion, String nobody, String... lines) {
        String[] all = new String[lines.length + 1];
        all[0] = evaluation.interval(proportion)
                .map(interval -> Words.say("outcome.share.interval", Figures.shares(interval), confidence()))
                .orElse(nobody);
        System.arraycopy(lines, 0, all, 1, lines.length);
        return new BigNumber(label, written(proportion.value(), Figures::share),
                proportion.n() == 0 ? "" : Figures.counted(proportion), all);
    }

    /** Beside what changed stands how much of the programme people were given. */
    private Component delivered() {
        HtmlContainer numbers = new HtmlContainer("dl");
        numbers.addClassName("figures");
        numbers.add(new BigNumber(Words.say("outcome.delivered.held"), String.valueOf(delivered.held()),
                        Words.say("outcome.delivered.with-record", delivered.withRecord(), delivered.held())),
                new BigNumber(Words.say("outcome.delivered.steps"),
                        delivered.steps() == 0 ? Figures.NOTHING
                                : Words.say("outcome.delivered.of", delivered.covered(), delivered.steps()),
                        Words.say("outcome.delivered.others", delivered.shortened(), delivered.leftOut(),
                                delivered.notSaid()), delivered.timed() == 0
                                ? Words.say("outcome.delivered.no-minutes") : Words.say("outcome.delivered.minutes",
                                        delivered.minutes(), delivered.planned(), delivered.timed())));
        Div given = new Div(new H2(Words.say("outcome.delivered")), line("quiet", Words.say("outcome.delivered.words")),
                numbers);
        given.addClassName("stack-s");
        return given;
    }

    private Component changes() {
        DataTable table = new DataTable(Words.say("outcome.changes"), Words.say("outcome.changes.sub"),
                Words.say("outcome.changes.between"), Words.say("outcome.changes.n"), Words.say("outcome.changes.from"),
                Words.say("outcome.changes.to"), Words.say("outcome.changes.change"),
                Words.say("outcome.changes.interval", confidence()), Words.say("outcome.changes.t"),
                Words.say("outcome.changes.p"), Words.say("outcome.changes.percent"));
        evaluation.core10().forEach(result -> {
            PairedChange change = result.change();
            table.row(Findings.between(result), Findings.reason(change).orElse(""),
                    String.valueOf(change.n()), written(change.meanFrom(), Figures::points),
                    written(change.meanTo(), Figures::points), written(change.meanChange(), Figures::change),
                    interval(change), t(change), written(change.pT(), Figures::p),
                    written(change.percentChange(), Figures::percentChange));
        });
        return table;
    }

    private Component flow() {
        Flow flow = evaluation.flow();
        DataTable table = new DataTable(Words.say("outcome.flow"), Words.say("outcome.flow.sub"),
                Words.say("outcome.flow.step"), Words.say("outcome.flow.people"), Words.say("outcome.flow.fewer"));
        int[] people = {flow.referred(), flow.agreedToTakePart(), flow.started(), flow.agreedToResearch(),
                flow.baseline(), flow.end(), flow.followUp()};
        for (int step = 0; step < people.length; step++) {
            int fewer = step == 0 ? 0 : people[step - 1] - people[step];
            table.row(Words.say("outcome.flow." + (step + 1)), "", String.valueOf(people[step]),
                    step == 0 ? "" : fewer == 0 ? "0" : Figures.MINUS + fewer);
        }
        Div flowAndMore = new Div(table, line("scope", Words.say("outcome.flow.completed", flow.completed(),
                flow.started(), evaluation.sessionsAskedFor())));
        if (flow.cameUnagreed() > 0) {
            flowAndMore.add(line("scope", Words.say("outcome.flow.unagreed", flow.cameUnagreed())));
        }
        flowAndMore.addClassName("stack-s");
        return flowAndMore;
    }

    private Component definitions() {
        Definitions used = evaluation.definitions();
        UnorderedList list = new UnorderedList(
                item("start", used.baselineDaysBefore()), item("end", used.endDaysAfter()),
                item("follow-up", used.followUpFrom(), used.followUpTo()), item("blank"), item("use"),
                item("meetings"), item("completed", evaluation.sessionsAskedFor()), item("once"), item("methods"));
        return new Details(Words.say("outcome.definitions"), list);
    }

    private static ListItem item(String key, Object... values) {
        return new ListItem(Words.say("outcome.definition." + key, values));
    }

    private String confidence() {
        return Figures.share(evaluation.definitions().confidence());
    }

    private static String interval(PairedChange change) {
        return change.ciLow().isEmpty() ? Figures.NOTHING
                : Figures.changes(change.ciLow().getAsDouble(), change.ciHigh().orElseThrow());
    }

    private static String t(PairedChange change) {
        return change.t().isEmpty() ? Figures.NOTHING : Words.say("outcome.t-df",
                Figures.statistic(change.t().getAsDouble()), String.valueOf(change.df().orElseThrow()));
    }

    private static String written(OptionalDouble figure, DoubleFunction<String> how) {
        return figure.isEmpty() ? Figures.NOTHING : how.apply(figure.getAsDouble());
    }

    private static Paragraph line(String style, String words) {
        Paragraph line = new Paragraph(words);
        line.addClassName(style);
        return line;
    }
}
