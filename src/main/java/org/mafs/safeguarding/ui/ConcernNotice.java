package org.mafs.safeguarding.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.Set;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.access.ShellNotice;
import org.mafs.safeguarding.ConcernNews;
import org.mafs.safeguarding.ConcernRegister;
import org.springframework.stereotype.Service;

/** The strip for everybody who may have a concern to answer. */
@Service
class ConcernNotice implements ShellNotice {

    private final ConcernRegister concerns;
    private final ConcernNews news;
    private final CurrentAccount current;

    ConcernNotice(ConcernRegister concerns, ConcernNews news, CurrentAccount current) {
        this.concerns = concerns;
        this.news = news;
        this.current = current;
    }

    @Override
    public Optional<Component> show() {
        return current.ifSignedIn().filter(account -> Set.of(Role.FACILITATOR, Role.COORDINATOR).contains(account.role()))
                .map(account -> new ConcernStrip(concerns, news));
    }
}
