package org.mafs.person;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * How somebody is reached, and how it is safe to. What was left empty is absent, never an empty text.
 *
 * @param safeWays those they said are safe; empty when they were not asked
 * @param safeNote such as "only after six"
 */
public record Contact(
        @Pattern(regexp = PhoneNumber.SHAPE, message = "{person.phone.wrong}") String phone,
        @Size(max = 200, message = "{person.email.wrong}")
        @Pattern(regexp = "[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+", message = "{person.email.wrong}") String email,
        Set<SafeWay> safeWays,
        @Size(max = 450, message = "{person.safe-note.long}") String safeNote) {

    public static final Contact NONE = new Contact(null, null, Set.of(), null);

    public Contact {
        phone = PersonDetails.said(phone);
        email = PersonDetails.said(email);
        safeWays = Set.copyOf(safeWays);
        safeNote = PersonDetails.said(safeNote);
    }
}
