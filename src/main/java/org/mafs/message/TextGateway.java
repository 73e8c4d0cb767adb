package org.mafs.message;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A company that sends text messages and is asked by plain HTTP.
 *
 * @param url    https, or a server on this computer
 * @param body   what is posted, with {to} and {text}: JSON when it begins with a curly bracket, else a form
 * @param header a header that carries the secret, such as Authorization; empty for none
 * @param secret the header's value, never shown again once kept; empty keeps the one there is
 */
public record TextGateway(
        @NotBlank(message = "{message.url.needed}") @Size(max = 500, message = "{message.url.needed}") String url,
        @NotBlank(message = "{message.body.needed}") @Size(max = 2000, message = "{message.body.needed}") String body,
        @NotNull @Size(max = 100, message = "{message.long}") String header,
        @NotNull @Size(max = 500, message = "{message.long}") String secret) {

    static final String TO = "{to}";
    static final String TEXT = "{text}";

    @Override
    public String toString() {
        return "TextGateway[" + url + "]";
    }
}
