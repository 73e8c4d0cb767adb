package org.mafs.mutualaid;

import org.mafs.base.Refused;

/** The file is no list that can be read. Nothing has changed. */
public class BrokenList extends Refused {

    BrokenList(String why) {
        super("mutualaid.refresh.broken", why);
    }
}
