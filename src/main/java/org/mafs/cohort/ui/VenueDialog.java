package org.mafs.cohort.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.cohort.NewVenue;
import org.mafs.cohort.Places;
import org.mafs.cohort.SiteRecord;
import org.mafs.cohort.VenueRecord;

/** A room: its name, its address, and what somebody needs to know to get in. */
class VenueDialog extends FormDialog {

    private final Places places;
    private final SiteRecord site;
    private final VenueRecord room;
    private final TextField name = new TextField(Words.say("cohort.venue.name"));
    private final TextArea address = new TextArea(Words.say("cohort.venue.address"));
    private final TextArea access = new TextArea(Words.say("cohort.venue.access"));
    private long seenVersion;

    /** @param room null for a new one */
    VenueDialog(Places places, SiteRecord site, VenueRecord room, Runnable changed) {
        super(Words.say(room == null ? "places.room.add.at" : "places.room.change", site.name()),
                Words.say("places.room.save"), changed);
        this.places = places;
        this.site = site;
        this.room = room;
        name.setWidthFull();
        address.setWidthFull();
        access.setWidthFull();
        access.setHelperText(Words.say("cohort.venue.access.why"));
        if (room != null) {
            name.setValue(room.name());
            address.setValue(Optional.ofNullable(room.address()).orElse(""));
            access.setValue(Optional.ofNullable(room.accessNotes()).orElse(""));
            seenVersion = room.version();
        }
        fields(name, address, access);
    }

    @Override
    protected void saw(long version) {
        seenVersion = version;
    }

    @Override
    protected void save() {
        NewVenue asked = new NewVenue(site.id(), name.getValue(), address.getValue(), access.getValue());
        if (room == null) {
            places.addVenue(asked);
        } else {
            places.changeVenue(room.id(), seenVersion, asked);
        }
    }
}
