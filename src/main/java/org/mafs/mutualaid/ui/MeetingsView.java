package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.cohort.Places;
import org.mafs.cohort.Timetable;
import org.mafs.cohort.Tonight;
import org.mafs.cohort.VenueRecord;
import org.mafs.mutualaid.Fellowships;
import org.mafs.mutualaid.KeepingMeetings;
import org.mafs.mutualaid.Located;
import org.mafs.mutualaid.MeetingDirectory;
import org.mafs.mutualaid.MeetingSearch;
import org.mafs.mutualaid.Precision;

/** The meetings that people can be told about, narrowed by what stands in the address. */
@Route("meetings")
@Menu(title = "nav.meetings", icon = "meetings", order = 5)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
class MeetingsView extends Page implements BeforeEnterObserver {

    private final MeetingDirectory directory;
    private final KeepingMeetings keeping;
    private final Fellowships fellowships;
    private final MeetingGrid grid;
    private final MeetingFilters filters;
    private final QuickSearches quick;
    private MeetingSearch shown = MeetingSearch.ALL;
    private final Div found = new Div();
    private final Button families = new Button(Words.say("meetings.families.show"), pressed -> go(shown.forFamilies(true)));
    private final Button back = new Button(Words.say("meetings.families.back"), pressed -> go(shown.forFamilies(false)));

    MeetingsView(MeetingDirectory directory, KeepingMeetings keeping, Fellowships fellowships, Places places,
            Timetable timetable, List<MeetingsStep> steps, CurrentAccount current) {
        addClassName("meetings-page");
        this.directory = directory;
        this.keeping = keeping;
        this.fellowships = fellowships;
        List<VenueRecord> rooms = places.allVenues().stream().filter(room -> !room.retired()).toList();
        this.grid = new MeetingGrid(directory);
        this.filters = new MeetingFilters(fellowships.all(), directory.languages(), rooms, this::typed, this::chosen);
        this.quick = new QuickSearches(current.get().role() == Role.ADMIN ? Optional.empty() : tonightIn(rooms, timetable),
                this::go);
        heading(Words.say("nav.meetings"));
        subline(Words.say("meetings.sub"));
        List<Component> offered = steps.stream().sorted(Comparator.comparingInt(MeetingsStep::order))
                .map(step -> step.step(() -> shown)).flatMap(Optional::stream).toList();
        if (directory.isEmpty()) {
            add(nothingYet(offered));
        } else {
            actions(Stream.concat(offered.stream(), Stream.of(add())).toArray(Component[]::new));
            found.getElement().setAttribute("role", "status");
            Div line = new Div(found, families, back);
            line.addClassName("meeting-found");
            families.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            Div asked = new Div(quick, filters, line);
            asked.addClassName("meeting-asked");
            add(asked, grid, new MeetingsAside(current.get().role()));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = MeetingSearch.read(event.getLocation().getQueryParameters().getParameters());
        filters.read(shown);
        show();
    }

    private void show() {
        quick.show(shown);
        grid.show(shown);
        found.removeAll();
        found.add(new Span(counted()));
        if (shown.isFromSomewhere()) {
            found.add(new Span(from()));
        }
        boolean apart = shown.fellowships().isEmpty();
        back.setVisible(apart && shown.families());
        families.setVisible(apart && !shown.families());
    }

    private String counted() {
        return Words.say(shown.families() && shown.fellowships().isEmpty() ? "meetings.count.families" : "meetings.count",
                directory.count(shown));
    }

    private String from() {
        Optional<Located> start = directory.startOf(shown);
        if (start.isEmpty()) {
            return Words.say(shown.venue() == null ? "meetings.from.unknown" : "meetings.from.no-postcode");
        }
        return Words.say(start.get().precision() == Precision.AREA ? "meetings.from.area" : "meetings.from.exact",
                start.get().said());
    }

    /** Letters change the address without a step back for each of them. */
    private void typed() {
        shown = filters.search();
        UI.getCurrent().getPage().getHistory().replaceState(null,
                new Location("meetings", new QueryParameters(shown.written())));
        show();
    }

    private void chosen() {
        go(filters.search());
    }

    private void go(MeetingSearch asked) {
        UI.getCurrent().navigate(MeetingsView.class, new QueryParameters(asked.written()));
    }

    private Div nothingYet(List<Component> offered) {
        Div empty = new Div(new Glyph("meetings"), new Paragraph(Words.say("meetings.empty")));
        empty.addClassName("empty");
        Div steps = new Div(offered.toArray(Component[]::new));
        steps.add(add());
        steps.addClassName("actions");
        empty.add(steps);
        return empty;
    }

    private Button add() {
        return new Button(Words.say("meetings.add"), new Glyph("plus"),
                pressed -> new MeetingDialog(keeping, fellowships, null,
                        made -> MeetingsNavigation.meeting(made).open()).open());
    }

    /** The room of the session that is on today, for those who lead one. */
    private static Optional<VenueRecord> tonightIn(List<VenueRecord> rooms, Timetable timetable) {
        return timetable.tonight().stream().filter(tonight -> !tonight.session().isCancelled()).map(Tonight::place)
                .flatMap(place -> rooms.stream().filter(room -> room.inFull().equals(place))).findFirst();
    }
}
