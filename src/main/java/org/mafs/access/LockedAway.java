package org.mafs.access;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mafs.base.AccountId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Nobody: a tablet that nobody touched for a while. It shows nothing and may do nothing; the account's code opens it
 * again.
 *
 * @param firstName   of the one whose code it waits for
 * @param place       what wrong codes are counted for
 * @param to          the page it leads back to
 * @param participant who had the tablet, when it was handed over
 */
public record LockedAway(AccountId account, String firstName, UUID place, String to,
        Optional<Participant> participant) implements Principal {

    @Override
    public String getName() {
        return "locked " + place;
    }

    Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(this, null, List.of());
    }
}
