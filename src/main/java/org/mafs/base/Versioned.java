package org.mafs.base;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.UUID;

/**
 * A stored record two people may edit: its version tells the second of them what the first has saved.
 * The uuid exists from the constructor on, so that sealed fields can be bound to the row before it has an id.
 */
@MappedSuperclass
public abstract class Versioned {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mafs_id")
    @SequenceGenerator(name = "mafs_id", sequenceName = "mafs_id", allocationSize = 50)
    private Long id;

    @Column(nullable = false, updatable = false)
    private UUID uuid;

    @Version
    private long version;

    protected Versioned() {
        this(UUID.randomUUID());
    }

    /** For a record that is made from a keyed request: the same key again finds the same record. */
    protected Versioned(UUID key) {
        this.uuid = key;
    }

    public Long id() {
        return id;
    }

    public UUID uuid() {
        return uuid;
    }

    public long version() {
        return version;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Versioned that && uuid.equals(that.uuid);
    }

    @Override
    public final int hashCode() {
        return uuid.hashCode();
    }
}
