package org.mafs.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.FormWay;
import org.mafs.access.Role;
import org.mafs.base.Conflict;
import org.mafs.cohort.CohortPlanning;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a form was filled in, and what the person would rather not say, which is an answer of its own. */
class HowFilledTest extends IntegrationTest {

    private static final Filled ON_A_TABLET = new Filled(FormWay.HANDED, "en", "one");
    private static final Filled ON_A_PHONE = new Filled(FormWay.OWN_PHONE, "en", "page");
    private static final Map<String, String> NOTHING_SAID = Map.of("mood", "-", "days", "-", "week", "-");

    @Autowired
    private HandingIn handingIn;
    @Autowired
    private HowFilled filled;
    @Autowired
    private AnswersHandedIn handedIn;
    @Autowired
    private LateAnswers late;
    @Autowired
    private Beside beside;
    @Autowired
    private Evening evening;
    @Autowired
    private CohortPlanning planning;
    @Autowired
    private OwnCohorts cohorts;
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
    void itIsKeptWithTheForm() {
        handIn(Map.of("mood", "4", "days.alcohol", "-", "days.heroin", "-", "hope", "-"), ON_A_PHONE, 0);
        FilledForm kept = filled.of(cohort.person()).get(occasion.key(Form.CHECK_IN));
        assertThat(kept.how()).isEqualTo(ON_A_PHONE);
        assertThat(kept.declined()).containsExactly("days.alcohol", "days.heroin", "hope");
        assertThat(kept.questionsDeclined()).as("the days of every substance are one question").isEqualTo(2);
    }

    @Test
    void whatWasDeclinedStandsAmongWhatWasHandedIn() {
        handIn(Map.of("mood", "4", "week", "-"), ON_A_TABLET, 0);
        assertThat(handedIn.of(Form.CHECK_IN, occasion).byField()).isEqualTo(Map.of("mood", "4", "week", "-"));
    }

    @Test
    void whatWasKnowinglyReplacedByDecliningIsGone() {
        handIn(Map.of("mood", "4", "days.alcohol", "2", "meetings", "1"), ON_A_TABLET, 0);
        handIn(NOTHING_SAID, ON_A_TABLET, 1);
        assertThat(handedIn.of(Form.CHECK_IN, occasion).byField()).isEqualTo(NOTHING_SAID);
        assertThat(database.sql("SELECT (SELECT COUNT(*) FROM check_in WHERE enrolment_id = :id) "
                        + "+ (SELECT COUNT(*) FROM use_recall WHERE enrolment_id = :id) "
                        + "+ (SELECT COUNT(*) FROM meeting_recall WHERE enrolment_id = :id)")
                .param("id", cohort.person().value()).query(Integer.class).single()).isZero();
    }

    @Test
    void whatWasReplacedUnseenStaysAndIsAConflict() {
        handIn(Map.of("mood", "4"), ON_A_TABLET, 0);
        assertThatThrownBy(() -> handIn(NOTHING_SAID, ON_A_PHONE, 0)).isInstanceOf(Conflict.class);
        assertThat(handedIn.of(Form.CHECK_IN, occasion).byField()).isEqualTo(Map.of("mood", "4"));
    }

    @Test
    void twoPagesThatBothDeclinedTheSameDoNotDiffer() {
        handIn(NOTHING_SAID, ON_A_TABLET, 0);
        handIn(NOTHING_SAID, ON_A_PHONE, 0);
        assertThat(filled.of(cohort.person()).get(occasion.key(Form.CHECK_IN)).how()).isEqualTo(ON_A_TABLET);
        assertThatThrownBy(() -> handIn(Map.of("mood", "-"), ON_A_PHONE, 0)).isInstanceOf(Conflict.class);
    }

    @Test
    void theSameAnswersWithAnotherQuestionDeclinedDiffer() {
        handIn(Map.of("mood", "4"), ON_A_TABLET, 0);
        assertThatThrownBy(() -> handIn(Map.of("mood", "4", "week", "-"), ON_A_PHONE, 0)).isInstanceOf(Conflict.class);
    }

    @Test
    void decliningThatCameLaterCanBeTaken() {
        handIn(Map.of("mood", "4"), ON_A_TABLET, 0);
        UUID id = beside.keep(Form.CHECK_IN, occasion, UUID.randomUUID(), NOTHING_SAID, ON_A_PHONE, true);
        late.takeWhatCame(id, late.both(id).late().arrivedAt());
        assertThat(handedIn.of(Form.CHECK_IN, occasion).byField()).isEqualTo(NOTHING_SAID);
        assertThat(filled.of(cohort.person()).get(occasion.key(Form.CHECK_IN)).how()).isEqualTo(ON_A_PHONE);
    }

    @Test
    void oneLateAnswerLeavesWhatElseWasDeclined() {
        handIn(Map.of("mood", "4", "week", "-"), ON_A_TABLET, 0);
        UUID id = beside.keep(Form.CHECK_IN, occasion, UUID.randomUUID(), Map.of("mood", "2"), ON_A_PHONE, false);
        late.takeWhatCame(id, late.both(id).late().arrivedAt());
        assertThat(handedIn.of(Form.CHECK_IN, occasion).byField()).isEqualTo(Map.of("mood", "2", "week", "-"));
    }

    @Test
    void whoDeclinedEverythingHasHandedInAndIsNotNamedAsMissing() {
        handIn(NOTHING_SAID, ON_A_TABLET, 0);
        List<EveningPerson> people = evening.of(planning.session(cohort.session()), 6);
        assertThat(people).filteredOn(person -> person.enrolment().id().equals(cohort.person())).singleElement()
                .satisfies(person -> {
                    assertThat(person.done()).contains(Form.CHECK_IN);
                    assertThat(person.due()).doesNotContain(Form.CHECK_IN);
                });
    }

    private void handIn(Map<String, String> answers, Filled how, long seen) {
        handingIn.handIn(Form.CHECK_IN, occasion, new GivenAnswers(answers), how, seen);
    }
}
