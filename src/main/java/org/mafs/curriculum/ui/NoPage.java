package org.mafs.curriculum.ui;

import java.util.List;
import java.util.Optional;
import org.mafs.base.Words;
import org.mafs.curriculum.ContentText;
import org.springframework.http.ResponseEntity;

/** What an address shows that leads to no text: that there is none or none any more, and the way on. */
final class NoPage {

    private NoPage() {
    }

    /** @param top the way to the top of the app, with a slash at its end */
    static ResponseEntity<String> missing(String top) {
        return page(top, "curriculum.missing", Optional.empty()).missing();
    }

    /** A published text that was taken back; with what is read in its place, where there is such a text. */
    static ResponseEntity<String> withdrawn(ContentText text, Surroundings around) {
        return page(around.top(), "curriculum.withdrawn", around.text(text.code()).map(around::at)).gone();
    }

    /** A sheet in letters that our paper does not have; its page has them. */
    static ResponseEntity<String> notOnPaper(ContentText text, String top) {
        Tongue tongue = new Tongue(text.language());
        String body = """
                <main><div class="hero"><h1 %s>%s</h1><p class="lead">%s</p>
                <div class="actions"><a class="button button-primary" href="%sc/%s">%s</a></div></div></main>
                """.formatted(tongue.attributes(), Markup.text(text.head().title()), Markup.say("curriculum.paper.no-letters"),
                top, text.uuid(), Markup.say("curriculum.paper.no-letters.read"));
        return new PublicPage(top, new Tongue(Words.HOME.toLanguageTag()), text.head().title(), "index", List.of(), body).found();
    }

    private static PublicPage page(String top, String key, Optional<String> instead) {
        String body = """
                <main><div class="hero"><h1>%s</h1><p class="lead">%s</p>
                <div class="actions">%s<a class="button%s" href="%sc">%s</a></div></div></main>
                """.formatted(Markup.say(key + ".title"), Markup.say(key + ".words"),
                instead.map(address -> "<a class=\"button button-primary\" href=\"%s\">%s</a>".formatted(address,
                        Markup.say("curriculum.withdrawn.instead"))).orElse(""),
                instead.isPresent() ? "" : " button-primary", top, Markup.say("curriculum.page.all"));
        return new PublicPage(top, new Tongue(Words.HOME.toLanguageTag()), Words.say(key + ".title"), "index", List.of(), body);
    }
}
