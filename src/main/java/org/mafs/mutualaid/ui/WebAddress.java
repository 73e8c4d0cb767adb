package org.mafs.mutualaid.ui;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Only what is plainly a page on the web becomes a link, whatever a list says. */
final class WebAddress {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private WebAddress() {
    }

    static Optional<String> of(String said) {
        try {
            return said == null ? Optional.empty() : Optional.of(new URI(said.strip()))
                    .filter(address -> address.getScheme() != null
                            && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT)) && address.getHost() != null)
                    .map(URI::toString);
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
