package org.mafs.access;

import org.mafs.base.Refused;
import org.mafs.base.SessionId;

/** What must be so before forms are opened for anybody at a session. Higher rooms contribute beans. */
public interface FormsCondition {

    /** @throws Refused when it is not so, in words for the one who opens them */
    void require(SessionId session);
}
