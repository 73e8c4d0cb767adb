package org.mafs.funder.ui;

import org.mafs.base.ui.Destination;

/** The way to this room's page from everywhere else. */
public final class FunderNavigation {

    private FunderNavigation() {
    }

    public static Destination reports() {
        return Destination.to(ReportsView.class);
    }
}
