package org.mafs.curriculum.ui;

import java.util.List;
import java.util.stream.Collectors;
import org.mafs.curriculum.ContentText;
import org.mafs.curriculum.Head;
import org.mafs.curriculum.Myth;
import org.mafs.curriculum.Picture;
import org.mafs.curriculum.SessionContent;
import org.mafs.curriculum.ShownPage;
import org.mafs.curriculum.Source;

/** A session or a hand-out, for reading on a phone at home. Nothing of how it is led stands here. */
final class ReadingPage {

    private final ContentText text;
    private final Tongue tongue;
    private final Surroundings around;
    private final String top;

    ReadingPage(ContentText text, Surroundings around) {
        this.text = text;
        this.tongue = new Tongue(text.language());
        this.around = around;
        this.top = around.top();
    }

    PublicPage made() {
        Head head = text.head();
        String content = text.code().isSession() ? session(text.session()) : sheet();
        String body = """
                <a class="skip" href="#part.content">%s</a>
                <header class="top"><a class="home" href="%sc">%s%s</a></header>
                <main id="part.content" tabindex="-1">
                %s%s
                %s
                </main>
                """.formatted(tongue.say("shell.skip"), top, Drawing.BACK.markup(), tongue.say("curriculum.page.all"),
                newer(), head(head), content);
        return new PublicPage(top, tongue, head.title(), text.code().isSession() ? "reading" : "reading sheet",
                List.of("quiz", "timeline", "paper"), body);
    }

    private String newer() {
        return around.newer(text).map(newest -> "<p class=\"newer\">%s <a href=\"%s\">%s</a></p>%n".formatted(
                tongue.say("curriculum.page.newer"), around.at(newest), tongue.say("curriculum.page.newer.read"))).orElse("");
    }

    private String head(Head head) {
        String show = text.code().isSession() ? """
                <a class="button button-primary" href="%s/show">%s%s</a>""".formatted(around.at(text), Drawing.LARGE.markup(),
                tongue.say("curriculum.page.show")) : "";
        return """
                <div class="hero"><p class="eyebrow">%s</p><h1>%s</h1><p class="lead">%s</p>
                <div class="actions">%s<button type="button" class="button" data-print hidden>%s%s</button></div></div>
                """.formatted(eyebrow(tongue, text), Markup.text(head.title()), Markup.text(head.summary()), show,
                Drawing.PRINT.markup(), tongue.say("curriculum.page.print"));
    }

    static String eyebrow(Tongue tongue, ContentText text) {
        return text.code().session().isPresent()
                ? tongue.say("curriculum.page.session", text.code().session().getAsInt()) : tongue.say("curriculum.page.hand-out");
    }

    private String session(SessionContent session) {
        return contents(session) + session.pages().stream().map(this::page).collect(Collectors.joining("\n"))
                + part("quiz", "curriculum.page.quiz", session.quiz().stream()
                        .map(asked -> new QuizMarkup(tongue, top).of(asked, "h3")).collect(Collectors.joining()))
                + part("myths", "curriculum.page.myths", session.myths().stream().map(this::myth).collect(Collectors.joining()))
                + part("sheets", "curriculum.page.sheets", sheets(session.head()))
                + part("links", "curriculum.page.links", Prose.of(session.links(), top))
                + part("sources", "curriculum.page.sources", sources(session.head()));
    }

    private String sheet() {
        String dates = Surroundings.isTimeline(text) ? around.timeline().map(timeline ->
                new TimelinePicture(timeline, tongue, "dates").picture(text.head().title())).orElse("") : "";
        return dates + "<div class=\"prose paper\">%s</div>".formatted(Prose.of(text.handout().text(), top))
                + part("sources", "curriculum.page.sources", sources(text.head()));
    }

    private String contents(SessionContent session) {
        return """
                <nav class="contents" aria-labelledby="part.contents"><h2 id="part.contents">%s</h2><ol>%s</ol></nav>
                """.formatted(tongue.say("curriculum.page.contents"), session.pages().stream()
                .map(page -> "<li><a href=\"#%s\">%s</a></li>".formatted(Markup.text(page.slug()), Markup.text(page.title())))
                .collect(Collectors.joining()));
    }

    private String page(ShownPage page) {
        return """
                <section class="page" id="%1$s" aria-labelledby="%1$s.title"><h2 id="%1$s.title">%2$s</h2>
                <div class="said">%3$s</div>
                %4$s
                <div class="prose">%5$s</div></section>
                """.formatted(Markup.text(page.slug()), Markup.text(page.title()), page.said().html(top),
                page.picture().map(picture -> picture(page, picture)).orElse(""), Prose.of(page.text(), top));
    }

    private String picture(ShownPage page, Picture picture) {
        return picture.isTimeline()
                ? around.timeline().map(timeline -> new TimelinePicture(timeline, tongue, page.slug()))
                        .map(dates -> dates.picture(picture.alt()) + dates.table()).orElse("")
                : "<img class=\"picture\" src=\"%s\" alt=\"%s\" width=\"1200\" height=\"675\" loading=\"lazy\">".formatted(
                        Markup.text(picture.at(top)), Markup.text(picture.alt()));
    }

    private String myth(Myth myth) {
        return "<details class=\"fold\"><summary>%s</summary><div class=\"fold-words prose\">%s</div></details>".formatted(
                Markup.text(myth.said()), Prose.of(myth.fact(), top));
    }

    private String sheets(Head head) {
        String links = head.handouts().stream().flatMap(code -> around.text(code).stream())
                .map(sheet -> "<li><a class=\"card\" href=\"%s\"><strong>%s</strong><span>%s</span></a></li>".formatted(
                        around.at(sheet), Markup.text(sheet.head().title()), Markup.text(sheet.head().summary())))
                .collect(Collectors.joining());
        return links.isEmpty() ? "" : "<ul class=\"cards\">%s</ul>".formatted(links);
    }

    private static String sources(Head head) {
        String lines = head.sources().stream().map(ReadingPage::source).collect(Collectors.joining());
        return lines.isEmpty() ? "" : "<ul class=\"sources\">%s</ul>".formatted(lines);
    }

    /** Only to the web's safe addresses, whatever stands in the head. */
    private static String source(Source source) {
        return source.web().filter(web -> web.startsWith("https://"))
                .map(web -> "<li><a href=\"%s\" target=\"_blank\" rel=\"noopener noreferrer\">%s</a></li>".formatted(
                        Markup.text(web), Markup.text(source.title())))
                .orElseGet(() -> "<li>%s</li>".formatted(Markup.text(source.title())));
    }

    private String part(String name, String title, String content) {
        return content.isBlank() ? "" : """
                <section class="part part-%1$s" aria-labelledby="part.%1$s"><h2 id="part.%1$s">%2$s</h2>%3$s</section>
                """.formatted(name, tongue.say(title), content);
    }
}
