package org.mafs.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mafs.database.DatabaseServer;
import org.mafs.database.EmbeddedServer;
import org.mafs.database.StartRefused;
import org.mafs.database.TestFolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The first start, and the starts that must be refused, on an empty database for each test. */
class InstallationTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-01T11:30:00Z"), ZoneOffset.UTC);

    @TempDir(factory = TestFolder.class)
    private static Path temporary;
    private static DatabaseServer server;

    private DataSource database;
    private Path keyFile;

    @BeforeAll
    static void startServer() throws Exception {
        server = EmbeddedServer.open(TestFolder.in(temporary, "data"));
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void emptyDatabase() throws Exception {
        database = new DriverManagerDataSource(server.jdbcUrl(), server.username(), server.password());
        sql("DROP DATABASE mafs", "CREATE DATABASE mafs CHARACTER SET utf8mb4");
        keyFile = temporary.resolve(UUID.randomUUID().toString()).resolve("mafs.key");
    }

    @Test
    void aNewDatabaseGetsAKeyOnlyItsOwnerMayReadAndAStamp() throws Exception {
        Installation installation = start(false);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile))).isEqualTo("rw-------");
        assertThat(installation.stamp()).isEqualTo(Stamp.REAL);
        assertThat(JdbcClient.create(database).sql("SELECT born_as, CAST(born_at AS CHAR) FROM installation")
                .query((row, number) -> row.getString(1) + " " + row.getString(2)).single())
                .isEqualTo("REAL 2026-07-01 11:30:00.000000");
    }

    @Test
    void theNextStartKeepsKeyAndStamp() throws Exception {
        byte[] sealed = start(false).sealing().seal("told", new SealedField("a", "b"), new UUID(1, 2));
        Object before = everything();
        String opened = start(false).sealing().open(sealed, new SealedField("a", "b"), new UUID(1, 2));
        assertThat(opened).isEqualTo("told");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aWrongKeyIsRefusedByNameAndChangesNothing() throws Exception {
        start(false);
        Files.delete(keyFile);
        SealingKey.make(keyFile);
        refusedUnchanged(false, "The key file %s does not belong to this data. Put the right file there, or set "
                + "MAFS_KEY to it. Nothing was changed.");
    }

    @Test
    void aMissingKeyIsRefusedByNameAndNoneIsMade() throws Exception {
        start(false);
        Files.delete(keyFile);
        refusedUnchanged(false, "The key file %s is missing, and this data cannot be read without it. Put the file "
                + "back, or set MAFS_KEY to where it is. Nothing was changed.");
        assertThat(keyFile).doesNotExist();
    }

    @Test
    void aKeyFileThatHoldsNoKeyIsRefusedByName() throws Exception {
        start(false);
        for (String content : List.of("", "one line\n", "two\nlines\n", "{}\n{}\n", "[]\nnull\n")) {
            Files.writeString(keyFile, content);
            refusedUnchanged(false, "The key file %s cannot be read or written. Check the folder and its permissions. "
                    + "Nothing was changed.");
        }
    }

    @Test
    void demoDataAreRefusedByRealModeAndRealDataByTheDemo() throws Exception {
        start(true);
        refusedUnchanged(false, "This folder holds demo data. Start with MAFS_DEMO=true, or set MAFS_DATA to another "
                + "folder for real people.");
        sql("UPDATE installation SET born_as = 'REAL'");
        refusedUnchanged(true, "This folder holds data of real people, so the demo will not touch it. Set MAFS_DATA to "
                + "another folder for the demo.");
    }

    @Test
    void killedBeforeTheStampTheNextStartStamps() throws Exception {
        Installation killed = installation(false);
        flyway().migrate();
        byte[] key = Files.readAllBytes(keyFile);
        byte[] sealed = killed.sealing().seal("told", new SealedField("a", "b"), new UUID(1, 2));
        Installation next = start(false);
        assertThat(Files.readAllBytes(keyFile)).isEqualTo(key);
        assertThat(next.sealing().open(sealed, new SealedField("a", "b"), new UUID(1, 2))).isEqualTo("told");
        assertThat(JdbcClient.create(database).sql("SELECT COUNT(*) FROM installation").query(Integer.class).single())
                .isOne();
    }

    @Test
    void killedWhileTheKeyWasWrittenTheNextStartMakesAWholeOne() throws Exception {
        Files.createDirectories(keyFile.getParent());
        Files.writeString(keyFile.resolveSibling("mafs.key.new"), "half a k");
        start(false);
        assertThat(keyFile.resolveSibling("mafs.key.new")).doesNotExist();
        assertThat(Files.readAllLines(keyFile)).hasSize(2);
    }

    private void refusedUnchanged(boolean demo, String sentence) throws Exception {
        Object before = everything();
        byte[] key = Files.exists(keyFile) ? Files.readAllBytes(keyFile) : null;
        assertThatThrownBy(() -> start(demo)).isInstanceOf(StartRefused.class)
                .hasMessage(sentence.formatted(keyFile.toAbsolutePath()));
        assertThat(everything()).isEqualTo(before);
        assertThat(Files.exists(keyFile) ? Files.readAllBytes(keyFile) : null).isEqualTo(key);
    }

    private Installation start(boolean demo) {
        Installation installation = installation(demo);
        new SealingConfiguration().migration(installation).migrate(flyway());
        return installation;
    }

    private Installation installation(boolean demo) {
        return new Installation(JdbcClient.create(database), keyFile, demo, false, CLOCK);
    }

    private Flyway flyway() {
        return Flyway.configure().dataSource(database).load();
    }

    private Map<String, Object> everything() {
        JdbcClient client = JdbcClient.create(database);
        return Map.of("installation", client.sql("SELECT uuid, born_as, CAST(born_at AS CHAR), HEX(key_check) "
                        + "FROM installation").query().listOfRows(),
                "migrations", client.sql("SELECT * FROM flyway_schema_history").query().listOfRows(),
                "tables", client.sql("SELECT table_name FROM information_schema.tables "
                        + "WHERE table_schema = DATABASE()").query().listOfRows());
    }

    /** On one connection: there is none to be had while there is no database. */
    private static void sql(String... statements) throws Exception {
        try (var connection = server.connect(); var work = connection.createStatement()) {
            for (String statement : statements) {
                work.execute(statement);
            }
        }
    }
}
