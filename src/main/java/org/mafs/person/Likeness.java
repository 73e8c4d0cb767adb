package org.mafs.person;

import java.time.LocalDate;

/** What somebody who may be known already has told so far; absent is null. */
public record Likeness(String name, LocalDate dateOfBirth, String phone, String email) {

    public static Likeness of(PersonDetails details) {
        String name = details.fullName() == null ? details.name() : details.name() + " " + details.fullName();
        return new Likeness(name, details.dateOfBirth(), details.contact().phone(), details.contact().email());
    }
}
