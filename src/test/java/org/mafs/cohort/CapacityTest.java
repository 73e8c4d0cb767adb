package org.mafs.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.Future.State;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
import org.mafs.person.ConsentHow;
import org.mafs.person.ConsentPurpose;
import org.mafs.person.NewPerson;
import org.mafs.person.PersonRegister;
import org.springframework.beans.factory.annotation.Autowired;

class CapacityTest extends IntegrationTest {

    private static final String FULL =
            "All 2 places of this cohort are taken, so nobody was added. A coordinator can put them on the waiting list.";

    @Autowired
    private Enrolling enrolling;
    @Autowired
    private PersonRegister people;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private Calendar calendar;

    private OwnCohort cohort;

    @BeforeEach
    void aCohortOfTwoPlaces() {
        cohort = cohorts.notLed(0, 2);
        signIn(Role.COORDINATOR);
    }

    @Test
    void fiftyWhoAddAtOnceFillTenPlacesAndNoMore() throws Exception {
        OwnCohort ten = cohorts.notLed(0, 10);
        List<Future<EnrolmentId>> answers = AtOnce.run(50, () -> enrolling.join(UUID.randomUUID(), ten.id(),
                NewPerson.called("Tester"), ConsentHow.SPOKEN));
        assertThat(answers).filteredOn(answer -> answer.state() == State.SUCCESS).hasSize(10);
        assertThat(answers).filteredOn(answer -> answer.state() == State.FAILED).hasSize(40)
                .allSatisfy(answer -> assertThat(answer.exceptionNow()).isInstanceOf(Refused.class));
        assertThat(enrolling.of(ten.id())).hasSize(10);
        assertThat(enrolling.taken(ten.id())).isEqualTo(new PlacesTaken(10, 10, 0, 0));
    }

    @Test
    void twoCoordinatorsWithOnePlaceLeftGiveItOnceWhateverWayTheyGiveIt() throws Exception {
        EnrolmentId referred = enrolling.refer(cohort.id(), NewPerson.called("Referred"), calendar.today());
        EnrolmentId gone = join("Gone");
        enrolling.leave(gone, calendar.today(), "");
        join("First");
        PersonId known = person("Known");
        PersonId other = person("Other");
        List<Callable<EnrolmentId>> ways = List.of(() -> join("New"),
                () -> enrolling.joinAgain(cohort.id(), known, ConsentHow.PAPER), () -> enrolling.offer(cohort.id(), other),
                () -> {
                    enrolling.accept(referred, ConsentHow.SPOKEN);
                    return referred;
                },
                () -> {
                    enrolling.comeBack(gone);
                    return gone;
                });
        List<Future<EnrolmentId>> answers = AtOnce.run(
                IntStream.range(0, 4).boxed().flatMap(round -> ways.stream()).toList());
        assertThat(answers).filteredOn(answer -> answer.state() == State.SUCCESS).isNotEmpty();
        PlacesTaken taken = enrolling.taken(cohort.id());
        assertThat(taken.enrolled() + taken.offered()).isEqualTo(2);
    }

    @Test
    void aFullCohortTakesNobodyAndSaysWhatToDo() {
        join("First");
        EnrolmentId left = join("Second");
        enrolling.leave(left, calendar.today(), "");
        EnrolmentId referred = enrolling.refer(cohort.id(), NewPerson.called("Referred"), calendar.today());
        enrolling.offer(cohort.id(), person("Offered"));
        PersonId known = person("Known");
        refused(FULL, () -> join("New"));
        refused(FULL, () -> enrolling.joinAgain(cohort.id(), known, ConsentHow.PAPER));
        refused(FULL, () -> enrolling.offer(cohort.id(), known));
        refused(FULL, () -> enrolling.accept(referred, ConsentHow.PAPER));
        refused(FULL, () -> enrolling.comeBack(left));
        assertThat(enrolling.of(cohort.id())).extracting(EnrolmentRecord::name)
                .containsExactly("First", "Offered", "Referred", "Second");
        assertThat(enrolling.get(left).status()).isEqualTo(EnrolmentStatus.LEFT);
    }

    @Test
    void whoWalksInIsNeverTurnedAwayAndCountsFromThenOn() {
        join("First");
        join("Second");
        EnrolmentId third = enrolling.walkIn(UUID.randomUUID(), cohort.id(), NewPerson.called("Third"), ConsentHow.SPOKEN);
        assertThat(enrolling.get(third).walkIn()).isTrue();
        assertThat(enrolling.taken(cohort.id())).isEqualTo(new PlacesTaken(2, 3, 0, 0));
        assertThat(enrolling.taken(cohort.id()).free()).isZero();
        refused(FULL, () -> join("New"));
    }

