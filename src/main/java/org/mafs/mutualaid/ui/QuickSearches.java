package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.Consumer;
import org.mafs.base.VenueId;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.cohort.VenueRecord;
import org.mafs.mutualaid.MeetingSearch;
import org.mafs.mutualaid.MeetingSearch.Order;
import org.mafs.mutualaid.MeetingSearch.When;

/** What is asked most, one press each; pressed again it is taken back. */
class QuickSearches extends Div {

    private final Button tonight;
    private final Button later;
    private final Optional<Button> near;
    private final Optional<VenueId> room;
    private MeetingSearch shown = MeetingSearch.ALL;

    /** @param room where the one who asks is tonight */
    QuickSearches(Optional<VenueRecord> room, Consumer<MeetingSearch> go) {
        this.room = room.map(VenueRecord::id);
        tonight = new Button(Words.say("meetings.quick.tonight"), pressed -> go.accept(at(When.TONIGHT)));
        later = new Button(Words.say("meetings.quick.later"), pressed -> go.accept(at(When.LATER_TODAY)));
        near = room.map(place -> new Button(Words.say("meetings.quick.near", place.inFull()),
                pressed -> go.accept(place.id().equals(shown.venue()) ? shown.within(null).nearVenue(null, Order.TIME)
                        : shown.nearVenue(place.id(), Order.DISTANCE))));
        addClassNames("row", "quick-searches");
        getElement().setAttribute("role", "group").setAttribute("aria-label", Words.say("meetings.quick"));
        add(tonight, later);
        near.ifPresent(this::add);
    }

    void show(MeetingSearch search) {
        shown = search;
        press(tonight, "today", search.when() == When.TONIGHT);
        press(later, "clock", search.when() == When.LATER_TODAY);
        near.ifPresent(button -> press(button, "place", room.filter(place -> place.equals(search.venue())).isPresent()));
    }

    private MeetingSearch at(When when) {
        return shown.at(shown.when() == when ? null : when);
    }

    private static void press(Button button, String glyph, boolean pressed) {
        button.setIcon(new Glyph(pressed ? "check" : glyph));
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }
}
