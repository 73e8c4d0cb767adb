package org.mafs.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.AtOnce;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.Role;
import org.mafs.base.Conflict;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.Mark;
import org.mafs.cohort.Register;
import org.mafs.draft.Drafts;
import org.mafs.draft.FormKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

class SheetLooksTest extends IntegrationTest {

    private static final int SIX = 6;

    @Autowired
    private SheetLooks looks;
    @Autowired
    private Evening evening;
    @Autowired
    private KeyingIn keyingIn;
    @Autowired
    private Register register;
    @Autowired
    private CohortPlanning planning;
    @Autowired
    private Drafts drafts;
    @Autowired
    private MergedForms merged;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private JdbcClient database;
    @Autowired
    private TransactionTemplate transaction;

    private OwnCohort cohort;
    private SessionId session;
    private EnrolmentId person;

    @BeforeEach
    void anEveningWithThree() {
        cohort = cohorts.led(3);
        session = cohort.session();
        person = cohort.person();
        signIn(Role.FACILITATOR);
        register.everyoneElseIsHere(session);
    }

    @Test
    void oneTapOpensTheConcernAndBeginsTheForm() {
        assertThat(card(person).sheets()).containsExactly(Map.entry(Form.CORE_10, SheetLook.TO_DO));
        tap(person, 2);
        assertThat(concern(person)).contains("ANSWERED");
        assertThat(draft(person)).isEqualTo(Map.of("item.6", "2"));
        assertThat(card(person).sheets()).containsExactly(Map.entry(Form.CORE_10, SheetLook.DONE));
    }

    @Test
    void noughtOpensNoneAndBlankDoes() {
        tap(person, 0);
        blank(second());
        assertThat(concern(person)).isEmpty();
        assertThat(concern(second())).contains("LEFT_BLANK");
    }

    @Test
    void theCardsAreTheSameWhateverWasTapped() {
        tap(person, 0);
        tap(second(), 4);
        blank(third());
        assertThat(evening.of(planning.session(session), 6)).hasSize(3)
                .extracting(EveningPerson::sheets, EveningPerson::underWay, EveningPerson::due, EveningPerson::done,
                        EveningPerson::lateAnswers).containsOnly(tuple(new TreeMap<>(Map.of(Form.CORE_10, SheetLook.DONE)),
                        Map.of(), card(person).due(), Set.of(), false));
    }

    @Test
    void onlyWhoIsHereHasASheetToLookAt() {
        register.mark(session, person, Mark.ABSENT, null, card(person).mark().map(mark -> mark.version()));
        assertThat(card(person).sheets()).isEmpty();
    }

    @Test
    void whatIsBegunOnAScreenOrHandedInNeedsNoLook() {
        drafts.keep(key(person), person, "item.1", "2");
        assertThat(card(person).sheets()).isEmpty();
        keyIn(second(), "2222202222", OptionalLong.empty());
        assertThat(card(second()).sheets()).isEmpty();
    }

    @Test
    void theSameTapAgainChangesNothing() {
        tap(person, 2);
        Looked first = looks.of(session, person, Form.CORE_10);
        looks.look(session, person, Form.CORE_10, SIX, OptionalInt.of(2), new Looked(Map.of()));
        assertThat(looks.of(session, person, Form.CORE_10)).isEqualTo(first);
        assertThat(concerns()).isEqualTo(1);
    }

    @Test
    void tappedAgainItIsPutRightAndTheConcernStaysAsTakenBack() {
        tap(person, 2);
        tap(person, 0);
        assertThat(concern(person)).contains("TAKEN_BACK");
        assertThat(draft(person)).isEqualTo(Map.of("item.6", "0"));
        blank(person);
        assertThat(concern(person)).contains("LEFT_BLANK");
        tap(person, 1);
        assertThat(concern(person)).contains("ANSWERED");
    }

    @Test
    void whatSomebodyElseTappedIsNotReplacedUnseen() {
        Looked before = looks.of(session, person, Form.CORE_10);
        tap(person, 2);
        assertThatThrownBy(() -> looks.look(session, person, Form.CORE_10, SIX, OptionalInt.of(0), before))
                .isInstanceOf(Refused.class).hasMessageContaining("Somebody else");
        assertThatThrownBy(() -> looks.noSheet(session, person, Form.CORE_10, before)).isInstanceOf(Refused.class);
        assertThat(concern(person)).contains("ANSWERED");
    }

    @Test
    void ofManyAtOnceOneCounts() throws Exception {
        Looked before = looks.of(session, person, Form.CORE_10);
        List<Callable<Boolean>> taps = IntStream.rangeClosed(0, 4).<Callable<Boolean>>mapToObj(answer -> () -> {
            looks.look(session, person, Form.CORE_10, SIX, OptionalInt.of(answer), before);
            return true;
        }).toList();
        long kept = AtOnce.run(taps).stream().filter(tap -> tap.state() == Future.State.SUCCESS).count();
        assertThat(kept).isEqualTo(1);
        assertThat(rows(person)).isEqualTo(1);
        assertThat(concern(person).isPresent()).isEqualTo(!draft(person).equals(Map.of("item.6", "0")));
    }

