package org.mafs.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.access.AccountRecord;
import org.mafs.access.AccountRegister;
import org.mafs.access.Role;
import org.mafs.checkin.WeeklyCheckIn;
import org.mafs.cohort.CohortList;
import org.mafs.cohort.CohortRow;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.curriculum.ContentText;
import org.mafs.curriculum.Curriculum;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever holds the database alone learns no name and no sentence. */
class SealedColumnsTest extends IntegrationTest {

    private static final String TEXT_COLUMNS = """
            SELECT CONCAT('`', table_name, '`') AS of_table, CONCAT('`', column_name, '`') AS named
              FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
             WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'
               AND (data_type LIKE '%char' OR data_type LIKE '%binary' OR data_type LIKE '%text'
                    OR data_type LIKE '%blob' OR data_type = 'json')""";

    @Autowired
    private JdbcClient database;
    @Autowired
    private CohortList cohorts;
    @Autowired
    private Enrolling enrolling;
    @Autowired
    private WeeklyCheckIn checkIns;
    @Autowired
    private AccountRegister accounts;
    @Autowired
    private Curriculum curriculum;

    private final Set<String> secrets = new HashSet<>();
    private String cohortName;

    private record TextColumn(String ofTable, String named) {
    }

    @BeforeEach
    void whatTheDemoKnows() {
        signIn(Role.COORDINATOR);
        List<CohortRow> rows = cohorts.toEvaluate().stream().filter(row -> !row.name().startsWith("Own ")).toList();
        cohortName = rows.getFirst().name();
        rows.stream().flatMap(row -> enrolling.of(row.id()).stream()).forEach(this::keepSecret);
        accounts.all().stream().map(AccountRecord::name).forEach(this::keepNameSecret);
        secrets.removeIf(isAWordThatEverybodyMayRead());
        assertThat(secrets).hasSizeGreaterThan(150).contains("Pettifer", "Joan Pettifer", "Okafor");
    }

    @Test
    void noNameAndNoSentenceIsReadable() {
        String all = everythingReadable();
        assertThat(secrets).noneMatch(all::contains);
    }

    @Test
    void whatIsNotSealedWouldHaveBeenFound() {
        assertThat(everythingReadable()).contains(cohortName, "facilitator");
    }

    private void keepSecret(EnrolmentRecord person) {
        keepNameSecret(person.name());
        person.leftReason().ifPresent(secrets::add);
        checkIns.of(person.id()).stream().map(told -> told.answers().week()).filter(said -> said != null)
                .forEach(secrets::add);
    }

    /** Somebody may be called like a word of the curriculum, which is readable for all. */
    private Predicate<String> isAWordThatEverybodyMayRead() {
        List<String> texts = curriculum.inForce(Curriculum.HOME).stream().map(ContentText::text).toList();
        return secret -> texts.stream().anyMatch(text -> text.contains(secret));
    }

    /** Three letters may stand among sealed bytes by chance; five do not. */
    private void keepNameSecret(String name) {
        Stream.concat(Stream.of(name), Stream.of(name.split("[ ’']"))).filter(word -> word.length() >= 5)
                .forEach(secrets::add);
    }

    private String everythingReadable() {
        StringBuilder all = new StringBuilder();
        for (TextColumn column : database.sql(TEXT_COLUMNS).query(TextColumn.class).list()) {
            database.sql("SELECT DISTINCT %s AS kept FROM %s".formatted(column.named(), column.ofTable()))
                    .query(row -> {
                        byte[] kept = row.getBytes("kept");
                        all.append(kept == null ? "" : new String(kept, StandardCharsets.UTF_8)).append('\n');
                    });
        }
        return all.toString();
    }
}
