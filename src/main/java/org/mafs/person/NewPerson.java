package org.mafs.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** What is asked of somebody who joins. The date of birth and the ways to reach them may stay unknown. */
public record NewPerson(
        @NotBlank(message = "{person.name.needed}") @Size(max = 100, message = "{person.name.long}") String name,
        @Past(message = "{person.born.future}") LocalDate dateOfBirth,
        @NotNull(message = "{person.gender.needed}") Gender gender,
        @NotNull(message = "{person.source.needed}") ReferralSource source,
        @Valid Contact contact) {

    public NewPerson(String name, LocalDate dateOfBirth, Gender gender, ReferralSource source) {
        this(name, dateOfBirth, gender, source, Contact.NONE);
    }

    /** A walk-in needs no more than a name to be called by. */
    public static NewPerson called(String name) {
        return new NewPerson(name, null, Gender.NOT_ASKED, ReferralSource.SELF);
    }
}
