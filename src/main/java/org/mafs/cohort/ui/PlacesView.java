package org.mafs.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.SiteId;
import org.mafs.base.Words;
import org.mafs.base.ui.Chip;
import org.mafs.base.ui.Chip.Tone;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.cohort.Places;
import org.mafs.cohort.SiteKind;
import org.mafs.cohort.SiteRecord;
import org.mafs.cohort.SiteSection;
import org.mafs.cohort.VenueRecord;

/** The sites and their rooms. Coordinators change them; who keeps accounts may look. */
@Route("settings/places")
@RolesAllowed({Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
class PlacesView extends Page {

    private final Places places;
    private final List<SiteSection> sections;
    private final boolean mayChange;
    private final Div content = new Div();

    PlacesView(Places places, List<SiteSection> sections, CurrentAccount current) {
        this.places = places;
        this.sections = sections;
        this.mayChange = current.get().role() == Role.COORDINATOR;
        heading(Words.say("places.title"));
        subline(Words.say("places.words"));
        if (mayChange) {
            Button add = new Button(Words.say("places.site.add"), new Glyph("plus"),
                    pressed -> new SiteDialog(places, null, this::show).open());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(add);
        }
        content.addClassName("stack");
        add(content);
        show();
    }

    private void show() {
        content.removeAll();
        Map<SiteId, List<VenueRecord>> rooms = places.allVenues().stream()
                .collect(Collectors.groupingBy(VenueRecord::site));
        List<SiteRecord> sites = places.sites().stream()
                .sorted((one, other) -> Words.inOrder().compare(one.name(), other.name())).toList();
        if (sites.isEmpty()) {
            Div empty = new Div(new Glyph("place"), new Paragraph(Words.say("places.empty")));
            empty.addClassName("empty");
            content.add(empty);
        }
        List<Map<SiteId, Component>> parts = sections.stream()
                .map(section -> section.of(sites, mayChange, this::show)).toList();
        sites.forEach(site -> {
            Section card = card(site, rooms.getOrDefault(site.id(), List.of()));
            parts.stream().map(part -> part.get(site.id())).filter(Objects::nonNull).forEach(card::add);
            content.add(card);
        });
    }

    private Section card(SiteRecord site, List<VenueRecord> rooms) {
        Div head = new Div(new H2(site.name()), new Chip(site.kind() == SiteKind.PRISON ? "lock" : "people",
                Words.say("cohort.site.kind", site.kind()), Tone.QUIET));
        head.addClassName("spread");
        Section card = new Section(head);
        card.addClassNames("card", "section");
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        Stream.of(false, true).flatMap(retired -> rooms.stream().filter(room -> room.retired() == retired))
                .forEach(room -> list.add(line(site, room)));
        card.add(rooms.isEmpty() ? new Paragraph(Words.say("places.no-rooms")) : list);
        if (mayChange) {
            Button change = new Button(Words.say("places.change"), new Glyph("edit"),
                    pressed -> new SiteDialog(places, site, this::show).open());
            change.setAriaLabel(Words.say("places.change.label", site.name()));
            Button room = new Button(Words.say("places.room.add"), new Glyph("plus"),
                    pressed -> new VenueDialog(places, site, null, this::show).open());
            room.setAriaLabel(Words.say("places.room.add.at", site.name()));
            Div actions = new Div(change, room);
            actions.addClassName("actions");
            card.add(actions);
        }
        return card;
    }

    private ListItem line(SiteRecord site, VenueRecord room) {
        Div about = new Div(new Span(room.name()));
        about.addClassNames("grow", "stack-s");
        Stream.of(room.address(), room.accessNotes()).filter(text -> text != null).forEach(text -> {
            Span words = new Span(text);
            words.addClassNames("quiet", "small");
            about.add(words);
        });
        ListItem line = new ListItem(about);
        if (room.retired()) {
            line.add(new Chip("away", Words.say("places.retired"), Tone.QUIET));
        }
        if (mayChange) {
            Button change = new Button(Words.say("places.change"),
                    pressed -> new VenueDialog(places, site, room, this::show).open());
            change.setAriaLabel(Words.say("places.change.label", room.inFull()));
            Button stop = new Button(Words.say(room.retired() ? "places.use-again" : "places.stop"), pressed -> {
                places.retire(room.id(), !room.retired());
                show();
            });
            stop.setAriaLabel(Words.say(room.retired() ? "places.use-again.label" : "places.stop.label", room.inFull()));
            stop.setDisableOnClick(true);
            Div buttons = new Div(change, stop);
            buttons.addClassName("actions");
            line.add(buttons);
        }
        return line;
    }
}
