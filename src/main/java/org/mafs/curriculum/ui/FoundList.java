package org.mafs.curriculum.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.curriculum.ContentPlace;
import org.mafs.curriculum.ContentSearch.Found;
import org.mafs.curriculum.ContentSearch.Piece;

/** What a search found, each with a few words around it and the way there. */
class FoundList extends Div {

    /** Whoever sees more of them looks for something else. */
    private static final int MOST = 40;

    private final Paragraph count = new Paragraph();
    private final UnorderedList places = new UnorderedList();
    private final Div nothing = new Div();

    FoundList() {
        addClassName("stack-s");
        count.getElement().setAttribute("role", "status");
        count.addClassName("quiet");
        places.addClassNames("plain-list", "found-places");
        nothing.addClassName("empty");
        add(count, places, nothing);
    }

    void show(List<Found> found, String words) {
        count.setText(found.isEmpty() ? "" : Words.say(found.size() > MOST ? "curriculum.found.first" : "curriculum.found",
                found.size(), MOST));
        places.removeAll();
        found.stream().limit(MOST).forEach(one -> places.add(line(one)));
        nothing.removeAll();
        nothing.setVisible(found.isEmpty());
        if (found.isEmpty()) {
            nothing.add(new Glyph("search"), new Paragraph(Words.say("curriculum.found.nothing", words)));
        }
    }

    private static ListItem line(Found found) {
        RouterLink way = CurriculumNavigation.text(found.text().code()).link(title(found.place()));
        way.setQueryParameters(TongueChoice.in(found.text().language(),
                QueryParameters.of(ContentView.AT, found.place().name())));
        Span where = new Span(ContentTitle.of(found.text()));
        where.addClassNames("quiet", "small");
        Paragraph around = new Paragraph();
        found.around().forEach(piece -> around.add(piece(piece)));
        Div line = new Div(way, where, around);
        line.addClassNames("grow", "session-line");
        return new ListItem(line);
    }

    private static String title(ContentPlace place) {
        return Words.say("curriculum.place", place.part()) + (place.title().isEmpty() ? "" : ": " + place.title());
    }

    private static Component piece(Piece piece) {
        HtmlComponent words = new HtmlComponent(piece.found() ? "mark" : "span");
        words.getElement().setText(piece.words());
        return words;
    }
}
