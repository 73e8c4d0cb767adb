package org.mafs.measure;

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
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Refused;
import org.mafs.draft.FormKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class DaysToldTest extends IntegrationTest {

    @Autowired
    private UseDiary diary;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private Calendar calendar;
    @Autowired
    private JdbcClient database;

    private OwnCohort cohort;

    @BeforeEach
    void aCohort() {
        cohort = cohorts.led(1);
        signIn(Role.FACILITATOR);
    }

    @Test
    void theWeeksOfTheCheckInsAreTheFourWeeksOfTheLookBack() {
        for (int session = 3; session <= 6; session++) {
            checkIn(session, "1010000");
        }
        lookBack(6, "?".repeat(28));
        assertThat(number(28, 6)).contains(8);
        assertThat(lookBack(6).told().get(Substance.ALCOHOL).saysAnything()).as("it was not asked again").isFalse();
        assertNumbersAreSums();
    }

    @Test
    void aDayPutRightByAnotherFormChangesEveryNumberThatHasIt() {
        checkIn(5, "1110000");
        checkIn(6, "1110000");
        assertThat(number(7, 5)).contains(3);
        lookBack(6, "?".repeat(14) + "0000000" + "???????");
        assertThat(number(7, 5)).contains(0);
        assertThat(number(28, 6)).as("two weeks are not told").isEmpty();
        assertNumbersAreSums();
    }

    @Test
    void aFormTakenOutTakesItsOwnDaysOnly() {
        checkIn(6, "1110000");
        lookBack(6, "0".repeat(21) + "1110000");
        assertThat(number(28, 6)).contains(3);
        tell("look-back", 6, new UseDays(28, Optional.empty(), Map.of()));
        assertThat(number(7, 6)).contains(3);
        lookBack(6, "0".repeat(21) + "???????");
        assertThat(number(28, 6)).contains(3);
        tell("check-in", 6, new UseDays(7, Optional.empty(), Map.of()));
        assertThat(number(28, 6)).as("a week of it is gone").isEmpty();
        assertNumbersAreSums();
    }

    @Test
    void whatIsTakenBackOfADayLetsTheWordOfTheOtherFormCountAgain() {
        checkIn(6, "1000000");
        lookBack(6, "0".repeat(28));
        assertThat(number(7, 6)).as("the newest word counts").contains(0);
        tell("look-back", 6, new UseDays(28, Optional.empty(), Map.of()));
        assertThat(number(7, 6)).contains(1);
        assertNumbersAreSums();
    }

    @Test
    void whatOneFormTakesBackStaysWhereAnotherHasToldItToo() {
        checkIn(6, "1110000");
        lookBack(6, "0".repeat(21) + "1110000");
        tell("check-in", 6, new UseDays(7, Optional.empty(), Map.of()));
        assertThat(number(28, 6)).contains(3);
        checkIn(6, "1110000");
        tell("check-in", 6, new UseDays(7, Optional.empty(), Map.of(Substance.ALCOHOL, 5)));
        assertThat(number(7, 6)).contains(5);
        assertThat(number(28, 6)).contains(3);
        assertNumbersAreSums();
    }

    @Test
    void ofASessionThatHasMovedTheDaysAreTheirOwnAndTheFormIsOfItsDay() {
        LocalDate before = day(6).minusDays(7);
        UseDays use = new UseDays(28, Optional.empty(), Map.of(), Map.of(Substance.ALCOHOL,
                new ToldDays(before, "1" + "0".repeat(26) + "?")));
        tell("look-back", 6, use);
        assertThat(diary.of(cohort.person(), 28)).containsOnlyKeys(day(6));
        assertThat(number(28, 6)).as("a week is not told").isEmpty();
        assertThat(lookBack(6)).as("what it told is all there").isEqualTo(use);
        assertThat(lookBack(6).told().get(Substance.ALCOHOL).days()).containsEntry(before.minusDays(28), true);
        checkIn(6, "1000000");
        tell("check-in", 5, new UseDays(7, Optional.empty(), Map.of(), Map.of(Substance.ALCOHOL,
                new ToldDays(day(5), "??????1"))));
        assertThat(number(28, 6)).isEqualTo(Optional.of(2));
        assertNumbersAreSums();
    }

    @Test
    void ofOneFormNumbersStandAndTheOthersAreSummed() {
        tell("check-in", 6, new UseDays(7, Optional.empty(), Map.of(Substance.ALCOHOL, 5),
                Map.of(Substance.CANNABIS, new ToldDays(day(6), "1??????"))));
        tell("look-back", 6, new UseDays(28, Optional.empty(), Map.of(), Map.of(
                Substance.CANNABIS, new ToldDays(day(6), "?".repeat(22) + "100000"),
                Substance.ALCOHOL, new ToldDays(day(6), "?".repeat(21) + "0000000"))));
        assertThat(week6().days()).isEqualTo(Map.of(Substance.ALCOHOL, 5, Substance.CANNABIS, 2));
        assertThat(week6().counted()).isEqualTo(Map.of(Substance.ALCOHOL, 5));
        tell("look-back", 6, new UseDays(28, Optional.empty(), Map.of()));
        assertThat(week6().days()).as("no sum remains").isEqualTo(Map.of(Substance.ALCOHOL, 5));
        assertNumbersAreSums();
    }

    private UseDays week6() {
        return diary.told(key("check-in", 6), cohort.person()).orElseThrow();
    }

    @Test
    void aNumberStandsWhateverIsToldOfItsDays() {
        tell("look-back", 6, new UseDays(28, Optional.empty(), Map.of(Substance.ALCOHOL, 20)));
        for (int session = 3; session <= 6; session++) {
            checkIn(session, "0000000");
        }
        assertThat(number(28, 6)).contains(20);
        assertThat(lookBack(6).counted()).containsEntry(Substance.ALCOHOL, 20);
        assertNumbersAreSums();
    }

    @Test
    void whatWasToldByDaysMayBeToldAsANumberInstead() {
        checkIn(6, "1110000");
        tell("check-in", 6, new UseDays(7, Optional.empty(), Map.of(Substance.ALCOHOL, 5)));
        assertThat(number(7, 6)).contains(5);
        assertThat(diary.known(FormKey.atSession("look-back", cohort.person(), cohort.session()), cohort.person(),
                day(6), 28)).isEmpty();
        assertNumbersAreSums();
    }

    @Test
    void aPageThatWasOpenedEarlierTellsTheDaysItShowed() {
        LocalDate before = day(6).minusDays(1);
        diary.tell(key("look-back", 6), cohort.person(), Optional.empty(), day(6), new UseDays(28, Optional.empty(),
                Map.of(), Map.of(Substance.ALCOHOL, new ToldDays(before, "1" + "0".repeat(27)))));
        assertThat(diary.of(cohort.person(), 28)).containsOnlyKeys(before);
        assertThat(diary.of(cohort.person(), 28).get(before).days()).containsEntry(Substance.ALCOHOL, 1);
        assertNumbersAreSums();
    }

    @Test
    void daysThatAreNotOverAreRefused() {
        LocalDate tomorrow = calendar.today().plusDays(1);
        assertThatThrownBy(() -> diary.tell(key("check-in", 1), cohort.person(), Optional.empty(), tomorrow,
                new UseDays(7, Optional.empty(), Map.of(), Map.of(Substance.ALCOHOL, new ToldDays(tomorrow, "0000000")))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theSameAgainIsTheSame() {
        checkIn(6, "1110000");
        UseDays told = diary.told(key("check-in", 6), cohort.person()).orElseThrow();
        assertThat(told).isEqualTo(new UseDays(7, Optional.empty(), Map.of(),
                Map.of(Substance.ALCOHOL, new ToldDays(day(6), "1110000"))));
        assertThat(told).isNotEqualTo(new UseDays(7, Optional.empty(), Map.of(Substance.ALCOHOL, 3)));
    }

    /** Of everybody: every number of a form that was told by day is the sum of days that are all known, and no such sum is missing. */
    @Test
    void everyNumberToldByDayIsTheSumOfItsDays() {
        checkIn(1, "1000000");
        lookBack(6, "0".repeat(28));
        assertNumbersAreSums();
    }

    private void assertNumbersAreSums() {
        String sums = """
                SELECT r.id, c.substance, SUM(c.used) AS days FROM use_recall r JOIN (
                    SELECT d.*, ROW_NUMBER() OVER (PARTITION BY d.enrolment_id, d.substance, d.day
                                                   ORDER BY t.recorded_at DESC, t.id DESC) AS newest
                      FROM use_day d JOIN use_recall t ON t.id = d.use_recall_id) c
                    ON c.newest = 1 AND c.enrolment_id = r.enrolment_id AND c.day < r.asked_on
                   AND c.day >= r.asked_on - INTERVAL r.window_days DAY
                 WHERE r.by_day AND NOT EXISTS (SELECT 1 FROM use_recall_days n WHERE n.use_recall_id = r.id
                   AND n.substance = c.substance AND n.counted) GROUP BY r.id, c.substance, r.window_days HAVING COUNT(*) = r.window_days""";
        String kept = "SELECT d.use_recall_id AS id, d.substance, d.days FROM use_recall_days d "
                + "JOIN use_recall r ON r.id = d.use_recall_id WHERE r.by_day AND NOT d.counted";
        assertThat(database.sql(kept + " ORDER BY 1, 2").query((row, number) -> row.getLong(1) + row.getString(2)
                + row.getInt(3)).list()).isNotEmpty().isEqualTo(database.sql("SELECT * FROM (" + sums + ") s ORDER BY 1, 2")
                .query((row, number) -> row.getLong(1) + row.getString(2) + row.getInt(3)).list());
    }

    private void checkIn(int session, String marks) {
        tell("check-in", session, new UseDays(7, Optional.empty(), Map.of(),
                Map.of(Substance.ALCOHOL, new ToldDays(day(session), marks))));
    }

    private void lookBack(int session, String marks) {
        tell("look-back", session, new UseDays(28, Optional.empty(), Map.of(),
                Map.of(Substance.ALCOHOL, new ToldDays(day(session), marks))));
    }

    private UseDays lookBack(int session) {
        return diary.told(key("look-back", session), cohort.person()).orElseThrow();
    }

    private void tell(String form, int session, UseDays use) {
        diary.tell(key(form, session), cohort.person(), Optional.of(cohort.sessions().get(session - 1).id()), day(session),
                use);
    }

    private Optional<Integer> number(int window, int session) {
        return Optional.ofNullable(diary.of(cohort.person(), window).get(day(session)))
                .map(use -> use.days().get(Substance.ALCOHOL));
    }

    private LocalDate day(int session) {
        return cohort.sessions().get(session - 1).heldOn();
    }

    private FormKey key(String form, int session) {
        return FormKey.atSession(form, cohort.person(), cohort.sessions().get(session - 1).id());
    }
}
