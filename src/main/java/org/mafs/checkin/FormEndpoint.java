package org.mafs.checkin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mafs.access.CurrentAccount;
import org.mafs.access.LockedAway;
import org.mafs.access.Participant;
import org.mafs.access.Passes;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.checkin.FormDesk.Sealed;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the page asks on which people fill in their own forms. Each request says by a token, or by the authentication
 * that a tablet was handed over with, whose forms it means; nothing that is answered is kept by a browser.
 */
@RestController
class FormEndpoint {

    private static final int MOST_AT_ONCE = 200;

    /** So many entries with the longest texts there can be come to less. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final FormSheets sheets;
    private final FormDesk desk;
    private final Passes passes;
    private final CurrentAccount current;
    private final JsonMapper json;

    FormEndpoint(FormSheets sheets, FormDesk desk, Passes passes, CurrentAccount current, JsonMapper json) {
        this.sheets = sheets;
        this.desk = desk;
        this.passes = passes;
        this.current = current;
        this.json = json;
    }

    record Entries(List<Sealed> entries) {
    }

    /** The same for everyone: whose forms they are is asked by the page itself. */
    @GetMapping("/f")
    ResponseEntity<Resource> page() {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer").header("X-Robots-Tag", "noindex")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; "
                        + "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
                        + "worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
                .body(new ClassPathResource("META-INF/resources/form.html"));
    }

    @GetMapping("/f/sitting")
    ResponseEntity<?> sitting(@RequestParam Optional<String> language) {
        Optional<LockedAway> away = current.lockedAway();
        if (away.isPresent()) {
            return ResponseEntity.status(HttpStatus.LOCKED).cacheControl(CacheControl.noStore())
                    .body(Map.of("locked", true, "facilitator", away.get().firstName(), "pin", true));
        }
        Optional<Participant> person = current.participant();
        if (person.isEmpty()) {
            return said(HttpStatus.UNAUTHORIZED, Words.say("checkin.forms-not-open"));
        }
        boolean open = passes.heard(person.get());
        try {
            return answer().body(sheets.sitting(language.orElse(FormWords.HOME)));
        } catch (Refused nothingToFillIn) {
            return ResponseEntity.status(HttpStatus.GONE).cacheControl(CacheControl.noStore())
                    .body(Map.of("reason", nothingToFillIn.getMessage(), "open", open, "facilitator",
                            passes.issuer(person.get()).strip().split("\\s+")[0]));
        }
    }

    /** By token only, never in the name of a cookie. */
    @PostMapping("/f/entries")
    ResponseEntity<?> entries(HttpServletRequest request) throws IOException {
        if (!byToken(request)) {
            return said(HttpStatus.UNAUTHORIZED, Words.say("checkin.entries-too-late"));
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return said(HttpStatus.CONTENT_TOO_LARGE, Words.say("checkin.entries.too-many"));
        }
        List<Sealed> entries = read(body).map(Entries::entries).orElse(null);
        if (entries == null) {
            return said(HttpStatus.BAD_REQUEST, Words.say("checkin.entries.unreadable"));
        }
        if (entries.size() > MOST_AT_ONCE) {
            return said(HttpStatus.CONTENT_TOO_LARGE, Words.say("checkin.entries.too-many"));
        }
        List<EntryResult> results = desk.take(entries);
        return results.isEmpty() && !entries.isEmpty()
                ? said(HttpStatus.SERVICE_UNAVAILABLE, Words.say("checkin.entries.later"))
                : answer().body(Map.of("results", results));
    }

    @PostMapping("/f/alive")
    ResponseEntity<?> alive(HttpServletRequest request) {
        if (!byToken(request)) {
            return said(HttpStatus.UNAUTHORIZED, Words.say("checkin.forms-not-open"));
        }
        return answer().body(Map.of("open", passes.heard(current.participant().orElseThrow())));
    }

    private boolean byToken(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null && current.participant().isPresent();
    }

    private Optional<Entries> read(byte[] body) {
        try {
            return Optional.ofNullable(json.readValue(body, Entries.class));
        } catch (JacksonException junk) {
            return Optional.empty();
        }
    }

    /** Answered here: the app's own answer to it would lead to the sign-in page. */
    @ExceptionHandler(AccessDeniedException.class)
    ResponseEntity<?> notTheirs(AccessDeniedException denied) {
        return said(HttpStatus.FORBIDDEN, Words.say("checkin.forms-not-open"));
    }

    private static ResponseEntity.BodyBuilder answer() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore());
    }

    private static ResponseEntity<Map<String, String>> said(HttpStatus status, String reason) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(Map.of("reason", reason));
    }
}
