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

    /** The person who fills in their own forms, when it is one. */
    public Optional<Participant> participant() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Participant person
                ? Optional.of(person)
                : Optional.empty();
    }

    /** What waits for a code, when this browser does. */
    public Optional<LockedAway> lockedAway() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof LockedAway away
                ? Optional.of(away)
                : Optional.empty();
    }

    /** In whose name answers are written: the account's own, or the one that handed the form over. */
    public AccountId writer() {
        return participant().map(Participant::issuedBy).orElseGet(this::id);
    }
}
