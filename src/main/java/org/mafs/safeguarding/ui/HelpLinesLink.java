package org.mafs.safeguarding.ui;

import java.util.Set;
import org.mafs.access.Role;
import org.mafs.access.SettingsLink;
import org.mafs.base.Words;
import org.mafs.base.ui.Destination;
import org.springframework.stereotype.Component;

/** Help lines among the settings. */
@Component
class HelpLinesLink implements SettingsLink {

    @Override
    public int order() {
        return 35;
    }

    @Override
    public String glyph() {
        return "lifebuoy";
    }

    @Override
    public String title() {
        return Words.say("safeguarding.help-lines");
    }

    @Override
    public String words() {
        return Words.say("safeguarding.help-lines.words");
    }

    @Override
    public Set<Role> forRoles() {
        return Set.of(Role.COORDINATOR, Role.ADMIN);
    }

    @Override
    public Destination page() {
        return Destination.to(HelpLinesView.class);
    }
}
