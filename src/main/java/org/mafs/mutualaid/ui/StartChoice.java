package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Optional;
import org.mafs.base.VenueId;
import org.mafs.base.Words;
import org.mafs.cohort.VenueRecord;
import org.mafs.mutualaid.MeetingSearch;
import org.mafs.mutualaid.MeetingSearch.Order;

/** Where distance is counted from: one of our rooms, or a postcode that somebody types. */
class StartChoice extends ComboBox<StartChoice.Start> {

    /** @param venue null for a postcode, which then is what is said */
    record Start(VenueId venue, String said) {
    }

    private static final int LONGEST = 20;

    private final List<Start> rooms;

    StartChoice(List<VenueRecord> rooms) {
        super(Words.say("meetings.near"));
        this.rooms = rooms.stream().map(room -> new Start(room.id(), room.inFull())).toList();
        setItems(this.rooms);
        setItemLabelGenerator(Start::said);
        setPlaceholder(Words.say("meetings.near.hint"));
        setClearButtonVisible(true);
        setAllowCustomValue(true);
        addCustomValueSetListener(typed -> setValue(typed(typed.getDetail().strip())));
    }

    private Start typed(String text) {
        return text.isEmpty() ? null : rooms.stream().filter(room -> room.said().equalsIgnoreCase(text)).findFirst()
                .orElseGet(() -> new Start(null, text.substring(0, Math.min(text.length(), LONGEST))));
    }

    /** A room that is not ours any more is left out. */
    void read(MeetingSearch search) {
        setValue(search.venue() == null ? Optional.ofNullable(search.near()).map(this::typed).orElse(null)
                : rooms.stream().filter(room -> room.venue().equals(search.venue())).findFirst().orElse(null));
    }

    MeetingSearch write(MeetingSearch search, Order order) {
        Start start = getValue();
        return start == null || start.venue() != null
                ? search.nearVenue(start == null ? null : start.venue(), order) : search.nearPostcode(start.said(), order);
    }
}
