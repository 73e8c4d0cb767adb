package org.mafs.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Collections;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Who a browser is for the server. Whenever that changes nothing of the one before stays: no page, no answer under way,
 * no address to come back to.
 */
final class Browser {

    /** A tablet may lie with a person, or locked, for as long as an evening lasts. */
    private static final int AN_EVENING = (int) Duration.ofHours(12).toSeconds();

    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private Browser() {
    }

    /** With a new session, whose id nobody has known. */
    static void becomes(Authentication who, HttpServletRequest request, HttpServletResponse response) {
        becomesNobody(request);
        HttpSession session = request.getSession(true);
        if (!(who.getPrincipal() instanceof SignedIn)) {
            session.setMaxInactiveInterval(AN_EVENING);
        }
        SecurityContextHolder.setContext(context(who));
        new HttpSessionSecurityContextRepository().saveContext(context(who), request, response);
    }

    static void becomesNobody(HttpServletRequest request) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            throwAway(before);
        }
        SecurityContextHolder.clearContext();
    }

    /** Where there is no answer to put a new session's name in. */
    static void becomes(LockedAway locked, HttpSession session) {
        session.setAttribute(CONTEXT, context(locked.authentication()));
        session.setMaxInactiveInterval(AN_EVENING);
        Collections.list(session.getAttributeNames()).stream()
                .filter(name -> !name.equals(CONTEXT) && !name.endsWith(".lock")).forEach(session::removeAttribute);
    }

    static void throwAway(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException goneAlready) {
            // Somebody else was faster.
        }
    }

    private static SecurityContext context(Authentication who) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who);
        return context;
    }
}
