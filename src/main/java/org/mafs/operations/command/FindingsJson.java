package org.mafs.operations.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.mafs.outcome.statistics.Interval;
import org.mafs.outcome.statistics.PairedChange;
import org.mafs.outcome.statistics.PairedShares;
import org.mafs.outcome.statistics.SignedRank;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Findings as a JSON array: one object each, every figure in full, null with a note where there is none. */
final class FindingsJson {

    private FindingsJson() {
    }

    static String written(List<Finding> findings) {
        return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build()
                .writeValueAsString(findings.stream().map(FindingsJson::object).toList()) + "\n";
    }

    private static Map<String, Object> object(Finding finding) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("measure", finding.measure());
        switch (finding) {
            case Finding.Change change -> {
                put(object, change.span());
                put(object, change.change());
                put(object, change.ranks());
            }
            case Finding.Shares shares -> {
                put(object, shares.span());
                put(object, shares.shares());
            }
            case Finding.OverTime times -> {
                object.put("times", Stream.of(TimePoint.values()).map(TimePoint::word).toList());
                object.put("friedmanChi2", times.friedman().chi2());
                object.put("friedmanDf", times.friedman().df());
                object.put("pFriedman", times.friedman().p());
                object.put("nComplete", times.complete());
            }
        }
        if (!finding.undefined().isEmpty()) {
            object.put("note", Why.of(finding));
        }
        return object;
    }

    private static void put(Map<String, Object> object, TimePoint.Span span) {
        object.put("from", span.from().word());
        object.put("to", span.to().word());
    }

    private static void put(Map<String, Object> object, PairedChange change) {
        object.put("n", change.n());
        object.put("meanFrom", change.meanFrom());
        object.put("meanTo", change.meanTo());
        object.put("meanChange", change.meanChange());
        object.put("sdChange", change.sdChange());
        object.put("ciLow", change.ciLow());
        object.put("ciHigh", change.ciHigh());
        object.put("t", change.t());
        object.put("df", change.df());
        object.put("pT", change.pT());
        object.put("dz", change.dz());
        object.put("gz", change.gz());
        object.put("percentChange", change.percentChange());
        object.put("dav", change.dav());
    }

    private static void put(Map<String, Object> object, SignedRank ranks) {
        object.put("wilcoxonW", ranks.wPlus());
        object.put("pWilcoxonExact", ranks.pExact());
        object.put("pWilcoxonNormal", ranks.pNormal());
        object.put("rankBiserial", ranks.rankBiserial());
    }

    private static void put(Map<String, Object> object, PairedShares shares) {
        object.put("n", shares.n());
        object.put("b", shares.b());
        object.put("c", shares.c());
        object.put("pExact", shares.pExact());
        object.put("pMidP", shares.pMidP());
        object.put("proportionFrom", shares.from().value());
        object.put("proportionTo", shares.to().value());
        put(object, "wilsonFrom", shares.from().wilson(Finding.LEVEL));
        put(object, "wilsonTo", shares.to().wilson(Finding.LEVEL));
        object.put("difference", shares.difference());
        put(object, "newcombe", shares.newcombe(Finding.LEVEL));
    }

    private static void put(Map<String, Object> object, String name, Optional<Interval> interval) {
        object.put(name + "Low", interval.map(Interval::low));
        object.put(name + "High", interval.map(Interval::high));
    }
}
