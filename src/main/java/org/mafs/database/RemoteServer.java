package org.mafs.database;

import java.sql.SQLException;

/** The server named by MAFS_DB_URL. */
record RemoteServer(String jdbcUrl, String username, String password) implements DatabaseServer {

    static RemoteServer at(String url, String username, String password) {
        var server = new RemoteServer(JdbcUrl.complete(url.strip()), blankToNull(username), blankToNull(password));
        try (var _ = server.connect()) {
            return server;
        } catch (SQLException refusal) {
            throw new StartRefused("The database at %s cannot be reached: %s. "
                    .formatted(JdbcUrl.withoutOptions(url), firstLine(refusal))
                    + "Check MAFS_DB_URL, MAFS_DB_USER and MAFS_DB_PASSWORD.", refusal);
        }
    }

    private static String firstLine(SQLException refusal) {
        return Failure.reason(refusal).lines().findFirst().orElse("").replaceFirst("\\.$", "");
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    @Override
    public void close() {
        // Somebody else's server.
    }

    /** A record prints what it holds; this one holds a password. */
    @Override
    public String toString() {
        return JdbcUrl.withoutOptions(jdbcUrl);
    }
}
