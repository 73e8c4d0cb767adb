package org.mafs.access;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.mafs.base.Calendar;
import org.springframework.stereotype.Component;

/**
 * Knows when each signed-in screen was last touched, and locks the one that nobody touched for too long. Only what the
 * page tells of hands counts: no request, heartbeat or push does. The page locks itself in time; here is made sure of it.
 */
@Component
public class Touches {

    /** A page tells of a touch within twenty seconds; the rest is for the way. */
    static final Duration LEEWAY = Duration.ofSeconds(30);

    static final String FORMS = "/f";
    static final String SIGN_IN_AFTER_LOCK = "/sign-in?locked";

    private static final String LAST = "org.mafs.last-touch";
    private static final Duration SETTING_HOLDS = Duration.ofSeconds(10);

    private final Set<LastTouch> all = ConcurrentHashMap.newKeySet();
    private final IdleSetting setting;
    private final Pins pins;
    private final Calendar calendar;
    private volatile Duration limit;
    private volatile Instant limitReadAt = Instant.EPOCH;

    Touches(IdleSetting setting, Pins pins, Calendar calendar) {
        this.setting = setting;
        this.pins = pins;
        this.calendar = calendar;
    }

    /** A page of this sign-in now shows something else. */
    public void shows(UI page, boolean nothingPersonal) {
        ofPage(page).ifPresent(last -> last.shows(page.getUIId(), nothingPersonal));
    }

    public void shut(UI page) {
        ofPage(page).ifPresent(last -> last.shut(page.getUIId()));
    }

    /** Whether it is too long ago that somebody touched a screen of the sign-in that this page belongs to. */
    public boolean isTooLongAgo(UI page) {
        return ofPage(page).filter(last -> last.isOlder(limit(), calendar.now())).isPresent();
    }

    /**
     * Shuts every page of this sign-in that shows something personal, and this page.
     *
     * @return where the browser is to go
     */
    public String lock(UI page) {
        return ofPage(page).flatMap(last -> {
            last.shut(page.getUIId());
            return lock(last);
        }).isPresent() ? FORMS : SIGN_IN_AFTER_LOCK;
    }

    /** The sign-in counts as touched when it is first seen. */
    LastTouch of(HttpSession session, SignedIn account) {
        if (session.getAttribute(LAST) instanceof LastTouch known && known.account().id().equals(account.id())) {
            return known;
        }
        LastTouch first = new LastTouch(session, account, all, calendar.now());
        session.setAttribute(LAST, first);
        return first;
    }

    /** Of everyone who is signed in now. */
    Set<LastTouch> known() {
        return Set.copyOf(all);
    }

    boolean isOverdue(LastTouch last) {
        return last.isOlder(limit().plus(LEEWAY), calendar.now());
    }

    /** Every one that is overdue, on a schedule. */
    void look() {
        all.stream().filter(this::isOverdue).forEach(this::lock);
    }

    /**
     * Where something runs that shows nothing personal, that alone runs on.
     *
     * @return what the browser is now; empty when it is nobody's
     */
    Optional<LockedAway> lock(LastTouch last) {
        if (last.locked().isPresent() && last.showsNothingPersonalAnywhere()) {
            return last.locked();
        }
        Optional<LockedAway> away = last.locked().or(() -> away(last.account()));
        try {
            if (away.isEmpty()) {
                Browser.throwAway(last.session());
            } else if (last.showsNothingPersonalAnywhere()) {
                last.lock(away.get());
                shutPersonalPages(last);
            } else {
                Browser.becomes(away.get(), last.session());
            }
        } catch (IllegalStateException goneAlready) {
            all.remove(last);
            return Optional.empty();
        }
        return away;
    }

    /** What a sign-in becomes when it locks: empty for an account without a code, which signs in again. */
    Optional<LockedAway> away(SignedIn account) {
        return pins.has(account.id()) ? Optional.of(new LockedAway(account.id(), firstWord(account.name()),
                UUID.randomUUID(), "/", Optional.empty())) : Optional.empty();
    }

    static String firstWord(String name) {
        return Stream.of(name.strip().split("\\s+")).findFirst().orElse(name);
    }

    /** Empty also when the sign-in has ended: its pages are shut after it. */
    private static Optional<LastTouch> ofPage(UI page) {
        try {
            return Optional.ofNullable(page.getSession()).map(VaadinSession::getSession)
                    .map(session -> session.getAttribute(LAST)).filter(LastTouch.class::isInstance)
                    .map(LastTouch.class::cast);
        } catch (IllegalStateException goneAlready) {
            return Optional.empty();
        }
    }

    private static void shutPersonalPages(LastTouch last) {
        List<String> names = Collections.list(last.session().getAttributeNames());
        names.stream().map(last.session()::getAttribute).filter(VaadinSession.class::isInstance)
                .map(VaadinSession.class::cast).forEach(vaadin -> vaadin.access(() -> vaadin.getUIs().stream()
                        .filter(page -> !last.showsNothingPersonal(page.getUIId())).forEach(UI::close)));
    }

    private Duration limit() {
        Instant now = calendar.now();
        if (limit == null || limitReadAt.plus(SETTING_HOLDS).isBefore(now)) {
            limit = Duration.ofMinutes(setting.minutes());
            limitReadAt = now;
        }
        return limit;
    }
}
