package org.mafs.database;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds to a MariaDB address what MAFS relies on, unless the address already says otherwise. */
final class JdbcUrl {

    private static final String PREFIX = "jdbc:mariadb:";

    private static final Map<String, String> NEEDED = new LinkedHashMap<>();

    static {
        // An instant means the same whatever the time zone of this computer or of the server.
        NEEDED.put("connectionTimeZone", "UTC");
        NEEDED.put("forceConnectionTimeZoneToSession", "true");
        NEEDED.put("preserveInstants", "true");
        // A dead network must not hold a facilitator's request for ever.
        NEEDED.put("connectTimeout", "10000");
        NEEDED.put("socketTimeout", "120000");
    }

    private JdbcUrl() {
    }

    static String complete(String url) {
        if (!url.startsWith(PREFIX)) {
            throw new StartRefused("MAFS_DB_URL must begin with jdbc:mariadb:// and name a MariaDB database, "
                    + "for example jdbc:mariadb://localhost:3306/mafs.");
        }
        if (options(url).stream().anyMatch("useBulkStmts=true"::equalsIgnoreCase)) {
            throw new StartRefused("MAFS_DB_URL sets useBulkStmts=true, with which two people can overwrite each "
                    + "other's work unnoticed. Take it out.");
        }
        var complete = new StringBuilder(url);
        NEEDED.forEach((name, value) -> {
            if (options(url).stream().noneMatch(given -> given.regionMatches(true, 0, name + "=", 0, name.length() + 1))) {
                complete.append(complete.indexOf("?") < 0 ? '?' : '&').append(name).append('=').append(value);
            }
        });
        return complete.toString();
    }

    /** For messages: options may hold a password. */
    static String withoutOptions(String url) {
        return url.replaceFirst("\\?.*", "");
    }

    private static List<String> options(String url) {
        var start = url.indexOf('?');
        return start < 0 ? List.of() : List.of(url.substring(start + 1).split("&"));
    }
}
