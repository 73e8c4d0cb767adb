package org.mafs.access;

import java.util.Optional;
import org.mafs.base.SessionId;

/** Told when somebody's forms were opened on a tablet or phone, or are open there no longer. */
public record FormsMoved(Optional<SessionId> session) {
}
