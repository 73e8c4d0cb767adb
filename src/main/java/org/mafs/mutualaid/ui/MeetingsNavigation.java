package org.mafs.mutualaid.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import org.mafs.base.ui.Destination;
import org.mafs.mutualaid.MeetingId;
import org.mafs.mutualaid.MeetingSearch;

/** The way to the meetings from everywhere else. */
public final class MeetingsNavigation {

    private MeetingsNavigation() {
    }

    public static Destination meetings() {
        return Destination.to(MeetingsView.class);
    }

    /** A link to what a search finds. */
    public static RouterLink meetings(String words, MeetingSearch search) {
        RouterLink link = meetings().link(words);
        link.setQueryParameters(new QueryParameters(search.written()));
        return link;
    }

    public static Destination meeting(MeetingId meeting) {
        return Destination.to(MeetingView.class, MeetingView.MEETING, meeting.value());
    }
}
