package org.mafs.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.DemoAccounts;
import org.mafs.access.FormWay;
import org.mafs.access.Role;
import org.mafs.checkin.Entry.Kind;
import org.mafs.cohort.CohortPlanning;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class RiskWatchTest extends IntegrationTest {

    private static final Filled HANDED = new Filled(FormWay.HANDED, "en", "one");

    @Autowired
    private EntryBook book;
    @Autowired
    private HandingIn handingIn;
    @Autowired
    private CohortPlanning planning;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private OwnInstrument own;
    @Autowired
    private DemoAccounts accounts;
    @Autowired
    private JdbcClient database;
    @Autowired
    private TransactionTemplate transaction;

    private OwnCohort cohort;
    private Occasion occasion;
    private Form safe;
    private final UUID page = UUID.randomUUID();
    private long seq;

    @BeforeEach
    void aTablet() {
        cohort = cohorts.led(1);
        occasion = new Occasion(cohort.person(), Optional.of(cohort.session()), OwnCohorts.FIRST);
        signIn(Role.FACILITATOR);
        safe = own.published(accounts.of(Role.COORDINATOR));
    }

    @AfterEach
    void withdraw() {
        own.withdraw(safe);
    }

    @Test
    void anAnswerThatAsksForATalkOpensAConcernTheMomentItIsGiven() {
        given(Form.CORE_10, "item.6", "1");
        assertThat(concern(Form.CORE_10)).contains("ANSWERED");
        assertThat(handingIn.isIn(Form.CORE_10, occasion)).isFalse();
    }

    @Test
    void theAnswerAndItsConcernAreKeptTogetherOrNotAtAll() {
        transaction.executeWithoutResult(both -> {
            given(Form.CORE_10, "item.6", "4");
            assertThat(concern(Form.CORE_10)).as("there already").isPresent();
            both.setRollbackOnly();
        });
        assertThat(concern(Form.CORE_10)).isEmpty();
        assertThat(answers()).isZero();
    }

    @Test
    void noughtAsksForNoTalkAndNeitherDoesAnotherQuestion() {
        given(Form.CORE_10, "item.6", "0");
        given(Form.CORE_10, "item.8", "4");
        assertThat(concern(Form.CORE_10)).isEmpty();
    }

    @Test
    void toTakeTheAnswerAwayTakesNothingBackAndToPutItRightDoes() {
        given(Form.CORE_10, "item.6", "1");
        given(Form.CORE_10, "item.6", "");
        assertThat(concern(Form.CORE_10)).contains("ANSWERED");
        given(Form.CORE_10, "item.6", "0");
        assertThat(concern(Form.CORE_10)).contains("TAKEN_BACK");
        given(Form.CORE_10, "item.6", "2");
        assertThat(concern(Form.CORE_10)).contains("ANSWERED");
    }

    @Test
    void anOwnInstrumentAsksForATalkFromItsOwnAnswerOn() {
        given(safe, "item.2", "2");
        given(safe, "item.6", "4");
        assertThat(concern(safe)).isEmpty();
        given(safe, "item.2", "3");
        assertThat(concern(safe)).contains("ANSWERED");
    }

    @Test
    void whoWouldRatherSayNothingAtAllHasLeftItBlank() {
        handingIn.handIn(safe, occasion, new GivenAnswers(Map.of("item.1", "-", "item.2", "-")), HANDED, 0);
        assertThat(concern(safe)).contains("LEFT_BLANK");
    }

    @Test
    void whatComesBesideAnotherAnswerCountsToo() {
        given(Form.CORE_10, "item.6", "0");
        book.answer(Form.CORE_10, occasion, FormWay.OWN_PHONE, answer("core-10", "item.6", "2", 0, UUID.randomUUID()));
        assertThat(concern(Form.CORE_10)).contains("ANSWERED");
    }

    @Test
    void whatArrivesAfterTheSessionWasClosedIsFoundLate() {
        planning.close(cohort.session());
        given(Form.CORE_10, "item.6", "1");
        assertThat(foundLate()).isTrue();
    }

    @Test
    void whatArrivesBeforeIsNotFoundLate() {
        given(Form.CORE_10, "item.6", "1");
        planning.close(cohort.session());
        assertThat(foundLate()).isFalse();
    }

    private void given(Form form, String field, String value) {
        EntryBook.Written written = book.answer(form, occasion, FormWay.HANDED,
                answer(form.code(), field, value, 0, page));
        assertThat(written.status()).isEqualTo(EntryResult.Status.KEPT);
    }

    private Entry answer(String form, String field, String value, long base, UUID writer) {
        return new Entry(1, Kind.ANSWER, form, field, value, base, 0L, writer, ++seq, null, "en", "one", null);
    }

    private Optional<String> concern(Form form) {
        return database.sql("SELECT reason FROM concern WHERE form_key = ?").param(occasion.key(form).value())
                .query(String.class).optional();
    }

    private boolean foundLate() {
        return database.sql("SELECT found_late FROM concern WHERE form_key = ?")
                .param(occasion.key(Form.CORE_10).value()).query(Boolean.class).single();
    }

    private int answers() {
        return database.sql("SELECT COUNT(*) FROM draft_answer WHERE enrolment_id = ?")
                .param(cohort.person().value()).query(Integer.class).single();
    }
}
