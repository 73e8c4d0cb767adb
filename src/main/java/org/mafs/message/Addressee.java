package org.mafs.message;

import java.util.Optional;
import org.mafs.base.AccountId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.base.SessionId;

/** Whom a message is for. */
public sealed interface Addressee {

    /** Somebody in the programme, who gets messages only in a way they called safe, and may stop them. */
    record Person(PersonId person, EnrolmentId enrolment, Optional<SessionId> session) implements Addressee {
    }

    /** A member of staff who has to know, at any hour. Nobody stops that, and it is tried until it would be too late. */
    record Staff(AccountId account) implements Addressee {
    }
}
