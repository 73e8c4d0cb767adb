package org.mafs.cohort.ui;

import java.util.Set;
import org.mafs.access.Role;
import org.mafs.access.SettingsLink;
import org.mafs.base.Words;
import org.mafs.base.ui.Destination;
import org.springframework.stereotype.Component;

/** The way from Settings to the programmes. */
@Component
class ProgrammesSettings implements SettingsLink {

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String glyph() {
        return "curriculum";
    }

    @Override
    public String title() {
        return Words.say("programmes.title");
    }

    @Override
    public String words() {
        return Words.say("programmes.words");
    }

    @Override
    public Set<Role> forRoles() {
        return Set.of(Role.COORDINATOR, Role.ADMIN);
    }

    @Override
    public Destination page() {
        return Destination.to(ProgrammesView.class);
    }
}
