package org.mafs.mutualaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.AtOnce;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.OwnLeads;
import org.mafs.access.Role;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.base.Refused;
import org.mafs.cohort.CohortDetails;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.CohortRecord;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.Mark;
import org.mafs.cohort.Places;
import org.mafs.cohort.Register;
import org.mafs.person.Agreement;
import org.mafs.person.ConsentHow;
import org.mafs.person.ConsentPurpose;
import org.mafs.person.Merging;
import org.mafs.person.PersonFile;
import org.mafs.person.PersonRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class CompanionsTest extends IntegrationTest {

    private static final LocalDate DAY = OwnCohorts.FIRST.plusWeeks(6);

    @Autowired
    private Companions companions;
    @Autowired
    private Fellowships fellowships;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private Register register;
    @Autowired
    private Agreement agreement;
    @Autowired
    private Enrolling enrolling;
    @Autowired
    private Merging merging;
    @Autowired
    private PersonRegister people;
    @Autowired
    private CohortPlanning planning;
    @Autowired
    private Places places;
    @Autowired
    private OwnLeads leads;
    @Autowired
    private JdbcClient database;

    private OwnCohort cohort;

    @BeforeEach
    void aGroupThatFinished() {
        cohort = cohorts.led(2);
        signIn(Role.FACILITATOR);
        finish(cohort, cohort.person());
    }

    @Test
    void whoFinishedMayBeAskedToGoAlong() {
        companions.optIn(cohort.person(), willing("Ash", null));
        assertThat(mine()).singleElement().satisfies(companion -> {
            assertThat(companion.called()).isEqualTo("Ash");
            assertThat(companion.fellowships()).containsExactly("AA");
            assertThat(companion.times()).contains("Evenings, not Sundays");
            assertThat(companion.phone()).isEmpty();
            assertThat(companion.place()).contains(cohort.person());
            assertThat(companion.through()).hasSize(1);
        });
    }

    @Test
    void whoDidNotFinishIsNotAsked() {
        EnrolmentId other = cohort.people().getLast();
        assertThat(companions.mayBeAsked(other)).isFalse();
        assertThatThrownBy(() -> companions.optIn(other, willing("Bea", null)))
                .isInstanceOf(Refused.class).hasMessageContaining("finished the programme");
        assertThat(companions.of(other)).isEmpty();
    }

    @Test
    void nothingIsKeptWithoutAYesToTheWords() {
        NewCompanion yes = willing("Ash", null);
        NewCompanion no = new NewCompanion(yes.key(), yes.called(), yes.fellowships(), yes.area(), null, null, false,
                yes.how(), yes.agreedOn());
        assertThatThrownBy(() -> companions.optIn(cohort.person(), no)).isInstanceOf(Refused.class);
        NewCompanion ahead = new NewCompanion(yes.key(), yes.called(), yes.fellowships(), yes.area(), null, null, true,
                yes.how(), LocalDate.of(2099, 1, 1));
        assertThatThrownBy(() -> companions.optIn(cohort.person(), ahead)).isInstanceOf(Refused.class);
        NewCompanion nowhere = new NewCompanion(yes.key(), yes.called(), yes.fellowships(), "  ", null, null, true,
                yes.how(), yes.agreedOn());
        assertThatThrownBy(() -> companions.optIn(cohort.person(), nowhere)).isInstanceOf(Refused.class);
        assertThat(companions.of(cohort.person())).isEmpty();
    }

    @Test
    void theWordsTheyAgreedToAreKeptInFull() {
        companions.optIn(cohort.person(), willing("Ash", null));
        companions.optIn(cohort.person(), willing("Ash", "07700 900123"));
        assertThat(companions.of(cohort.person())).extracting(CompanionRecord::agreedText)
                .containsExactly(companions.agreement(true), companions.agreement(false));
        assertThat(companions.agreement(true)).startsWith(companions.agreement(false)).contains("phone number");
    }

    @Test
    void saidTwiceIsOneAnswerAndSaidAnewEndsTheOneBefore() {
        NewCompanion said = willing("Ash", null);
        companions.optIn(cohort.person(), said);
        companions.optIn(cohort.person(), said);
        assertThat(companions.of(cohort.person())).hasSize(1);
        companions.optIn(cohort.person(), willing("Ashley", null));
        assertThat(companions.of(cohort.person())).extracting(CompanionRecord::called, CompanionRecord::isWilling)
                .containsExactly(tuple("Ashley", true), tuple("Ash", false));
    }

    @Test
    void twoAnswersInTheSameInstantLeaveOneThatCounts() throws Exception {
        for (Future<CompanionRecord> answer : AtOnce.run(4,
                () -> companions.optIn(cohort.person(), willing("Ash", null)))) {
            answer.get();
        }
        assertThat(companions.of(cohort.person())).hasSize(4).filteredOn(CompanionRecord::isWilling).hasSize(1);
    }

    @Test
    void whoStopsIsNotAskedAnyMoreAndWhatTheySaidStays() {
        companions.optIn(cohort.person(), willing("Ash", null));
        companions.stop(cohort.person());
        companions.stop(cohort.person());
        assertThat(mine()).isEmpty();
        assertThat(companions.of(cohort.person())).singleElement()
                .satisfies(kept -> assertThat(kept.stoppedOn()).isPresent());
    }

    @Test
    void whoTakesBackTheirAgreementToTakePartIsNotAskedAnyMore() {
        companions.optIn(cohort.person(), willing("Ash", null));
        agreement.takeBack(enrolling.get(cohort.person()).person(), ConsentPurpose.TAKING_PART);
        assertThat(mine()).isEmpty();
    }

    @Test
    void aKindOfMutualAidNarrowsTheList() {
        companions.optIn(cohort.person(), willing("Ash", null));
        assertThat(companions.willing(Optional.of(fellowship("aa")))).extracting(WillingCompanion::place)
                .contains(Optional.of(cohort.person()));
        assertThat(companions.willing(Optional.of(fellowship("smart")))).extracting(WillingCompanion::place)
                .doesNotContain(Optional.of(cohort.person()));
    }

    @Test
    void aFacilitatorSeesThoseOfTheirSitesOnly() {
        OwnCohort sameSite = cohorts.notLed(1);
        OwnCohort elsewhere = cohorts.notLed(1);
        signIn(Role.COORDINATOR);
        CohortRecord now = planning.get(elsewhere.id());
        planning.change(elsewhere.id(), now.version(), new CohortDetails(now.name(), places.called("A far hall"), 100));
        leads.everywhere();
        List<CompanionId> both = Stream.of(sameSite, elsewhere).map(of -> {
            finish(of, of.person());
            return companions.optIn(of.person(), willing("Cal", "07700 900124")).id();
        }).toList();
        assertThat(ids()).containsAll(both);
        signIn(Role.FACILITATOR);
        assertThat(ids()).contains(both.getFirst()).doesNotContain(both.getLast());
        assertThat(companions.called(both)).containsOnlyKeys(both.getFirst());
        assertThat(companions.willing(Optional.empty())).filteredOn(companion -> companion.id().equals(both.getFirst()))
                .singleElement().satisfies(companion -> {
                    assertThat(companion.place()).isEmpty();
                    assertThat(companion.phone()).contains("07700 900124");
                });
        assertThatThrownBy(() -> companions.stop(sameSite.person())).isInstanceOf(AccessDeniedException.class);
        signIn(Role.COORDINATOR);
        companions.stop(sameSite.person());
        companions.stop(elsewhere.person());
    }

    @Test
    void aPersonKeptTwiceStandsOnTheListOnceAndStopsOnce() {
        companions.optIn(cohort.person(), willing("Twice one", null));
        OwnCohort other = cohorts.led(1);
        finish(other, other.person());
        companions.optIn(other.person(), willing("Twice two", null));
        signIn(Role.COORDINATOR);
        PersonId from = enrolling.get(cohort.person()).person();
        PersonId into = enrolling.get(other.person()).person();
        PersonFile kept = people.details(into);
        merging.merge(people.details(from), kept, kept.details());
        assertThat(named("Twice one", "Twice two")).extracting(WillingCompanion::called).containsExactly("Twice two");
        companions.stop(cohort.person());
        assertThat(named("Twice one", "Twice two")).isEmpty();
    }

    @Test
    void aPlaceThatBecameAnotherTakesItsCompanionAlong() {
        companions.optIn(cohort.person(), willing("Goes along", null));
        EnrolmentId stays = cohort.people().getLast();
        signIn(Role.COORDINATOR);
        PersonId from = enrolling.get(cohort.person()).person();
        PersonId into = enrolling.get(stays).person();
        PersonFile kept = people.details(into);
        merging.merge(people.details(from), kept, kept.details());
        assertThat(named("Goes along")).extracting(WillingCompanion::place).containsExactly(Optional.of(stays));
    }

    @Test
    void whatTheyAreCalledAndWhenTheyCanIsSealed() {
        companions.optIn(cohort.person(), willing("Ashkenazy", "07700 900125"));
        byte[] kept = database.sql("SELECT CONCAT(called_sealed, times_sealed, phone_sealed) FROM companion "
                + "WHERE enrolment_id = ?").param(cohort.person().value()).query(byte[].class).single();
        assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("Ashkenazy", "Evenings", "900125");
    }

    private void finish(OwnCohort of, EnrolmentId person) {
        of.sessions().forEach(session -> register.mark(session.id(), person, Mark.PRESENT, null, Optional.empty()));
    }

    private NewCompanion willing(String called, String phone) {
        return new NewCompanion(UUID.randomUUID(), called, Set.of(fellowship("aa")), "Oakfield", "Evenings, not Sundays",
                phone, true, ConsentHow.SPOKEN, DAY);
    }

    private FellowshipId fellowship(String code) {
        return fellowships.called(code).orElseThrow().id();
    }

    private List<WillingCompanion> mine() {
        return companions.willing(Optional.empty()).stream()
                .filter(companion -> companion.place().filter(cohort.people()::contains).isPresent()).toList();
    }

    private List<WillingCompanion> named(String... names) {
        return companions.willing(Optional.empty()).stream()
                .filter(companion -> List.of(names).contains(companion.called())).toList();
    }

    private List<CompanionId> ids() {
        return companions.willing(Optional.empty()).stream().map(WillingCompanion::id).toList();
    }
}
