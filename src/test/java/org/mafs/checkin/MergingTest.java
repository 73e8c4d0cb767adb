package org.mafs.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.Role;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.cohort.AttendanceRecord;
import org.mafs.cohort.CohortList;
import org.mafs.cohort.CohortSearch;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.Guests;
import org.mafs.cohort.Mark;
import org.mafs.cohort.MissedSessions;
import org.mafs.cohort.PersonPlace;
import org.mafs.cohort.PersonPlaces;
import org.mafs.cohort.Register;
import org.mafs.cohort.Standings;
import org.mafs.cohort.Timetable;
import org.mafs.measure.Substance;
import org.mafs.measure.ToldDays;
import org.mafs.measure.UseDays;
import org.mafs.mutualaid.FellowshipId;
import org.mafs.mutualaid.Fellowships;
import org.mafs.mutualaid.Impression;
import org.mafs.mutualaid.NewVisit;
import org.mafs.mutualaid.VisitedPlace.OfFellowship;
import org.mafs.mutualaid.Visits;
import org.mafs.mutualaid.VisitsTold;
import org.mafs.outcome.Evaluating;
import org.mafs.person.Agreement;
import org.mafs.person.ConsentHow;
import org.mafs.person.ConsentPurpose;
import org.mafs.person.Merging;
import org.mafs.person.NewPerson;
import org.mafs.person.NewReferral;
import org.mafs.person.PeopleList;
import org.mafs.person.PersonDetails;
import org.mafs.person.PersonFile;
import org.mafs.person.PersonPart;
import org.mafs.person.PersonRegister;
import org.mafs.person.PersonRow;
import org.mafs.person.Referring;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class MergingTest extends IntegrationTest {

    private static final CheckInAnswers FIRST = answers(3, "the first");
    private static final CheckInAnswers SECOND = answers(4, "the second");

    @Autowired
    private Merging merging;
    @Autowired
    private PersonRegister people;
    @Autowired
    private PeopleList list;
    @Autowired
    private Referring referring;
    @Autowired
    private Agreement agreement;
    @Autowired
    private Enrolling enrolling;
    @Autowired
    private PersonPlaces places;
    @Autowired
    private Register register;
    @Autowired
    private WeeklyCheckIn checkIns;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private CohortList cohortList;
    @Autowired
    private Timetable timetable;
    @Autowired
    private Guests guests;
    @Autowired
    private Standings standings;
    @Autowired
    private MissedSessions missed;
    @Autowired
    private Evaluating evaluating;
    @Autowired
    private Visits visits;
    @Autowired
    private Fellowships fellowships;
    @Autowired
    private JdbcClient database;

    private OwnCohort cohort;
    private EnrolmentId gone;
    private EnrolmentId stays;

    @BeforeEach
    void twoRecordsOfOnePerson() {
        cohort = cohorts.led(2);
        gone = cohort.people().get(0);
        stays = cohort.people().get(1);
        signIn(Role.COORDINATOR);
    }

    @Test
    void aPlaceInAnotherCohortBecomesTheirs() {
        OwnCohort other = cohorts.notLed(1);
        signIn(Role.COORDINATOR);
        checkIns.handIn(other.person(), other.session(), FIRST, Optional.empty());
        PersonId into = person(stays);
        merge(person(other.person()), into);
        assertThat(places.of(into)).extracting(PersonPlace::enrolment).containsExactlyInAnyOrder(stays, other.person());
        assertThat(enrolling.get(other.person()).person()).isEqualTo(into);
        assertThat(checkIns.of(other.person())).hasSize(1);
    }

    @Test
    void inOneCohortOnePlaceRemainsWithBothHistories() {
        SessionId one = session(1);
        SessionId two = session(2);
        mark(one, gone, Mark.PRESENT);
        mark(two, gone, Mark.APOLOGIES);
        mark(two, stays, Mark.PRESENT);
        checkIns.handIn(gone, one, FIRST, Optional.empty());
        merge(person(gone), person(stays));

        assertThat(enrolling.of(cohort.id())).extracting(EnrolmentRecord::id).containsExactly(stays);
        assertThat(register.of(cohort.id()).stream().filter(mark -> mark.enrolment().equals(stays))
                .map(AttendanceRecord::session)).containsExactlyInAnyOrder(one, two);
        assertThat(checkIns.handedIn(stays, one).orElseThrow().answers()).as("found under its new name")
                .isEqualTo(FIRST);
        assertThat(places.of(person(stays))).extracting(PersonPlace::attended).containsExactly(2);
    }

    /** Both told a week, and one of the days of one falls among those of the other. */
    @Test
    void theDaysOfUseFollowTheFormsThatToldThem() {
        checkIns.handIn(gone, session(1), days(session(1), "1110000"), Optional.empty());
        checkIns.handIn(gone, session(2), days(session(2), "1000000"), Optional.empty());
        checkIns.handIn(stays, session(2), days(session(2), "0000001"), Optional.empty());
        merge(person(gone), person(stays));

        assertThat(checkIns.handedIn(stays, session(1)).orElseThrow().answers().use().days())
                .containsExactly(Map.entry(Substance.ALCOHOL, 3));
        assertThat(checkIns.handedIn(stays, session(2)).orElseThrow().answers().use().days())
                .as("filled in for both, it stays as it was").containsExactly(Map.entry(Substance.ALCOHOL, 1));
        assertThat(database.sql("SELECT COUNT(*) FROM use_day WHERE enrolment_id = ?").param(gone.value())
                .query(Integer.class).single()).as("the form that stayed keeps its days").isEqualTo(7);
    }

    /** Of the two forms of the second session one stays where it was filled in, with what it told. */
    @Test
    void theVisitsFollowTheFormsThatToldOfThemAndThoseWrittenDownFollowThePlace() {
        checkIns.handIn(gone, session(1), went("aa"), Optional.empty());
        checkIns.handIn(gone, session(2), went("na"), Optional.empty());
        checkIns.handIn(stays, session(2), went("smart"), Optional.empty());
        FellowshipId ca = fellowships.called("ca").orElseThrow().id();
        visits.log(gone, new NewVisit(ca, null, null, OwnCohorts.FIRST, 1, Impression.NONE));
        merge(person(gone), person(stays));

        assertThat(visits.of(stays)).extracting(visit -> visit.fellowship().code())
                .containsExactlyInAnyOrder("aa", "smart", "ca");
        assertThat(visits.of(gone)).extracting(visit -> visit.fellowship().code()).containsExactly("na");
        assertThat(checkIns.handedIn(stays, session(1)).orElseThrow().answers().visits())
                .as("found under its new name").isEqualTo(went("aa").visits());
    }

    private static CheckInAnswers went(String fellowship) {
        return new CheckInAnswers(3, null, new UseDays(7, Optional.empty(), Map.of()), OptionalInt.of(1), null,
                new VisitsTold(Map.of(new OfFellowship(fellowship), 1), Impression.NONE));
    }

    private CheckInAnswers days(SessionId session, String marks) {
        LocalDate day = timetable.of(session).session().heldOn();
        return new CheckInAnswers(3, null, new UseDays(7, Optional.empty(), Map.of(),
                Map.of(Substance.ALCOHOL, new ToldDays(day, marks))), OptionalInt.empty(), null);
    }

    /** Both came to sessions 1 and 2, and both of them are booked to make session 3 up elsewhere. */
    @Test
    void whoIsTwiceOnAListIsCountedOnce() {
        OwnCohort elsewhere = cohorts.led(1);
        signIn(Role.COORDINATOR);
        for (EnrolmentId place : List.of(gone, stays)) {
            mark(session(1), place, Mark.PRESENT);
            mark(session(2), place, Mark.ABSENT);
            mark(session(3), place, Mark.ABSENT);
            database.sql("INSERT INTO session_guest (session_id, enrolment_id, arranged_at, arranged_by) "
                            + "SELECT ?, ?, NOW(), MIN(id) FROM account")
                    .params(elsewhere.sessions().get(3).id().value(), place.value()).update();
        }
        merge(person(gone), person(stays));

        assertThat(cohortList.page(CohortSearch.ALL, 0, 10_000)).filteredOn(row -> row.id().equals(cohort.id()))
                .singleElement().satisfies(row -> {
                    assertThat(row.people()).isEqualTo(1);
                    assertThat(row.marked()).isEqualTo(3);
                    assertThat(row.came()).isEqualTo(1);
                });
        assertThat(timetable.of(session(4)).onTheList()).isEqualTo(1);
        assertThat(timetable.of(session(2)).newSinceLast()).isZero();
        assertThat(timetable.of(elsewhere.sessions().get(3).id()).onTheList()).isEqualTo(2);
        assertThat(guests.at(elsewhere.sessions().get(3).id())).extracting(EnrolmentRecord::id).containsExactly(stays);
        assertThat(guests.elsewhere(cohort.id())).hasSize(1);
        assertThat(enrolling.taken(cohort.id()).enrolled()).isEqualTo(1);
        assertThat(enrolling.at(session(4))).extracting(EnrolmentRecord::id).containsExactly(stays);
        assertThat(register.of(session(1))).extracting(AttendanceRecord::enrolment).containsExactly(stays);
        assertThat(register.of(cohort.id())).extracting(AttendanceRecord::enrolment).containsOnly(stays).hasSize(3);
        assertThat(register.everyoneElseIsHere(session(4)).steps()).hasSize(1);
        assertThat(standings.of(cohort.id())).containsOnlyKeys(stays);
        assertThat(missed.of(cohort.id())).containsOnlyKeys(stays);
        assertThat(evaluating.of(Set.of(cohort.id())).flow().referred()).isEqualTo(1);
        assertThat(evaluating.attendance(Set.of(cohort.id())).cohorts().getFirst().sessions().getFirst().present())
                .isEqualTo(1);
    }

    @Test
    void whatBothHaveStaysReadableWhereItWas() {
        SessionId one = session(1);
        mark(one, gone, Mark.LATE);
        mark(one, stays, Mark.PRESENT);
        checkIns.handIn(gone, one, FIRST, Optional.empty());
        checkIns.handIn(stays, one, SECOND, Optional.empty());
        merge(person(gone), person(stays));

        assertThat(checkIns.handedIn(stays, one).orElseThrow().answers()).isEqualTo(SECOND);
        assertThat(checkIns.handedIn(gone, one).orElseThrow().answers()).isEqualTo(FIRST);
        assertThat(places.second(gone).countsNow()).contains(stays);
        assertThat(places.second(stays).older()).containsExactly(gone);
        assertThat(places.second(stays).countsNow()).isEmpty();
    }

    @Test
    void referralsAndAgreementsGoAlong() {
        PersonId from = person(gone);
        PersonId into = person(stays);
        referring.record(UUID.randomUUID(), from,
                new NewReferral(NewPerson.called("Tester"), OwnCohorts.FIRST, "Kim", "Bridge House", null));
        agreement.record(from, ConsentPurpose.RESEARCH, true, ConsentHow.PAPER);
        int before = referring.of(from).size() + referring.of(into).size();
        merge(from, into);
        assertThat(referring.of(into)).hasSize(before).anySatisfy(referral ->
                assertThat(referral.agency()).contains("Bridge House"));
        assertThat(agreement.of(cohort.id()).get(into).get(ConsentPurpose.RESEARCH).given()).isTrue();
    }

    @Test
    void whoWasMergedIsNotFoundAnyMoreAndPointsToTheOther() {
        String word = "m" + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
        PersonId from = person(gone);
        PersonFile file = people.details(from);
        people.change(from, file.version(), PersonDetails.of(NewPerson.called(word)));
        merge(from, person(stays));
        assertThat(people.known(word)).isEmpty();
        assertThat(list.page("", 0, 10_000)).extracting(PersonRow::id).doesNotContain(from);
        assertThat(people.details(from).mergedInto()).contains(person(stays));
        PersonFile merged = people.details(from);
        assertThatThrownBy(() -> people.change(from, merged.version(), merged.details())).isInstanceOf(Refused.class);
    }

    @Test
    void theDetailsThatWereChosenAreKept() {
        PersonFile from = people.details(person(gone));
        PersonFile into = people.details(person(stays));
        merging.merge(from, into, into.details().with(Set.of(PersonPart.NAME), from.details()));
        assertThat(people.get(into.id()).name()).isEqualTo(from.details().name()).isEqualTo("Tester 1");
    }

    @Test
    void whatWasSeenMustStillBeSoAndNobodyIsMergedWithThemselves() {
        PersonFile from = people.details(person(gone));
        PersonFile into = people.details(person(stays));
        people.change(from.id(), from.version(), PersonDetails.of(NewPerson.called("Changed")));
        assertThatThrownBy(() -> merging.merge(from, into, into.details())).isInstanceOf(Refused.class)
                .hasMessageStartingWith("Somebody has changed one of the two");
        assertThatThrownBy(() -> merging.merge(into, into, into.details())).isInstanceOf(Refused.class)
                .hasMessage("That is the same record. Choose another one.");
        assertThat(enrolling.of(cohort.id())).hasSize(2);
    }

    private void merge(PersonId from, PersonId into) {
        PersonFile stays = people.details(into);
        merging.merge(people.details(from), stays, stays.details());
    }

    private PersonId person(EnrolmentId place) {
        return enrolling.get(place).person();
    }

    private SessionId session(int number) {
        return cohort.sessions().get(number - 1).id();
    }

    private void mark(SessionId session, EnrolmentId who, Mark mark) {
        register.mark(session, who, mark, null, Optional.empty());
    }

    private static CheckInAnswers answers(int mood, String week) {
        return new CheckInAnswers(mood, week, new UseDays(7, Optional.empty(), Map.of(Substance.ALCOHOL, mood)),
                OptionalInt.of(mood), "");
    }
}
