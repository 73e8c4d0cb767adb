package org.mafs.access;

import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What an account is for. The names stand in annotations too, hence the constants. */
public enum Role {
    FACILITATOR, COORDINATOR, RESEARCHER, FUNDER, ADMIN;

    public static final String LEADS_SESSIONS = "FACILITATOR";
    public static final String RUNS_COHORTS = "COORDINATOR";
    public static final String STUDIES_OUTCOMES = "RESEARCHER";
    public static final String FUNDS = "FUNDER";
    public static final String KEEPS_ACCOUNTS = "ADMIN";

    /** Nobody's account: a person who fills in their own forms of one evening, see {@link Participant}. */
    public static final String FILLS_FORMS = "PARTICIPANT";

    List<GrantedAuthority> authorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + name()));
    }
}
