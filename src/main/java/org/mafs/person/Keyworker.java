package org.mafs.person;

import jakarta.validation.constraints.Size;

/**
 * The keyworker or recovery navigator at the service somebody comes from.
 *
 * @param contact a phone number or an e-mail address
 */
public record Keyworker(
        @Size(max = 100, message = "{person.keyworker.long}") String name,
        @Size(max = 100, message = "{person.keyworker.long}") String agency,
        @Size(max = 100, message = "{person.keyworker.long}") String contact) {

    public static final Keyworker NONE = new Keyworker(null, null, null);

    public Keyworker {
        name = PersonDetails.said(name);
        agency = PersonDetails.said(agency);
        contact = PersonDetails.said(contact);
    }
}
