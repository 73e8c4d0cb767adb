package org.mafs.access;

import org.mafs.base.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An installation nobody can enter yet prints a one-time code for its first admin. The demo has its own accounts. */
@Component
@ConditionalOnWebApplication
class FirstAccount {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAccount.class);

    private final AccountRegister accounts;
    private final boolean demo;

    FirstAccount(AccountRegister accounts, @Value("${mafs.demo}") boolean demo) {
        this.accounts = accounts;
        this.demo = demo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void inviteFirstAdmin() {
        if (!demo && accounts.isEmpty()) {
            LOG.warn(Words.say("access.first-code", accounts.invitationFor(Role.ADMIN)));
        }
    }
}
