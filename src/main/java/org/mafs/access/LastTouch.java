package org.mafs.access;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** When somebody last touched a screen of one sign-in, whichever of its tabs it was, and what those show. */
class LastTouch implements HttpSessionBindingListener {

    private final HttpSession session;
    private final SignedIn account;
    private final Set<LastTouch> all;
    /** By the page's number; true where nothing personal is on it. */
    private final Map<Integer, Boolean> pages = new ConcurrentHashMap<>();
    private volatile Instant at;
    private volatile LockedAway locked;

    LastTouch(HttpSession session, SignedIn account, Set<LastTouch> all, Instant at) {
        this.session = session;
        this.account = account;
        this.all = all;
        this.at = at;
    }

    @Override
    public void valueBound(HttpSessionBindingEvent event) {
        all.add(this);
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        all.remove(this);
    }

    HttpSession session() {
        return session;
    }

    SignedIn account() {
        return account;
    }

    void touched(Instant when) {
        at = when.isAfter(at) ? when : at;
    }

    /** For a time that has passed without one. */
    void lastTouched(Instant when) {
        at = when;
    }

    boolean isOlder(Duration than, Instant now) {
        return locked != null || Duration.between(at, now).compareTo(than) > 0;
    }

    void shows(int page, boolean nothingPersonal) {
        pages.put(page, nothingPersonal);
    }

    void shut(int page) {
        pages.remove(page);
    }

    boolean showsNothingPersonal(int page) {
        return pages.getOrDefault(page, false);
    }

    boolean showsNothingPersonalAnywhere() {
        return pages.containsValue(true);
    }

    /** From now on only what shows nothing personal runs on. */
    void lock(LockedAway away) {
        locked = away;
    }

    Optional<LockedAway> locked() {
        return Optional.ofNullable(locked);
    }
}
