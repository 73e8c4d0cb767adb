package org.mafs.funder.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.cohort.CohortList;
import org.mafs.cohort.CohortRow;
import org.mafs.funder.DueReports;
import org.mafs.funder.Headline;
import org.mafs.funder.Report;
import org.mafs.funder.Reporting;
import org.mafs.outcome.Evaluating;
import org.mafs.outcome.FirstChoice;
import org.mafs.outcome.Plan;
import org.mafs.outcome.Plans;
import org.mafs.outcome.StandingWords;
import org.mafs.outcome.ui.OutcomeNavigation;

/**
 * A workbook in three steps: choose, look, download. Choosing opens no results that nobody has opened yet. A funder sees
 * what was sent to them, which so far is nothing.
 */
@Route("reports")
@Menu(title = "nav.reports", icon = "reports", order = 8)
@RolesAllowed({Role.RUNS_COHORTS, Role.FUNDS})
class ReportsView extends Page {

    private final transient Reporting reporting;
    private final transient Evaluating evaluating;
    private final MultiSelectComboBox<CohortRow> choice = new MultiSelectComboBox<>(Words.say("outcome.cohorts"));
    private final Div preview = new Div();
    private final WorkbookDownload download;

    ReportsView(Reporting reporting, Evaluating evaluating, Plans plans, DueReports due, CohortList list, CurrentAccount current,
            Calendar calendar) {
        this.reporting = reporting;
        this.evaluating = evaluating;
        this.download = new WorkbookDownload(reporting);
        heading(Words.say("nav.reports"));
        if (current.get().role() == Role.FUNDER) {
            subline(Words.say("funder.sub.funder"));
            add(empty("funder.nothing-sent"));
            return;
        }
        subline(Words.say("funder.sub"));
        add(new ReportsDueCard(due, calendar.today()));
        List<CohortRow> cohorts = list.toEvaluate();
        if (cohorts.isEmpty()) {
            add(empty("funder.no-cohorts"));
            return;
        }
        build(cohorts, plans.all());
        show();
    }

    private void build(List<CohortRow> cohorts, List<Plan> plans) {
        choice.setItems(cohorts);
        choice.setItemLabelGenerator(CohortRow::name);
        choice.setHelperText(Words.say("outcome.cohorts.help"));
        choice.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        choice.setWidthFull();
        choice.setValue(FirstChoice.of(cohorts, plans));
        choice.addValueChangeListener(changed -> show());
        preview.addClassName("stack");
        preview.getElement().setAttribute("aria-live", "polite");
        add(step("funder.step.choose", choice), step("funder.step.look", preview),
                step("funder.step.download", lastStep()));
    }

    private void show() {
        Set<CohortId> chosen = choice.getValue().stream().map(CohortRow::id).collect(Collectors.toSet());
        preview.removeAll();
        if (chosen.isEmpty()) {
            preview.add(line("quiet", Words.say("funder.choose")));
            download.offerNothing();
        } else if (!evaluating.standing(chosen).opened()) {
            preview.add(new Paragraph(Words.say("funder.not-opened")), toOutcomes(chosen));
            download.offerNothing();
        } else {
            Report report = reporting.prepare(chosen);
            preview.add(line("quiet", StandingWords.sentence(report.evaluation().standing())));
            Headline.byScope(report).forEach((scope, headlines) -> preview.add(group(scope, headlines)));
            download.offer(chosen, report.fileName());
        }
    }

    private static Component toOutcomes(Set<CohortId> chosen) {
        RouterLink link = OutcomeNavigation.results(chosen, Words.say("funder.not-opened.link"));
        link.addClassName("button");
        Div actions = new Div(link);
        actions.addClassName("actions");
        return actions;
    }

    private Component lastStep() {
        Div last = new Div(internal(), new Paragraph(Words.say("funder.contents")), download);
        last.addClassName("stack");
        return last;
    }

    private static Component group(String scope, List<Headline> headlines) {
        Div group = new Div(line("quiet", scope));
        headlines.forEach(headline -> group.add(line("finding", headline.sentence())));
        group.addClassName("stack-s");
        return group;
    }

    private static Component step(String key, Component... parts) {
        Div step = new Div(new H2(Words.say(key)));
        step.add(parts);
        step.addClassNames("card", "stack-s");
        return step;
    }

    private static Component internal() {
        Div note = new Div(new Glyph("lock"), new Span(Words.say("funder.internal")));
        note.addClassName("info-note");
        return note;
    }

    private static Component empty(String key) {
        Div empty = new Div(new Glyph("reports"), new Paragraph(new Span(Words.say(key))));
        empty.addClassName("empty");
        return empty;
    }

    private static Paragraph line(String styles, String words) {
        Paragraph line = new Paragraph(words);
        line.addClassNames(styles.split(" "));
        return line;
    }
}
