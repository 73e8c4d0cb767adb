package org.mafs.mutualaid.ui;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.mutualaid.MeetingDirectory;
import org.mafs.mutualaid.MeetingRecord;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * A list of meetings for whoever was shown its address, on any phone, without signing in and without a script. It says
 * what is listed now; of a meeting that has closed no more than that, and of one that is not known only how many.
 */
@RestController
class MeetingListPage {

    private static final Duration A_WHILE = Duration.ofMinutes(5);
    private static final String PAGE = """
            <!doctype html>
            <html lang="en-GB">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>%1$s</title>
            <style>
            :root { --paper: #faf6ef; --card: #fff; --ink: #1e2a2e; --quiet: #55636a; --line: #d9d2c5; --primary: #0b5f5a }
            @media (prefers-color-scheme: dark) {
              :root { --paper: #12191b; --card: #1b2427; --ink: #eef2f1; --quiet: #a9b6b8; --line: #3a474b; --primary: #6cc9bf }
            }
            body { font: 1.0625rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 40rem; padding: 1.5rem 1rem 3rem;
                   color: var(--ink); background: var(--paper); overflow-wrap: anywhere }
            h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem }
            h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; color: var(--primary) }
            h3 { font-size: 1.125rem; line-height: 1.3; margin: 0 0 .25rem }
            p { margin: 0 0 .5rem }
            article { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1rem; margin: 0 0 .75rem }
            .time { display: block; color: var(--primary); font-variant-numeric: tabular-nums }
            .kind, .quiet { color: var(--quiet) }
            .notes { white-space: pre-line }
            .links { margin: .25rem 0 0 }
            .links a { display: inline-block; padding: .75rem 1rem .75rem 0 }
            a { color: var(--primary) }
            .gone { border-left: .25rem solid var(--primary); padding-left: .75rem }
            @media print {
              body { background: #fff; color: #000; max-width: none; padding: 0; font-size: 12pt }
              article { break-inside: avoid; border-color: #999; background: #fff }
              h2 { break-after: avoid }
              h2, .time, a { color: #000 }
              .kind, .quiet { color: #333 }
              .links a { padding: .25rem 1rem .25rem 0; text-decoration: none }
              .links a[href]::after { content: " (" attr(href) ")"; font-size: 10pt }
              .links a[href*="openstreetmap"] { display: none }
            }
            </style></head>
            <body><main><h1>%1$s</h1>%2$s</main></body>
            </html>
            """;

    private final MeetingDirectory directory;
    private final Calendar calendar;

    MeetingListPage(MeetingDirectory directory, Calendar calendar) {
        this.directory = directory;
        this.calendar = calendar;
    }

    @GetMapping(SharedList.PATH + "{numbers}")
    ResponseEntity<String> look(@PathVariable String numbers) {
        Optional<SharedList> asked = SharedList.read(numbers);
        if (asked.isEmpty()) {
            return page(HttpStatus.BAD_REQUEST, CacheControl.noStore(), paragraph("mutualaid.take.wrong", SharedList.MOST));
        }
        List<MeetingRecord> known = directory.shared(asked.get().meetings());
        List<MeetingRecord> listed = known.stream().filter(MeetingRecord::listed).toList();
        return page(listed.isEmpty() ? HttpStatus.NOT_FOUND : HttpStatus.OK,
                listed.isEmpty() ? CacheControl.noStore() : CacheControl.maxAge(A_WHILE).cachePublic(),
                head(listed) + gone(known, asked.get().meetings().size()) + new ListMarkup(MeetingListPage::text, false).of(listed));
    }

    private String head(List<MeetingRecord> listed) {
        return listed.isEmpty() ? paragraph("mutualaid.take.none") : paragraph("mutualaid.take.before-you-go")
                + "<p class=\"quiet\">%s</p>".formatted(say("mutualaid.take.as-of", Calendar.longDay(calendar.today())));
    }

    /** No name of what has closed: what was taken off the list is not told. */
    private static String gone(List<MeetingRecord> known, int asked) {
        String closed = known.stream().filter(meeting -> !meeting.listed()).map(meeting -> paragraph(
                "mutualaid.take.closed", meeting.fellowship().name(), MeetingWords.when(meeting.details())))
                .collect(Collectors.joining());
        String unknown = known.size() == asked ? "" : paragraph("mutualaid.take.unknown", asked - known.size());
        return (closed + unknown).isEmpty() ? "" : "<div class=\"gone\">%s</div>".formatted(closed + unknown);
    }

    private static String paragraph(String key, Object... arguments) {
        return "<p>" + say(key, arguments) + "</p>";
    }

    private static String say(String key, Object... arguments) {
        return text(Words.say(key, arguments));
    }

    private static String text(String words) {
        return HtmlUtils.htmlEscape(words, StandardCharsets.UTF_8.name());
    }

    private static ResponseEntity<String> page(HttpStatus status, CacheControl kept, String content) {
        return ResponseEntity.status(status).contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .cacheControl(kept).header("Referrer-Policy", "no-referrer").header("X-Robots-Tag", "noindex")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
                        + "form-action 'none'; frame-ancestors 'none'")
                .body(PAGE.formatted(say("mutualaid.take.title"), content));
    }
}
