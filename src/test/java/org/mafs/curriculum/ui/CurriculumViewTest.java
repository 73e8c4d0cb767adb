package org.mafs.curriculum.ui;

import static com.github.mvysny.kaributesting.v10.DownloadKt._download;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mafs.OwnCohorts;
import org.mafs.Statements;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.SessionId;
import org.mafs.base.ui.QrCode;
import org.mafs.cohort.SessionRecord;
import org.mafs.cohort.Timetable;
import org.mafs.curriculum.ContentCode;
import org.mafs.curriculum.ContentText;
import org.mafs.curriculum.Curriculum;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of sessions and hand-outs, and each of them, as they are read. */
class CurriculumViewTest extends ViewTest {

    @Autowired
    private Curriculum curriculum;
    @Autowired
    private Timetable timetable;
    @Autowired
    private Statements statements;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private Calendar calendar;
    @Autowired
    private JdbcClient database;

    @ParameterizedTest
    @EnumSource(names = {"FACILITATOR", "COORDINATOR", "RESEARCHER", "ADMIN"})
    void everySessionAndHandOutCanBeReadByEveryoneWhoWorksHere(Role role) {
        signIn(role);
        open("curriculum");
        assertThat(_find(H3.class)).extracting(H3::getText).containsAll(curriculum.inForce("en").stream()
                .map(text -> text.head().title()).toList()).contains("Twelve-step recovery", "Your first meeting");
        for (ContentText text : curriculum.inForce("en")) {
            open("curriculum/" + text.code());
            assertThat(_get(H1.class).getText()).contains(text.head().title());
            assertThat(words(ContentView.class)).contains("Version 1, shipped with MAFS");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FACILITATOR", "COORDINATOR", "RESEARCHER", "ADMIN"})
    void whoeverMaySeeWhatWasDeliveredFindsItFromTheList(Role role) {
        signIn(role);
        open("curriculum");
        boolean may = role == Role.COORDINATOR || role == Role.RESEARCHER;
        assertThat(_find(RouterLink.class).stream().map(RouterLink::getHref)).filteredOn("curriculum/delivery"::equals)
                .hasSize(may ? 1 : 0);
        open("curriculum/delivery");
        assertThat(_find(DeliveryOverviewView.class)).hasSize(may ? 1 : 0);
    }

    @Test
    void aFunderHasNoCurriculum() {
        signIn(Role.FUNDER);
        open("curriculum");
        _assertNone(CurriculumView.class);
        open("curriculum/session-1");
        _assertNone(ContentView.class);
    }

    @Test
    void tonightsSessionStandsFirstForWhoLeadsIt() {
        signIn(Role.FACILITATOR);
        open("curriculum");
        Div eyebrow = _find(Div.class, spec -> spec.withClasses("eyebrow")).getFirst();
        assertThat(eyebrow.getText()).contains("Tonight at", "Lantern Street group");
        SessionId tonight = timetable.tonight().getFirst().session().id();
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("lead/" + tonight.value());
        assertThat(_find(RouterLink.class)).extracting(RouterLink::getHref).contains("curriculum/session-3?session=" + tonight.value());
        signIn(Role.RESEARCHER);
        open("curriculum");
        _assertNone(Div.class, spec -> spec.withClasses("eyebrow"));
    }

    @Test
    void whatIsTypedIsFoundAndLeadsToItsPlace() {
        signIn(Role.FACILITATOR);
        open("curriculum");
        _setValue(_get(TextField.class), "SPÖNSOR");
        assertThat(words(FoundList.class)).contains("places", "Page: ", "sponsor");
        List<RouterLink> found = _find(_get(FoundList.class), RouterLink.class).stream()
                .filter(link -> link.getHref().contains("/session-")).toList();
        assertThat(found).isNotEmpty();
        for (RouterLink link : found) {
            open(link.getHref());
            assertThat(_find(Component.class, spec -> spec.withPredicate(place -> "-1".equals(place.getElement().getAttribute("tabindex")))))
                    .as(link.getHref()).hasSize(1);
        }
    }

    @Test
    void whereNothingIsFoundItSaysHowToGoOn() {
        signIn(Role.FACILITATOR);
        open("curriculum?words=zzyzx");
        assertThat(_get(TextField.class).getValue()).isEqualTo("zzyzx");
        assertThat(words(FoundList.class)).contains("Nothing says “zzyzx”. Try fewer words");
        _setValue(_get(TextField.class), "");
        _assertNone(FoundList.class);
        _assertOne(H3.class, spec -> spec.withText("Twelve-step recovery"));
    }

    @Test
    void thePlanOfAnEveningHasItsTimesAndIsLedFromThere() {
        signIn(Role.FACILITATOR);
        SessionId tonight = timetable.tonight().getFirst().session().id();
        open("curriculum/session-3?session=" + tonight.value());
        assertThat(words(ContentView.class)).contains("Lantern Street group", "18:30", "21:00", "Read this first", "Name badges");
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("lead/" + tonight.value());
        assertThat(_find(Input.class)).isNotEmpty();
        open("curriculum/session-3");
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).noneMatch(to -> to.startsWith("lead/"));
    }

    @Test
    void stepsAreFoldedWithTheirTimeAndThePlaceAskedForIsOpen() {
        signIn(Role.FACILITATOR);
        open("curriculum/session-3?at=step-check-in");
        List<NativeDetails> open = _find(NativeDetails.class).stream().filter(NativeDetails::isOpen).toList();
        assertThat(open).singleElement().extracting(step -> step.getElement().getTextRecursively()).asString()
                .startsWith("18:30Check-in30 min, at least 20");
    }

    @Test
    void aLinkToAPageShowsIt() {
        signIn(Role.FACILITATOR);
        open("curriculum/session-3");
        ContentText text = curriculum.inForce(ContentCode.session(3), "en").orElseThrow();
        assertThat(_find(PassageText.class)).anyMatch(passage -> html(passage)
                .contains("target=\"_blank\" href=\"c/" + text.uuid() + "/show#faith-no-faith-and-not-sure\""));
        assertThat(_find(PassageText.class)).noneMatch(passage -> html(passage).contains("href=\"#"));
    }

    @Test
    void thePlanIsPrintedForItsEvening() throws Exception {
        signIn(Role.RESEARCHER);
        open("curriculum/session-1");
        byte[] plan = _download(_get(PlanLink.class));
        try (var document = Loader.loadPDF(plan)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
        }
    }

    @Test
    void aHandOutIsPrintedInTwoSizesAndOpensOnAPhone() {
        signIn(Role.FACILITATOR);
        open("curriculum/timeline");
        ContentText text = curriculum.inForce(new ContentCode("timeline"), "en").orElseThrow();
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref)
                .contains("c/" + text.uuid() + "/paper", "c/" + text.uuid() + "/paper?large");
        _click(_get(Button.class, spec -> spec.withText("On a phone")));
        _assertOne(QrCode.class);
        assertThat(_get(TextArea.class).getValue()).endsWith("/c/" + text.uuid());
    }

