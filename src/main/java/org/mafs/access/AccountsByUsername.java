package org.mafs.access;

import org.mafs.audit.Sealing;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class AccountsByUsername implements UserDetailsService {

    private final Accounts accounts;
    private final Sealing sealing;

    AccountsByUsername(Accounts accounts, Sealing sealing) {
        this.accounts = accounts;
        this.sealing = sealing;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String username) {
        return accounts.findByUsername(Account.asTyped(username))
                .map(account -> new SignedIn(account.accountId(), account.username(), account.name(sealing),
                        account.role(), account.passwordHash(), account.enabled()))
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }
}
