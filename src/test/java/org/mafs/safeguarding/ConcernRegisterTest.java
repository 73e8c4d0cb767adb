package org.mafs.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.AtOnce;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.OwnLeads;
import org.mafs.Statements;
import org.mafs.access.DemoAccounts;
import org.mafs.access.Role;
import org.mafs.audit.SealedField;
import org.mafs.audit.Sealing;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.Conflict;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.base.Refused;
import org.mafs.cohort.CohortDetails;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.CohortRecord;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.HoldsEnrolmentData;
import org.mafs.cohort.Places;
import org.mafs.draft.FormKey;
import org.mafs.measure.Answers;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.NewResponse;
import org.mafs.person.Contact;
import org.mafs.person.Names;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

class ConcernRegisterTest extends IntegrationTest {

    private static final Answers CALM = Answers.of(1, 1, 1, 1, 1, 0, 1, 1, 1, 1);
    private static final Answers ASKS_FOR_A_TALK = Answers.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    private static final Answers BLANK = Answers.of(1, 1, 1, 1, 1, null, 1, 1, 1, 1);

    @Autowired
    private ConcernRegister concerns;
    @Autowired
    private CompletedForms forms;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private Statements statements;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private OwnLeads leads;
    @Autowired
    private List<HoldsEnrolmentData> holders;
    @Autowired
    private DemoAccounts accounts;
    @Autowired
    private NamingDuties duties;
    @Autowired
    private CohortPlanning planning;
    @Autowired
    private Places places;
    @Autowired
    private Enrolling enrolling;
    @Autowired
    private Names names;
    @Autowired
    private Calendar calendar;
    @Autowired
    private Sealing sealing;
    @Autowired
    private JdbcClient database;

    private OwnCohort cohort;

    @BeforeEach
    void aCohort() {
        cohort = cohorts.led(2);
        signIn(Role.FACILITATOR);
    }

    @Test
    void anAnswerThatAsksForATalkOpensAConcernAtOnceAndOthersDoNot() {
        handIn(cohort.person(), CALM);
        assertThat(concerns.openIn(cohort.id())).isEmpty();
        handIn(cohort.people().getLast(), ASKS_FOR_A_TALK);
        assertThat(concerns.openIn(cohort.id())).singleElement().satisfies(open -> {
            assertThat(open.who()).isEqualTo("Tester 2");
            assertThat(open.reason()).isEqualTo(ConcernReason.ANSWERED);
            assertThat(open.noted()).isFalse();
        });
    }

    @Test
    void aBlankAnswerOpensAConcernToo() {
        handIn(cohort.person(), BLANK);
        assertThat(concern().reason()).isEqualTo(ConcernReason.LEFT_BLANK);
    }

