package org.mafs.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.Role;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.base.ReferralId;
import org.mafs.base.Refused;
import org.mafs.cohort.PersonPlace.NextStep;
import org.mafs.person.ConsentHow;
import org.mafs.person.NewPerson;
import org.mafs.person.NewReferral;
import org.mafs.person.ReferralOutcome;
import org.mafs.person.Referring;
import org.springframework.beans.factory.annotation.Autowired;

class ReferralAnswersTest extends IntegrationTest {

    @Autowired
    private ReferralAnswers answers;
    @Autowired
    private Referring referring;
    @Autowired
    private Enrolling enrolling;
    @Autowired
    private Register register;
    @Autowired
    private PersonPlaces places;
    @Autowired
    private OwnCohorts cohorts;

    private OwnCohort cohort;
    private PersonId person;
    private ReferralId referral;

    @BeforeEach
    void somebodyWaitsForAnAnswer() {
        cohort = cohorts.led(1);
        signIn(Role.COORDINATOR);
        person = referring.record(UUID.randomUUID(), new NewReferral(NewPerson.called("Referred"),
                OwnCohorts.FIRST.minusDays(9), null, null, null));
        referral = referring.of(person).getFirst().id();
    }

    @Test
    void anOfferKeepsAPlaceAndAnswersTheReferral() {
        EnrolmentId place = answers.offer(referral, cohort.id());
        assertThat(enrolling.get(place).status()).isEqualTo(EnrolmentStatus.OFFERED);
        assertThat(referring.get(referral).outcome()).contains(ReferralOutcome.OFFERED);
        assertThat(places.of(person).getFirst().nextStep()).contains(NextStep.HEAR_WHETHER_THEY_COME);
    }

    @Test
    void whoWaitsMayBeOfferedAPlaceLater() {
        EnrolmentId place = answers.waitFor(referral, cohort.id());
        assertThat(enrolling.get(place).status()).isEqualTo(EnrolmentStatus.WAITING);
        assertThat(referring.get(referral).outcome()).contains(ReferralOutcome.WAITING);
        assertThat(answers.offer(referral, cohort.id())).isEqualTo(place);
        assertThat(referring.get(referral).outcome()).contains(ReferralOutcome.OFFERED);
    }

    @Test
    void afterANoThereIsNoPlaceAndNothingIsKeptOfTheAttempt() {
        referring.answer(referral, ReferralOutcome.DECLINED, "");
        assertThatThrownBy(() -> answers.offer(referral, cohort.id())).isInstanceOf(Refused.class);
        assertThat(places.of(person)).isEmpty();
    }

    @Test
    void theTimeToStartRunsFromTheReferralToTheFirstSessionTheyCameTo() {
        EnrolmentId place = answers.offer(referral, cohort.id());
        enrolling.accept(place, ConsentHow.SPOKEN);
        assertThat(places.of(person).getFirst().daysToStart()).isEmpty();
        register.mark(cohort.sessions().get(0).id(), place, Mark.APOLOGIES, null, Optional.empty());
        register.mark(cohort.sessions().get(1).id(), place, Mark.LATE, null, Optional.empty());
        assertThat(places.of(person).getFirst().daysToStart()).as("nine days and a week").hasValue(16);
    }
}
