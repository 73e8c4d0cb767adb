package org.mafs.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.FormWay;
import org.mafs.access.Role;
import org.mafs.base.Conflict;
import org.mafs.cohort.SessionRecord;
import org.mafs.measure.Substance;
import org.mafs.measure.UseDays;
import org.mafs.measure.UseDiary;
import org.springframework.beans.factory.annotation.Autowired;

/** From form to form: what one has told by day, the others neither ask nor show, and all of them count. */
class DaysAskedTest extends IntegrationTest {

    private static final Filled HANDED = new Filled(FormWay.HANDED, "en", "page");

    @Autowired
    private HandingIn handingIn;
    @Autowired
    private FormSheets sheets;
    @Autowired
    private UseDiary diary;
    @Autowired
    private AnswersHandedIn handedIn;
    @Autowired
    private OwnCohorts cohorts;

    private OwnCohort cohort;

    @BeforeEach
    void aCohort() {
        cohort = cohorts.led(1);
        signIn(Role.FACILITATOR);
    }

    @Test
    void aLookBackIsToldWhichDaysAreKnownAndNotWhatWasSaid() {
        checkIn(5, "1010101");
        checkIn(6, "0000011");
        Sitting.Sheet sheet = sheets.together(Form.LOOK_BACK, at(6)).forms().getFirst();
        Sitting.DaysAsked asked = sheet.questions().get(1).days();
        assertThat(asked.askedOn()).isEqualTo(day(6).toString());
        assertThat(asked.known()).isEqualTo(Map.of("alcohol", "0".repeat(14) + "1".repeat(14)));
        assertThat(asked.names()).containsEntry(day(5).toString(), "Session 5").doesNotContainKey(day(6).toString());
        assertThat(sheet.answers()).isEmpty();
    }

    @Test
    void whoseWeeksAreAllToldCountsWithoutBeingAskedAgain() {
        for (int session = 3; session <= 6; session++) {
            checkIn(session, "1000000");
        }
        hand(Form.LOOK_BACK, 6, Map.of("main", "alcohol"), 0);
        UseDays told = diary.of(cohort.person(), 28).get(day(6));
        assertThat(told.days()).containsExactly(Map.entry(Substance.ALCOHOL, 4));
        assertThat(handedIn.of(Form.LOOK_BACK, at(6)).byField()).isEqualTo(Map.of("main", "alcohol"));
    }

    @Test
    void whoWouldRatherNotSayIsNotCountedFromOtherForms() {
        for (int session = 3; session <= 6; session++) {
            checkIn(session, "1000000");
        }
        hand(Form.LOOK_BACK, 6, Map.of("main", "alcohol", "days", "-"), 0);
        assertThat(diary.of(cohort.person(), 28).get(day(6)).days()).isEmpty();
    }

    @Test
    void twoTabletsThatTellDifferentDaysAreShownTheDayAndNothingIsReplaced() {
        checkIn(6, "1000000");
        assertThatThrownBy(() -> hand(Form.CHECK_IN, 6, Map.of("days.alcohol", "0100000"), 0))
                .isInstanceOfSatisfying(Conflict.class, both -> assertThat(both.differences()).singleElement()
                        .satisfies(difference -> assertThat(difference.toString()).contains("used Tue 29 Jul")
                                .contains("not used Tue 29 Jul")));
        assertThat(handedIn.of(Form.CHECK_IN, at(6)).byField())
                .containsEntry("days.alcohol", "1000000@" + day(6));
    }

    @Test
    void aNumberFromAnEarlierPageStillCounts() {
        hand(Form.CHECK_IN, 6, Map.of("days.alcohol", "3", "days.cannabis", "1000000", "amount.cannabis", "2.5"), 0);
        assertThat(diary.of(cohort.person(), 7).get(day(6)).days())
                .isEqualTo(Map.of(Substance.ALCOHOL, 3, Substance.CANNABIS, 1));
        assertThat(handedIn.of(Form.CHECK_IN, at(6)).byField()).isEqualTo(Map.of("days.alcohol", "3",
                "days.cannabis", "1000000@" + day(6), "amount.cannabis", "2.5"));
    }

    private void checkIn(int session, String marks) {
        hand(Form.CHECK_IN, session, Map.of("days.alcohol", marks), 0);
    }

    private void hand(Form form, int session, Map<String, String> answers, long seen) {
        handingIn.handIn(form, at(session), new GivenAnswers(answers), HANDED, seen);
    }

    private Occasion at(int session) {
        SessionRecord held = cohort.sessions().get(session - 1);
        return new Occasion(cohort.person(), Optional.of(held.id()), held.heldOn());
    }

    private LocalDate day(int session) {
        return cohort.sessions().get(session - 1).heldOn();
    }
}
