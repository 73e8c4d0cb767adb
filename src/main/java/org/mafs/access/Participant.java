package org.mafs.access;

import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mafs.base.AccountId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * The person who fills in forms, in place of whoever was signed in. They reach their own forms of one occasion and
 * nothing else.
 *
 * @param pass     what was opened for them
 * @param session  empty for a form outside a session, such as a follow-up
 * @param heldOn   the session's day, or the day of the form
 * @param forms    the codes of the forms that were opened
 * @param issuedBy the account that opened them; what comes of it is written in its name
 */
public record Participant(UUID pass, EnrolmentId enrolment, Optional<SessionId> session, LocalDate heldOn,
        List<String> forms, AccountId issuedBy, FormWay way) implements Principal {

    @Override
    public String getName() {
        return "participant " + pass;
    }

    Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(this, null,
                List.of(new SimpleGrantedAuthority("ROLE_" + Role.FILLS_FORMS)));
    }

    boolean reaches(EnrolmentId other) {
        return enrolment.equals(other);
    }

    boolean reaches(SessionId other) {
        return session.filter(other::equals).isPresent();
    }
}
