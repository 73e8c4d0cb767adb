package org.mafs.access;

import org.mafs.base.Refused;
import org.springframework.stereotype.Component;

/** After how many minutes without a touch a screen locks that shows something personal. */
@Component
public class IdleSetting {

    public static final int FEWEST = 2;
    public static final int MOST = 30;
    public static final int DEFAULT = 5;

    private static final String NAME = "screen.idle-minutes";

    private final OrganisationSettings settings;

    IdleSetting(OrganisationSettings settings) {
        this.settings = settings;
    }

    public int minutes() {
        return settings.get(NAME).map(Integer::valueOf).orElse(DEFAULT);
    }

    /**
     * The caller has checked that the one who asks may say so.
     *
     * @throws Refused below 2 and above 30: sooner nobody reads a question to its end, later a tablet lies open too long
     */
    public void set(int minutes) {
        if (minutes < FEWEST || minutes > MOST) {
            throw new Refused("access.idle.range", FEWEST, MOST);
        }
        settings.set(NAME, Integer.toString(minutes));
    }
}
