package org.mafs.database;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Gives Spring Boot the server to build its pool on. As the pool is made from these beans, Spring closes the pool
 * first and the server after it.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    DatabaseServer databaseServer(@Value("${mafs.data:}") String data, @Value("${mafs.db.url:}") String url,
            @Value("${mafs.db.user:}") String user, @Value("${mafs.db.password:}") String password,
            @Value("${mafs.database.join:false}") boolean join) {
        var server = url.isBlank()
                ? embedded(Path.of(data.isBlank() ? "data" : data), join)
                : RemoteServer.at(url, user, password);
        try {
            ServerSettings.check(server);
            return server;
        } catch (StartRefused refused) {
            server.close();
            throw refused;
        }
    }

    private static DatabaseServer embedded(Path data, boolean join) {
        return join ? EmbeddedServer.openOrJoin(data) : EmbeddedServer.open(data);
    }

    @Bean
    JdbcConnectionDetails databaseConnection(DatabaseServer server) {
        return new JdbcConnectionDetails() {

            @Override
            public String getJdbcUrl() {
                return server.jdbcUrl();
            }

            @Override
            public String getUsername() {
                return server.username();
            }

            @Override
            public String getPassword() {
                return server.password();
            }
        };
    }
}
