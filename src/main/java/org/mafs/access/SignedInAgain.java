package org.mafs.access;

import java.util.Optional;
import org.mafs.audit.Sealing;
import org.mafs.base.AccountId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An account that comes back by its code, as it is now: it may have been stopped since. */
@Component
@Transactional(readOnly = true)
class SignedInAgain {

    private final Accounts accounts;
    private final Sealing sealing;

    SignedInAgain(Accounts accounts, Sealing sealing) {
        this.accounts = accounts;
        this.sealing = sealing;
    }

    /** Empty for an account that may not come in any more. */
    Optional<SignedIn> as(AccountId id) {
        return accounts.findById(id.value()).filter(Account::enabled).map(account -> new SignedIn(account.accountId(),
                account.username(), account.name(sealing), account.role(), account.passwordHash(), true));
    }

    static Authentication authentication(SignedIn account) {
        return UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities());
    }
}
