package org.mafs.curriculum;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mafs.access.CurrentAccount;
import org.mafs.access.IdleSetting;
import org.mafs.audit.TabletKey;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.base.Words;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the page in lead mode asks. It is given everything at its beginning and brings marks whenever there is network;
 * notes come sealed, as they lay on the tablet.
 */
@RestController
class LeadEndpoint {

    private static final int MOST_AT_ONCE = 200;
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    /** The page of the evening, with everybody who is there. */
    private static final String ROOM = "sessions/%d";

    /** A tablet's answers are bound to their id alone: neither can be taken for the other. */
    private static final String BOUND = "lead %s";

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final LeadMarks marks;
    private final LeadWords words;
    private final TabletKey key;
    private final CurrentAccount current;
    private final IdleSetting idle;
    private final Calendar calendar;
    private final JsonMapper json;

    LeadEndpoint(LeadMarks marks, LeadWords words, TabletKey key, CurrentAccount current, IdleSetting idle,
            Calendar calendar, JsonMapper json) {
        this.marks = marks;
        this.words = words;
        this.key = key;
        this.current = current;
        this.idle = idle;
        this.calendar = calendar;
        this.json = json;
    }

    /**
     * @param step    null for the session
     * @param outcome null unless somebody said so
     * @param note    sealed; null where nothing was noted
     * @param adds    null for false
     * @param undone  null for nothing
     */
    record Brought(UUID id, Long at, String step, Long begunAt, Long endedAt, StepOutcome outcome, String note, Long ledBy,
            Long coLedBy, Boolean adds, Set<LeadMark.Part> undone) {

        Brought {
            undone = undone == null ? Set.of() : undone;
        }
    }

    record Letter(UUID text, List<Brought> marks) {
    }

    /** The same for everyone: what is led, and by whom, is asked by the page itself. */
    @GetMapping({"/lead/{session:[0-9]{1,18}}", "/lead/page"})
    ResponseEntity<Resource> page() {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer").header("X-Robots-Tag", "noindex")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; "
                        + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
                        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
                .body(new ClassPathResource("META-INF/resources/lead.html"));
    }

    @GetMapping("/lead/{session:[0-9]{1,18}}/plan")
    ResponseEntity<?> plan(@PathVariable long session, @RequestParam Optional<String> language, CsrfToken csrf) {
        SessionId asked = new SessionId(session);
        String spoken = language.orElse(Curriculum.HOME);
        Lead lead = marks.plan(asked, spoken);
        return answer().body(LeadSheet.of(lead, words.in(spoken), TEXT.encodeToString(key.publicKey()),
                new LeadSheet.Csrf(csrf.getHeaderName(), csrf.getToken()), calendar.now(), current.id(), idle.minutes(),
                LeadSheet.TOP + ROOM.formatted(session)));
    }

    @PostMapping("/lead/{session:[0-9]{1,18}}/marks")
    ResponseEntity<?> take(@PathVariable long session, HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        Letter letter = body.length > MOST_BYTES ? null : read(body);
        if (letter == null || letter.marks() == null || letter.marks().size() > MOST_AT_ONCE
                || letter.marks().stream().anyMatch(mark -> mark == null || mark.id() == null || mark.at() == null)) {
            return said(HttpStatus.BAD_REQUEST, Words.say("curriculum.lead.unreadable"));
        }
        List<TakenMark> taken = marks.take(new SessionId(session), Optional.ofNullable(letter.text())
                .orElse(new UUID(0, 0)), letter.marks().stream().map(this::opened).toList());
        return answer().body(Map.of("taken", taken));
    }

    private LeadMark opened(Brought mark) {
        return mark.step() == null
                ? new LeadMark.OfSession(mark.id(), moment(mark.at()).orElseThrow(), moment(mark.begunAt()),
                        moment(mark.endedAt()), account(mark.ledBy()), account(mark.coLedBy()),
                        mark.undone())
                : new LeadMark.OfStep(mark.id(), moment(mark.at()).orElseThrow(), mark.step(), moment(mark.begunAt()),
                        moment(mark.endedAt()), Optional.ofNullable(mark.outcome()), note(mark),
                        Boolean.TRUE.equals(mark.adds()), mark.undone());
    }

    /** What does not open was touched, or sealed for another app: the rest of the mark still counts. */
    private Optional<String> note(Brought mark) {
        try {
            return Optional.ofNullable(mark.note()).flatMap(sealed -> key.open(Base64.getUrlDecoder().decode(sealed),
                    BOUND.formatted(mark.id())));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private Letter read(byte[] body) {
        try {
            return json.readValue(body, Letter.class);
        } catch (JacksonException junk) {
            return null;
        }
    }

    private static Optional<Instant> moment(Long milliseconds) {
        return Optional.ofNullable(milliseconds).map(Instant::ofEpochMilli);
    }

    private static Optional<AccountId> account(Long id) {
        return Optional.ofNullable(id).map(AccountId::new);
    }

    /** Answered here: the app's own answer to it would lead to another page. */
    @ExceptionHandler({AccessDeniedException.class, NoSuchElementException.class})
    ResponseEntity<?> notTheirs() {
        return said(HttpStatus.NOT_FOUND, Words.say("app.not-here.words"));
    }

    @ExceptionHandler(Refused.class)
    ResponseEntity<?> refused(Refused refused) {
        return said(HttpStatus.CONFLICT, refused.getMessage());
    }

    private static ResponseEntity.BodyBuilder answer() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore());
    }

    private static ResponseEntity<Map<String, String>> said(HttpStatus status, String reason) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(Map.of("reason", reason));
    }
}
