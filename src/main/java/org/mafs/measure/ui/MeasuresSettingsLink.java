package org.mafs.measure.ui;

import java.util.Set;
import org.mafs.access.Role;
import org.mafs.access.SettingsLink;
import org.mafs.base.Words;
import org.mafs.base.ui.Destination;
import org.springframework.stereotype.Component;

/** The measures among the settings. */
@Component
class MeasuresSettingsLink implements SettingsLink {

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String glyph() {
        return "outcomes";
    }

    @Override
    public String title() {
        return Words.say("measures.title");
    }

    @Override
    public String words() {
        return Words.say("measures.words");
    }

    @Override
    public Set<Role> forRoles() {
        return Set.of(Role.COORDINATOR, Role.ADMIN);
    }

    @Override
    public Destination page() {
        return Destination.to(MeasuresSettingsView.class);
    }
}
