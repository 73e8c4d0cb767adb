package org.mafs.mutualaid.ui;

import java.util.Set;
import org.mafs.access.Role;
import org.mafs.access.SettingsLink;
import org.mafs.base.Words;
import org.mafs.base.ui.Destination;
import org.springframework.stereotype.Component;

/** The way from Settings to the lists of postcodes. */
@Component
class PostcodesSettings implements SettingsLink {

    @Override
    public int order() {
        return 46;
    }

    @Override
    public String glyph() {
        return "place";
    }

    @Override
    public String title() {
        return Words.say("postcodes.title");
    }

    @Override
    public String words() {
        return Words.say("postcodes.words");
    }

    @Override
    public Set<Role> forRoles() {
        return Set.of(Role.COORDINATOR, Role.ADMIN);
    }

    @Override
    public Destination page() {
        return Destination.to(PostcodesView.class);
    }
}
