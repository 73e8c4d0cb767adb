package org.mafs.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What a newcomer with a one-time code fills in. */
public record NewAccount(
        @NotBlank(message = "{access.code.needed}") String code,
        @NotBlank(message = "{access.name.needed}") @Size(max = 100, message = "{access.name.long}") String name,
        @NotBlank(message = "{access.username.needed}")
        @Pattern(regexp = "[\\p{Alnum}._@-]{3,60}", message = "{access.username.letters}") String username,
        @NotBlank(message = "{access.password.needed}")
        @Size(min = 12, message = "{access.password.short}")
        @Size(max = 200, message = "{access.password.long}") String password) {

    /** A password stays out of logs. */
    @Override
    public String toString() {
        return "NewAccount[" + username + "]";
    }
}
