package org.mafs.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.mafs.access.HandingOver.HandedOver;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * A browser passes from hand to hand: to a person, back to their facilitator, and to nobody when it is left alone. Each
 * time its session is thrown away with every page of it, and a new one begins.
 */
@RestController
class TabletEndpoint {

    private static final String HANDED_OVER = "org.mafs.handed-over";
    private static final String SIGN_IN = "/sign-in";

    private final HandingOver handingOver;
    private final Passes passes;
    private final Pins pins;
    private final SignedInAgain signedInAgain;
    private final Touches touches;
    private final CurrentAccount current;
    private final List<HandBackNote> notes;
    private final Calendar calendar;

    TabletEndpoint(HandingOver handingOver, Passes passes, Pins pins, SignedInAgain signedInAgain,
            Touches touches, CurrentAccount current, List<HandBackNote> notes, Calendar calendar) {
        this.handingOver = handingOver;
        this.passes = passes;
        this.pins = pins;
        this.signedInAgain = signedInAgain;
        this.touches = touches;
        this.current = current;
        this.notes = notes;
        this.calendar = calendar;
    }

    record Code(String code) {
    }

    /** @param forgotten the code is not known any more, so that the password is asked for */
    record Given(String pin, Boolean forgotten) {
    }

    /** @param ago how many milliseconds have passed since the touch */
    record Touch(Long ago) {
    }

    @PostMapping("/f/hand-over")
    ResponseEntity<?> handOver(@RequestBody Code given, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        Optional<HandedOver> taken = session == null || given.code() == null || current.ifSignedIn().isEmpty()
                ? Optional.empty() : handingOver.takeUp(given.code(), session.getId());
        if (taken.isEmpty()) {
            return said(HttpStatus.GONE, Map.of("reason", Words.say("access.hand-over.too-late")));
        }
        Browser.becomes(taken.get().participant().authentication(), request, response);
        request.getSession().setAttribute(HANDED_OVER, taken.get().backTo());
        return to(Touches.FORMS);
    }

    @PostMapping("/f/hand-back")
    ResponseEntity<?> handBack(@RequestBody Given given, HttpServletRequest request, HttpServletResponse response) {
        if (current.ifSignedIn().isPresent()) {
            return back("/", List.of());
        }
        Optional<LockedAway> away = current.lockedAway().or(() -> away(request));
        if (away.isEmpty()) {
            return said(HttpStatus.GONE, Map.of("to", SIGN_IN));
        }
        if (Boolean.TRUE.equals(given.forgotten())) {
            return ended(away.get(), request);
        }
        OptionalInt left = pins.tryAt(away.get().place(), away.get().account(), given.pin() == null ? "" : given.pin());
        if (left.isEmpty()) {
            return right(away.get(), request, response);
        }
        return left.getAsInt() > 0 ? said(HttpStatus.FORBIDDEN, Map.of("left", left.getAsInt()))
                : ended(away.get(), request);
    }

    @PostMapping("/f/lock")
    ResponseEntity<?> lock(HttpServletRequest request, HttpServletResponse response) {
        Optional<LockedAway> before = current.lockedAway();
        if (before.isPresent()) {
            return to(Touches.FORMS);
        }
        Optional<LockedAway> away = current.ifSignedIn().flatMap(account -> lockedFrom(account, request))
                .or(() -> away(request));
        away.flatMap(LockedAway::participant).ifPresent(passes::over);
        if (away.isEmpty()) {
            Browser.becomesNobody(request);
            return to(Touches.SIGN_IN_AFTER_LOCK);
        }
        if (!runsOn(request)) {
            Browser.becomes(away.get().authentication(), request, response);
        }
        return to(Touches.FORMS);
    }

    @PostMapping("/f/touch")
    ResponseEntity<?> touch(@RequestBody Touch touch, HttpServletRequest request) {
        Optional<SignedIn> account = current.ifSignedIn();
        HttpSession session = request.getSession(false);
        if (account.isEmpty() || session == null) {
            return said(HttpStatus.UNAUTHORIZED, Map.of("to", current.lockedAway().isPresent()
                    || current.participant().isPresent() ? Touches.FORMS : SIGN_IN));
        }
        touches.of(session, account.get()).touched(calendar.now().minus(Duration.ofMillis(touch.ago() == null ? 0 : Math.max(0, touch.ago()))));
        return ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build();
    }

    @ExceptionHandler(AccessDeniedException.class)
    ResponseEntity<?> notTheirs(AccessDeniedException denied) {
        return said(HttpStatus.FORBIDDEN, Map.of("reason", Words.say("app.not-here.words")));
    }

    private ResponseEntity<?> right(LockedAway away, HttpServletRequest request, HttpServletResponse response) {
        Optional<SignedIn> account = signedInAgain.as(away.account());
        if (account.isEmpty()) {
            return ended(away, request);
        }
        List<String> care = away.participant().map(person -> ActingAs.call(account.get(), () -> care(person)))
                .orElse(List.of());
        away.participant().ifPresent(passes::over);
        Browser.becomes(SignedInAgain.authentication(account.get()), request, response);
        return back(away.to(), care);
    }

    private List<String> care(Participant person) {
        return notes.stream().flatMap(note -> note.about(person, passes.issuedAt(person.pass())).stream())
                .distinct().toList();
    }

    private ResponseEntity<?> ended(LockedAway away, HttpServletRequest request) {
        away.participant().ifPresent(passes::over);
        boolean handed = current.participant().isPresent();
        Browser.becomesNobody(request);
        return said(HttpStatus.GONE, Map.of("to", handed ? SIGN_IN : Touches.SIGN_IN_AFTER_LOCK));
    }

    private Optional<LockedAway> lockedFrom(SignedIn account, HttpServletRequest request) {
        LastTouch last = touches.of(request.getSession(), account);
        return last.showsNothingPersonalAnywhere() ? touches.lock(last) : touches.away(account);
    }

    private boolean runsOn(HttpServletRequest request) {
        return current.ifSignedIn().filter(account -> touches.of(request.getSession(), account).locked().isPresent())
                .isPresent();
    }

    /** What a tablet that was handed over waits for, while it is in the person's hands. */
    private Optional<LockedAway> away(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : current.participant().map(person -> new LockedAway(
                person.issuedBy(), Touches.firstWord(passes.issuer(person)), person.pass(),
                (String) session.getAttribute(HANDED_OVER), Optional.of(person)));
    }

    private static ResponseEntity<?> to(String path) {
        return said(HttpStatus.OK, Map.of("to", path));
    }

    private static ResponseEntity<?> back(String path, List<String> care) {
        return said(HttpStatus.OK, Map.of("to", path, "care", care));
    }

    private static ResponseEntity<?> said(HttpStatus status, Object body) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(body);
    }
}
