package org.mafs.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * On a tablet that is in somebody's hands, or locked, every address leads to the page of the forms, and whatever is no
 * page is shut: also what pages that were open before still ask.
 */
class FormsOnly extends OncePerRequestFilter {

    private final String forms;
    private final String signIn;
    private final RequestMatcher still;

    /** @param still styles, scripts, pictures and what the sessions say: nothing about anybody */
    FormsOnly(String forms, String signIn, RequestMatcher still) {
        this.forms = forms;
        this.signIn = signIn;
        this.still = still;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        Object principal = who == null ? null : who.getPrincipal();
        boolean locked = principal instanceof LockedAway;
        if (!locked && !(principal instanceof Participant) || still.matches(request)) {
            next.doFilter(request, response);
        } else if (!isPage(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else if (locked && request.getServletPath().equals(signIn)) {
            Browser.becomesNobody(request);
            response.sendRedirect(request.getContextPath() + signIn + "?locked");
        } else {
            response.sendRedirect(request.getContextPath() + forms);
        }
    }

    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return HttpMethod.GET.matches(request.getMethod()) && request.getParameter("v-r") == null && accept != null
                && accept.contains("text/html");
    }
}
