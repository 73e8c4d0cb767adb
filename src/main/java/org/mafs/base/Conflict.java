package org.mafs.base;

import java.util.List;

/**
 * Somebody else saved first, and something different. Nothing was overwritten; the one who comes second sees both.
 *
 * @see Difference
 */
public class Conflict extends RuntimeException {

    /** One answer in two versions, in words. */
    public record Difference(String what, String theirs, String yours) {
    }

    private final transient List<Difference> differences;
    private final long theirVersion;

    /** @param theirVersion the version that saving again with would replace, knowingly */
    public Conflict(long theirVersion, List<Difference> differences) {
        super(Words.say("app.conflict"));
        this.theirVersion = theirVersion;
        this.differences = List.copyOf(differences);
    }

    public long theirVersion() {
        return theirVersion;
    }

    public List<Difference> differences() {
        return differences;
    }
}
