package org.mafs.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who brings a token is the participant it was made for, for this one request; whatever cookie came along counts for
 * nothing then. A token that brings answers opens no forms, and the other way round.
 */
class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Passes passes;
    private final String reads;
    private final Set<String> brings;

    /**
     * @param reads  the only address that a reading token opens
     * @param brings those to which a token may come that brings answers
     */
    TokenFilter(Passes passes, String reads, Set<String> brings) {
        this.passes = passes;
        this.reads = reads;
        this.brings = brings;
    }

    /** Nobody takes a tablet back, or locks one, by a token. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().equals(reads) && !brings.contains(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.startsWith(BEARER)) {
            next.doFilter(request, response);
            return;
        }
        String token = header.substring(BEARER.length()).strip();
        Optional<Participant> person = request.getServletPath().equals(reads) ? passes.reading(token)
                : passes.writing(token);
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext own = SecurityContextHolder.createEmptyContext();
        person.ifPresent(known -> own.setAuthentication(known.authentication()));
        SecurityContextHolder.setContext(own);
        try {
            next.doFilter(request, response);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
