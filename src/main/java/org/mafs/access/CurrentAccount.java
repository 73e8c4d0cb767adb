package org.mafs.access;

import java.util.Optional;
import org.mafs.base.AccountId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is asking, for services and screens. */
@Component
public class CurrentAccount {

    public Optional<SignedIn> ifSignedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn account
                ? Optional.of(account)
                : Optional.empty();
    }

    /** @throws AccessDeniedException when nobody is signed in */
    public SignedIn get() {
        return ifSignedIn().orElseThrow(() -> new AccessDeniedException("Nobody is signed in."));
    }

    public AccountId id() {
        return get().id();
    }
}
