package org.mafs.curriculum.ui;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mafs.base.Words;
import org.mafs.curriculum.ContentText;
import org.mafs.curriculum.Picture;
import org.mafs.curriculum.ShownPage;

/** Everything there is to read, and the languages it is in. */
record IndexPage(SearchPart search, Tongue tongue, List<String> languages) {

    PublicPage made() {
        String body = """
                <main><div class="hero"><p class="eyebrow">%s</p><h1>%s</h1><p class="lead">%s</p>%s%s</div>
                %s%s%s</main>
                """.formatted(Markup.say("curriculum.index.eyebrow"), Markup.say("curriculum.index.title"),
                Markup.say("curriculum.index.lead"), choice(), search.form(), search.result(),
                part("curriculum.index.sessions", "sessions", text -> text.code().isSession()),
                part("curriculum.index.sheets", "sheets", text -> !text.code().isSession()));
        return new PublicPage(search.around().top(), new Tongue(Words.HOME.toLanguageTag()), Words.say("curriculum.index.title"),
                "index", List.of(), body);
    }

    private String choice() {
        return languages.size() < 2 ? "" : "<nav class=\"languages\" aria-label=\"%s\">%s</nav>".formatted(
                Markup.say("curriculum.index.languages"), languages.stream().map(Tongue::new).map(this::language)
                        .collect(Collectors.joining()));
    }

    private String language(Tongue other) {
        return "<a class=\"button\" href=\"%sc?language=%s\" %s hreflang=\"%2$s\"%s>%s</a>".formatted(search.around().top(),
                Markup.text(other.tag()), other.attributes(), other.equals(tongue) ? " aria-current=\"true\"" : "",
                Markup.text(other.name()));
    }

    private String part(String title, String kind, Predicate<ContentText> which) {
        String cards = search.around().inForce().stream().filter(which).map(this::card).collect(Collectors.joining("\n"));
        return cards.isEmpty() ? "" : """
                <section aria-labelledby="part.%1$s"><h2 id="part.%1$s">%2$s</h2><ul class="cards cards-%1$s">%3$s</ul></section>
                """.formatted(kind, Markup.say(title), cards);
    }

    private String card(ContentText text) {
        Tongue own = new Tongue(text.language());
        String picture = text.code().isSession() ? text.session().pages().stream().map(ShownPage::picture)
                .flatMap(shown -> shown.stream()).filter(shown -> !shown.isTimeline()).findFirst().map(this::picture).orElse("")
                : "";
        String eyebrow = text.code().isSession() ? "<span class=\"eyebrow\">%s</span>".formatted(ReadingPage.eyebrow(own, text)) : "";
        return "<li><a class=\"card\" href=\"%s\" %s>%s%s<strong>%s</strong><span>%s</span></a></li>".formatted(
                search.around().at(text), own.attributes(), picture, eyebrow, Markup.text(text.head().title()),
                Markup.text(text.head().summary()));
    }

    private String picture(Picture picture) {
        return "<img src=\"%s\" alt=\"\" width=\"1200\" height=\"675\" loading=\"lazy\">".formatted(
                Markup.text(picture.at(search.around().top())));
    }
}
