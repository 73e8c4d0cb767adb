package org.mafs.audit;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class SealingConfiguration {

    @Bean
    Installation installation(DataSource database, Clock clock, @Value("${mafs.demo}") boolean demo,
            @Value("${mafs.database.join:false}") boolean joined, @Value("${mafs.data}") Path data,
            @Value("${mafs.key}") String keyFile) {
        Path key = keyFile.isBlank() ? data.resolve("mafs.key") : Path.of(keyFile);
        return new Installation(JdbcClient.create(database), key, demo, joined, clock);
    }

    @Bean
    Stamp stamp(Installation installation) {
        return installation.stamp();
    }

    @Bean
    Sealing sealing(Installation installation) {
        return installation.sealing();
    }

    /** The key and the mode are checked before a migration touches anything, and stamped after the first. */
    @Bean
    FlywayMigrationStrategy migration(Installation installation) {
        return flyway -> {
            flyway.migrate();
            installation.stampIfNew();
        };
    }
}