    @ParameterizedTest
    @ValueSource(strings = {"curriculum/session-9", "curriculum/nothing", "curriculum/session-3?session=x",
            "curriculum/session-3?session=999999999"})
    void whatThereIsNotIsACalmPage(String path) {
        signIn(Role.FACILITATOR);
        open(path);
        assertThat(_get(H1.class).getText()).isEqualTo("Nothing to see here");
    }

    @Test
    void anotherNumberThanTheEveningsIsNotShown() {
        signIn(Role.FACILITATOR);
        SessionId tonight = timetable.tonight().getFirst().session().id();
        open("curriculum/session-1?session=" + tonight.value());
        _assertNone(SessionReading.class);
    }

    @Test
    void aResearcherIsToldOfNoEvening() {
        signIn(Role.FACILITATOR);
        SessionId tonight = timetable.tonight().getFirst().session().id();
        signIn(Role.RESEARCHER);
        open("curriculum/session-3?session=" + tonight.value());
        assertThat(_get(H1.class).getText()).isEqualTo("Nothing to see here");
    }

    @Test
    void readingAsksTheDatabaseLittle() {
        signIn(Role.RESEARCHER);
        assertThat(cost("curriculum")).isLessThanOrEqualTo(4);
        assertThat(IntStream.rangeClosed(1, 6).mapToLong(number -> cost("curriculum/session-" + number)).distinct().sum())
                .isLessThanOrEqualTo(5);
    }

    @Test
    void readingForAnEveningAsksTheSameHoweverManyHandOutsItHas() {
        List<SessionRecord> sessions = cohorts.led(0).sessions();
        signIn(Role.FACILITATOR);
        List<Integer> handouts = sessions.stream().map(session -> curriculum.inForce(ContentCode.session(session.number()), "en")
                .orElseThrow().head().handouts().size()).distinct().toList();
        assertThat(handouts).hasSizeGreaterThan(2);
        assertThat(sessions.stream().map(session -> cost("curriculum/session-" + session.number() + "?session="
                + session.id().value())).distinct()).singleElement().satisfies(all -> assertThat(all).isLessThanOrEqualTo(14));
    }

    @Test
    void theListAsksTheSameHoweverManySessionsAreOnTonight() {
        signIn(Role.FACILITATOR);
        long one = cost("curriculum");
        List<SessionId> more = List.of(cohorts.led(0).session(), cohorts.led(0).session(), cohorts.led(0).session());
        try {
            more.forEach(session -> heldOn(session, calendar.today()));
            signIn(Role.FACILITATOR);
            assertThat(cost("curriculum")).isEqualTo(one);
            open("curriculum");
            assertThat(_find(Section.class, spec -> spec.withClasses("hero-card"))).hasSizeGreaterThan(more.size());
            assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains(more.stream()
                    .map(session -> "lead/" + session.value()).toArray(String[]::new));
        } finally {
            more.forEach(session -> heldOn(session, OwnCohorts.FIRST));
        }
    }

    private void heldOn(SessionId session, LocalDate day) {
        database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?").params(day, session.value()).update();
    }

    private long cost(String path) {
        open(path);
        open("outcomes?cohort=none");
        return statements.during(() -> open(path));
    }

    private static String html(PassageText passage) {
        return passage.getChildren().map(Html.class::cast).map(Html::getInnerHtml).findFirst()
                .orElseThrow();
    }

    private static String words(Class<? extends Component> part) {
        return _get(part).getElement().getTextRecursively();
    }
}
