package org.mafs.checkin;

import java.util.Locale;
import java.util.stream.Stream;

/** What a person may be asked to fill in at a session. */
public enum Form {
    CHECK_IN(2), CORE_10(3), LOOK_BACK(3);

    private final int minutes;

    Form(int minutes) {
        this.minutes = minutes;
    }

    /** About how long a person takes who sees it for the first time. */
    public int minutes() {
        return minutes;
    }

    /** @throws java.util.NoSuchElementException when no form has this code */
    static Form withCode(String code) {
        return Stream.of(values()).filter(form -> form.code().equals(code)).findFirst().orElseThrow();
    }

    /** As it stands in addresses and form keys, such as {@code check-in}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
