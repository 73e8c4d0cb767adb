package org.mafs.base.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/** Where a phone finds this app. */
public record PhoneAddress(URI app) {

    /**
     * @param set     what the organisation has said; empty when it has said nothing
     * @param request what this page was asked with
     */
    public static PhoneAddress of(String set, Optional<VaadinServletRequest> request) {
        return new PhoneAddress(URI.create(set.isBlank()
                ? request.map(asked -> asked(asked.getHttpServletRequest())).orElse("") : set.replaceFirst("/+$", "")));
    }

    /** What stands behind the # is seen by no server on the way and kept by none. */
    public String link(String secret) {
        return app + "/f#" + secret;
    }

    /** @param path of a page that tells nothing of anybody, from its first stroke on */
    public String page(String path) {
        return app + path;
    }

    /** Another device does not reach it. */
    public boolean isThisComputer() {
        String host = Optional.ofNullable(app.getHost()).orElse("");
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    /** A browser keeps answers safe only over https, or where they never leave the computer. */
    public boolean isSafe() {
        return "https".equals(app.getScheme()) || isThisComputer();
    }

    private static String asked(HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length()) + request.getContextPath();
    }
}
