package org.mafs.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.mafs.base.Words;
import org.mafs.outcome.By;
import org.mafs.outcome.Comparison;
import org.mafs.outcome.Evaluation;
import org.mafs.outcome.Figures;
import org.mafs.outcome.MeasureResult;
import org.mafs.outcome.Measured;
import org.mafs.outcome.statistics.DifferenceOfShares;
import org.mafs.outcome.statistics.PairedChange;
import org.mafs.outcome.statistics.Proportion;

/** The same figures of several groups, by name and never by result, each against all the others together. */
class ComparePart extends Div {

    private final Evaluation evaluation;
    private final transient BiFunction<By, Measured, Comparison> asked;
    private final Select<By> by = new Select<>();
    private final Select<Measured> measure = new Select<>();
    private final Div found = new Div();

    ComparePart(Evaluation evaluation, BiFunction<By, Measured, Comparison> asked) {
        this.evaluation = evaluation;
        this.asked = asked;
        addClassName("stack");
        choices();
        Div choice = new Div(by, measure);
        choice.addClassName("outcome-compare-choice");
        found.addClassName("stack");
        add(Lines.note(Words.say("outcome.compare.warning")), choice, found);
        show();
    }

    private void choices() {
        by.setLabel(Words.say("outcome.compare.by"));
        by.setItems(By.values());
        by.setItemLabelGenerator(one -> Words.say("outcome.compare.by", one));
        by.setValue(By.COHORT);
        measure.setLabel(Words.say("outcome.compare.measure"));
        List<Measured> measures = evaluation.measures().stream().map(MeasureResult::measured)
                .filter(measured -> !measured.isApart()).toList();
        measure.setItems(measures);
        measure.setItemLabelGenerator(Measured::name);
        measure.setValue(evaluation.standing().plan().map(plan -> plan.declared().primary())
                .flatMap(primary -> measures.stream().filter(one -> one.code().equals(primary)).findFirst())
                .orElseGet(measures::getFirst));
        by.addValueChangeListener(changed -> show());
        measure.addValueChangeListener(changed -> show());
    }

    private void show() {
        Comparison comparison = asked.apply(by.getValue(), measure.getValue());
        found.removeAll();
        if (comparison.groups().size() < 2) {
            found.add(Lines.of("quiet", Words.say("outcome.compare.one")));
            return;
        }
        if (comparison.hidesSmallGroups()) {
            found.add(Lines.of("scope", Words.say("outcome.compare.hides")));
        }
        List<Comparison.Group> groups = comparison.by() == By.PERIOD ? comparison.groups() : comparison.groups().stream()
                .sorted(Comparator.comparing(Comparison.Group::name, Words.inOrder())).toList();
        found.add(changes(comparison, groups),
                shares(comparison, groups, Words.say("outcome.compare.fewer", evaluation.definitions().leastFewerDays()),
                        Comparison.Outcome::fewer, Comparison.Group::fewerDifference),
                shares(comparison, groups, Words.say("outcome.compare.attending", evaluation.definitions().leastMeetings()),
                        Comparison.Outcome::attending, Comparison.Group::attendingDifference));
    }

    private Component changes(Comparison comparison, List<Comparison.Group> groups) {
        String level = Figures.share(comparison.level());
        DataTable table = DataTable.within(Words.say("outcome.compare.change", comparison.measured().name()),
                Words.say("outcome.compare.change.sub", Words.say("outcome.measure.direction", comparison.measured().direction())),
                Words.say("outcome.compare.group"), Words.say("outcome.compare.people"), Words.say("outcome.compare.both"),
                Words.say("outcome.compare.mean-change", level), Words.say("outcome.compare.difference", level));
        groups.forEach(group -> table.row(group.name(), "", people(comparison, group.outcome().people()),
                people(comparison, group.outcome().change().n()), change(group.outcome().change()),
                withInterval(group.difference().difference(), group.difference().interval().map(interval ->
                        Figures.changes(interval.low(), interval.high())))));
        table.row(Words.say("outcome.compare.together"), "", people(comparison, comparison.overall().people()),
                people(comparison, comparison.overall().change().n()), change(comparison.overall().change()), Figures.NOTHING);
        return table;
    }

    private static String change(PairedChange change) {
        return withInterval(change.meanChange(), change.ciLow().isEmpty() ? Optional.empty()
                : Optional.of(Cells.interval(change)));
    }

    private static String withInterval(OptionalDouble value, Optional<String> interval) {
        if (value.isEmpty()) {
            return Figures.NOTHING;
        }
        String written = Figures.change(value.getAsDouble());
        return interval.map(from -> Words.say("outcome.with-interval", written, from)).orElse(written);
    }

    private Component shares(Comparison comparison, List<Comparison.Group> groups, String what,
            Function<Comparison.Outcome, Proportion> share,
            Function<Comparison.Group, DifferenceOfShares> difference) {
        String level = Figures.share(comparison.level());
        DataTable table = DataTable.within(what, "", Words.say("outcome.compare.group"),
                Words.say("outcome.compare.k-of-n"), Words.say("outcome.share.of", level),
                Words.say("outcome.compare.points", level));
        groups.forEach(group -> table.row(group.name(), "", counted(comparison, share.apply(group.outcome())),
                Cells.share(share.apply(group.outcome()), comparison.level()), points(difference.apply(group))));
        Proportion all = share.apply(comparison.overall());
        table.row(Words.say("outcome.compare.together"), "", counted(comparison, all), Cells.share(all, comparison.level()),
                Figures.NOTHING);
        return table;
    }

    private static String points(DifferenceOfShares difference) {
        return difference.difference().isEmpty() ? Figures.NOTHING : Words.say("outcome.with-interval",
                Figures.pointsOfShare(difference.difference().getAsDouble()),
                difference.interval().map(Figures::pointsOfShares).orElse(Figures.NOTHING));
    }

    private static String people(Comparison comparison, int people) {
        return people == 0 && comparison.hidesSmallGroups() ? Words.say("outcome.too-few") : Figures.wholeNumber(people);
    }

    private static String counted(Comparison comparison, Proportion share) {
        return share.n() == 0 && comparison.hidesSmallGroups() ? Words.say("outcome.too-few") : Cells.counted(share);
    }
}
