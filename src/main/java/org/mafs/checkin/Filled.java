package org.mafs.checkin;

import java.util.Optional;
import java.util.UUID;
import org.mafs.access.FormWay;

/**
 * How a form was filled in.
 *
 * @param language a language tag such as {@code en}
 * @param layout   {@code one} question a screen, or all on one {@code page}
 * @param wording  the official words it was shown in; empty where it had none
 */
public record Filled(FormWay way, String language, String layout, Optional<UUID> wording) {

    public Filled(FormWay way, String language, String layout) {
        this(way, language, layout, Optional.empty());
    }
}
