package org.mafs.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.Statements;
import org.mafs.access.DemoAccounts;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.cohort.Scheduling;
import org.mafs.cohort.Staffing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Which version of a text a cohort has, in which language, and what moves it to another. */
class KeptTextsTest extends IntegrationTest {

    private static final ContentCode WELCOME = ContentCode.session(1);
    private static final ContentCode SHEET = new ContentCode("weekly-goals");

    @Autowired
    private Curriculum curriculum;
    @Autowired
    private CohortContents kept;
    @Autowired
    private KeepingDeliveries deliveries;
    @Autowired
    private Scheduling scheduling;
    @Autowired
    private Staffing staffing;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private DemoAccounts accounts;
    @Autowired
    private Statements statements;
    @Autowired
    private Calendar calendar;
    @Autowired
    private JdbcClient database;

    private OwnCohort cohort;

    /** All its evenings were in 2025. */
    @BeforeEach
    void aCohortThatBeganLongAgo() {
        cohort = cohorts.led(0);
        signIn(Role.COORDINATOR);
    }

    @AfterEach
    void everybodyHasTheirTextsAgain() {
        OwnVersions.remove(database);
        database.sql("DELETE FROM cohort_content WHERE cohort_id = ?").param(cohort.id().value()).update();
    }

    @Test
    void whoCoversAnEveningHasItsHandOutsAndNothingOfOthers() {
        OwnCohort others = cohorts.notLed(0);
        SessionId covered = others.sessions().get(2).id();
        heldOn(covered, calendar.today());
        try {
            signIn(Role.COORDINATOR);
            staffing.cover(covered, Set.of(accounts.of(Role.FACILITATOR)));
            signIn(Role.FACILITATOR);
            assertThat(curriculum.of(covered, "en")).isPresent();
            assertThat(curriculum.of(covered, List.of(SHEET, WELCOME), "en")).extracting(ContentText::code)
                    .containsExactly(SHEET, WELCOME);
            assertThatThrownBy(() -> curriculum.of(others.session(), List.of(SHEET), "en"))
                    .isInstanceOf(AccessDeniedException.class);
        } finally {
            heldOn(covered, others.sessions().get(2).heldOn());
        }
    }

    @Test
    void theirOwnLanguageComesBeforeAnEnglishVersionThatSomebodyChose() {
        ContentId own = another("en", "Chosen", calendar.now());
        choose(own);
        assertThat(welcome("cy")).isEqualTo(own);
        ContentId welsh = another("cy", "Croeso", calendar.now());
        assertThat(welcome("cy")).isEqualTo(welsh);
        assertThat(welcome("en")).isEqualTo(own);
        assertThat(welcome("ga")).isEqualTo(own);
    }

