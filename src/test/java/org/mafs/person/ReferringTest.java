package org.mafs.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.AtOnce;
import org.mafs.IntegrationTest;
import org.mafs.Statements;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.PersonId;
import org.mafs.base.ReferralId;
import org.mafs.base.Refused;
import org.springframework.beans.factory.annotation.Autowired;

class ReferringTest extends IntegrationTest {

    @Autowired
    private Referring referring;
    @Autowired
    private PersonRegister people;
    @Autowired
    private Calendar calendar;
    @Autowired
    private Statements statements;

    private final UUID key = UUID.randomUUID();
    private final String name = "Referred " + key;

    @BeforeEach
    void whoTakesReferrals() {
        signIn(Role.COORDINATOR);
    }

    @Test
    void aReferralIsKeptWithWhoSentThemAndWaitsForAnAnswer() {
        PersonId person = referring.record(key, sentBy("Kim", "Bridge House"));
        assertThat(referring.of(person)).singleElement().satisfies(referral -> {
            assertThat(referral.source()).isEqualTo(ReferralSource.KEYWORKER);
            assertThat(referral.referrer()).contains("Kim");
            assertThat(referral.agency()).contains("Bridge House");
            assertThat(referral.outcome()).isEmpty();
        });
        assertThat(open()).extracting(ReferralRow::person).contains(person);
    }

    @Test
    void theSameFormSentManyTimesAtOnceIsOneReferralOfOnePerson() throws Exception {
        List<Future<PersonId>> sent = AtOnce.run(4, () -> referring.record(key, self()));
        PersonId person = sent.getFirst().get();
        for (Future<PersonId> each : sent) {
            assertThat(each.get()).isEqualTo(person);
        }
        assertThat(people.known(name)).hasSize(1);
        assertThat(referring.of(person)).hasSize(1);
    }

    @Test
    void somebodyWeKnowIsReferredAgainWithoutBecomingTwo() {
        PersonId known = people.add(NewPerson.called(name), LocalDate.of(2025, 7, 1));
        assertThat(referring.record(key, known, sentBy("Kim", null))).isEqualTo(known);
        assertThat(referring.record(key, known, sentBy("Kim", null))).isEqualTo(known);
        assertThat(referring.of(known)).hasSize(2);
        assertThat(people.known(name)).hasSize(1);
    }

    @Test
    void whoIsPutOnAListAtOnceDoesNotWaitForAnAnswer() {
        PersonId known = people.add(NewPerson.called(name), LocalDate.of(2025, 7, 1));
        assertThat(open()).extracting(ReferralRow::person).doesNotContain(known);
    }

    @Test
    void whoWaitsLongestIsOnTopAndTheAnsweredComeLast() {
        PersonId late = referring.record(UUID.randomUUID(), self());
        PersonId early = referring.record(UUID.randomUUID(), on(LocalDate.of(2019, 1, 1)));
        PersonId answered = referring.record(UUID.randomUUID(), on(LocalDate.of(2018, 1, 1)));
        answer(answered, ReferralOutcome.DECLINED, "");
        List<PersonId> all = referring.page(false, 0, 10_000).stream().map(ReferralRow::person).toList();
        assertThat(all).containsSubsequence(early, late, answered);
        assertThat(open()).extracting(ReferralRow::person).contains(late, early).doesNotContain(answered);
    }

    @Test
    void aWaitingListIsNotTheLastWordAndANoIs() {
        PersonId person = referring.record(key, self());
        answer(person, ReferralOutcome.WAITING, "");
        answer(person, ReferralOutcome.OFFERED, "");
        answer(person, ReferralOutcome.DECLINED, "Too far to travel");
        assertThat(referring.of(person).getFirst().reason()).contains("Too far to travel");
        assertThatThrownBy(() -> answer(person, ReferralOutcome.OFFERED, "")).isInstanceOf(Refused.class)
                .hasMessage("This referral was answered already: said no. To try again, make a new referral.");
    }

    @Test
    void notSuitableNeedsItsReason() {
        PersonId person = referring.record(key, self());
        assertThatThrownBy(() -> answer(person, ReferralOutcome.NOT_SUITABLE, " ")).isInstanceOf(Refused.class)
                .hasMessage("Say why it is not suitable, so that whoever asks can be told.");
        assertThat(referring.of(person).getFirst().outcome()).isEmpty();
    }

    @Test
    void badInputKeepsNothing() {
        assertThatThrownBy(() -> referring.record(key, new NewReferral(person("n".repeat(200)), calendar.today(), null,
                null, null))).isInstanceOf(Refused.class).hasMessage("Please use a name of at most 100 letters.");
        assertThatThrownBy(() -> referring.record(key, on(calendar.today().plusDays(1)))).isInstanceOf(Refused.class)
                .hasMessage("The day of the referral cannot lie ahead.");
        assertThat(people.known(name)).isEmpty();
    }

    @Test
    void aPageTakesOneStatement() {
        referring.record(key, self());
        assertThat(statements.during(() -> referring.page(false, 0, 50))).isEqualTo(1);
    }

    private List<ReferralRow> open() {
        return referring.page(true, 0, 10_000);
    }

    private void answer(PersonId person, ReferralOutcome outcome, String reason) {
        ReferralId id = referring.of(person).getFirst().id();
        referring.answer(id, outcome, reason);
    }

    private NewReferral self() {
        return on(calendar.today());
    }

    private NewReferral on(LocalDate day) {
        return new NewReferral(person(name), day, null, null, null);
    }

    private NewReferral sentBy(String referrer, String agency) {
        return new NewReferral(new NewPerson(name, null, Gender.NOT_ASKED, ReferralSource.KEYWORKER,
                new Contact("07700 900321", null, Set.of(SafeWay.TEXT), null)), calendar.today(), referrer, agency, null);
    }

    private static NewPerson person(String called) {
        return NewPerson.called(called);
    }
}
