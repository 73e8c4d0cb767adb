package org.mafs.checkin.ui;

import java.util.Set;
import org.mafs.access.Role;
import org.mafs.access.SettingsLink;
import org.mafs.base.Words;
import org.mafs.base.ui.Destination;
import org.springframework.stereotype.Component;

/** Tablets and forms among the settings. */
@Component
class FormSettingsLink implements SettingsLink {

    @Override
    public int order() {
        return 45;
    }

    @Override
    public String glyph() {
        return "tablet";
    }

    @Override
    public String title() {
        return Words.say("checkin.settings");
    }

    @Override
    public String words() {
        return Words.say("checkin.settings.words");
    }

    @Override
    public Set<Role> forRoles() {
        return Set.of(Role.COORDINATOR);
    }

    @Override
    public Destination page() {
        return Destination.to(FormSettingsView.class);
    }
}
