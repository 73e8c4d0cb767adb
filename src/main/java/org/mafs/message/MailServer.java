package org.mafs.message;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Where e-mail is handed over.
 *
 * @param user     empty when the server asks for no sign-in
 * @param password never shown again once kept; empty keeps the one there is
 * @param from     the address it comes from: a stranger reads it, so it should say nothing either
 */
public record MailServer(
        @NotBlank(message = "{message.host.needed}") @Size(max = 200, message = "{message.host.needed}") String host,
        @Min(value = 1, message = "{message.port.range}") @Max(value = 65535, message = "{message.port.range}") int port,
        @NotNull(message = "{message.security.needed}") Security security,
        @NotNull @Size(max = 200, message = "{message.long}") String user,
        @NotNull @Size(max = 500, message = "{message.long}") String password,
        @NotBlank(message = "{message.from.needed}") @Email(message = "{message.from.needed}") String from) {

    /** How the line is closed to others. NONE is for a server on this computer only. */
    public enum Security {
        STARTTLS, TLS, NONE
    }

    @Override
    public String toString() {
        return "MailServer[" + host + ":" + port + ", " + security + "]";
    }
}
