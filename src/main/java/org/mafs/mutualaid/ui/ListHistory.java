package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.mutualaid.RefreshRecord;

/** Which lists have been used, the last first. */
class ListHistory extends Div {

    private static final int SHOWN = 20;

    ListHistory(List<RefreshRecord> history) {
        addClassName("stack-s");
        add(new H2(Words.say("mutualaid.refresh.history")));
        if (history.isEmpty()) {
            add(new Paragraph(Words.say("mutualaid.refresh.history.none")));
        }
        UnorderedList lines = new UnorderedList();
        lines.addClassName("plain-list");
        history.stream().limit(SHOWN).map(ListHistory::line).forEach(lines::add);
        add(lines);
    }

    private static ListItem line(RefreshRecord used) {
        Div source = new Div(used.source());
        Div what = new Div(Words.say("mutualaid.refresh.history.line", used.added(), used.changed(), used.closed(),
                used.unchanged(), used.rejected()));
        Span when = new Span(Words.say("mutualaid.refresh.history.where",
                Calendar.longDay(used.at().atZone(Calendar.PLACE).toLocalDate()), Calendar.time(used.at()), used.fileName(),
                used.by() == null ? Words.say("mutualaid.refresh.history.command") : used.by()));
        when.addClassNames("small", "quiet");
        return new ListItem(source, what, when);
    }
}
