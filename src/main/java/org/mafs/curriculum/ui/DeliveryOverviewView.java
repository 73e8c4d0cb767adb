package org.mafs.curriculum.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.mafs.access.Role;
import org.mafs.base.Words;
import org.mafs.base.ui.Page;
import org.mafs.base.ui.UkDatePicker;
import org.mafs.curriculum.DeliveryFigures;
import org.mafs.curriculum.DeliveryOverview;
import org.mafs.curriculum.Fidelity;

/** What was delivered, over a time and for all cohorts: by session, by site and cohort, and by who led. */
@Route("curriculum/delivery")
@RolesAllowed({Role.RUNS_COHORTS, Role.STUDIES_OUTCOMES})
@StyleSheet("styles/reading.css")
class DeliveryOverviewView extends Page {

    private final DeliveryFigures figures;
    private final UkDatePicker from = new UkDatePicker(Words.say("curriculum.delivery.from-day"));
    private final UkDatePicker to = new UkDatePicker(Words.say("curriculum.delivery.to-day"));
    private final Div content = new Div();

    DeliveryOverviewView(DeliveryFigures figures) {
        this.figures = figures;
        heading(Words.say("curriculum.delivery.overview"));
        subline(Words.say("curriculum.delivery.overview.sub"));
        Stream.of(from, to).forEach(day -> {
            day.setClearButtonVisible(true);
            day.addValueChangeListener(chosen -> show());
        });
        Div filters = new Div(from, to);
        filters.addClassNames("filter-row", "even");
        content.addClassName("stack");
        add(filters, content);
        show();
    }

    private void show() {
        DeliveryOverview now = figures.overview(from.getOptionalValue(), to.getOptionalValue());
        content.removeAll();
        content.add(CohortDeliveryView.finding(now.together()),
                groups("curriculum.delivery.by-number", "curriculum.delivery.one", now.byNumber()),
                groups("curriculum.delivery.by-site", "curriculum.delivery.site", now.bySite()),
                groups("curriculum.delivery.by-cohort", "curriculum.delivery.cohort", now.byCohort()));
        if (!now.byFacilitator().isEmpty()) {
            Section facilitators = groups("curriculum.delivery.by-facilitator", "curriculum.delivery.led",
                    now.byFacilitator());
            Paragraph words = new Paragraph(Words.say("curriculum.delivery.by-facilitator.words", Fidelity.FEW));
            words.addClassName("scope");
            facilitators.addComponentAtIndex(1, words);
            content.add(facilitators);
        }
        content.add(new FigureMeanings("records", "steps", "not-said", "minutes"));
    }

    private static Section groups(String heading, String first, List<DeliveryOverview.Group> groups) {
        FiguresTable table = FiguresTable.figures(Words.say(heading), Words.say(first));
        groups.forEach(group -> table.row(name(group), group.figures()));
        Section section = new Section(new H2(Words.say(heading)), table);
        section.addClassNames("section", "stack-s");
        section.setVisible(!groups.isEmpty());
        return section;
    }

    private static Component name(DeliveryOverview.Group group) {
        Div name = new Div(new Span(group.name()));
        if (group.figures().isFew()) {
            Div few = new Div(Words.say("curriculum.delivery.few"));
            few.addClassNames("quiet", "small");
            name.add(few);
        }
        return name;
    }
}
