package org.mafs.safeguarding.ui;

import java.util.Set;
import org.mafs.access.Role;
import org.mafs.access.SettingsLink;
import org.mafs.base.Words;
import org.mafs.base.ui.Destination;
import org.springframework.stereotype.Component;

/** Safeguarding alerts among the settings. */
@Component
class SafeguardingSettingsLink implements SettingsLink {

    @Override
    public int order() {
        return 35;
    }

    @Override
    public String glyph() {
        return "care";
    }

    @Override
    public String title() {
        return Words.say("safeguarding.settings");
    }

    @Override
    public String words() {
        return Words.say("safeguarding.settings.words");
    }

    @Override
    public Set<Role> forRoles() {
        return Set.of(Role.COORDINATOR);
    }

    @Override
    public Destination page() {
        return Destination.to(SafeguardingSettingsView.class);
    }
}
