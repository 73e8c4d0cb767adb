package org.mafs.safeguarding;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A help line as the page of a person shows it.
 *
 * @param tel the number to call, as people write it; null for a line that only takes texts
 * @param sms where to write to; null for a line that only takes calls
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WayToHelp(String name, String how, String tel, Text sms) {

    /** @param words what to write; null where any words do */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Text(String to, String words) {
    }
}
