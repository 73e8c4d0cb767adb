package org.mafs.measure.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.mafs.base.EnrolmentId;
import org.mafs.base.ui.Accessible;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.Mark;
import org.mafs.measure.Answers;
import org.mafs.measure.Substance;
import org.mafs.measure.Weeks;
import org.mafs.person.ConsentHow;
import org.mafs.person.NewPerson;
import org.springframework.beans.factory.annotation.Autowired;

class JourneyViewTest extends ViewTest {

    @Autowired
    private Weeks weeks;
    @Autowired
    private OwnCohorts own;
    @Autowired
    private Enrolling enrolling;

    private OwnCohort cohort;
    private EnrolmentId person;

    @BeforeEach
    void aCohort() {
        cohort = own.led(1);
        person = cohort.person();
        signIn("facilitator");
    }

    @Test
    void anEmptyJourneySaysWhereItBegins() {
        show();
        assertThat(_get(Div.class, spec -> spec.withClasses("empty")).getElement().getTextRecursively())
                .contains("Nothing yet. It begins with the first check-in.", "Back to their page");
        Accessible.isThePage();
        _assertNone(Button.class, spec -> spec.withText("Print to take home"));
    }

    @Test
    void everyLaneSaysWhatItFoundAndIsUsableWithoutSeeingIt() {
        told();
        show();
        assertThat(headings()).containsExactly("SessionsCame to 2 of 2 sessions so far.",
                "CORE-10, psychological distressDown 9 since the start (23 to 14): a reliable improvement.",
                "Alcohol, four weeks at a timeFewer days than at the start: 20 of 28, then 6 of 28.",
                "Meetings outside, week by weekWent to 1 meeting, the first in the week before 8 July 2025.",
                "ONS4, satisfied with life (higher is better)5, medium, on 1 July 2025.");
        assertThat(_find(H3.class)).extracting(H3::getText).containsExactly("Please do not stop all at once");
        Accessible.isThePage();
        assertThat(drawings()).hasSize(5).allSatisfy(drawing ->
                assertThat(drawing).contains("role='img'").doesNotContain("aria-label=''"));
        assertThat(drawings().get(1)).contains("aria-label='CORE-10, psychological distress: Down 9 since the start (23 to 14)");
    }

