package org.mafs.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The beans the rest of the house builds on. */
class DatabaseConfigurationTest {

    @TempDir(factory = TestFolder.class)
    Path temporary;

    private final ApplicationContextRunner app = new ApplicationContextRunner()
            .withUserConfiguration(DatabaseConfiguration.class)
            .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class));

    @Test
    void buildsThePoolOnAServerOfItsOwnAndStopsBothInOrder() throws Exception {
        var data = TestFolder.in(temporary, "data");

        app.withPropertyValues("mafs.data=" + data).run(context -> {
            var pool = context.getBean(DataSource.class);
            assertThat(pool).isInstanceOf(HikariDataSource.class);
            pool.getConnection().close();
            assertThat(context.getBeanFactory().getDependentBeans("databaseConnection")).contains("dataSource");
            assertThat(context.getBeanFactory().getDependentBeans("databaseServer")).contains("databaseConnection");
        });

        assertThat(data.resolve("mariadb.state")).as("stopped with the app").doesNotExist();
    }

    @Test
    void buildsThePoolOnTheServerNamed() throws Exception {
        try (var server = EmbeddedServer.open(TestFolder.in(temporary, "theirs"))) {
            var unused = temporary.resolve("unused");

            app.withPropertyValues("mafs.data=" + unused, "mafs.db.url=" + JdbcUrl.withoutOptions(server.jdbcUrl()),
                    "mafs.db.user=" + server.username(), "mafs.db.password=" + server.password()).run(context -> {
                        var pool = context.getBean(HikariDataSource.class);
                        pool.getConnection().close();
                        assertThat(pool.getJdbcUrl()).contains("connectionTimeZone=UTC");
                    });

            assertThat(Files.exists(unused)).isFalse();
            server.connect().close();
        }
    }

    @Test
    void saysInOneSentenceThatTheServerNamedCannotBeReached() {
        app.withPropertyValues("mafs.db.url=jdbc:mariadb://127.0.0.1:1/mafs?password=hidden", "mafs.db.user=mafs",
                "mafs.db.password=secret").run(context -> assertThat(StartRefused.in(context.getStartupFailure()))
                .hasValueSatisfying(refused -> assertThat(refused.getMessage())
                        .startsWith("The database at jdbc:mariadb://127.0.0.1:1/mafs cannot be reached: ")
                        .endsWith(". Check MAFS_DB_URL, MAFS_DB_USER and MAFS_DB_PASSWORD.")
                        .doesNotContain("secret", "hidden", "\n")));
    }
}
