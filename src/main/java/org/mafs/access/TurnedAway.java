package org.mafs.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Nobody meets the browser's own empty page: an address that leads nowhere is answered by the app, which says so. The
 * app finds its styles and scripts only from an address of one part, so a longer one is led to such a one first.
 */
class TurnedAway implements AccessDeniedHandler {

    private static final String NOTHING_HERE = "/nothing-here";

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        boolean reading = HttpMethod.GET.matches(request.getMethod());
        if (reading && request.getServletPath().lastIndexOf('/') > 0) {
            response.sendRedirect(request.getContextPath() + NOTHING_HERE);
        } else if (reading) {
            request.getRequestDispatcher("/").forward(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + "/");
        }
    }
}
