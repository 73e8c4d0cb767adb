package org.mafs.access;

import java.util.Collection;
import org.mafs.base.AccountId;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The person at the screen. */
public record SignedIn(AccountId id, String username, String name, Role role, String passwordHash, boolean enabled)
        implements UserDetails {

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return role.authorities();
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    /** Neither the name nor the hash belongs in a log. */
    @Override
    public String toString() {
        return "SignedIn[" + username + ", " + role + "]";
    }
}
