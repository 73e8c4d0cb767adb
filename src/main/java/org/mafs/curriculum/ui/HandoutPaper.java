package org.mafs.curriculum.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mafs.base.PrintedPages;
import org.mafs.base.Words;
import org.mafs.base.ui.QrCode;
import org.mafs.curriculum.ContentText;
import org.mafs.curriculum.Handout;
import org.mafs.curriculum.Source;
import org.springframework.stereotype.Component;

/** A hand-out on paper, with a code that opens it on a phone. It names nobody. */
@Component
class HandoutPaper {

    private final PrintedPages pages;
    private final PaperPictures pictures;

    HandoutPaper(PrintedPages pages, PaperPictures pictures) {
        this.pages = pages;
        this.pictures = pictures;
    }

    /**
     * @param link  where the same text stands for a phone; without one there is no code on the sheet
     * @param large in large letters
     */
    void write(ContentText text, Optional<String> link, boolean large, OutputStream to) throws IOException {
        Handout handout = text.handout();
        PaperMarkup markup = new PaperMarkup(pages, pictures);
        Tongue tongue = new Tongue(text.language());
        String title = pages.text(handout.head().title());
        String body = """
                <div class="foot">%s · %s</div><h1>%s</h1><p class="lead">%s</p>%s\
                %s"""
                .formatted(title, tongue.ours(pages.text(VersionWords.of(text))), title, pages.text(handout.head().summary()),
                        markup.of(handout.text()), ends(tongue, sources(tongue, handout.head().sources()), link));
        pages.write(title, body, "handout", (large ? "large" : "normal")
                + (PaperMarkup.isWide(handout.text()) ? large ? " lying-large" : " lying" : "")
                + (tongue.isFromTheRight() ? " from-right" : ""), new PrintedPages.Language(
                tongue.isHome() ? Words.HOME.toLanguageTag() : text.language(), !tongue.isFromTheRight()), to);
    }

    /** Otherwise the web page is what can be read. */
    boolean canWrite(ContentText text) {
        return pages.hasLettersOf(text.handout().head().title() + text.handout().text().words());
    }

    private String ends(Tongue tongue, String sources, Optional<String> link) {
        String code = link.map(address -> """
                <td class="code"><img src="data:image/png;base64,%s" alt="%s"/></td>\
                <td class="same"><p>%s</p><p class="address">%s</p></td>""".formatted(
                Base64.getEncoder().encodeToString(QrCode.picture(address)), say("curriculum.paper.code"),
                tongue.ours(say("curriculum.paper.phone")), pages.text(address))).orElse("");
        return sources.isEmpty() && code.isEmpty() ? ""
                : "<table class=\"ends\"><tbody><tr><td>%s</td>%s</tr></tbody></table>".formatted(sources, code);
    }

    private String sources(Tongue tongue, List<Source> sources) {
        return sources.isEmpty() ? "" : "<h2>%s</h2><ul class=\"sources\">%s</ul>".formatted(tongue.ours(say("curriculum.paper.sources")),
                sources.stream().map(source -> "<li>" + pages.text(source.title()) + "</li>").collect(Collectors.joining()));
    }

    private String say(String key) {
        return pages.text(Words.say(key));
    }
}
