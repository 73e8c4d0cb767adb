package org.mafs.curriculum.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.ui.CohortNavigation;
import org.mafs.curriculum.Certificates;
import org.mafs.curriculum.DeliveredSession;
import org.mafs.curriculum.DeliveryFigures;
import org.mafs.curriculum.Fidelity;
import org.mafs.curriculum.StepOutcome;

/** What a cohort was given, session by session, and certificates for those who completed. */
@Route("cohorts/:" + CohortDeliveryView.COHORT + "([0-9]{1,18})/delivery")
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
@StyleSheet("styles/reading.css")
class CohortDeliveryView extends Page implements BeforeEnterObserver {

    static final String COHORT = "cohort";

    private static final List<String> COLUMNS = List.of("curriculum.delivery.one", "curriculum.delivery.covered",
            "curriculum.delivery.shortened", "curriculum.delivery.left-out", "curriculum.delivery.unsaid",
            "curriculum.delivery.spent", "curriculum.delivery.led", "curriculum.delivery.there");

    private final DeliveryFigures figures;
    private final Certificates certificates;
    private final CohortPlanning planning;
    private final CurrentAccount current;
    private final Div content = new Div();
    private CohortId cohort;

    CohortDeliveryView(DeliveryFigures figures, Certificates certificates, CohortPlanning planning,
            CurrentAccount current) {
        this.figures = figures;
        this.certificates = certificates;
        this.planning = planning;
        this.current = current;
        content.addClassName("stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        cohort = new CohortId(event.getRouteParameters().getLong(COHORT).orElseThrow());
        heading(Words.say("curriculum.delivery"));
        subline(planning.get(cohort).name());
        show();
    }

    private void show() {
        DeliveryFigures.OfCohort evenings = figures.of(cohort);
        content.removeAll();
        content.add(links());
        if (evenings.sessions().isEmpty()) {
            Div empty = new Div(new Glyph("curriculum"), new Paragraph(Words.say("curriculum.delivery.nothing-held")));
            empty.addClassName("empty");
            content.add(empty);
        } else {
            content.add(finding(Fidelity.of(evenings.sessions())), table(evenings), new FigureMeanings("records",
                    "steps", "not-said", "minutes", "there"), reasons(evenings.sessions()));
        }
        content.add(certificates());
    }

    private UnorderedList links() {
        UnorderedList links = new UnorderedList(new ListItem(CohortNavigation.cohort(cohort)
                .link(Words.say("curriculum.delivery.back"))));
        if (current.get().role() == Role.COORDINATOR) {
            links.add(new ListItem(DeliveryNavigation.overview().link(Words.say("curriculum.delivery.everywhere"))));
        }
        links.addClassName("facts");
        return links;
    }

    static Paragraph finding(Fidelity together) {
        Paragraph finding = new Paragraph(Words.say("curriculum.delivery.finding", together.held(),
                together.withRecord(), together.covered(), together.steps()));
        finding.addClassName("finding");
        return finding;
    }

    private static Component table(DeliveryFigures.OfCohort evenings) {
        FiguresTable table = FiguresTable.of(Words.say("curriculum.delivery"), COLUMNS);
        for (DeliveredSession session : evenings.sessions()) {
            Fidelity of = session.fidelity();
            Span day = new Span(Calendar.shortDay(session.heldOn()));
            day.addClassNames("quiet", "small");
            Div name = new Div(DeliveryNavigation.session(session.session()).link(
                    Words.say("curriculum.delivery.numbered", session.number(), session.title())), new Div(day));
            table.row(name, session.hasRecord() ? FiguresTable.of(of.covered(), of.steps())
                            : Words.say("curriculum.delivery.no-record"),
                    FiguresTable.of(of.shortened(), of.steps()), FiguresTable.of(of.leftOut(), of.steps()),
                    FiguresTable.of(of.notSaid(), of.steps()), FiguresTable.minutes(of),
                    leaders(session, evenings.leaders()), there(session));
        }
        return table;
    }

    private static String there(DeliveredSession session) {
        String marked = FiguresTable.of(session.here(), session.marked());
        return session.unnamed() == 0 ? marked
                : Words.say("curriculum.delivery.there-besides", marked, session.unnamed());
    }

    private static String leaders(DeliveredSession session, Map<AccountId, String> names) {
        String named = Stream.of(session.ledBy(), session.coLedBy()).flatMap(Optional::stream).map(names::get)
                .filter(Objects::nonNull).collect(Collectors.joining(", "));
        return named.isEmpty() ? Words.say("curriculum.delivery.not-said") : named;
    }

    private static Component reasons(List<DeliveredSession> sessions) {
        List<ListItem> lines = new ArrayList<>();
        sessions.forEach(session -> session.steps().stream()
                .filter(step -> step.outcome().filter(outcome -> outcome != StepOutcome.COVERED)
                        .isPresent())
                .forEach(step -> {
                    String outcome = Words.say("curriculum.delivery.outcome", step.outcome().orElseThrow());
                    lines.add(new ListItem(new Glyph(OutcomeChoice.glyph(step.outcome().orElseThrow())),
                            new Span(step.why().isEmpty()
                                    ? Words.say("curriculum.delivery.no-reason", session.number(), step.title(), outcome)
                                    : Words.say("curriculum.delivery.reason", session.number(), step.title(), outcome,
                                            step.why()))));
                }));
        if (lines.isEmpty()) {
            return new Div();
        }
        UnorderedList list = new UnorderedList(lines.toArray(ListItem[]::new));
        list.addClassNames("plain-list", "reasons");
        Section section = new Section(new H2(Words.say("curriculum.delivery.reasons")), list);
        section.addClassName("section");
        return section;
    }

    private Component certificates() {
        int completed = certificates.completed(cohort);
        Section section = new Section(new H2(Words.say("curriculum.certificate.title")),
                new Paragraph(completed == 0 ? Words.say("curriculum.certificate.nobody")
                        : Words.say("curriculum.certificate.words", completed)));
        section.addClassNames("card", "stack-s");
        Div actions = new Div();
        actions.addClassName("actions");
        if (completed > 0) {
            section.add(new PrintedEarly(certificates.stillToCome(cohort)));
            actions.add(new CertificateLink(Words.say("curriculum.certificate.all", completed),
                    to -> certificates.write(cohort, to)));
        }
        if (current.get().role() == Role.COORDINATOR) {
            actions.add(new Button(Words.say("curriculum.certificate.organisation"),
                    new Glyph("edit"), pressed -> new OrganisationDialog(certificates, this::show).open()));
        }
        section.add(actions);
        return section;
    }
}
