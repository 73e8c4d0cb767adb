package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.mafs.access.Role;
import org.mafs.base.Words;
import org.mafs.base.ui.Chip;
import org.mafs.base.ui.Chip.Tone;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.base.ui.PersonName;
import org.mafs.cohort.ui.CohortNavigation;
import org.mafs.mutualaid.Companions;
import org.mafs.mutualaid.FellowshipRecord;
import org.mafs.mutualaid.Fellowships;
import org.mafs.mutualaid.WillingCompanion;

/** Who may be asked to go along to a first meeting. */
@StyleSheet("styles/support.css")
@Route("meetings/companions")
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
class CompanionsView extends Page {

    private static final String CALLS = "tel:";

    private static final int AT_ONCE = 20;

    private final Companions companions;
    private final Select<FellowshipRecord> fellowship = new Select<>();
    private final TextField place = new TextField(Words.say("mutualaid.companions.place"));
    private final Div content = new Div();

    CompanionsView(Companions companions, Fellowships fellowships) {
        this.companions = companions;
        heading(Words.say("mutualaid.companions"));
        subline(Words.say("mutualaid.companions.words"));
        fellowship.setLabel(Words.say("mutualaid.companions.fellowship"));
        fellowship.setItems(fellowships.all());
        fellowship.setEmptySelectionAllowed(true);
        fellowship.setEmptySelectionCaption(Words.say("mutualaid.companions.fellowship.any"));
        fellowship.setItemLabelGenerator(one -> one == null ? Words.say("mutualaid.companions.fellowship.any") : one.name());
        fellowship.addValueChangeListener(chosen -> show());
        place.setPrefixComponent(new Glyph("search"));
        place.setClearButtonVisible(true);
        place.setValueChangeMode(ValueChangeMode.LAZY);
        place.addValueChangeListener(typed -> show());
        Div filters = new Div(fellowship, place);
        filters.addClassNames("filter-row", "even");
        content.addClassName("stack");
        add(filters, content);
        show();
    }

    private void show() {
        content.removeAll();
        String asked = place.getValue().strip().toLowerCase(Words.HOME);
        List<WillingCompanion> found = companions.willing(fellowship.getOptionalValue().map(FellowshipRecord::id)).stream()
                .filter(companion -> companion.area().toLowerCase(Words.HOME).contains(asked)).toList();
        if (found.isEmpty()) {
            Div empty = new Div(new Glyph("people"), new Paragraph(Words.say(fellowship.isEmpty() && asked.isEmpty()
                    ? "mutualaid.companions.empty" : "mutualaid.companions.none-found")));
            empty.addClassName("empty");
            content.add(empty);
            return;
        }
        Paragraph count = new Paragraph(Words.say("mutualaid.companions.count", found.size()));
        count.addClassName("quiet");
        count.getElement().setAttribute("role", "status");
        UnorderedList list = new UnorderedList();
        list.addClassName("people-grid");
        content.add(count, list);
        append(list, found);
    }

    private void append(UnorderedList list, List<WillingCompanion> companions) {
        companions.stream().limit(AT_ONCE).forEach(companion -> list.add(card(companion)));
        if (companions.size() > AT_ONCE) {
            List<WillingCompanion> rest = companions.subList(AT_ONCE, companions.size());
            Button more = new Button(Words.say("mutualaid.companions.more", rest.size()));
            more.addClickListener(pressed -> {
                more.removeFromParent();
                append(list, rest);
            });
            content.add(more);
        }
    }

    private static ListItem card(WillingCompanion companion) {
        ListItem card = new ListItem();
        card.addClassName("person-card");
        Component name = companion.place().<Component>map(place -> {
            RouterLink link = CohortNavigation.enrolment(place).link(new PersonName(companion.called()));
            link.addClassName("row-link");
            return link;
        }).orElseGet(() -> new Div(new PersonName(companion.called())));
        name.addClassName("name");
        Div kinds = new Div();
        kinds.addClassName("row");
        companion.fellowships().forEach(kind -> kinds.add(new Chip("meetings", kind, Tone.PLAIN)));
        card.add(name, kinds, line("place", companion.area()));
        companion.times().ifPresent(times -> card.add(line("clock", times)));
        companion.phone().ifPresentOrElse(phone -> card.add(call(phone)), () -> card.add(line("speak",
                companion.through().isEmpty() ? Words.say("mutualaid.companions.through.nobody")
                        : Words.say("mutualaid.companions.through", String.join(", ", companion.through())))));
        return card;
    }

    private static Div line(String glyph, String words) {
        Div line = new Div(new Glyph(glyph), new Span(words));
        line.addClassName("support-fact");
        return line;
    }

    private static Div call(String phone) {
        String address = "tel:" + phone.replaceAll("[^0-9+]", "");
        Anchor link = new Anchor(address, phone);
        link.setRouterIgnore(true);
        Div line = new Div(new Glyph("phone"), link);
        line.addClassName("support-fact");
        return line;
    }
}
