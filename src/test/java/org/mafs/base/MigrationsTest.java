package org.mafs.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Tables are changed outside any transaction: a migration killed half-way is run again from its start. */
class MigrationsTest extends IntegrationTest {

    @Autowired
    private DataSource database;
    @Autowired
    private JdbcClient client;

    @Test
    void everyStatementMayBeRunAgain() throws IOException {
        Map<String, String> before = everyTable();
        assertThat(before).containsKeys("person", "check_in", "mafs_id");
        Resource[] migrations = new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/*.sql");
        assertThat(migrations).isNotEmpty();
        for (Resource migration : migrations) {
            new ResourceDatabasePopulator(migration).execute(database);
            assertThat(everyTable()).as(migration.getFilename()).isEqualTo(before);
        }
    }

    /** How each was made, and how many rows it has. */
    private Map<String, String> everyTable() {
        Map<String, String> tables = new TreeMap<>();
        client.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()")
                .query(String.class).list().forEach(table -> tables.put(table, client.sql("SHOW CREATE TABLE " + table)
                        .query((row, number) -> row.getString(2)).single() + " with "
                        + client.sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single() + " rows"));
        return tables;
    }
}
