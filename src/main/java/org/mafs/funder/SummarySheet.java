package org.mafs.funder;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.mafs.base.Words;
import org.mafs.outcome.Figures;
import org.mafs.outcome.Findings;
import org.mafs.outcome.Headlines;
import org.mafs.outcome.StandingWords;

/** The first sheet: what came of it, in sentences, and the same figures each in a cell of its own. */
final class SummarySheet {

    static final int[] WIDTHS = {48, 8, 8, 11, 11, 11, 11, 30, 36};

    private static final int SENTENCE_ACROSS = 7;
    private static final int MOST_LETTERS_OF_COHORTS = 400;

    private SummarySheet() {
    }

    static void write(Report report, ReportSheet sheet) {
        sheet.keepInSight();
        facts(report, sheet);
        headlines(report, sheet);
        figures(report, sheet);
    }

    private static void facts(Report report, ReportSheet sheet) {
        sheet.gap();
        sheet.fact(Words.say("funder.fact.cohorts"), cohorts(report.cohorts()), Format.TEXT);
        sheet.fact(Words.say("funder.fact.first"), report.firstSessionOn(), Format.DATE);
        sheet.fact(Words.say("funder.fact.last"), report.lastSessionOn(), Format.DATE);
        sheet.fact(Words.say("funder.fact.made"), report.madeOn(), Format.DATE);
        sheet.fact(Words.say("funder.fact.standing"), StandingWords.chip(report.evaluation().standing()), Format.TEXT);
        sheet.fact(Words.say("funder.fact.by"), Words.say("funder.fact.program", report.version()).strip(), Format.TEXT);
    }

    private static String cohorts(List<String> names) {
        String all = String.join(", ", names);
        return all.length() <= MOST_LETTERS_OF_COHORTS ? all : Words.say("funder.fact.many", names.size());
    }

    private static void headlines(Report report, ReportSheet sheet) {
        sheet.gap();
        sheet.section(Words.say("outcome.findings"));
        sheet.note(StandingWords.sentence(report.evaluation().standing()), WIDTHS.length);
        primary(Headlines.of(report.evaluation()), sheet);
        for (Headline headline : Headline.of(report)) {
            sheet.sentence(headline.sentence(), headline.scope(), SENTENCE_ACROSS);
        }
        sheet.note(Findings.limits(report.evaluation()), WIDTHS.length);
    }

    /** What was declared first, in words: the lines below are always the same ones, whatever a plan set out to find. */
    private static void primary(Headlines said, ReportSheet sheet) {
        said.primary().ifPresent(primary -> sheet.note(said.primaryIs() + ": " + primary.sentence(), WIDTHS.length));
        sheet.note(said.explores(), WIDTHS.length);
    }

    private static void figures(Report report, ReportSheet sheet) {
        String level = Figures.share(report.evaluation().definitions().confidence());
        sheet.gap();
        sheet.newPage();
        sheet.section(Words.say("funder.figures"));
        sheet.table("Figures", List.of(
                Column.of("funder.column.figure", Format.WRAPPED, Figure::label),
                Column.of("funder.column.k", Format.COUNT, Figure::k),
                Column.of("funder.column.n", Format.COUNT, Figure::n),
                inItsUnit("funder.column.value", level, Figure::value),
                inItsUnit("funder.column.low", level, Figure::low),
                inItsUnit("funder.column.high", level, Figure::high),
                Column.of("funder.column.unit", Format.TEXT, figure -> Words.say("funder.unit", figure.unit())),
                Column.of("funder.column.scope", Format.WRAPPED, Figure::scope),
                Column.of("funder.column.note", Format.WRAPPED, Figure::note)), Figure.of(report), false);
    }

    private static Column<Figure> inItsUnit(String key, String level, Function<Figure, OptionalDouble> part) {
        return Column.mixed(key, level, figure -> figure.unit().format(), part);
    }
}
