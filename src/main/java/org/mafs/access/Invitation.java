package org.mafs.access;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import org.mafs.base.Refused;
import org.mafs.base.Versioned;

/** A one-time code that lets its holder make one account of one role. Only the code's hash is kept. */
@Entity
class Invitation extends Versioned {

    static final Duration LASTS = Duration.ofDays(7);

    private byte[] codeHash;
    @Enumerated(EnumType.STRING)
    private Role role;
    private Instant madeAt;
    private Instant expiresAt;
    private Instant usedAt;

    protected Invitation() {
    }

    Invitation(byte[] codeHash, Role role, Instant now) {
        this.codeHash = codeHash;
        this.role = role;
        this.madeAt = now;
        this.expiresAt = now.plus(LASTS);
    }

    Role use(Instant now) {
        if (usedAt != null) {
            throw new Refused("access.code-used");
        }
        if (now.isAfter(expiresAt)) {
            throw new Refused("access.code-expired");
        }
        usedAt = now;
        return role;
    }
}
