package org.mafs.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A MariaDB server that is ready for connections. */
public interface DatabaseServer extends AutoCloseable {

    String jdbcUrl();

    /** Null when the address itself carries the name. */
    String username();

    /** Null when the address itself carries the password. */
    String password();

    /** A single connection outside the pool. */
    default Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), username(), password());
    }

    /** Stops the server if this object started it; close the pool first. */
    @Override
    void close();
}
