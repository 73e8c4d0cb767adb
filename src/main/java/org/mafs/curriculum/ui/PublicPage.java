package org.mafs.curriculum.ui;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.mafs.base.Words;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A page for whoever has its address: content and nothing else. Nobody is followed on it, nothing that a text says can
 * run, and only our own styles, scripts and pictures come with it.
 *
 * @param top     the way to the top of the app, from the server's own, with a slash at its end
 * @param kind    what its styles go by
 * @param scripts which of {@code scripts/content} come with it
 */
record PublicPage(String top, Tongue tongue, String title, String kind, List<String> scripts, String body) {

    private static final Duration A_WHILE = Duration.ofMinutes(5);
    private static final String RULES = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "font-src 'self'; base-uri 'none'; form-action %s; frame-ancestors 'none'";
    private static final String PAGE = """
            <!doctype html>
            <html %1$s>
            <head><meta charset="utf-8"><title>%2$s</title>
            <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
            <meta name="robots" content="noindex, nofollow"><meta name="referrer" content="no-referrer">
            <meta name="color-scheme" content="light dark"><meta name="format-detection" content="telephone=no">
            <link rel="icon" href="%3$sicons/favicon.svg">
            <link rel="preload" href="%3$sfonts/atkinson-hyperlegible-next-latin.woff2" as="font" type="font/woff2" crossorigin>
            <link rel="stylesheet" href="%3$sstyles/content.css">
            %4$s</head>
            <body class="%5$s">
            %6$s
            </body>
            </html>
            """;

    ResponseEntity<String> found() {
        return answer(HttpStatus.OK, CacheControl.maxAge(A_WHILE).cachePublic());
    }

    /** What somebody looked for is kept nowhere. */
    ResponseEntity<String> foundOnce() {
        return answer(HttpStatus.OK, CacheControl.noStore());
    }

    ResponseEntity<String> missing() {
        return answer(HttpStatus.NOT_FOUND, CacheControl.noStore());
    }

    /** It was there once, and will not be again. */
    ResponseEntity<String> gone() {
        return answer(HttpStatus.GONE, CacheControl.noStore());
    }

    private ResponseEntity<String> answer(HttpStatus status, CacheControl kept) {
        return ResponseEntity.status(status).contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .cacheControl(kept).header("Referrer-Policy", "no-referrer").header("X-Robots-Tag", "noindex")
                .header("Content-Security-Policy", RULES.formatted(kind.equals("index") ? "'self'" : "'none'")).body(PAGE.formatted(tongue.attributes(), Markup.text(Words.say("app.title", title)), top,
                        scripts.stream().map(this::script).collect(Collectors.joining()), kind, body));
    }

    private String script(String name) {
        return "<script type=\"module\" src=\"%sscripts/content/%s.js\"></script>%n".formatted(top, name);
    }
}
