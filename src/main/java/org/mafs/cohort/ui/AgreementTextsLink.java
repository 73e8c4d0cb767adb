package org.mafs.cohort.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Set;
import org.mafs.access.Role;
import org.mafs.access.SettingsLink;
import org.mafs.base.Words;
import org.mafs.base.ui.Destination;

/** Settings → What people agree to. */
@SpringComponent
class AgreementTextsLink implements SettingsLink {

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String glyph() {
        return "check";
    }

    @Override
    public String title() {
        return Words.say("settings.agreements");
    }

    @Override
    public String words() {
        return Words.say("settings.agreements.words");
    }

    @Override
    public Set<Role> forRoles() {
        return Set.of(Role.COORDINATOR, Role.ADMIN);
    }

    @Override
    public Destination page() {
        return Destination.to(AgreementTextsView.class);
    }
}
