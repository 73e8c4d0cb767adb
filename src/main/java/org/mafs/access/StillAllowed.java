package org.mafs.access;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Looks up anew whether whoever is signed in may still be here: a link may be followed long after the page was made. */
@Component
public class StillAllowed {

    private final CurrentAccount current;
    private final SignedInAgain again;

    StillAllowed(CurrentAccount current, SignedInAgain again) {
        this.current = current;
        this.again = again;
    }

    /** @throws AccessDeniedException when nobody is signed in, or the account was stopped or given another role since */
    public void require() {
        SignedIn account = current.get();
        if (again.as(account.id()).filter(now -> now.role() == account.role()).isEmpty()) {
            throw new AccessDeniedException("This account may not come in any more.");
        }
    }
}
