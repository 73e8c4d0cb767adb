package org.mafs.cohort.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mafs.base.VenueId;
import org.mafs.base.Words;
import org.mafs.cohort.Places;
import org.mafs.cohort.VenueRecord;

/** Where a group meets: one of the rooms we know, or a new one, which needs no more than its name. */
class VenueChoice extends ComboBox<VenueChoice.Room> {

    /** A room to choose. One with no number is made when it is chosen. */
    record Room(VenueId id, String name) {
    }

    private final Places places;

    VenueChoice(Places places) {
        super(Words.say("cohort.place"));
        this.places = places;
        List<Room> rooms = new ArrayList<>(places.venues().stream().map(VenueChoice::room).toList());
        setItems(rooms);
        setItemLabelGenerator(Room::name);
        setPlaceholder(Words.say("cohort.place.hint"));
        setAllowCustomValue(true);
        addCustomValueSetListener(typed -> setValue(rooms.stream()
                .filter(room -> room.name().equalsIgnoreCase(typed.getDetail().strip())).findFirst()
                .orElseGet(() -> new Room(null, typed.getDetail().strip()))));
    }

    private static Room room(VenueRecord venue) {
        return new Room(venue.id(), venue.inFull());
    }

    void choose(VenueRecord venue) {
        setValue(room(venue));
    }

    /** The chosen room, if it is one that we know. */
    Optional<VenueId> known() {
        return getOptionalValue().map(Room::id);
    }

    /** The chosen room, made if it is new, or null when none was. */
    VenueId chosen() {
        Room room = getValue();
        return room == null || room.id() != null ? room == null ? null : room.id() : places.called(room.name());
    }
}
