package org.mafs.checkin;

import java.util.Locale;

/** What a person may be asked to fill in at a session. */
public enum Form {
    CHECK_IN, CORE_10, LOOK_BACK;

    /** As it stands in addresses and form keys, such as {@code check-in}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
