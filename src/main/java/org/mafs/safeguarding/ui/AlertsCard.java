package org.mafs.safeguarding.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.mafs.base.Words;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.Glyph;
import org.mafs.safeguarding.ConcernAlert;

/**
 * Who on duty was written to about a concern, and what became of it. What somebody must make good stands first and is
 * read out. Nothing stands there while there is no alert and none to come.
 */
class AlertsCard extends Section {

    AlertsCard(List<ConcernAlert> alerts) {
        addClassName("card");
        add(new H2(Words.say("safeguarding.alerts")));
        alerts.stream().filter(ConcernAlert::trouble).map(AlertsCard::note).forEach(this::add);
        UnorderedList others = new UnorderedList();
        others.addClassName("plain-list");
        alerts.stream().filter(alert -> !alert.trouble()).map(AlertsCard::line).forEach(others::add);
        if (others.getChildren().findAny().isPresent()) {
            add(others);
        }
        setVisible(!alerts.isEmpty());
    }

    private static ErrorNote note(ConcernAlert alert) {
        ErrorNote note = new ErrorNote();
        note.say(AlertWords.of(alert));
        return note;
    }

    private static ListItem line(ConcernAlert alert) {
        Span words = new Span(AlertWords.of(alert));
        words.addClassName("grow");
        return new ListItem(new Glyph(glyph(alert.state())), words);
    }

    private static String glyph(ConcernAlert.State state) {
        return switch (state) {
            case GONE -> "check";
            case PLANNED, UNDER_WAY -> "clock";
            case NOT_NEEDED, DEMO -> "away";
            case TRIED_AGAIN, NOT_GONE, UNSURE, NO_SERVER, NO_ADDRESS, NOBODY -> "info";
        };
    }
}
