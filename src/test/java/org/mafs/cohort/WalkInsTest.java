package org.mafs.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.AtOnce;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.Role;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.person.Agreement;
import org.mafs.person.ConsentHow;
import org.mafs.person.ConsentPurpose;
import org.springframework.beans.factory.annotation.Autowired;

class WalkInsTest extends IntegrationTest {

    @Autowired
    private WalkIns walkIns;
    @Autowired
    private Register register;
    @Autowired
    private Enrolling enrolling;
    @Autowired
    private CohortPlanning planning;
    @Autowired
    private Places places;
    @Autowired
    private Agreement agreement;
    @Autowired
    private OwnCohorts cohorts;

    private OwnCohort cohort;

    @BeforeEach
    void anEvening() {
        cohort = cohorts.led(2);
        signIn(Role.FACILITATOR);
    }

    @Test
    void whoeverWalksInIsOnTheListHasAgreedAloudAndIsHere() {
        EnrolmentId cal = walkIns.arrive(UUID.randomUUID(), cohort.session(), " Cal ");
        EnrolmentRecord person = enrolling.get(cal);
        assertThat(person.name()).isEqualTo("Cal");
        assertThat(person.status()).isEqualTo(EnrolmentStatus.ENROLLED);
        assertThat(person.walkIn()).isTrue();
        assertThat(agreement.of(cohort.id()).get(person.person()).get(ConsentPurpose.TAKING_PART))
                .satisfies(said -> {
                    assertThat(said.given()).isTrue();
                    assertThat(said.how()).isEqualTo(ConsentHow.SPOKEN);
                });
        assertThat(register.of(cohort.session())).singleElement().satisfies(mark -> {
            assertThat(mark.enrolment()).isEqualTo(cal);
            assertThat(mark.mark()).isEqualTo(Mark.PRESENT);
        });
    }

    @Test
    void theSameKeyTwentyTimesAtOnceIsOnePerson() throws Exception {
        UUID key = UUID.randomUUID();
        List<Future<EnrolmentId>> answers = AtOnce.run(20, () -> walkIns.arrive(key, cohort.session(), "Cal"));
        assertThat(answers).allMatch(answer -> answer.state() == Future.State.SUCCESS);
        assertThat(answers.stream().map(Future::resultNow).distinct()).hasSize(1);
        assertThat(enrolling.of(cohort.id())).hasSize(3);
        assertThat(register.of(cohort.session())).hasSize(1);
    }

    @Test
    void aFullCohortTurnsNobodyAway() {
        signIn(Role.COORDINATOR);
        CohortRecord now = planning.get(cohort.id());
        planning.change(cohort.id(), now.version(), new CohortDetails(now.name(), places.called("A hall"), 2));
        signIn(Role.FACILITATOR);
        walkIns.arrive(UUID.randomUUID(), cohort.session(), "Cal");
        assertThat(enrolling.of(cohort.id())).hasSize(3);
    }

    @Test
    void whoHadLeftIsBackAndHereWhateverWasMarkedBefore() {
        EnrolmentId who = cohort.person();
        register.mark(cohort.session(), who, Mark.APOLOGIES, "Ill", java.util.Optional.empty());
        enrolling.leave(who, OwnCohorts.FIRST, "");
        walkIns.arriveAgain(cohort.session(), who);
        assertThat(enrolling.get(who).status()).isEqualTo(EnrolmentStatus.ENROLLED);
        assertThat(register.of(cohort.session())).singleElement().extracting(AttendanceRecord::mark)
                .isEqualTo(Mark.PRESENT);
    }

    @Test
    void aNameIsKnownByAnyOfItsWordsWithoutCaseAndAccents() {
        EnrolmentId zoe = walkIns.arrive(UUID.randomUUID(), cohort.session(), "Zoë O’Neill");
        assertThat(walkIns.called(cohort.session(), "zoe")).extracting(EnrolmentRecord::id).containsExactly(zoe);
        assertThat(walkIns.called(cohort.session(), "NEILL")).extracting(EnrolmentRecord::id).containsExactly(zoe);
        assertThat(walkIns.called(cohort.session(), "Zo")).isEmpty();
        assertThat(walkIns.called(cohort.session(), "  ")).isEmpty();
    }

    @Test
    void aClosedSessionAndAnEmptyNameAddNobody() {
        assertThatThrownBy(() -> walkIns.arrive(UUID.randomUUID(), cohort.session(), " "))
                .isInstanceOf(Refused.class);
        planning.close(cohort.session());
        assertThatThrownBy(() -> walkIns.arrive(UUID.randomUUID(), cohort.session(), "Cal"))
                .isInstanceOf(Refused.class).hasMessage("Session 1 is closed. Open it again first.");
        assertThat(enrolling.of(cohort.id())).hasSize(2);
    }

    @Test
    void somebodyOfAnotherCohortDoesNotArriveHere() {
        OwnCohort other = cohorts.led(1);
        assertThatThrownBy(() -> walkIns.arriveAgain(cohort.session(), other.person())).isInstanceOf(Refused.class);
        assertThat(register.of(cohort.session())).isEmpty();
    }
}