    @Test
    void theAnswerAndItsConcernAreKeptTogetherOrNotAtAll() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(both -> {
            handIn(cohort.person(), ASKS_FOR_A_TALK);
            throw new IllegalStateException("The power went.");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(concerns.of(cohort.person())).isEmpty();
        assertThat(forms.handedIn(key(cohort.person()), cohort.person())).isEmpty();
    }

    @Test
    void aFormPutRightChangesItsConcernAndMakesNoSecondOne() {
        handIn(cohort.person(), BLANK);
        handIn(cohort.person(), ASKS_FOR_A_TALK);
        assertThat(concern().reason()).isEqualTo(ConcernReason.ANSWERED);
        handIn(cohort.person(), CALM);
        assertThat(concern().reason()).isEqualTo(ConcernReason.TAKEN_BACK);
        assertThat(concern().closed()).as("only the lead or the deputy closes it").isEmpty();
    }

    @Test
    void aClosedConcernOpensAgainWhenTheFormIsPutRightToAskForATalk() {
        handIn(cohort.person(), BLANK);
        closeAfterATalk();
        assertThat(concern().closed()).isPresent();
        handIn(cohort.person(), BLANK);
        assertThat(concern().closed()).as("the same form again changes nothing").isPresent();
        handIn(cohort.person(), ASKS_FOR_A_TALK);
        assertThat(concern().closed()).isEmpty();
        assertThat(concerns.openIn(cohort.id())).singleElement()
                .satisfies(open -> assertThat(open.noted()).as("what was done before is not enough").isFalse());
        assertThat(concerns.file(concern().id()).entries()).extracting(ConcernEntry::kind)
                .containsExactly(EntryKind.NOTE, EntryKind.CLOSED, EntryKind.OPENED_AGAIN);
    }

    @Test
    void whatIsSaidAfterABlankWasDealtWithIsToldAnew() {
        handIn(cohort.person(), BLANK);
        ConcernId blank = concern().id();
        concerns.see(blank);
        concerns.tick(blank, TalkPoint.ASK, true);
        concerns.add(blank, note("Just missed it."));
        assertThat(concerns.unanswered()).doesNotContain(blank);
        handIn(cohort.person(), ASKS_FOR_A_TALK);
        assertThat(concerns.unanswered()).contains(blank);
        assertThat(concern().seen()).as("nobody has seen this").isEmpty();
        assertThat(concerns.file(blank).ticked()).as("nobody has asked about this").isEmpty();
        concerns.tick(blank, TalkPoint.ASK, true);
        assertThat(concerns.file(blank).ticked()).containsOnlyKeys(TalkPoint.ASK);
    }

    @Test
    void whatIsSaidBeforeAnybodyLookedPutsNoClockBack() {
        handIn(cohort.person(), BLANK);
        Instant opened = concern().openedAt();
        handIn(cohort.person(), ASKS_FOR_A_TALK);
        assertThat(concern().openedAt()).isEqualTo(opened);
    }

    @Test
    void whoLeadsTheGroupSaysWhatWasDoneAndOnlyTheLeadOrTheDeputyCloses() {
        handIn(cohort.person(), ASKS_FOR_A_TALK);
        ConcernRecord seen = concerns.see(concern().id());
        assertThat(seen.seen()).isPresent();
        concerns.add(seen.id(), note(" We talked. "));
        assertThat(concerns.file(seen.id()).entries()).singleElement()
                .satisfies(entry -> assertThat(entry.words()).contains("We talked."));
        assertThat(concern().answered()).isTrue();
        assertThat(concerns.file(seen.id())).satisfies(file -> {
            assertThat(file.mayClose()).isFalse();
            assertThat(file.closers()).containsExactly("Corin Hughes", OwnLeads.DEPUTY_NAME);
        });
        assertThatThrownBy(() -> close(seen.id())).isInstanceOf(Refused.class)
                .hasMessage("Only the safeguarding lead or the deputy closes this: Corin Hughes, Dee Marsh.");
        signIn(Role.COORDINATOR);
        close(seen.id());
        assertThat(concern().closed()).isPresent();
        assertThat(concerns.openIn(cohort.id())).isEmpty();
        assertThatThrownBy(() -> concerns.add(seen.id(), note("More"))).isInstanceOf(Refused.class)
                .hasMessage("This concern is closed already. Load the page again.");
        assertThatThrownBy(() -> concerns.tick(seen.id(), TalkPoint.ASK, true)).isInstanceOf(Refused.class);
    }

    @Test
    void theDeputyClosesAsTheLeadDoes() {
        ConcernId open = answered();
        signIn(OwnLeads.DEPUTY);
        assertThat(concerns.file(open).mayClose()).isTrue();
        close(open);
        assertThat(concerns.file(open).concern().closed()).isPresent();
    }

    @Test
    void aCoordinatorWhoHoldsNoDutyThereSeesItAndDoesNotClose() {
        ConcernId open = answered();
        name(leads.deputy(), accounts.of(Role.FACILITATOR));
        signIn(Role.COORDINATOR);
        assertThat(concerns.file(open).mayClose()).isFalse();
        assertThat(concerns.open()).filteredOn(one -> one.id().equals(open)).singleElement()
                .satisfies(one -> assertThat(one.onDuty()).isFalse());
        assertThat(concerns.unanswered()).doesNotContain(open);
        assertThatThrownBy(() -> close(open)).isInstanceOf(Refused.class)
                .hasMessage("Only the safeguarding lead or the deputy closes this: Dee Marsh, Sam Okafor.");
        signIn(Role.FACILITATOR);
        close(open);
    }

    @Test
    void aDisabledAccountHoldsNoDuty() {
        ConcernId open = answered();
        enable(leads.deputy(), false);
        try {
            assertThat(concerns.file(open).closers()).containsExactly("Corin Hughes");
        } finally {
            enable(leads.deputy(), true);
        }
    }

    @Test
    void whoAnswersForTheSiteReachesItsConcernsAndNothingElseOfThePerson() {
        OwnCohort notLed = cohorts.notLed(2);
        signIn(Role.COORDINATOR);
        handIn(notLed.person(), ASKS_FOR_A_TALK);
        ConcernId open = concerns.of(notLed.person()).getFirst().id();
        PersonId person = enrolling.get(notLed.person()).person();
        PersonId calm = enrolling.get(notLed.people().getLast()).person();
        signIn(OwnLeads.DEPUTY);
        assertThat(concerns.open()).extracting(OpenConcern::id).contains(open);
        assertThat(concerns.unanswered()).contains(open);
        assertThat(concerns.file(open).who()).isEqualTo("Tester 1");
        assertThat(names.inCare(List.of(person, calm))).containsOnlyKeys(person);
        assertThat(names.of(List.of(person))).isEmpty();
        assertThatThrownBy(() -> enrolling.get(notLed.person())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> concerns.of(notLed.person())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> concerns.openIn(notLed.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> concerns.openByHand(UUID.randomUUID(), notLed.person(), Optional.empty(), "A worry"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoAnswersForAnotherSiteIsRefused() {
        ConcernId open = answered();
        move(cohort, "Elsewhere " + UUID.randomUUID());
        signIn(OwnLeads.DEPUTY);
        assertThat(concerns.open()).extracting(OpenConcern::id).doesNotContain(open);
        assertThat(concerns.unanswered()).doesNotContain(open);
        List<Runnable> asked = List.of(() -> concerns.see(open), () -> concerns.file(open),
                () -> concerns.add(open, note("Mine")), () -> concerns.tick(open, TalkPoint.ASK, true), () -> close(open, 0));
        asked.forEach(ask -> assertThatThrownBy(ask::run).isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void nobodyClosesWhatNobodyTalkedAbout() {
        handIn(cohort.person(), ASKS_FOR_A_TALK);
        signIn(Role.COORDINATOR);
        ConcernRecord open = concern();
        assertThatThrownBy(() -> close(open.id())).isInstanceOf(Refused.class)
                .hasMessage("Nobody has written yet what was done. Write it first, then close.");
        assertThatThrownBy(() -> concerns.close(open.id(), open.version(), UUID.randomUUID(), " "))
                .hasMessage("Write a last word first.");
        assertThatThrownBy(() -> concerns.add(open.id(), note("  "))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> concerns.add(open.id(), note("x".repeat(2001)))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> concerns.add(open.id(),
                NewEntry.told(UUID.randomUUID(), null, null, calendar.now(), null))).hasMessage("Choose who was told.");
        assertThatThrownBy(() -> concerns.add(open.id(), NewEntry.note(UUID.randomUUID(),
                calendar.now().plus(Duration.ofHours(1)), "Soon"))).hasMessage("Say when it was. It cannot lie ahead.");
    }

    @Test
    void linesAreAddedNeverChangedAndTheSameOneTwiceIsOne() {
        handIn(cohort.person(), ASKS_FOR_A_TALK);
        ConcernId open = concern().id();
        NewEntry told = NewEntry.told(UUID.randomUUID(), WhoWasTold.KEYWORKER, true, calendar.now(), "By phone.");
        concerns.add(open, told);
        concerns.add(open, NewEntry.agreed(UUID.randomUUID(), calendar.now(), "We speak on Friday."));
        concerns.add(open, NewEntry.told(told.form(), WhoWasTold.GP, false, calendar.now(), "Otherwise."));
        assertThat(concerns.file(open).entries()).extracting(ConcernEntry::kind, ConcernEntry::whom, ConcernEntry::agreed,
                        ConcernEntry::words)
                .containsExactly(tuple(EntryKind.TOLD, Optional.of(WhoWasTold.KEYWORKER), Optional.of(true),
                                Optional.of("By phone.")),
                        tuple(EntryKind.AGREED, Optional.empty(), Optional.empty(), Optional.of("We speak on Friday.")));
        assertThat(database.sql("SELECT words_sealed FROM concern_entry WHERE uuid = ?").param(told.form())
                .query(byte[].class).single()).asString().doesNotContain("phone");
    }

    @Test
    void allWhoWriteAtOnceAreKept() throws Exception {
        handIn(cohort.person(), ASKS_FOR_A_TALK);
        ConcernId open = concern().id();
        for (Future<UUID> written : AtOnce.run(4, () -> {
            NewEntry line = note("A line");
            concerns.add(open, line);
            return line.form();
        })) {
            written.get();
        }
        assertThat(concerns.file(open).entries()).hasSize(4);
    }

    @Test
    void wordsFromBeforeThereWasALogStayReadable() {
        handIn(cohort.person(), ASKS_FOR_A_TALK);
        ConcernRecord open = concern();
        UUID row = database.sql("SELECT uuid FROM concern WHERE id = ?").param(open.id().value()).query(UUID.class).single();
        database.sql("UPDATE concern SET done_sealed = ?, done_at = NOW(6), done_by = ? WHERE id = ?")
                .params(sealing.seal("Rang them.", new SealedField("concern", "done"), row),
                        accounts.of(Role.FACILITATOR).value(), open.id().value()).update();
        assertThat(concern().done()).contains("Rang them.");
        concerns.add(open.id(), note("Saw them."));
        assertThat(concern().done()).isEmpty();
        assertThat(concerns.file(open.id()).entries()).extracting(entry -> entry.words().orElseThrow())
                .containsExactlyInAnyOrder("Rang them.", "Saw them.");
    }

    @Test
    void aTickIsKeptAtOnceAndTakenBack() {
        handIn(cohort.person(), ASKS_FOR_A_TALK);
        ConcernId open = concern().id();
        concerns.tick(open, TalkPoint.PRIVATE, true);
        concerns.tick(open, TalkPoint.PRIVATE, true);
        concerns.tick(open, TalkPoint.ASK, true);
        concerns.tick(open, TalkPoint.ASK, false);
        assertThat(concerns.file(open).ticked()).containsOnlyKeys(TalkPoint.PRIVATE);
        assertThat(concern().answered()).as("a tick says nothing of what was done").isFalse();
    }

    @Test
    void nobodyClosesWhatTheyHaveNotRead() {
        ConcernId open = answered();
        signIn(Role.COORDINATOR);
        long seen = concern().version();
        concerns.add(open, note("They rang back."));
        assertThatThrownBy(() -> close(open, seen)).isInstanceOfSatisfying(Conflict.class,
                conflict -> assertThat(conflict.differences()).containsExactly(
                        new Conflict.Difference("What was written", "They rang back.", "All is well.")));
        assertThat(concern().closed()).isEmpty();
    }

    @Test
    void openedByHandADoubleTapMakesOne() {
        UUID form = UUID.randomUUID();
        ConcernId open = concerns.openByHand(form, cohort.person(), Optional.empty(), "Very quiet tonight");
        assertThat(concerns.openByHand(form, cohort.person(), Optional.empty(), "Very quiet tonight")).isEqualTo(open);
        assertThat(concern()).satisfies(record -> {
            assertThat(record.reason()).isEqualTo(ConcernReason.BY_HAND);
            assertThat(record.opened()).contains(new ConcernRecord.ByHand(accounts.of(Role.FACILITATOR), "Very quiet tonight"));
        });
        assertThat(concerns.unanswered()).contains(open);
        assertThatThrownBy(() -> concerns.openByHand(UUID.randomUUID(), cohort.person(), Optional.empty(), " "))
                .isInstanceOf(Refused.class);
        OwnCohort other = cohorts.notLed(1);
        signIn(Role.FACILITATOR);
        assertThatThrownBy(() -> concerns.openByHand(UUID.randomUUID(), other.person(), Optional.empty(), "A worry"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theStripCallsWhoLeadsAndWhoAnswersForTheSiteUntilSomebodyHasSaidWhatWasDone() {
        OwnCohort notTheirs = cohorts.notLed(1);
        handIn(cohort.person(), ASKS_FOR_A_TALK);
        ConcernId theirs = concern().id();
        ConcernId other = as(Role.COORDINATOR, () -> {
            handIn(notTheirs.person(), ASKS_FOR_A_TALK);
            return concerns.of(notTheirs.person()).getFirst().id();
        });
        assertThat(concerns.unanswered()).as("lead").contains(theirs, other);
        signIn(OwnLeads.DEPUTY);
        assertThat(concerns.unanswered()).as("deputy").contains(theirs, other);
        signIn(Role.FACILITATOR);
        assertThat(concerns.unanswered()).as("facilitator").contains(theirs).doesNotContain(other);
        assertThat(statements.during(() -> concerns.unanswered())).isEqualTo(1);
        concerns.see(theirs);
        assertThat(concerns.unanswered()).as("looking is not answering").contains(theirs);
        concerns.add(theirs, note("We talked."));
        assertThat(concerns.unanswered()).doesNotContain(theirs);
        signIn(Role.COORDINATOR);
        assertThat(concerns.unanswered()).doesNotContain(theirs).contains(other);
    }

    @Test
    void aFacilitatorKnowsOnlyOfTheirOwnCohorts() {
        OwnCohort other = cohorts.notLed(1);
        signIn(Role.COORDINATOR);
        handIn(other.person(), ASKS_FOR_A_TALK);
        handIn(cohort.person(), ASKS_FOR_A_TALK);
        ConcernId theirs = concerns.of(other.person()).getFirst().id();
        assertThat(concerns.open()).extracting(OpenConcern::id).contains(theirs, concern().id());
        signIn(Role.FACILITATOR);
        assertThat(concerns.open()).extracting(OpenConcern::id).contains(concern().id()).doesNotContain(theirs);
        assertThatThrownBy(() -> concerns.see(theirs)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theListCostsTheSameForOneAndForMany() {
        OwnCohort many = cohorts.led(12);
        signIn(Role.FACILITATOR);
        handIn(many.person(), ASKS_FOR_A_TALK);
        int one = statements.during(() -> concerns.openIn(many.id()));
        many.people().forEach(person -> handIn(person, ASKS_FOR_A_TALK));
        assertThat(concerns.openIn(many.id())).hasSize(12);
        assertThat(statements.during(() -> concerns.openIn(many.id()))).isEqualTo(one);
    }

    @Test
    void whenTwoPlacesBecomeOneTheConcernsGoAlongAndStayWithTheirForm() {
        EnrolmentId stays = cohort.people().getLast();
        handIn(cohort.person(), ASKS_FOR_A_TALK);
        ConcernId open = concern().id();
        ConcernId byHand = concerns.openByHand(UUID.randomUUID(), cohort.person(), Optional.empty(), "Very quiet tonight");
        signIn(Role.COORDINATOR);
        transaction.executeWithoutResult(both -> holders.forEach(holder -> holder.merge(cohort.person(), stays)));
        assertThat(concerns.of(cohort.person())).isEmpty();
        assertThat(concerns.of(stays)).extracting(ConcernRecord::id).containsExactlyInAnyOrder(open, byHand);
        handIn(stays, CALM);
        assertThat(concerns.file(open).concern().reason()).isEqualTo(ConcernReason.TAKEN_BACK);
        handIn(stays, BLANK);
        assertThat(concerns.of(stays)).hasSize(2);
    }

    private void closeAfterATalk() {
        ConcernId open = concern().id();
        concerns.add(open, note("We talked."));
        signIn(Role.COORDINATOR);
        close(open);
        signIn(Role.FACILITATOR);
    }

    /** One about which somebody has said what was done. */
    private ConcernId answered() {
        handIn(cohort.person(), ASKS_FOR_A_TALK);
        concerns.add(concern().id(), note("We talked."));
        return concern().id();
    }

    private NewEntry note(String words) {
        return NewEntry.note(UUID.randomUUID(), calendar.now(), words);
    }

    private void close(ConcernId open) {
        close(open, concerns.file(open).concern().version());
    }

    private void close(ConcernId open, long seenVersion) {
        concerns.close(open, seenVersion, UUID.randomUUID(), "All is well.");
    }

    /** To a site of its own, where others answer. */
    private void move(OwnCohort moved, String place) {
        as(Role.COORDINATOR, () -> {
            CohortRecord now = planning.get(moved.id());
            planning.change(moved.id(), now.version(), new CohortDetails(now.name(), places.called(place), now.capacity()));
            return moved;
        });
    }

    private void name(AccountId lead, AccountId deputy) {
        move(cohort, "Elsewhere " + UUID.randomUUID());
        as(Role.COORDINATOR, () -> {
            duties.name(planning.get(cohort.id()).venue().site(), 0, new NewDuty(lead, Contact.NONE),
                    new NewDuty(deputy, Contact.NONE));
            return lead;
        });
    }

    private void enable(AccountId account, boolean mayComeIn) {
        database.sql("UPDATE account SET enabled = ? WHERE id = ?").params(mayComeIn, account.value()).update();
    }

    private ConcernRecord concern() {
        List<ConcernRecord> known = concerns.of(cohort.person());
        assertThat(known).hasSize(1);
        return known.getFirst();
    }

    private void handIn(EnrolmentId person, Answers answers) {
        FormKey key = key(person);
        forms.handIn(new NewResponse(key, person, Optional.empty(), "core-10", OwnCohorts.FIRST, answers,
                forms.handedIn(key, person).map(before -> before.version())));
    }

    private static FormKey key(EnrolmentId person) {
        return FormKey.onDay("core-10", person, OwnCohorts.FIRST);
    }
}
