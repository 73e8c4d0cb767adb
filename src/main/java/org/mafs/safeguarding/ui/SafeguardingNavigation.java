package org.mafs.safeguarding.ui;

import org.mafs.base.ui.Destination;
import org.mafs.safeguarding.ConcernId;

/** The way to this room's page from everywhere else. */
public final class SafeguardingNavigation {

    private SafeguardingNavigation() {
    }

    public static Destination concern(ConcernId concern) {
        return Destination.to(ConcernView.class, ConcernView.CONCERN, concern.value());
    }
}
