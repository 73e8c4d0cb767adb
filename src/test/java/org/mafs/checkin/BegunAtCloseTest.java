package org.mafs.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.DemoAccounts;
import org.mafs.access.FormWay;
import org.mafs.access.Role;
import org.mafs.base.Refused;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.Register;
import org.mafs.draft.Drafts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class BegunAtCloseTest extends IntegrationTest {

    private static final Filled HANDED = new Filled(FormWay.HANDED, "en", "one");

    @Autowired
    private CohortPlanning planning;
    @Autowired
    private Register register;
    @Autowired
    private Drafts drafts;
    @Autowired
    private HandingIn handingIn;
    @Autowired
    private SheetLooks looks;
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

    @BeforeEach
    void anEvening() {
        cohort = cohorts.led(1);
        occasion = new Occasion(cohort.person(), Optional.of(cohort.session()), OwnCohorts.FIRST);
        signIn(Role.FACILITATOR);
        register.everyoneElseIsHere(cohort.session());
    }

    @Test
    void whoBeganAndDidNotComeToTheQuestionLeftItBlank() {
        given(Form.CORE_10, "item.1", "2");
        assertThat(concern(Form.CORE_10)).as("still filling in").isEmpty();
        close();
        assertThat(concern(Form.CORE_10)).contains("LEFT_BLANK");
        assertThat(database.sql("SELECT found_late FROM concern WHERE form_key = ?")
                .param(occasion.key(Form.CORE_10).value()).query(Boolean.class).single()).as("found at the close").isFalse();
    }

    @Test
    void whoTookTheAnswerAwayLeftItBlank() {
        given(Form.CORE_10, "item.1", "2");
        given(Form.CORE_10, "item.6", "");
        close();
        assertThat(concern(Form.CORE_10)).contains("LEFT_BLANK");
    }

    @Test
    void whoAnsweredTheQuestionDidNot() {
        given(Form.CORE_10, "item.6", "0");
        close();
        assertThat(concern(Form.CORE_10)).isEmpty();
    }

    @Test
    void aFormWithoutAnyAnswerIsOnlyNotFilledIn() {
        given(Form.CORE_10, "item.1", "");
        close();
        assertThat(concern(Form.CORE_10)).isEmpty();
    }

    @Test
    void aSheetOnWhichOnlyTheQuestionWasReadIsNotBegunOnAScreen() {
        looks.look(cohort.session(), cohort.person(), Form.CORE_10, 6, OptionalInt.of(0), new Looked(Map.of()));
        close();
        assertThat(concern(Form.CORE_10)).isEmpty();
    }

    @Test
    void aFormThatIsInAndBeingPutRightIsNotLeftBlank() {
        handingIn.handIn(Form.CORE_10, occasion, allAre("0"), HANDED, 0);
        given(Form.CORE_10, "item.1", "2");
        close();
        assertThat(concern(Form.CORE_10)).isEmpty();
    }

    @Test
    void anOwnQuestionThatSomebodyWouldRatherNotAnswerIsLeftBlankToo() {
        Form safe = own.published(accounts.of(Role.COORDINATOR));
        try {
            given(safe, "item.2", "-");
            close();
            assertThat(concern(safe)).contains("LEFT_BLANK");
        } finally {
            own.withdraw(safe);
        }
    }

    @Test
    void theRestThatArrivesAllClearTakesItBack() {
        given(Form.CORE_10, "item.1", "2");
        close();
        handingIn.handIn(Form.CORE_10, occasion, allAre("0"), HANDED, 0);
        assertThat(concern(Form.CORE_10)).contains("TAKEN_BACK");
    }

    @Test
    void closedAndOpenedAndClosedAgainItIsOneConcern() {
        given(Form.CORE_10, "item.1", "2");
        close();
        planning.reopen(cohort.session());
        close();
        assertThat(concern(Form.CORE_10)).contains("LEFT_BLANK");
    }

    @Test
    void theClosingAndItsConcernsAreKeptTogetherOrNotAtAll() {
        given(Form.CORE_10, "item.1", "2");
        transaction.executeWithoutResult(both -> {
            close();
            both.setRollbackOnly();
        });
        assertThat(concern(Form.CORE_10)).isEmpty();
        String held = database.sql("SELECT held_on FROM cohort_session WHERE id = ?").param(cohort.session().value())
                .query(String.class).single();
        heldOn("2099-01-01");
        try {
            assertThatThrownBy(this::close).isInstanceOf(Refused.class);
        } finally {
            heldOn(held);
        }
        assertThat(concern(Form.CORE_10)).as("not closed, nothing left open").isEmpty();
    }

    /** No session that somebody came to stays ahead: the files that other tests bring in know no such thing. */
    private void heldOn(String day) {
        database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?").params(day, cohort.session().value()).update();
    }

    private void given(Form form, String field, String value) {
        drafts.keep(occasion.key(form), cohort.person(), field, value);
    }

    private void close() {
        planning.close(cohort.session());
    }

    private static GivenAnswers allAre(String answer) {
        return new GivenAnswers(IntStream.rangeClosed(1, 10).boxed()
                .collect(Collectors.toMap(item -> "item." + item, item -> answer)));
    }

    private Optional<String> concern(Form form) {
        return database.sql("SELECT reason FROM concern WHERE form_key = ?").param(occasion.key(form).value())
                .query(String.class).optional();
    }
}
