package org.mafs.curriculum.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mafs.base.ui.QrCode;
import org.mafs.curriculum.ContentText;
import org.mafs.curriculum.Picture;
import org.mafs.curriculum.QuizQuestion;
import org.mafs.curriculum.SessionContent;
import org.mafs.curriculum.ShownPage;

/**
 * A session for the room: one page at a time in large type, on a wall or on a tablet that is passed round. All of it
 * comes in one piece, so that it goes on without network. Without a script its pages stand one below the other.
 */
final class ShowPage {

    private final ContentText text;
    private final Tongue tongue;
    private final Surroundings around;
    private final boolean passedRound;
    private final String top;
    private final List<Slide> slides = new ArrayList<>();

    /** @param name what the address says after its hash; one with a dot cannot be that of a page of the text */
    private record Slide(String name, String title, String kind, String words, String beside, String below,
            Optional<String> picture) {
    }

    /** @param passedRound on a tablet whose owner's sign-in is locked: the way out is the page that asks for the code */
    ShowPage(ContentText text, Surroundings around, boolean passedRound) {
        this.text = text;
        this.tongue = new Tongue(text.language());
        this.around = around;
        this.passedRound = passedRound;
        this.top = around.top();
        SessionContent session = text.session();
        slides.add(beginning(session));
        session.pages().forEach(page -> slides.add(page(page)));
        for (int number = 1; number <= session.quiz().size(); number++) {
            slides.add(question(session.quiz().get(number - 1), number, session.quiz().size()));
        }
        slides.add(end(session));
    }

    PublicPage made() {
        StringBuilder pages = new StringBuilder();
        slides.forEach(slide -> pages.append(markup(slide)));
        String body = """
                <main class="slides" data-slides data-says="%s">%s</main>
                <p class="unseen" aria-live="polite" data-now></p>
                %s%s""".formatted(Markup.say("curriculum.show.now", "{0}", "{1}", "{2}"), pages, bar(), overview());
        return new PublicPage(top, tongue, text.head().title(), "show", List.of("show", "quiz", "timeline"), body);
    }

    private Slide beginning(SessionContent session) {
        return new Slide("part.start", session.head().title(), "slide-start", """
                <p class="eyebrow">%s</p><h1>%s</h1><p class="lead">%s</p>""".formatted(ReadingPage.eyebrow(tongue, text),
                Markup.text(session.head().title()), Markup.text(session.head().summary())), "", "", Optional.empty());
    }

    private Slide page(ShownPage page) {
        Optional<TimelinePicture> dates = page.picture().filter(Picture::isTimeline).flatMap(picture -> around.timeline())
                .map(timeline -> new TimelinePicture(timeline, tongue, page.slug()));
        Optional<Picture> picture = page.picture().filter(shown -> !shown.isTimeline());
        String more = dates.map(TimelinePicture::table).orElse("") + Prose.of(page.text(), top);
        return new Slide(page.slug(), page.title(), dates.isPresent() ? "slide-dates" : picture.isPresent() ? "slide-pictured" : "",
                "<h2 class=\"slide-title\">%s</h2><div class=\"said%s\">%s</div>".formatted(Markup.text(page.title()),
                        length(page), page.said().html(top)),
                picture.map(this::picture).or(() -> dates.map(line -> line.picture(page.picture().orElseThrow().alt()))).orElse(""),
                more.isBlank() ? "" : """
                        <details class="more"><summary>%s</summary><div class="prose">%s</div></details>""".formatted(
                        tongue.say("curriculum.show.more"), more), picture.map(shown -> shown.at(top)));
    }

    /** The fewer words, the larger. */
    private static String length(ShownPage page) {
        int letters = page.said().words().length();
        return letters <= 70 ? " said-short" : letters > 150 ? " said-long" : "";
    }

    private Slide question(QuizQuestion asked, int number, int all) {
        return new Slide("question." + number, asked.asked(), "slide-question", "<p class=\"slide-title\">%s</p>%s".formatted(
                tongue.say("curriculum.show.question", number, all), new QuizMarkup(tongue, top).of(asked, "h2")), "", "",
                Optional.empty());
    }

