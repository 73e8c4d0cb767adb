package org.mafs.checkin;

import org.mafs.access.FormsMoved;
import org.mafs.cohort.RoomNews;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The room sees at once where its tablets are. */
@Component
class FormsMovedInRoom {

    private final RoomNews news;

    FormsMovedInRoom(RoomNews news) {
        this.news = news;
    }

    @EventListener
    void moved(FormsMoved forms) {
        forms.session().ifPresent(news::changed);
    }
}
