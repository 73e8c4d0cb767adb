package org.mafs.database;

import java.io.IOException;
import java.util.Optional;

/** The server of another, living instance on the same folder. Not ours to stop. */
record JoinedServer(String jdbcUrl, String username, String password) implements DatabaseServer {

    /** Empty while that instance is still starting, or already stopping. */
    static Optional<JoinedServer> find(DataFolder folder) {
        try {
            var state = ServerState.read(folder.state());
            var password = DatabasePassword.read(folder.password());
            if (state.isEmpty() || password.isEmpty() || LocalServer.login(state.get().port(), password.get()).isPresent()) {
                return Optional.empty();
            }
            return Optional.of(new JoinedServer(LocalServer.url(state.get().port()), Installation.USER, password.get()));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        // It lives on with the instance that started it.
    }

    /** A record prints what it holds; this one holds a password. */
    @Override
    public String toString() {
        return jdbcUrl;
    }
}
