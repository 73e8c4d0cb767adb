package org.mafs.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;

/**
 * Something in what was written down that looks odd.
 *
 * @param key       the same as long as it is the same oddity; other numbers make another one
 * @param cohort    whose list it is on
 * @param enrolment whom it is about; empty for what is about a session
 * @param who       what they are called; empty for what is about a session
 * @param since     the day it is about
 * @param words     what, when; without a name
 * @param fix       where it is put right
 * @param accepted  why it was left as it is, where somebody has said so
 */
public record Oddity(String key, OddityKind kind, CohortId cohort, String cohortName, Optional<EnrolmentId> enrolment,
        Optional<String> who, LocalDate since, String words, Fix fix, Optional<Accepted> accepted) {

    /** Where something odd is put right. */
    public sealed interface Fix {
    }

    /** The form itself, at its session. */
    public record InForm(Form form, EnrolmentId enrolment, SessionId session) implements Fix {
    }

    /** The room of the session. */
    public record InRoom(SessionId session) implements Fix {
    }

    /** Both versions of a form that came twice. */
    public record InBoth(UUID late, EnrolmentId enrolment, Optional<SessionId> session) implements Fix {
    }

    /** The person's page; there is nothing else to open. */
    public record OnPage(EnrolmentId enrolment) implements Fix {
    }

    /**
     * @param by who has said so
     */
    public record Accepted(String reason, String by, Instant at) {
    }
}
