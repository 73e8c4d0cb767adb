package org.mafs.message;

import org.mafs.base.Words;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the link in a message leads: a bare page with one button, for whoever holds the phone. Looking changes nothing,
 * since mail programs look at links by themselves; and what it says is the same whether the link is known or not.
 */
@RestController
class StopPage {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en-GB">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex"><title>%1$s</title>
            <style>
            body { font: 1.125rem/1.5 system-ui, sans-serif; margin: 20vh auto 0; max-width: 24rem; padding: 0 1rem;
                   color: #1e2a2e; background: #fff; text-align: center }
            button { font: inherit; font-weight: 600; min-height: 3.5rem; padding: 0 2rem; border: 0;
                     border-radius: .75rem; color: #fff; background: #0b5f5a }
            </style></head>
            <body><main><h1>%1$s</h1>%2$s</main></body>
            </html>
            """;
    private static final String BUTTON = "<form method=\"post\"><button type=\"submit\">%s</button></form>";

    private final StopLinks links;
    private final Outbox outbox;

    StopPage(StopLinks links, Outbox outbox) {
        this.links = links;
        this.outbox = outbox;
    }

    @GetMapping(StopLinks.PATH + "{token}")
    ResponseEntity<String> look(@PathVariable String token) {
        return page(Words.say("message.stop.title"), BUTTON.formatted(Words.say("message.stop.button")));
    }

    @PostMapping(StopLinks.PATH + "{token}")
    ResponseEntity<String> stop(@PathVariable String token) {
        links.behind(token).ifPresent(outbox::stop);
        return page(Words.say("message.stop.done"), "<p>" + Words.say("message.stop.done.words") + "</p>");
    }

    private static ResponseEntity<String> page(String title, String content) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer").header("X-Robots-Tag", "noindex")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; "
                        + "form-action 'self'; frame-ancestors 'none'")
                .body(PAGE.formatted(title, content));
    }
}