    @Test
    void theSameTapOfManyAtOnceIsOne() throws Exception {
        Looked before = looks.of(session, person, Form.CORE_10);
        assertThat(AtOnce.run(5, () -> {
            looks.look(session, person, Form.CORE_10, SIX, OptionalInt.of(3), before);
            return true;
        })).allMatch(tap -> tap.state() == Future.State.SUCCESS);
        assertThat(rows(person)).isEqualTo(1);
        assertThat(concerns()).isEqualTo(1);
    }

    @Test
    void whoHasNoSheetIsNotUnreadUntilThereIsOneAfterAll() {
        looks.noSheet(session, person, Form.CORE_10, looks.of(session, person, Form.CORE_10));
        assertThat(card(person).sheets()).containsExactly(Map.entry(Form.CORE_10, SheetLook.NO_SHEET));
        assertThat(concern(person)).isEmpty();
        looks.sheetAfterAll(session, person, Form.CORE_10);
        assertThat(card(person).sheets()).containsExactly(Map.entry(Form.CORE_10, SheetLook.TO_DO));
        looks.noSheet(session, person, Form.CORE_10, looks.of(session, person, Form.CORE_10));
        tap(person, 1);
        assertThat(card(person).sheets()).containsExactly(Map.entry(Form.CORE_10, SheetLook.DONE));
        assertThat(concern(person)).contains("ANSWERED");
    }

    @Test
    void noSheetTakesBackWhatWasTappedForIt() {
        tap(person, 3);
        looks.noSheet(session, person, Form.CORE_10, looks.of(session, person, Form.CORE_10));
        assertThat(concern(person)).contains("TAKEN_BACK");
        assertThat(draft(person)).isEqualTo(Map.of("item.6", ""));
        assertThat(card(person).begun()).isEmpty();
    }

    @Test
    void whatAScreenSaysStaysAndTheSheetIsKeptBeside() {
        drafts.keep(key(person), person, "item.6", "0", UUID.randomUUID(), 0);
        tap(person, 2);
        assertThat(draft(person)).isEqualTo(Map.of("item.6", "0"));
        assertThat(card(person).lateAnswers()).isTrue();
        assertThat(concern(person)).contains("ANSWERED");
    }

    @Test
    void aSheetThatIsInStaysAndAnotherAnswerIsKeptBeside() {
        keyIn(person, "2222202222", OptionalLong.empty());
        assertThat(concern(person)).isEmpty();
        tap(person, 2);
        assertThat(card(person).lateAnswers()).isTrue();
        assertThat(concern(person)).contains("ANSWERED");
    }

    @Test
    void theTapAndItsConcernAreKeptTogetherOrNotAtAll() {
        transaction.executeWithoutResult(both -> {
            tap(person, 2);
            both.setRollbackOnly();
        });
        assertThat(concern(person)).isEmpty();
        assertThat(draft(person)).isEmpty();
        assertThat(rows(person)).isZero();
    }

