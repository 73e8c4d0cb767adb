package org.mafs.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.AtOnce;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.base.Refused;
import org.mafs.person.Agreement;
import org.mafs.person.ConsentHow;
import org.mafs.person.ConsentPurpose;
import org.mafs.person.NewPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

class EnrollingTest extends IntegrationTest {

    private static final NewPerson WALK_IN = NewPerson.called("Wren Walker");

    @Autowired
    private Enrolling enrolling;
    @Autowired
    private Agreement agreement;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private Calendar calendar;
    @Autowired
    private JdbcClient database;

    private final UUID key = UUID.randomUUID();
    private OwnCohort cohort;

    @BeforeEach
    void aCohort() {
        cohort = cohorts.led(0);
        signIn(Role.FACILITATOR);
    }

    @Test
    void oneWalkInSentTwentyTimesAtOnceIsOnePerson() throws Exception {
        int people = count("person");
        int consents = count("consent");
        List<Future<EnrolmentId>> answers = AtOnce.run(20,
                () -> enrolling.join(key, cohort.id(), WALK_IN, ConsentHow.SPOKEN));
        assertThat(answers).allMatch(answer -> answer.state() == Future.State.SUCCESS);
        assertThat(answers).extracting(Future::resultNow).containsOnly(enrolling.of(cohort.id()).getFirst().id());
        assertThat(enrolling.of(cohort.id())).hasSize(1);
        assertThat(count("person") - people).isOne();
        assertThat(count("consent") - consents).isOne();
    }

    @Test
    void aRetryAfterSuccessChangesNothing() {
        EnrolmentId first = join();
        Map<PersonId, ?> agreed = agreement.of(cohort.id());
        assertThat(join()).isEqualTo(first);
        assertThat(enrolling.of(cohort.id())).hasSize(1);
        assertThat(agreement.of(cohort.id())).isEqualTo(agreed);
    }

    @Test
    void whoJoinsHasAgreedToTakePartAndNotToResearch() {
        PersonId person = enrolling.get(join()).person();
        assertThat(agreement.of(cohort.id()).get(person)).containsOnlyKeys(ConsentPurpose.TAKING_PART);
        assertThat(agreement.of(cohort.id()).get(person).get(ConsentPurpose.TAKING_PART).given()).isTrue();
    }

    @Test
    void aKeyOfAnotherCohortsListDoesNotTellWhoIsOnIt() {
        OwnCohort other = cohorts.notLed(0);
        signIn(Role.COORDINATOR);
        enrolling.join(key, other.id(), WALK_IN, ConsentHow.PAPER);
        int people = count("person");
        signIn(Role.FACILITATOR);
        assertThatThrownBy(this::join).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(enrolling.of(cohort.id())).isEmpty();
        assertThat(count("person")).as("nobody is left behind").isEqualTo(people);
    }

    @Test
    void aNameIsNeeded() {
        assertThatThrownBy(() -> enrolling.join(key, cohort.id(), NewPerson.called("  "), ConsentHow.SPOKEN))
                .isInstanceOf(Refused.class).hasMessage("Type the name they like to be called.");
    }

    @Test
    void whoLeftCanComeBackAndJoinedWhenTheyFirstDid() {
        EnrolmentId who = join();
        enrolling.leave(who, calendar.today(), " Moved away ");
        assertThat(enrolling.get(who)).satisfies(left -> {
            assertThat(left.status()).isEqualTo(EnrolmentStatus.LEFT);
            assertThat(left.leftReason()).contains("Moved away");
        });
        assertThatThrownBy(() -> enrolling.leave(who, calendar.today(), "")).isInstanceOf(Refused.class)
                .hasMessage("This person is marked as left already.");
        enrolling.comeBack(who);
        assertThat(enrolling.get(who)).satisfies(back -> {
            assertThat(back.status()).isEqualTo(EnrolmentStatus.ENROLLED);
            assertThat(back.joinedOn()).isEqualTo(calendar.today());
            assertThat(back.leftOn()).isEmpty();
            assertThat(back.leftReason()).isEmpty();
        });
    }

    @Test
    void nobodyLeavesTomorrowOrForAReasonWithoutEnd() {
        EnrolmentId who = join();
        assertThatThrownBy(() -> enrolling.leave(who, calendar.today().plusDays(1), ""))
                .isInstanceOf(Refused.class).hasMessage("The day they left cannot be later than today.");
        assertThatThrownBy(() -> enrolling.leave(who, calendar.today(), "x".repeat(501)))
                .isInstanceOf(Refused.class).hasMessage("Please keep the reason to 500 letters.");
        assertThat(enrolling.get(who).status()).isEqualTo(EnrolmentStatus.ENROLLED);
    }

    @Test
    void aKnownPersonJoinsACohortOnce() throws Exception {
        OwnCohort other = cohorts.notLed(0);
        PersonId person = enrolling.get(join()).person();
        signIn(Role.COORDINATOR);
        List<Future<EnrolmentId>> answers = AtOnce.run(10, () -> enrolling.joinAgain(other.id(), person, ConsentHow.SPOKEN));
        assertThat(answers).allMatch(answer -> answer.state() == Future.State.SUCCESS);
        assertThat(enrolling.of(other.id())).singleElement()
                .satisfies(place -> assertThat(place.name()).isEqualTo("Wren Walker"));
    }

    private EnrolmentId join() {
        return enrolling.join(key, cohort.id(), WALK_IN, ConsentHow.SPOKEN);
    }

    private int count(String table) {
        return database.sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single();
    }
}
