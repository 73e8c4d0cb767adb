package org.mafs.person;

import java.time.LocalDate;
import java.util.Optional;
import org.mafs.base.PersonId;

public record PersonRecord(PersonId id, String name, Gender gender, Optional<LocalDate> dateOfBirth) {
}
