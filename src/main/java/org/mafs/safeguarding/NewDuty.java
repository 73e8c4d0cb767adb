package org.mafs.safeguarding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.mafs.base.AccountId;
import org.mafs.person.Contact;

/** @param reach how they are reached out of hours; may be empty */
public record NewDuty(@NotNull(message = "{safeguarding.duty.needed}") AccountId account, @Valid Contact reach) {
}
