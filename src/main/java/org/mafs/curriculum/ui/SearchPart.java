package org.mafs.curriculum.ui;

import java.util.List;
import java.util.stream.Collectors;
import org.mafs.curriculum.ContentPart;
import org.mafs.curriculum.ContentPlace;
import org.mafs.curriculum.ContentSearch.Found;
import org.mafs.curriculum.ContentSearch.Piece;

/**
 * Looking for words on the page of all texts: a plain form, so that it works without a script and leaves nothing behind.
 *
 * @param words what somebody looked for; empty where nobody has yet
 */
record SearchPart(Surroundings around, String language, String words, List<Found> found) {

    /** In letters. */
    static final int LONGEST = 100;
    /** Whoever sees more of them looks for something else. */
    private static final int MOST = 40;

    String form() {
        return """
                <form class="search" role="search" method="get" action="%sc"><label for="part.words">%s</label>
                <div class="actions"><input type="search" id="part.words" name="words" maxlength="%d" value="%s">
                <input type="hidden" name="language" value="%s"><button type="submit" class="button">%s</button></div></form>
                """.formatted(around.top(), Markup.say("curriculum.index.search"), LONGEST, Markup.text(words),
                Markup.text(language), Markup.say("curriculum.index.search.go"));
    }

    String result() {
        if (words.isEmpty()) {
            return "";
        }
        String places = found.stream().limit(MOST).map(this::place).collect(Collectors.joining("\n"));
        return """
                <section class="found" aria-labelledby="part.found"><h2 id="part.found">%s</h2>%s</section>
                """.formatted(Markup.say(found.size() > MOST ? "curriculum.found.first" : "curriculum.found", found.size(), MOST),
                places.isEmpty() ? "<p>%s</p>".formatted(Markup.say("curriculum.found.nothing", words))
                        : "<ul class=\"cards\">%s</ul>".formatted(places));
    }

    private String place(Found hit) {
        Tongue tongue = new Tongue(hit.text().language());
        String title = hit.text().head().title();
        return "<li><a class=\"card\" href=\"%s%s\" %s><span class=\"eyebrow\">%s</span><strong>%s</strong><span>%s</span></a></li>"
                .formatted(around.at(hit.text()), Markup.text(anchor(hit.place())), tongue.attributes(), Markup.text(title),
                        Markup.text(hit.place().title().isEmpty() ? title : hit.place().title()),
                        hit.around().stream().map(SearchPart::piece).collect(Collectors.joining()));
    }

    private static String piece(Piece piece) {
        return piece.found() ? "<mark>%s</mark>".formatted(Markup.text(piece.words())) : Markup.text(piece.words());
    }

    /** As the reading page names its places. */
    private static String anchor(ContentPlace place) {
        return switch (place.part()) {
            case PAGE -> "#" + place.name().substring(ContentPlace.named(ContentPart.PAGE).length() + 1);
            case QUIZ -> "#part.quiz";
            case MYTH -> "#part.myths";
            case LINKS -> "#part.links";
            default -> "";
        };
    }
}