    @Test
    void everyLaneHasTheSessionsAtTheSameDays() {
        told();
        show();
        String sessions = drawings().getFirst();
        List<String> first = found(sessions, "<circle class='journey-dot[^>]*cx='([0-9.]+)'");
        assertThat(first).hasSize(12);
        assertThat(drawings().subList(1, 5)).allSatisfy(drawing ->
                assertThat(found(drawing, "<line class='journey-session' x1='([0-9.]+)'")).isEqualTo(first));
        List<Double> wide = first.subList(0, 6).stream().map(Double::valueOf).toList();
        assertThat(wide).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void scoresStandAtTheDayTheyWereTaken() {
        told();
        show();
        List<String> sessions = found(drawings().getFirst(), "<circle class='journey-dot[^>]*cx='([0-9.]+)'");
        assertThat(found(drawings().get(1), "<circle class='chart-point' cx='([0-9.]+)'"))
                .startsWith(sessions.get(0), sessions.get(5));
    }

    @Test
    void theCutOffAndTheReliableLineAreDrawnAndNamed() {
        told();
        show();
        String core10 = drawings().get(1);
        // 23 at the start and a reliable change of 6 (Barkham et al. 2013) give 17.
        assertThat(core10).contains(">11 cut-off<", ">17 reliably better<", ">moderate to severe<", ">healthy range<");
        assertThat(found(core10, "<line class='chart-threshold( is-reliable)?'")).hasSize(4);
        assertThat(page()).contains("The cut-off is 11.", "From 17 down it would be a reliable improvement on the start.");
    }

    @Test
    void aFormThatCannotBeScoredIsNoPoint() {
        weeks.hand(cohort, person, 1, "core-10", Weeks.core10(20).with(1, null).with(9, null));
        show();
        assertThat(drawings().get(1)).contains(">no score<").doesNotContain("chart-point");
        assertThat(page()).contains("No score: 8 of 10 questions were answered, and 9 are needed.",
                "On 1 July 2025, 8 of 10 questions were answered.");
    }

    @Test
    void theTableSaysAllOfItInWords() {
        told();
        show();
        assertThat(_get(NativeTable.class).getElement().getTextRecursively()).contains("1 July 2025", "Session 1: here.",
                "CORE-10, psychological distress: 23, moderate to severe", "Alcohol, four weeks at a time: 20 of 28 days",
                "Meetings outside, week by week: 1 meeting");
    }

    @Test
    void noughtDaysAreDrawnAndLeftOutOnesAreNot() {
        weeks.used(cohort, person, 1, 28, Substance.CANNABIS, 3);
        weeks.used(cohort, person, 2, 7, Substance.CANNABIS, 0);
        show();
        assertThat(found(drawings().getLast(), "<rect class='(chart-rest|journey-column)'")).containsExactly("chart-rest",
                "chart-rest");
    }

    @Test
    void thePageToTakeHomeIsChosenWithThePerson() {
        told();
        show();
        _click(_get(Button.class, spec -> spec.withText("Print to take home")));
        Accessible.isThePage();
        String words = _get(Anchor.class, spec -> spec.withClasses("button-primary")).getHref();
        assertThat(_find(RadioButtonGroup.class)).extracting(RadioButtonGroup::getValue).containsExactly(false, false);
        choose();
        assertThat(_get(Anchor.class, spec -> spec.withClasses("button-primary")).getHref()).isNotEqualTo(words);
    }

    @SuppressWarnings("unchecked")
    private static void choose() {
        _setValue(_get(RadioButtonGroup.class, spec -> spec.withLabel("What stands on it")), true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maximiliana-Theodora-Konstantina-Anastasia-Wilhelmina-Bartholomea", "شيرين عبد الرحمن"})
    void everyNameHeadsThePageInItsOwnDirection(String name) {
        person = enrolling.join(UUID.randomUUID(), cohort.id(), NewPerson.called(name), ConsentHow.PAPER);
        weeks.marked(cohort, person, 1, Mark.PRESENT);
        show();
        assertThat(_get(H1.class).getElement().getChild(0).getTag()).isEqualTo("bdi");
        assertThat(_get(H1.class).getElement().getTextRecursively()).isEqualTo(name);
    }

    @Test
    void thePersonsPageLeadsToIt() {
        open("enrolments/" + person.value());
        assertThat(_get(RouterLink.class, spec -> spec.withText("See the journey")).getHref())
                .isEqualTo("enrolments/" + person.value() + "/journey");
    }

    @Test
    void whoDoesNotLeadTheCohortSeesNothing() {
        EnrolmentId theirs = own.notLed(1).person();
        signIn("facilitator");
        open("enrolments/" + theirs.value() + "/journey");
        assertThat(_get(H1.class).getText()).isEqualTo("Nothing to see here");
        signIn(Role.RESEARCHER);
        open("enrolments/" + theirs.value() + "/journey");
        _assertNone(Div.class, spec -> spec.withClasses("journey"));
    }

    private void told() {
        weeks.marked(cohort, person, 1, Mark.PRESENT);
        weeks.marked(cohort, person, 6, Mark.PRESENT);
        weeks.core10(cohort, person, 1, 23);
        weeks.core10(cohort, person, 6, 14);
        weeks.used(cohort, person, 1, 28, Substance.ALCOHOL, 20);
        weeks.used(cohort, person, 6, 28, Substance.ALCOHOL, 6);
        weeks.went(cohort, person, 2, 1);
        weeks.hand(cohort, person, 1, "ons4", Answers.of(5, null, null, null));
    }

    private void show() {
        open("enrolments/" + person.value() + "/journey");
    }

    private static List<String> headings() {
        return _find(H2.class).stream().map(heading -> heading.getElement().getTextRecursively()).toList();
    }

    private static String page() {
        return _get(Div.class, spec -> spec.withClasses("journey")).getElement().getTextRecursively();
    }

    private static List<String> drawings() {
        return _find(Div.class, spec -> spec.withClasses("figure")).stream()
                .map(figure -> figure.getElement().getProperty("innerHTML")).toList();
    }

    private static List<String> found(String in, String pattern) {
        Stream<MatchResult> found = Pattern.compile(pattern).matcher(in).results();
        return found.map(match -> match.groupCount() == 0 || match.group(1) == null ? match.group() : match.group(1))
                .toList();
    }
}
