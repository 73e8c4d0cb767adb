package org.mafs.curriculum.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.Statements;
import org.mafs.ViewTest;
import org.mafs.access.DemoAccounts;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.SessionId;
import org.mafs.cohort.Staffing;
import org.mafs.curriculum.ContentCode;
import org.mafs.curriculum.ContentId;
import org.mafs.curriculum.ContentText;
import org.mafs.curriculum.Curriculum;
import org.mafs.curriculum.OwnVersions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Texts in the languages there are, wherever they are read, given out and spoken of. */
class TonguesTest extends ViewTest {

    @Autowired
    private Curriculum curriculum;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private Staffing staffing;
    @Autowired
    private DemoAccounts accounts;
    @Autowired
    private Calendar calendar;
    @Autowired
    private Statements statements;
    @Autowired
    private JdbcClient database;

    private OwnCohort cohort;
    private SessionId third;
    private ContentId persian;
    private ContentText plan;

    @BeforeEach
    void aTranslation() {
        cohort = cohorts.led(0);
        third = cohort.sessions().get(2).id();
        persian = publish(ContentCode.session(3), "دوازده گام");
        publish(new ContentCode("first-meeting"), "اولین جلسه");
        signIn(Role.FACILITATOR);
        plan = curriculum.inForce(ContentCode.session(3), "fa").orElseThrow();
    }

    @AfterEach
    void itIsGone() {
        OwnVersions.remove(database);
    }

    @Test
    void aPlanIsReadLedShownAndGivenOutInTheLanguageThatTheAddressNames() {
        String path = "curriculum/session-3?session=" + third.value();
        open(path);
        assertThat(choice()).containsExactly("English", "فارسی");
        assertThat(_find(_get(TongueChoice.class), RouterLink.class)).extracting(RouterLink::getHref)
                .containsExactly(path, path + "&language=fa");
        open(path + "&language=fa");
        assertThat(_get(H1.class).getText()).contains("دوازده گام");
        assertThat(chosen()).isEqualTo("fa");
        assertThat(_find(PassageText.class)).isNotEmpty().allSatisfy(passage ->
                assertThat(passage.getElement().getAttribute("dir")).isEqualTo("rtl"));
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("lead/" + third.value() + "?language=fa",
                "c/" + plan.uuid() + "/show").contains(papers("first-meeting", "fa")).contains(papers("comparison", "en"));
        String sheet = "curriculum/first-meeting?session=" + third.value() + "&language=fa";
        assertThat(_find(RouterLink.class)).extracting(RouterLink::getHref).contains(sheet);
        open(sheet);
        assertThat(_get(H1.class).getText()).isEqualTo("اولین جلسه");
    }

    @Test
    void whereThereIsOneLanguageNothingIsToBeChosen() {
        open("curriculum/session-2?language=fa");
        _assertNone(TongueChoice.class);
        assertThat(_get(H1.class).getText()).contains("Session 2");
    }

    @Test
    void whoCoversReadsTonightsPlanWithItsHandOuts() {
        OwnCohort others = cohorts.notLed(0);
        SessionId covered = others.sessions().get(2).id();
        database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?").params(calendar.today(), covered.value()).update();
        try {
            signIn(Role.COORDINATOR);
            staffing.cover(covered, Set.of(accounts.of(Role.FACILITATOR)));
            signIn(Role.FACILITATOR);
            open("curriculum/session-3?session=" + covered.value());
            assertThat(_get(SessionReading.class).getElement().getTextRecursively()).contains("Your first meeting");
        } finally {
            database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?")
                    .params(others.sessions().get(2).heldOn(), covered.value()).update();
        }
    }

    @Test
    void theListAndItsSearchAreInTheLanguageToo() {
        open("curriculum?language=fa");
        assertThat(_find(H3.class)).extracting(H3::getText).contains("دوازده گام", "اولین جلسه");
        assertThat(_find(RouterLink.class)).extracting(RouterLink::getHref).contains("curriculum/session-3?language=fa",
                "curriculum/session-2");
        _setValue(_get(TextField.class), "گام");
        assertThat(_find(_get(FoundList.class), RouterLink.class)).extracting(RouterLink::getHref).isNotEmpty()
                .allMatch(found -> found.contains("session-3") && found.contains("language=fa"));
    }

    @Test
    void fromItsVersionATranslationIsReadInItsLanguage() {
        open("curriculum/versions/" + persian.value());
        assertThat(_find(RouterLink.class)).extracting(RouterLink::getHref).contains("curriculum/session-3?language=fa");
        open("curriculum/session-3/versions?language=fa");
        assertThat(_find(RouterLink.class)).extracting(RouterLink::getHref).contains("curriculum/session-3?language=fa");
    }

    @Test
    void howItWentTellsWhichPlanItAsksAbout() {
        open("sessions/" + third.value() + "/delivery");
        assertThat(_get(DeliveryView.class).getElement().getTextRecursively()).contains("Plan: Version 1, shipped with MAFS");
        open("sessions/" + third.value() + "/delivery?language=fa");
        assertThat(chosen()).isEqualTo("fa");
        assertThat(_get(DeliveryView.class).getElement().getTextRecursively()).contains("Plan: فارسی");
    }

    @Test
    void aCohortsPageNamesEachLanguage() {
        open("cohorts/" + cohort.id().value() + "/curriculum");
        assertThat(_get(CohortCurriculumView.class).getElement().getTextRecursively()).contains("فارسی", "held already");
    }

    @Test
    void anEveningWithManyHandOutsIsReadWithAsFewQuestionsAsOneWithOne() {
        int one = cost("curriculum/session-2?session=" + cohort.sessions().get(1).id().value());
        assertThat(cost("curriculum/session-5?session=" + cohort.sessions().get(4).id().value())).isEqualTo(one);
        assertThat(cost("curriculum/session-3?language=fa&session=" + third.value())).isEqualTo(one);
    }

    private int cost(String path) {
        open(path);
        open("cohorts");
        return statements.during(() -> open(path));
    }

    private String papers(String code, String language) {
        return "c/" + curriculum.inForce(new ContentCode(code), language).orElseThrow().uuid() + "/paper";
    }

    private static List<String> choice() {
        return _find(_get(TongueChoice.class), RouterLink.class).stream()
                .map(way -> way.getElement().getTextRecursively()).toList();
    }

    private static String chosen() {
        return _find(_get(TongueChoice.class), RouterLink.class).stream()
                .filter(way -> way.getElement().hasAttribute("aria-current")).map(way -> way.getElement().getAttribute("lang"))
                .findFirst().orElseThrow();
    }

    private ContentId publish(ContentCode code, String title) {
        return OwnVersions.publish(database, curriculum.inForce(code, "en").orElseThrow(), "fa", title, calendar.now());
    }
}
