package org.mafs.person;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Whom to call when somebody is taken ill at a session. */
public record Emergency(
        @Size(max = 100, message = "{person.emergency.long}") String name,
        @Pattern(regexp = PhoneNumber.SHAPE, message = "{person.emergency.phone.wrong}") String phone,
        @Size(max = 100, message = "{person.emergency.long}") String relation) {

    public static final Emergency NONE = new Emergency(null, null, null);

    public Emergency {
        name = PersonDetails.said(name);
        phone = PersonDetails.said(phone);
        relation = PersonDetails.said(relation);
    }
}
