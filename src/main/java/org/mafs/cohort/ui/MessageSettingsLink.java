package org.mafs.cohort.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Set;
import org.mafs.access.Role;
import org.mafs.access.SettingsLink;
import org.mafs.base.Words;
import org.mafs.base.ui.Destination;

/** Follow-up and reminders among the settings. */
@SpringComponent
class MessageSettingsLink implements SettingsLink {

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String glyph() {
        return "phone";
    }

    @Override
    public String title() {
        return Words.say("cohort.messages.settings");
    }

    @Override
    public String words() {
        return Words.say("cohort.messages.settings.words");
    }

    @Override
    public Set<Role> forRoles() {
        return Set.of(Role.COORDINATOR);
    }

    @Override
    public Destination page() {
        return CohortNavigation.messageSettings();
    }
}
