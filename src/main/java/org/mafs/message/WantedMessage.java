package org.mafs.message;

import java.time.Instant;
import java.util.Optional;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.base.SessionId;

/**
 * A message somebody should get.
 *
 * @param onceKey     the same key again is the same message; at most 120 letters
 * @param recipient   a phone number or an e-mail address
 * @param words       to somebody in the programme with {@value #LINK} where the link stands that stops further messages
 * @param giveUpAfter from then on it would come too late, and is not sent
 */
public record WantedMessage(String onceKey, MessageReason reason, Channel channel, String recipient, Addressee to,
        Instant sendAfter, Instant giveUpAfter, String words) {

    public static final String LINK = "[link]";

    /** To somebody in the programme. */
    public WantedMessage(String onceKey, MessageReason reason, Channel channel, String recipient, PersonId person,
            EnrolmentId enrolment, Optional<SessionId> session, Instant sendAfter, Instant giveUpAfter, String words) {
        this(onceKey, reason, channel, recipient, new Addressee.Person(person, enrolment, session), sendAfter,
                giveUpAfter, words);
    }
}
