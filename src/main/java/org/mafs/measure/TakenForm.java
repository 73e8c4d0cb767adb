package org.mafs.measure;

import java.util.Optional;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;

/** That somebody has taken a form, not what it says. */
public record TakenForm(EnrolmentId enrolment, Optional<SessionId> session, String form) {
}
