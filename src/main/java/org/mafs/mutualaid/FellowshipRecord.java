package org.mafs.mutualaid;

import java.util.Locale;

/**
 * A kind of mutual aid that people can be told about.
 *
 * @param code short and lasting, such as {@code aa}
 * @param web  their own page; or null
 */
public record FellowshipRecord(FellowshipId id, long version, String code, String name, FellowshipKind kind, String web,
        boolean retired) {

    /** As people say it: the letters where there are letters, the name otherwise. */
    public String inShort() {
        return code.length() == 2 ? code.toUpperCase(Locale.ROOT) : name;
    }
}
