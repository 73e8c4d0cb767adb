package org.mafs.mutualaid;

import java.util.List;
import java.util.Optional;
import org.mafs.base.SessionId;

/** What one step for everybody who came has changed: a value the screen holds, so that it can be taken back. */
public record ForEverybody(SessionId session, SupportKind kind, List<Change> changes) {

    public ForEverybody {
        changes = List.copyOf(changes);
    }

    /** @param before empty where nothing had been offered */
    public record Change(Optional<SupportRecord> before, SupportRecord after) {
    }
}