    @Test
    void aTranslationThatCameLaterArrivesAndItsNextVersionIsOffered() {
        ContentId first = another(SHEET, "cy", "Yn gyntaf", calendar.now().minus(Duration.ofDays(2)));
        ContentId second = another(SHEET, "cy", "Yn ail", calendar.now().minus(Duration.ofDays(1)));
        assertThat(sheet("cy")).isEqualTo(first);
        assertThat(kept.of(cohort.id())).filteredOn(one -> one.kept().code().equals(SHEET))
                .extracting(one -> one.kept().language(), one -> one.newer().map(ContentText::id))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("en", Optional.empty()),
                        org.assertj.core.groups.Tuple.tuple("cy", Optional.of(second)));
        kept.moveAll(cohort.id());
        assertThat(sheet("cy")).isEqualTo(second);
        assertThat(sheet("en")).isNotEqualTo(second);
    }

    @Test
    void takingBackLeavesWhatAColleagueChoseSince() {
        ContentId before = sheet("en");
        ContentId first = another(SHEET, "en", "One", calendar.now().minus(Duration.ofDays(2)));
        List<CohortContents.Moved> mine = kept.moveAll(cohort.id());
        assertThat(mine).extracting(CohortContents.Moved::to).containsExactly(first);
        ContentId second = another(SHEET, "en", "Two", calendar.now().minus(Duration.ofDays(1)));
        List<CohortContents.Moved> theirs = kept.moveAll(cohort.id());
        assertThat(kept.takeBack(mine)).isEqualTo(mine);
        assertThat(sheet("en")).isEqualTo(second);
        assertThat(kept.takeBack(theirs)).isEmpty();
        assertThat(sheet("en")).isEqualTo(first);
        assertThat(kept.takeBack(mine)).isEmpty();
        assertThat(sheet("en")).isEqualTo(before);
    }

    @Test
    void whatAnEveningWasLedFromStaysWhenTheCohortMovesOn() {
        SessionId coming = cohort.sessions().get(1).id();
        ContentText second = curriculum.of(coming, "en").orElseThrow();
        ContentId newer = OwnVersions.publish(database, second, "en", "Newer", calendar.now());
        ContentId led = welcome("en");
        ContentId welcome = another("en", "A new welcome", calendar.now());
        heldOn(coming, LocalDate.of(2041, 3, 5));
        try {
            assertThat(kept.moveAll(cohort.id())).extracting(CohortContents.Moved::to).containsExactly(newer);
            assertThatThrownBy(() -> kept.move(cohort.id(), welcome)).isInstanceOf(Refused.class).hasMessageContaining("held");
            assertThat(deliveries.of(cohort.session()).text().orElseThrow().id()).isEqualTo(led);
            assertThat(kept.of(cohort.id())).filteredOn(KeptVersion::held).extracting(one -> one.kept().code())
                    .contains(WELCOME).doesNotContain(second.code(), SHEET);
        } finally {
            heldOn(coming, cohort.sessions().get(1).heldOn());
        }
    }

    @Test
    void aMoveIsNotTakenBackOnceItsEveningWasHeld() {
        SessionId coming = cohort.session();
        ContentId newer = another("en", "Newer", calendar.now());
        heldOn(coming, LocalDate.of(2041, 3, 5));
        List<CohortContents.Moved> moved = kept.moveAll(cohort.id());
        heldOn(coming, cohort.sessions().getFirst().heldOn());
        assertThat(kept.takeBack(moved)).isEqualTo(moved);
        assertThat(welcome("en")).isEqualTo(newer);
    }

    @Test
    void cancellingItsFirstEveningAfterwardsMovesACohortToNothingElse() {
        ContentId began = sheet("en");
        another(SHEET, "en", "Between", cohort.sessions().get(1).heldOn().minusDays(2).atStartOfDay(Calendar.PLACE).toInstant());
        assertThat(sheet("en")).isEqualTo(began);
        scheduling.cancel(cohort.session(), "Nobody came");
        assertThat(sheet("en")).isEqualTo(began);
        scheduling.restore(cohort.session());
        assertThat(sheet("en")).isEqualTo(began);
    }

    @Test
    void aCohortWhoseOnlyEveningWasMovedAwayBeginsWithTheNext() {
        for (int later = 1; later < cohort.sessions().size(); later++) {
            heldOn(cohort.sessions().get(later).id(), LocalDate.of(2041, 3, 5).plusWeeks(later));
        }
        try {
            ContentId newer = another(SHEET, "en", "Newer", calendar.now().minus(Duration.ofDays(1)));
            assertThat(sheet("en")).isNotEqualTo(newer);
            scheduling.cancel(cohort.session(), "Snow");
            assertThat(sheet("en")).isEqualTo(newer);
        } finally {
            cohort.sessions().forEach(session -> heldOn(session.id(), session.heldOn()));
        }
    }

    @Test
    void howItWentIsSaidFromThePlanInTheLanguageItWasLedIn() {
        ContentId welsh = another("cy", "Croeso", calendar.now());
        signIn(Role.FACILITATOR);
        assertThat(deliveries.of(cohort.session()).text().orElseThrow().language()).isEqualTo("en");
        DeliveryRecord seen = deliveries.of(cohort.session(), "cy");
        assertThat(seen.text().orElseThrow().id()).isEqualTo(welsh);
        assertThat(seen.ledFrom()).isFalse();
        deliveries.keep(cohort.session(), "cy", new GivenDelivery(seen.version(), Optional.empty(), Optional.empty(), "Calm",
                List.of()));
        DeliveryRecord said = deliveries.of(cohort.session());
        assertThat(said.text().orElseThrow().id()).isEqualTo(welsh);
        assertThat(said.ledFrom()).isTrue();
    }

    @Test
    void oneTextAndManyTakeTheSameQuestionsToTheDatabase() {
        List<ContentCode> all = curriculum.inForce("en").stream().map(ContentText::code).toList();
        int one = statements.during(() -> curriculum.of(cohort.session(), List.of(SHEET), "en"));
        assertThat(statements.during(() -> curriculum.of(cohort.session(), all, "en"))).isEqualTo(one);
        int english = statements.during(() -> kept.of(cohort.id()));
        another("cy", "Croeso", calendar.now());
        another(SHEET, "cy", "Nodau", calendar.now());
        assertThat(statements.during(() -> kept.of(cohort.id()))).isEqualTo(english);
        assertThat(statements.during(() -> curriculum.of(cohort.session(), all, "cy"))).isEqualTo(one);
    }

    private ContentId another(String language, String title, Instant at) {
        return another(WELCOME, language, title, at);
    }

    private ContentId another(ContentCode code, String language, String title, Instant at) {
        return OwnVersions.publish(database, curriculum.inForce(code, "en").orElseThrow(), language, title, at);
    }

    private ContentId welcome(String language) {
        return curriculum.of(cohort.session(), language).orElseThrow().id();
    }

    private ContentId sheet(String language) {
        return curriculum.of(cohort.session(), List.of(SHEET), language).getFirst().id();
    }

    private void choose(ContentId version) {
        database.sql("INSERT INTO cohort_content (cohort_id, code, language, content_id, moved_by, moved_at) "
                        + "VALUES (?, ?, 'en', ?, ?, UTC_TIMESTAMP(6))").params(cohort.id().value(), WELCOME.value(),
                        version.value(), accounts.of(Role.COORDINATOR).value()).update();
    }

    private void heldOn(SessionId session, LocalDate day) {
        database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?").params(day, session.value()).update();
    }
}
