package org.mafs.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Somebody was sent to us, or came by themselves.
 *
 * @param person   who; for somebody we know, only the source is taken from it
 * @param referrer who sent them; absent when they came by themselves
 * @param agency   for whom that one works
 */
public record NewReferral(
        @Valid @NotNull(message = "{person.name.needed}") NewPerson person,
        @NotNull(message = "{person.referral.date.needed}") LocalDate referredOn,
        @Size(max = 100, message = "{person.referral.referrer.long}") String referrer,
        @Size(max = 100, message = "{person.referral.referrer.long}") String agency,
        @Size(max = 900, message = "{person.referral.note.long}") String note) {

    public NewReferral {
        referrer = PersonDetails.said(referrer);
        agency = PersonDetails.said(agency);
        note = PersonDetails.said(note);
    }
}
