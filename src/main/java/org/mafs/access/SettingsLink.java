package org.mafs.access;

import java.util.Set;
import org.mafs.base.ui.Destination;

/** A page of settings that a higher room keeps, as Settings lists it for those it is for. */
public interface SettingsLink {

    /** Smaller ones stand further up. */
    int order();

    /** Of the sprite. */
    String glyph();

    String title();

    /** One sentence: what can be set there. */
    String words();

    Set<Role> forRoles();

    Destination page();
}
