package org.mafs.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Locale;
import org.mafs.audit.SealedField;
import org.mafs.audit.Sealing;
import org.mafs.base.AccountId;
import org.mafs.base.Versioned;

@Entity
class Account extends Versioned {

    private static final SealedField NAME = new SealedField("account", "name");

    @Column(updatable = false)
    private String username;
    private byte[] nameSealed;
    private String passwordHash;
    @Enumerated(EnumType.STRING)
    private Role role;
    private boolean enabled = true;
    private Instant createdAt;

    protected Account() {
    }

    Account(String username, String name, String passwordHash, Role role, Sealing sealing, Instant now) {
        this.username = asTyped(username);
        this.nameSealed = sealing.seal(name, NAME, uuid());
        this.passwordHash = passwordHash;
        this.role = role;
        this.createdAt = now;
    }

    /** Capitals and stray blanks do not make another account. */
    static String asTyped(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    AccountId accountId() {
        return new AccountId(id());
    }

    String name(Sealing sealing) {
        return sealing.open(nameSealed, NAME, uuid());
    }

    String username() {
        return username;
    }

    String passwordHash() {
        return passwordHash;
    }

    Role role() {
        return role;
    }

    boolean enabled() {
        return enabled;
    }

    void enable(boolean mayComeIn) {
        this.enabled = mayComeIn;
    }
}
