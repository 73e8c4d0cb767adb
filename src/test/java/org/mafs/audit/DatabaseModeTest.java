package org.mafs.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.database.StartRefused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A temporary table of the same name stands before the stamp of the test's own demo database. */
class DatabaseModeTest extends IntegrationTest {

    @Autowired
    private DataSource pool;

    @Value("${mafs.data}")
    private Path data;

    private Connection connection;
    private JdbcClient database;

    @BeforeEach
    void connect() throws Exception {
        connection = pool.getConnection();
        database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    @AfterEach
    void disconnect() throws Exception {
        database.sql("DROP TEMPORARY TABLE IF EXISTS installation").update();
        connection.close();
    }

    @Test
    void aCommandReadsADemoWithoutBeingToldThatItIsOne() {
        assertThat(command(false).stamp()).isEqualTo(Stamp.DEMO);
        assertThat(command(true).stamp()).isEqualTo(Stamp.DEMO);
    }

    @Test
    void theWebAppDoesNotServeADemoAsReal() {
        assertThatThrownBy(() -> app(false)).isInstanceOf(StartRefused.class).hasMessageContaining("demo data");
    }

    @Test
    void theDemoNeverTouchesRealDataNotEvenForACommand() {
        bornAs("REAL");
        assertThat(command(false).stamp()).isEqualTo(Stamp.REAL);
        assertThatThrownBy(() -> command(true)).isInstanceOf(StartRefused.class).hasMessageContaining("real people");
        assertThatThrownBy(() -> app(true)).isInstanceOf(StartRefused.class).hasMessageContaining("real people");
    }

    @Test
    void aCommandThatOnlyReadsDecidesNothingForANewDatabase() {
        bornAs("REAL");
        database.sql("DELETE FROM installation").update();
        assertThatThrownBy(() -> command(false)).isInstanceOf(StartRefused.class).hasMessageContaining("no data here yet");
        assertThat(command(true).stamp()).isEqualTo(Stamp.DEMO);
        assertThat(app(false).stamp()).isEqualTo(Stamp.REAL);
    }

    private void bornAs(String stamp) {
        database.sql("CREATE TEMPORARY TABLE installation AS SELECT * FROM installation").update();
        database.sql("UPDATE installation SET born_as = ?").param(stamp).update();
    }

    private Installation command(boolean demo) {
        return installation(demo, true);
    }

    private Installation app(boolean demo) {
        return installation(demo, false);
    }

    private Installation installation(boolean demo, boolean joined) {
        return new Installation(database, data.resolve("mafs.key"), demo, joined, Clock.systemUTC());
    }
}