    private Slide end(SessionContent session) {
        Optional<String> code = around.fromOutside(text).map(address -> "<div class=\"code\" role=\"img\" aria-label=\"%s\">%s</div>"
                .formatted(Markup.say("curriculum.show.code"), QrCode.drawn(address)));
        return new Slide("part.end", tongue.say("curriculum.show.end"), "slide-end", "<h2>%s</h2><p class=\"lead\">%s</p>".formatted(
                tongue.say("curriculum.show.end"), tongue.say(code.isPresent() ? "curriculum.show.end.code"
                        : "curriculum.show.end.words")), code.orElse(""), "", Optional.empty());
    }

    private String picture(Picture picture) {
        return "<img class=\"picture\" src=\"%s\" alt=\"%s\" width=\"1200\" height=\"675\">".formatted(Markup.text(picture.at(top)),
                Markup.text(picture.alt()));
    }

    private String markup(Slide slide) {
        return """
                <section class="slide %s" id="%s" tabindex="-1" data-slide aria-label="%s">
                <div class="slide-words">%s</div>%s%s</section>
                """.formatted(slide.kind(), Markup.text(slide.name()), name(slide), slide.words(), slide.beside().isEmpty() ? ""
                : "<div class=\"slide-beside\">%s</div>".formatted(slide.beside()), slide.below());
    }

    private static String name(Slide slide) {
        return slide.name().equals("part.end") ? Markup.say("curriculum.show.end") : Markup.text(slide.title());
    }

    private String bar() {
        String out = passedRound ? "<a class=\"bar-button\" href=\"%s\" data-leave>%s%s</a>".formatted(top, Drawing.LOCK.markup(),
                "<span class=\"bar-label bar-label-shown\">%s</span>".formatted(tongue.say("curriculum.show.give-back"))) : "<a class=\"bar-button\" href=\"%s\" data-leave>%s%s</a>".formatted(
                around.at(text), Drawing.LEAVE.markup(), label("curriculum.show.leave"));
        return """
                <nav class="bar" aria-label="%s" hidden data-bar><div class="bar-done" data-done></div>
                %s
                <span class="bar-middle"><button type="button" class="bar-button" data-go="-1">%s%s</button>
                <button type="button" class="bar-button bar-number" data-overview aria-haspopup="dialog">%s<span data-number></span>\
                <span class="unseen">%s</span></button>
                <button type="button" class="bar-button bar-next" data-go="1">%s%s</button></span>
                <span class="bar-end"><button type="button" class="bar-button" data-night aria-pressed="false">%s%s</button>
                <button type="button" class="bar-button" data-full aria-pressed="false">%s%s</button></span></nav>
                """.formatted(Markup.say("curriculum.show.bar"), out, Drawing.BACK.markup(), unseen("curriculum.show.previous"),
                Drawing.ALL.markup(), tongue.say("curriculum.show.overview"), Drawing.ON.markup(), unseen("curriculum.show.next"),
                Drawing.NIGHT.markup(), unseen("curriculum.show.night"), Drawing.LARGE.markup(), label("curriculum.show.full"));
    }

    private String label(String key) {
        return "<span class=\"bar-label\">%s</span>".formatted(tongue.say(key));
    }

    private String unseen(String key) {
        return "<span class=\"unseen\">%s</span>".formatted(tongue.say(key));
    }

    private String overview() {
        StringBuilder links = new StringBuilder();
        slides.forEach(slide -> links.append("<li><a href=\"#%s\">%s<span>%s</span></a></li>%n".formatted(Markup.text(slide.name()),
                slide.picture().map(picture -> "<img src=\"%s\" alt=\"\" width=\"1200\" height=\"675\" loading=\"lazy\">".formatted(
                        Markup.text(picture))).orElse("<span class=\"blank blank-%s\"></span>".formatted(slide.kind())), name(slide))));
        return """
                <dialog class="overview" aria-labelledby="part.overview" data-overview-dialog>
                <div class="overview-head"><h2 id="part.overview">%s</h2>
                <form method="dialog"><button type="submit" class="button">%s</button></form></div>
                <ol>%s</ol><p class="keys">%s</p></dialog>
                """.formatted(tongue.say("curriculum.show.overview"), tongue.say("app.close"), links,
                tongue.say("curriculum.show.keys"));
    }
}
