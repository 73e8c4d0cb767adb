package org.mafs.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** A sign-in that was left alone for too long is nobody's, also before the clock comes round. */
class LeftAlone extends OncePerRequestFilter {

    /** Which page a request of Flow's belongs to. */
    private static final String PAGE = "v-uiId";

    private final Touches touches;

    LeftAlone(Touches touches) {
        this.touches = touches;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (session != null && who != null && who.getPrincipal() instanceof SignedIn account) {
            LastTouch last = touches.of(session, account);
            if (touches.isOverdue(last) && !isOfWhatRunsOn(request, last)) {
                counts(touches.lock(last));
            }
        }
        next.doFilter(request, response);
    }

    private static void counts(Optional<LockedAway> away) {
        SecurityContext nobody = SecurityContextHolder.createEmptyContext();
        away.map(LockedAway::authentication).ifPresent(nobody::setAuthentication);
        SecurityContextHolder.setContext(nobody);
    }

    private static boolean isOfWhatRunsOn(HttpServletRequest request, LastTouch last) {
        String page = request.getParameter(PAGE);
        return page != null && page.matches("[0-9]{1,9}") && last.showsNothingPersonal(Integer.parseInt(page));
    }
}
