package org.mafs.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.Statements;
import org.mafs.access.FormWay;
import org.mafs.access.Role;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.checkin.TwoVersions.Line;
import org.mafs.draft.Drafts;
import org.mafs.draft.FormKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class LateAnswersTest extends IntegrationTest {

    private static final Filled ON_A_PHONE = new Filled(FormWay.OWN_PHONE, "en", "one");

    @Autowired
    private LateAnswers late;
    @Autowired
    private HandingIn handingIn;
    @Autowired
    private WeeklyCheckIn checkIns;
    @Autowired
    private Drafts drafts;
    @Autowired
    private Beside beside;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private Statements statements;
    @Autowired
    private JdbcClient database;

    private OwnCohort cohort;
    private Occasion occasion;

    @BeforeEach
    void aCheckIn() {
        cohort = cohorts.led(1);
        occasion = new Occasion(cohort.person(), Optional.of(cohort.session()), OwnCohorts.FIRST);
        signIn(Role.FACILITATOR);
    }

    @Test
    void bothVersionsStandSideBySideInWords() {
        handIn(Map.of("mood", "4", "week", "Good", "days.alcohol", "2"));
        UUID id = cameLater(Map.of("mood", "2", "week", "Good", "meetings", "-"), true);
        TwoVersions both = late.both(id);
        assertThat(both.handedIn()).isTrue();
        assertThat(both.stands().way()).contains(FormWay.HANDED);
        assertThat(both.came().way()).contains(FormWay.OWN_PHONE);
        assertThat(both.lines()).filteredOn(Line::differs).extracting(Line::stands, Line::came)
                .containsExactly(tuple("4", "2"),
                        tuple("2", "not answered"),
                        tuple("not answered", "would rather not say"));
        assertThat(late.at(cohort.session())).extracting(LateForm::id).containsExactly(id);
        assertThat(late.waiting()).extracting(LateForm::id).contains(id);
    }

    @Test
    void whatStandsIsKeptAndTheOtherStaysToBeRead() {
        handIn(Map.of("mood", "4"));
        UUID id = cameLater(Map.of("mood", "2"), true);
        late.keepWhatStands(id, late.both(id).late().arrivedAt());
        assertThat(mood(cohort.session())).isEqualTo(4);
        assertThat(late.at(cohort.session())).isEmpty();
        assertThat(late.both(id).settled()).isPresent();
        assertThat(late.both(id).lines()).extracting(Line::came).containsExactly("2");
    }

    @Test
    void whatCameLaterIsTakenWithHowItCameAndWhatStoodIsPutAside() {
        handIn(Map.of("mood", "4", "week", "Good"));
        UUID id = cameLater(Map.of("mood", "2", "hope", "Sleep"), true);
        late.takeWhatCame(id, late.both(id).late().arrivedAt());
        assertThat(mood(cohort.session())).isEqualTo(2);
        assertThat(checkIns.handedIn(cohort.person(), cohort.session()).orElseThrow().answers().week()).isNull();
        assertThat(database.sql("SELECT way FROM form_filled WHERE enrolment_id = ?").param(cohort.person().value())
                .query(String.class).single()).isEqualTo("OWN_PHONE");
        assertThat(handingIn.number(Form.CHECK_IN, occasion)).isEqualTo(2);
        assertThat(late.at(cohort.session())).isEmpty();
        assertThat(database.sql("SELECT COUNT(*) FROM answers_beside WHERE enrolment_id = ? AND settled_at IS NOT NULL")
                .param(cohort.person().value()).query(Integer.class).single()).as("both are still there").isEqualTo(2);
    }

    @Test
    void oneLateAnswerChangesThatAnswerOnly() {
        handIn(Map.of("mood", "4", "week", "Good"));
        UUID id = cameLater(Map.of("mood", "1"), false);
        assertThat(late.both(id).lines()).hasSize(1);
        late.takeWhatCame(id, late.both(id).late().arrivedAt());
        assertThat(mood(cohort.session())).isEqualTo(1);
        assertThat(checkIns.handedIn(cohort.person(), cohort.session()).orElseThrow().answers().week()).isEqualTo("Good");
    }

    @Test
    void ofAFormThatIsNotInTheDraftIsChanged() {
        FormKey key = occasion.key(Form.CHECK_IN);
        drafts.keep(key, cohort.person(), "mood", "4", UUID.randomUUID(), 0);
        UUID id = cameLater(Map.of("mood", "1"), false);
        assertThat(late.both(id).handedIn()).isFalse();
        late.takeWhatCame(id, late.both(id).late().arrivedAt());
        assertThat(drafts.of(key, cohort.person())).isEqualTo(Map.of("mood", "1"));
        assertThat(handingIn.isIn(Form.CHECK_IN, occasion)).isFalse();
    }

    @Test
    void nobodySettlesWhatTheyHaveNotSeenOrWhatIsSettled() {
        handIn(Map.of("mood", "4"));
        UUID writer = UUID.randomUUID();
        UUID id = beside.keep(Form.CHECK_IN, occasion, writer, Map.of("mood", "2"), ON_A_PHONE, true);
        var seen = late.both(id).late().arrivedAt();
        beside.keep(Form.CHECK_IN, occasion, writer, Map.of("week", "More"), ON_A_PHONE, true);
        assertThatThrownBy(() -> late.takeWhatCame(id, seen)).isInstanceOf(Refused.class).hasMessageContaining("More");
        var now = late.both(id).late().arrivedAt();
        late.keepWhatStands(id, now);
        assertThatThrownBy(() -> late.takeWhatCame(id, now)).isInstanceOf(Refused.class).hasMessageContaining("settled");
        assertThat(mood(cohort.session())).isEqualTo(4);
    }

    @Test
    void whatIsOfAnotherCohortIsNotShown() {
        OwnCohort foreign = cohorts.notLed(1);
        UUID id = beside.keep(Form.CHECK_IN, new Occasion(foreign.person(), Optional.of(foreign.session()),
                OwnCohorts.FIRST), UUID.randomUUID(), Map.of("mood", "2"), ON_A_PHONE, true);
        assertThatThrownBy(() -> late.both(id)).isInstanceOf(AccessDeniedException.class);
        assertThat(late.waiting()).extracting(LateForm::id).doesNotContain(id);
    }

    @Test
    void theListTakesAsManyStatementsHoweverLongItIs() {
        cameLater(Map.of("mood", "2"), true);
        int one = statements.during(() -> late.at(cohort.session()));
        cameLater(Map.of("mood", "3"), true);
        cameLater(Map.of("mood", "1"), true);
        assertThat(statements.during(() -> late.at(cohort.session()))).isEqualTo(one);
    }

    private void handIn(Map<String, String> answers) {
        handingIn.handIn(Form.CHECK_IN, occasion, new GivenAnswers(answers), new Filled(FormWay.HANDED, "en", "one"), 0);
    }

    private UUID cameLater(Map<String, String> answers, boolean handedIn) {
        return beside.keep(Form.CHECK_IN, occasion, UUID.randomUUID(), answers, ON_A_PHONE, handedIn);
    }

    private int mood(SessionId session) {
        return checkIns.handedIn(cohort.person(), session).orElseThrow().answers().mood();
    }
}