    @Test
    void anOfferKeepsThePlaceUntilItIsTakenOrDeclined() {
        EnrolmentId offered = enrolling.offer(cohort.id(), person("Offered"));
        join("First");
        refused(FULL, () -> join("New"));
        enrolling.accept(offered, ConsentHow.SPOKEN);
        assertThat(enrolling.get(offered).status()).isEqualTo(EnrolmentStatus.ENROLLED);
        refused("This person is on the list of this cohort already.", () -> enrolling.accept(offered, ConsentHow.SPOKEN));
        refused("This person is on the list of this cohort already.", () -> enrolling.decline(offered, ""));
    }

    @Test
    void aPlaceDeclinedIsFreeForWhoHasWaitedLongest() {
        join("First");
        EnrolmentId offered = enrolling.offer(cohort.id(), person("Offered"));
        EnrolmentId zoe = enrolling.waitFor(cohort.id(), person("Zoe"));
        EnrolmentId adam = enrolling.waitFor(cohort.id(), person("Adam"));
        assertThat(enrolling.waiting(cohort.id())).extracting(EnrolmentRecord::id).containsExactly(zoe, adam);
        enrolling.waitFor(cohort.id(), enrolling.get(zoe).person());
        assertThat(enrolling.waiting(cohort.id())).as("asking again keeps the turn").first()
                .extracting(EnrolmentRecord::id).isEqualTo(zoe);
        enrolling.decline(offered, " Wrong evening ");
        assertThat(enrolling.get(offered)).satisfies(declined -> {
            assertThat(declined.status()).isEqualTo(EnrolmentStatus.DECLINED);
            assertThat(declined.leftReason()).contains("Wrong evening");
        });
        assertThat(enrolling.taken(cohort.id())).isEqualTo(new PlacesTaken(2, 1, 0, 2));
        enrolling.accept(zoe, ConsentHow.PAPER);
        assertThat(enrolling.waiting(cohort.id())).extracting(EnrolmentRecord::name).containsExactly("Adam");
    }

    @Test
    void whoAgreesWhenEveryPlaceIsTakenWaitsAndTheirAnswerIsKept() {
        EnrolmentId referred = enrolling.refer(cohort.id(), NewPerson.called("Referred"), calendar.today());
        join("First");
        join("Second");
        enrolling.answered(referred, ConsentPurpose.TAKING_PART, true, ConsentHow.SPOKEN);
        assertThat(enrolling.waiting(cohort.id())).extracting(EnrolmentRecord::id).containsExactly(referred);
    }

    @Test
    void whoWasOfferedAPlaceAndAgreesIsIn() {
        EnrolmentId offered = enrolling.offer(cohort.id(), person("Offered"));
        enrolling.answered(offered, ConsentPurpose.TAKING_PART, true, ConsentHow.SPOKEN);
        assertThat(enrolling.get(offered).status()).isEqualTo(EnrolmentStatus.ENROLLED);
    }

    @Test
    void nobodyInWaitsOrIsOfferedAPlaceTwice() {
        EnrolmentId offered = enrolling.offer(cohort.id(), person("Offered"));
        PersonId same = enrolling.get(offered).person();
        assertThat(enrolling.offer(cohort.id(), same)).isEqualTo(offered);
        assertThat(enrolling.taken(cohort.id()).offered()).isOne();
        refused("A place is kept for this person already. Ask them if they would like it.",
                () -> enrolling.waitFor(cohort.id(), same));
        EnrolmentId in = join("First");
        PersonId first = enrolling.get(in).person();
        Stream.<ThrowingCallable>of(() -> enrolling.offer(cohort.id(), first), () -> enrolling.waitFor(cohort.id(), first))
                .forEach(way -> refused("This person is on the list of this cohort already.", way));
        enrolling.leave(in, calendar.today(), LeftBecause.WORK_OR_CARE, "");
        assertThat(enrolling.get(in).leftBecause()).contains(LeftBecause.WORK_OR_CARE);
        refused("This person was in this cohort and left. Open their page there and choose “Came back”.",
                () -> enrolling.offer(cohort.id(), first));
        enrolling.comeBack(in);
        assertThat(enrolling.get(in).leftBecause()).isEmpty();
    }

    private EnrolmentId join(String name) {
        return enrolling.join(UUID.randomUUID(), cohort.id(), NewPerson.called(name), ConsentHow.SPOKEN);
    }

    private PersonId person(String name) {
        return people.add(NewPerson.called(name), calendar.today());
    }

    private static void refused(String sentence, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(Refused.class).hasMessage(sentence);
    }
}
