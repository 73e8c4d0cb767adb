package org.mafs.exchange.ui;

import java.util.Set;
import org.mafs.access.Role;
import org.mafs.access.SettingsLink;
import org.mafs.base.Words;
import org.mafs.base.ui.Destination;
import org.springframework.stereotype.Component;

@Component
class ExchangeLink implements SettingsLink {

    private static final int AMONG_THE_LAST = 80;

    @Override
    public int order() {
        return AMONG_THE_LAST;
    }

    @Override
    public String glyph() {
        return "reports";
    }

    @Override
    public String title() {
        return Words.say("exchange.page");
    }

    @Override
    public String words() {
        return Words.say("exchange.page.words");
    }

    @Override
    public Set<Role> forRoles() {
        return Set.of(Role.COORDINATOR);
    }

    @Override
    public Destination page() {
        return Destination.to(ExchangeView.class);
    }
}
