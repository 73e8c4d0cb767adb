package org.mafs.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JdbcUrlTest {

    @Test
    void addsWhatIsNeeded() {
        assertThat(JdbcUrl.complete("jdbc:mariadb://db/mafs")).isEqualTo("jdbc:mariadb://db/mafs?connectionTimeZone=UTC"
                + "&forceConnectionTimeZoneToSession=true&preserveInstants=true&connectTimeout=10000&socketTimeout=120000");
    }

    @Test
    void keepsWhatIsGiven() {
        assertThat(JdbcUrl.complete("jdbc:mariadb://db/mafs?sslMode=verify-full&SOCKETTIMEOUT=5"))
                .startsWith("jdbc:mariadb://db/mafs?sslMode=verify-full&SOCKETTIMEOUT=5&connectionTimeZone=UTC")
                .doesNotContain("socketTimeout=120000");
    }

    @Test
    void refusesAnotherKindOfDatabase() {
        assertThatThrownBy(() -> JdbcUrl.complete("jdbc:mysql://db/mafs")).isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("MAFS_DB_URL must begin with jdbc:mariadb://");
    }

    @Test
    void refusesTheOptionThatHidesConflicts() {
        assertThatThrownBy(() -> JdbcUrl.complete("jdbc:mariadb://db/mafs?useBulkStmts=true")).isInstanceOf(StartRefused.class)
                .hasMessageContaining("useBulkStmts=true");
    }
}