    @Test
    void anAnswerThatCannotBeIsRefusedAndSoIsAnotherQuestion() {
        assertThatThrownBy(() -> tap(person, 5)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> looks.look(session, person, Form.CORE_10, 1, OptionalInt.of(1), new Looked(Map.of())))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> looks.look(session, person, Form.CHECK_IN, SIX, OptionalInt.of(1), new Looked(Map.of())))
                .isInstanceOf(Refused.class);
    }

    @Test
    void beforeItsDayThereIsNothingToLookAt() {
        SessionId later = cohort.sessions().get(1).id();
        database.sql("UPDATE cohort_session SET held_on = '2099-01-01' WHERE id = ?").param(later.value()).update();
        assertThatThrownBy(() -> looks.look(later, person, Form.CORE_10, SIX, OptionalInt.of(1), new Looked(Map.of())))
                .isInstanceOf(Refused.class).hasMessageContaining("still to come");
        assertThatThrownBy(() -> looks.noSheet(later, person, Form.CORE_10, new Looked(Map.of())))
                .isInstanceOf(Refused.class);
    }

    @Test
    void somebodyOfAnotherCohortIsNotLookedAt() {
        EnrolmentId stranger = cohorts.led(1).person();
        signIn(Role.FACILITATOR);
        assertThatThrownBy(() -> tap(stranger, 1)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatIsLookedAtAfterTheCloseIsFoundLate() {
        tap(person, 1);
        planning.close(session);
        tap(second(), 1);
        assertThat(foundLate("concern", person)).isFalse();
        assertThat(foundLate("sheet_look", person)).isFalse();
        assertThat(foundLate("concern", second())).isTrue();
        assertThat(foundLate("sheet_look", second())).isTrue();
    }

    @Test
    void whatIsKeyedInAfterTheCloseIsFoundLate() {
        planning.close(session);
        keyIn(person, "2222212222", OptionalLong.empty());
        assertThat(foundLate("concern", person)).isTrue();
    }

    @Test
    void theRestIsKeyedInLaterAndBeginsWithWhatWasLookedAt() {
        tap(person, 2);
        assertThat(keyingIn.people(session)).filteredOn(known -> known.person().enrolment().id().equals(person))
                .extracting(PaperPerson::read).containsExactly(Map.of(Form.CORE_10, Map.of(SIX, OptionalInt.of(2))));
        keyIn(person, "2222222222", OptionalLong.empty());
        assertThat(card(person).done()).contains(Form.CORE_10);
        assertThat(concern(person)).contains("ANSWERED");
    }

    @Test
    void keyedInOtherwiseBothAreShown() {
        tap(person, 2);
        Conflict both = catchThrowableOfType(Conflict.class, () -> keyIn(person, "2222202222", OptionalLong.empty()));
        assertThat(both.differences()).extracting(Conflict.Difference::theirs, Conflict.Difference::yours)
                .containsExactly(tuple("2", "0"));
        keyIn(person, "2222202222", OptionalLong.of(both.theirVersion()));
        assertThat(concern(person)).contains("TAKEN_BACK");
    }

    @Test
    void keyedInWithAnAnswerWhereItWasLookedAtAsBlankBothAreShown() {
        blank(person);
        Conflict both = catchThrowableOfType(Conflict.class, () -> keyIn(person, "2222202222", OptionalLong.empty()));
        assertThat(both.differences()).extracting(Conflict.Difference::theirs, Conflict.Difference::yours)
                .containsExactly(tuple("not answered", "0"));
        keyIn(second(), "22222.2222", OptionalLong.empty());
        assertThat(concern(second())).contains("LEFT_BLANK");
    }

    @Test
    void whatWasLookedAtFollowsAPlaceThatBecomesAnother() {
        tap(person, 2);
        transaction.executeWithoutResult(any -> asCoordinator(() -> merged.merge(person, second())));
        signIn(Role.FACILITATOR);
        assertThat(looks.of(session, second(), Form.CORE_10).at()).containsOnlyKeys(SIX);
        assertThat(draft(second())).isEqualTo(Map.of("item.6", "2"));
    }

    private void asCoordinator(Runnable work) {
        signIn(Role.COORDINATOR);
        work.run();
    }

    private void tap(EnrolmentId who, int answer) {
        looks.look(session, who, Form.CORE_10, SIX, OptionalInt.of(answer), looks.of(session, who, Form.CORE_10));
    }

    private void blank(EnrolmentId who) {
        looks.look(session, who, Form.CORE_10, SIX, OptionalInt.empty(), looks.of(session, who, Form.CORE_10));
    }

    private void keyIn(EnrolmentId who, String boxes, OptionalLong replacing) {
        Map<String, String> answers = new TreeMap<>();
        IntStream.rangeClosed(1, boxes.length()).forEach(item -> {
            String box = boxes.substring(item - 1, item);
            answers.put("item." + item, box.equals(".") ? "" : box);
        });
        keyingIn.keyIn(session, who, Form.CORE_10, answers, replacing);
    }

    private EveningPerson card(EnrolmentId who) {
        return evening.of(planning.session(session), 6).stream().filter(one -> one.enrolment().id().equals(who))
                .findFirst().orElseThrow();
    }

    private EnrolmentId second() {
        return cohort.people().get(1);
    }

    private EnrolmentId third() {
        return cohort.people().get(2);
    }

    private FormKey key(EnrolmentId who) {
        return FormKey.atSession("core-10", who, session);
    }

    private Map<String, String> draft(EnrolmentId who) {
        return drafts.of(key(who), who);
    }

    private Optional<String> concern(EnrolmentId who) {
        return database.sql("SELECT reason FROM concern WHERE form_key = ?").param(key(who).value())
                .query(String.class).optional();
    }

    private int concerns() {
        return database.sql("SELECT COUNT(*) FROM concern n JOIN enrolment e ON e.id = n.enrolment_id "
                + "WHERE e.cohort_id = ?").param(cohort.id().value()).query(Integer.class).single();
    }

    private int rows(EnrolmentId who) {
        return database.sql("SELECT COUNT(*) FROM sheet_look WHERE form_key = ?").param(key(who).value())
                .query(Integer.class).single();
    }

    private boolean foundLate(String table, EnrolmentId who) {
        return database.sql("SELECT found_late FROM " + table + " WHERE form_key = ?").param(key(who).value())
                .query(Boolean.class).single();
    }
}
