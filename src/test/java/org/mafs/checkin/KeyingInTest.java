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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.Statements;
import org.mafs.access.FormWay;
import org.mafs.access.Role;
import org.mafs.base.Conflict;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.draft.Drafts;
import org.mafs.measure.Risk;
import org.mafs.measure.Substance;
import org.mafs.measure.UseDays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeyingInTest extends IntegrationTest {

    private static final Map<String, String> SHEET = Map.of("mood", "4", "week", "Slept through.", "days.alcohol", "0",
            "meetings", "-", "hope", "");

    @Autowired
    private KeyingIn keyingIn;
    @Autowired
    private HandingIn handingIn;
    @Autowired
    private WeeklyCheckIn checkIns;
    @Autowired
    private LookBack lookBacks;
    @Autowired
    private Drafts drafts;
    @Autowired
    private OwnCohorts own;
    @Autowired
    private Statements statements;
    @Autowired
    private JdbcClient database;

    private OwnCohort cohort;
    private SessionId session;
    private EnrolmentId person;
    private Occasion occasion;

    @BeforeEach
    void anEveningWithTwo() {
        cohort = own.led(2);
        session = cohort.session();
        person = cohort.person();
        occasion = new Occasion(person, Optional.of(session), cohort.sessions().getFirst().heldOn());
        signIn(Role.FACILITATOR);
    }

    @Test
    void whatWasLeftBlankOrNotSaidIsNeverNought() {
        keyIn(Form.CHECK_IN, SHEET);

        CheckInAnswers told = checkIns.handedIn(person, session).orElseThrow().answers();
        assertThat(told.mood()).isEqualTo(4);
        assertThat(told.use().days()).containsExactly(Map.entry(Substance.ALCOHOL, 0));
        assertThat(told.meetings()).isEmpty();
        assertThat(told.hope()).isNull();
        assertThat(database.sql("SELECT CONCAT(way, ' ', declined) FROM form_filled WHERE form_key = ?")
                .param(occasion.key(Form.CHECK_IN).value().toString()).query(String.class).single())
                .isEqualTo(FormWay.PAPER + " meetings");
    }

    @Test
    void theSameSheetTwiceIsOneRecord() {
        keyIn(Form.CHECK_IN, SHEET);

        assertThat(keyIn(Form.CHECK_IN, SHEET)).isEmpty();
        assertThat(handingIn.number(Form.CHECK_IN, occasion)).isEqualTo(1);
    }

    @Test
    void whatIsInAndSaysOtherwiseIsShownBesideAndReplacedOnlyKnowingly() {
        tells(2, "It was long.");

        Conflict both = catchThrowableOfType(Conflict.class, () -> keyIn(Form.CHECK_IN, SHEET));
        assertThat(both.differences()).extracting(Conflict.Difference::what, Conflict.Difference::theirs,
                Conflict.Difference::yours).contains(tuple("Week", "2", "4"),
                tuple("Meetings", "not answered", "I’d rather not say"));
        assertThat(checkIns.handedIn(person, session).orElseThrow().answers().mood()).isEqualTo(2);

        keyingIn.keyIn(session, person, Form.CHECK_IN, SHEET, OptionalLong.of(both.theirVersion()));
        assertThat(checkIns.handedIn(person, session).orElseThrow().answers().mood()).isEqualTo(4);
    }

    @Test
    void onlyNotSayingReplacesNothingUnseenEither() {
        tells(2, "It was long.");

        assertThatThrownBy(() -> keyIn(Form.CHECK_IN, Map.of("mood", "-"))).isInstanceOf(Conflict.class);
    }

    @Test
    void whatIsBegunOnATabletIsShownBesideToo() {
        drafts.keep(occasion.key(Form.CHECK_IN), person, "mood", "1");

        assertThatThrownBy(() -> keyIn(Form.CHECK_IN, SHEET)).isInstanceOf(Conflict.class);
        assertThat(drafts.of(occasion.key(Form.CHECK_IN), person)).containsEntry("mood", "1");

        drafts.keep(occasion.key(Form.CHECK_IN), person, "mood", "4");
        assertThat(keyIn(Form.CHECK_IN, SHEET)).isPresent();
    }

    @Test
    void aTickedBoxIsADayAndTheOthersOfItsWeekAreDaysWithout() {
        keyIn(Form.CHECK_IN, Map.of("days.alcohol", "0100100@2025-07-01"));

        assertThat(checkIns.handedIn(person, session).orElseThrow().answers().use().days())
                .isEqualTo(Map.of(Substance.ALCOHOL, 2));
        assertThat(keyIn(Form.CHECK_IN, Map.of("days.alcohol", "0100100@2025-07-01"))).isEmpty();
    }

    @Test
    void daysThatAnotherSheetToldAlikeAreNotAskedAboutTwice() {
        keyIn(Form.CHECK_IN, Map.of("days.alcohol", "0100100@2025-07-01"));
        assertThat(keyingIn.told(session, person)).isEqualTo(Map.of(Form.CHECK_IN, Map.of(), Form.LOOK_BACK,
                Map.of(Substance.ALCOHOL, "0".repeat(21) + "1111111")));
        Map<String, String> lookBack = Map.of("days.alcohol", "1".repeat(21) + "0100100@2025-07-01");

        assertThat(keyIn(Form.LOOK_BACK, lookBack)).isPresent();
        assertThat(keyIn(Form.LOOK_BACK, lookBack)).isEmpty();
        assertThat(lookBacks.handedIn(occasion.key(Form.LOOK_BACK), person).orElseThrow().use().days())
                .isEqualTo(Map.of(Substance.ALCOHOL, 23));
    }

    @Test
    void daysThatAnotherSheetToldOtherwiseAreShownAndStayUnlessKnowinglyReplaced() {
        keyIn(Form.CHECK_IN, Map.of("days.alcohol", "0100100@2025-07-01"));
        Map<String, String> lookBack = Map.of("days.alcohol", "0".repeat(21) + "0100000@2025-07-01", "meetings", "2");

        ToldElsewhere both = catchThrowableOfType(ToldElsewhere.class, () -> keyIn(Form.LOOK_BACK, lookBack));
        assertThat(both.differences()).containsExactly(
                new Conflict.Difference("Alcohol", "used Sat 28 Jun", "not used Sat 28 Jun"));
        assertThat(checkIns.handedIn(person, session).orElseThrow().answers().use().days())
                .isEqualTo(Map.of(Substance.ALCOHOL, 2));

        keyIn(Form.LOOK_BACK, both.without());
        assertThat(lookBacks.handedIn(occasion.key(Form.LOOK_BACK), person).orElseThrow().use().days())
                .isEqualTo(Map.of(Substance.ALCOHOL, 2));

        keyingIn.keyIn(session, person, Form.LOOK_BACK, lookBack, OptionalLong.of(1));
        assertThat(lookBacks.handedIn(occasion.key(Form.LOOK_BACK), person).orElseThrow().use().days())
                .isEqualTo(Map.of(Substance.ALCOHOL, 1));
    }

    @Test
    void takenBackItWasNeverIn() {
        Keyed checkIn = keyIn(Form.CHECK_IN, SHEET).orElseThrow();
        Keyed lookBack = keyIn(Form.LOOK_BACK, Map.of("main", "alcohol", "days.alcohol", "20", "meetings", "3"))
                .orElseThrow();
        assertThat(lookBacks.handedIn(occasion.key(Form.LOOK_BACK), person)).isPresent();

        keyingIn.takeBack(session, checkIn);
        keyingIn.takeBack(session, lookBack);

        assertThat(checkIns.handedIn(person, session)).isEmpty();
        assertThat(lookBacks.handedIn(occasion.key(Form.LOOK_BACK), person)).isEmpty();
        assertThat(handingIn.isIn(Form.CHECK_IN, occasion)).isFalse();
        assertThat(handingIn.isIn(Form.LOOK_BACK, occasion)).isFalse();
    }

    @Test
    void takenBackWhatItReplacedStandsThereAgain() {
        tells(2, "It was long.");
        CheckInAnswers before = checkIns.handedIn(person, session).orElseThrow().answers();
        Keyed keyed = keyingIn.keyIn(session, person, Form.CHECK_IN, SHEET,
                OptionalLong.of(handingIn.number(Form.CHECK_IN, occasion))).orElseThrow();

        keyingIn.takeBack(session, keyed);

        assertThat(checkIns.handedIn(person, session).orElseThrow().answers()).isEqualTo(before);
        assertThatThrownBy(() -> keyingIn.takeBack(session, keyed)).isInstanceOf(Refused.class);
    }

    @Test
    void aMeasureThatAsksForCareSaysSoAndIsNotUnsaid() {
        Keyed keyed = keyIn(Form.CORE_10, Map.of("item.1", "2", "item.6", "1")).orElseThrow();

        assertThat(keyingIn.risk(session, person)).isEqualTo(Risk.YES);
        assertThatThrownBy(() -> keyingIn.takeBack(session, keyed)).isInstanceOf(Refused.class);
    }

    @Test
    void everyCodeLeadsBackToOnePersonAndSpareOnesToNobody() {
        List<PaperPerson> people = keyingIn.people(session);

        assertThat(people).extracting(PaperPerson::code).doesNotHaveDuplicates()
                .noneMatch(code -> keyingIn.isSpare(session, code));
        assertThat(people.getFirst().forms()).extracting(Form::code)
                .containsExactlyInAnyOrder("check-in", "core-10", "look-back", "mutual-aid", "session-view");
    }

    @Test
    void aFullRoomAsksTheDatabaseNoMoreThanASmallOne() {
        OwnCohort many = own.led(30);
        signIn(Role.FACILITATOR);

        int few = statements.during(() -> keyingIn.people(session));
        assertThat(statements.during(() -> keyingIn.people(many.session()))).isEqualTo(few);
    }

    @Test
    void anAnswerThatCannotBeIsRefused() {
        assertThatThrownBy(() -> keyIn(Form.CHECK_IN, Map.of("mood", "four"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> keyIn(Form.CHECK_IN, Map.of())).isInstanceOf(Refused.class);
        assertThat(checkIns.handedIn(person, session)).isEmpty();
    }

    private Optional<Keyed> keyIn(Form form, Map<String, String> answers) {
        return keyingIn.keyIn(session, person, form, answers, OptionalLong.empty());
    }

    private void tells(int mood, String week) {
        checkIns.handIn(person, session, new CheckInAnswers(mood, week, new UseDays(UseDays.WEEK, Optional.empty(),
                Map.of(Substance.ALCOHOL, 0)), OptionalInt.empty(), null), Optional.empty());
    }
}
