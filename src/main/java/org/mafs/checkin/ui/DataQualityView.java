package org.mafs.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mafs.access.Role;
import org.mafs.base.CohortId;
import org.mafs.base.Words;
import org.mafs.base.ui.Destination;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.base.ui.Told;
import org.mafs.checkin.DataQuality;
import org.mafs.checkin.Oddity;
import org.mafs.checkin.OddityKind;
import org.mafs.cohort.CohortList;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.CohortSearch;

/** What looks odd in the data: by person, each thing with where it is put right, or left as it is with a reason. */
@Route("data-quality/:" + DataQualityView.COHORT + "?([0-9]{1,18})")
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
class DataQualityView extends Page implements BeforeEnterObserver {

    static final String COHORT = "cohort";

    private static final int AT_ONCE = 20;

    private final DataQuality quality;
    private final CohortPlanning planning;
    private final ComboBox<Choice> cohort = new ComboBox<>(Words.say("checkin.quality.cohort"));
    private final Select<OddityKind> kind = new Select<>();
    private final Checkbox alsoLeft = new Checkbox(Words.say("checkin.quality.also-left"));
    private final Div content = new Div();
    private List<Oddity> all = List.of();
    private boolean reading;

    private record Choice(CohortId id, String name) {
    }

    DataQualityView(DataQuality quality, CohortList cohorts, CohortPlanning planning) {
        this.quality = quality;
        this.planning = planning;
        heading(Words.say("checkin.quality.link"));
        cohort.setItemLabelGenerator(Choice::name);
        cohort.setItems(query -> cohorts.page(new CohortSearch(query.getFilter().orElse(""), Optional.empty(),
                        CohortSearch.Order.NAME, false), query.getOffset(), query.getLimit()).stream()
                .map(row -> new Choice(row.id(), row.name())));
        cohort.setPlaceholder(Words.say("checkin.quality.these-months"));
        cohort.setClearButtonVisible(true);
        cohort.addValueChangeListener(chosen -> {
            if (!reading) {
                (chosen.getValue() == null ? everywhere() : of(chosen.getValue().id())).open();
            }
        });
        kind.setLabel(Words.say("checkin.quality.kind"));
        kind.setItems(OddityKind.values());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(Words.say("checkin.quality.kind.all"));
        kind.setItemLabelGenerator(one -> one == null ? Words.say("checkin.quality.kind.all")
                : Words.say("checkin.quality.kind", one));
        kind.addValueChangeListener(chosen -> show());
        alsoLeft.addValueChangeListener(chosen -> show());
        Div filters = new Div(cohort, kind);
        filters.addClassNames("filter-row", "even");
        content.addClassName("stack");
        add(filters, alsoLeft, content);
    }

    static Destination of(CohortId cohort) {
        return Destination.to(DataQualityView.class, COHORT, cohort.value());
    }

    private static Destination everywhere() {
        return new Destination(DataQualityView.class, RouteParameters.empty());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<CohortId> asked = event.getRouteParameters().getLong(COHORT).map(CohortId::new);
        reading = true;
        cohort.setValue(asked.map(planning::get).map(found -> new Choice(found.id(), found.name())).orElse(null));
        reading = false;
        subline(Words.say(asked.isPresent() ? "checkin.quality.sub" : "checkin.quality.sub.these-months"));
        lookAnew();
    }

    private void lookAnew() {
        all = cohort.getOptionalValue().map(chosen -> quality.of(chosen.id())).orElseGet(quality::ofTheseMonths);
        show();
    }

    private void show() {
        content.removeAll();
        List<Oddity> shown = all.stream().filter(odd -> kind.isEmpty() || odd.kind() == kind.getValue())
                .filter(odd -> alsoLeft.getValue() || odd.accepted().isEmpty()).toList();
        long left = all.stream().filter(odd -> odd.accepted().isPresent()).count();
        alsoLeft.setVisible(left > 0 || alsoLeft.getValue());
        if (shown.isEmpty()) {
            content.add(nothing());
            return;
        }
        Paragraph count = new Paragraph(Words.say("checkin.quality.count",
                shown.stream().filter(odd -> odd.accepted().isEmpty()).count(), left));
        count.addClassName("quiet");
        count.getElement().setAttribute("role", "status");
        Map<List<Object>, List<Oddity>> byPerson = new LinkedHashMap<>();
        shown.forEach(odd -> byPerson.computeIfAbsent(List.of(odd.cohort(), odd.enrolment()), any -> new ArrayList<>())
                .add(odd));
        UnorderedList list = new UnorderedList();
        list.addClassName("card-list");
        content.add(count, list);
        append(list, List.copyOf(byPerson.values()));
    }

    private Component nothing() {
        Div empty = new Div(new Glyph("check"), new Paragraph(Words.say(kind.isEmpty() ? "checkin.quality.nothing"
                : "checkin.quality.nothing-of-this-kind")));
        empty.addClassName("empty");
        return empty;
    }

    private void append(UnorderedList list, List<List<Oddity>> people) {
        people.stream().limit(AT_ONCE).forEach(odd -> list.add(new OddityCard(odd, this::leave, this::lookAgain)));
        if (people.size() > AT_ONCE) {
            List<List<Oddity>> rest = people.subList(AT_ONCE, people.size());
            Button more = new Button(Words.say("checkin.quality.more", rest.size()));
            more.addClickListener(pressed -> {
                more.removeFromParent();
                append(list, rest);
            });
            content.add(more);
        }
    }

    private void leave(Oddity odd) {
        new LeaveAsItIsDialog(quality, odd, () -> {
            Told.good(Words.say("checkin.quality.left-now"));
            lookAnew();
        }).open();
    }

    private void lookAgain(Oddity odd) {
        quality.lookAgain(odd.cohort(), odd.key());
        Told.good(Words.say("checkin.quality.again-now"));
        lookAnew();
    }
}
