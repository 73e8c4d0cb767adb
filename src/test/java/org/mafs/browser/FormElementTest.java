package org.mafs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The form that people fill in, in a real browser: how it is answered, what it keeps, and how it looks and speaks. */
@ExtendWith(InChromium.class)
class FormElementTest {

    private static final Path SCRIPTS = Path.of("frontend/static/scripts/form");
    private static final String CHECK_IN = "page.html?forms=check-in";
    private static final String MEETINGS = "How many mutual-aid meetings did you go to this week, outside this group?";

    /** A word in the middle of a line has the height of its line; a picture inside a target is part of it. */
    private static final String SMALL_TARGETS = """
            () => [...document.querySelectorAll('mafs-form :is(button, a[href], .scale-option, .choice-option, '
                    + '.text-size, .decline, summary, select)')]
                .filter(target => target.checkVisibility())
                .map(target => ({ target, box: target.getBoundingClientRect() }))
                .filter(({ box }) => box.width < 43.5 || box.height < 43.5)
                .map(({ target, box }) => `${target.outerHTML.slice(0, 120)} ${box.width} × ${box.height}`)""";

    private static final String A_VOICE = """
            window.spoken = [];
            speechSynthesis.getVoices = () => [{ lang: 'en-GB', localService: true, default: true, name: 'Somebody' }];
            window.SpeechSynthesisUtterance = class extends EventTarget {
                constructor(words) { super(); this.words = words; }
            };
            speechSynthesis.speak = said => window.spoken.push(said.words);
            speechSynthesis.cancel = () => window.spoken.push('(silence)');""";

    private static MadeUpForms forms;

    private final List<Visit> visits = new ArrayList<>();
    private Browser browser;
    private int taps;

    @BeforeAll
    static void serve() {
        forms = MadeUpForms.serve();
    }

    @AfterAll
    static void close() {
        forms.close();
    }

    @BeforeEach
    void browser(Browser chromium) {
        this.browser = chromium;
    }

    @AfterEach
    void visitsEndWithoutComplaint() {
        List<String> complaints = visits.stream().flatMap(visit -> visit.complaints().stream()).toList();
        visits.forEach(Visit::close);
        visits.clear();
        assertThat(complaints).as("the browser's console").isEmpty();
    }

    @Test
    void aPractisedPersonChecksInWithSevenTapsOneQuestionAtATime() {
        Visit visit = open(Screen.TABLET, CHECK_IN);
        assertThat(heading(visit, "How has your week been, all in all?")).isFocused();
        motion(visit);
        long from = System.nanoTime();
        tap(option(visit, 4));
        assertThat(heading(visit, "Your week in a sentence")).isFocused();
        tap(visit.button("Skip this one"));
        tap(visit.page().locator(".days-all .button").first());
        tap(visit.button("Next"));
        tap(none(visit));
        tap(visit.button("Next"));
        assertThat(heading(visit, "What do you hope for next week?")).isFocused();
        visit.page().waitForTimeout(600);
        tap(visit.button("Hand in my check-in"));
        assertThat(visit.heading("Thank you, Bea")).isFocused();
        System.out.printf("Check-in, one question at a time: %d taps, %d ms of the machine's own time%n", taps,
                (System.nanoTime() - from) / 1_000_000);
        assertThat(taps).isLessThanOrEqualTo(7);
        assertThat(handedIn(visit)).isEqualTo(Map.of("mood", "4", "days.alcohol", "0000000@2026-03-31", "meetings", "0"));
    }

    @Test
    void fromThePlanToTheVisitItTakesTwoTaps() {
        Visit visit = open(Screen.PHONE, CHECK_IN + "&visits");
        for (int question = 0; question < 3; question++) {
            visit.button("Skip this one").click();
        }
        assertThat(heading(visit, "Did you get to a meeting this week, outside this group?")).isFocused();
        taps = 0;
        tap(visit.page().getByText("Mon 19:30 Clarendon Hall"));
        assertThat(visit.heading("Was it your first meeting ever?")).isVisible();
        tap(visit.button("Next"));
        assertThat(taps).isEqualTo(2);
        visit.page().waitForTimeout(600);
        visit.button("Hand in my check-in").click();
        assertThat(visit.heading("Thank you, Bea")).isFocused();
        assertThat(handedIn(visit)).isEqualTo(Map.of("meetings", "1", "visits.plan-12", "1"));
    }

    @Test
    void theNumberOfMeetingsIsTheSumOfThePlacesAndNoTakesThemBack() {
        Visit visit = open(Screen.PHONE, CHECK_IN + "&visits&layout=page");
        visit.page().getByText("I went, but I’d rather not say where").click();
        visit.page().getByText("LifeRing").click();
        visit.page().getByText("LifeRing").click();
        visit.page().locator(".visit-part input[value='4']").check();
        assertThat(told(visit)).isEqualTo(Map.of("meetings", "3", "visits.fellowship-lifering", "2", "visit.how", "4"));
        visit.page().getByText("No, not this week").click();
        assertThat(visit.heading("How was it?")).isHidden();
        assertThat(told(visit)).isEqualTo(Map.of("meetings", "0"));
    }

    /** What the page has kept last of each field, empty ones left out. */
    private static Map<?, ?> told(Visit visit) {
        return (Map<?, ?>) visit.page().evaluate("() => Object.fromEntries(Object.entries(window.keeper.entries"
                + ".reduce((all, entry) => ({ ...all, [entry.field]: entry.value }), {})).filter(([, value]) => value))");
    }

    @Test
    void onOnePageItTakesFourTaps() {
        Visit visit = open(Screen.TABLET, CHECK_IN + "&layout=page");
        tap(option(visit, 4));
        tap(visit.page().locator(".days-all .button").first());
        tap(none(visit));
        assertThat(visit.page().getByText("2 questions have no answer. That is fine.")).isVisible();
        tap(visit.button("Hand in my check-in"));
        assertThat(visit.heading("Thank you, Bea")).isFocused();
        System.out.printf("Check-in, all on one page: %d taps%n", taps);
        assertThat(taps).isLessThanOrEqualTo(4);
        assertThat(entry(visit, -1)).containsEntry("layout", "page").containsEntry("language", "en")
                .containsEntry("record", 0);
    }

    @Test
    void aTapGoesOnByItselfButAKeyNeverDoes() {
        Visit visit = open(Screen.TABLET, CHECK_IN);
        motion(visit);
        Page page = visit.page();
        page.locator("input[value='1']").focus();
        page.keyboard().press("ArrowRight");
        page.waitForTimeout(800);
        assertThat(page.locator("input[value='2']")).isChecked();
        assertThat(heading(visit, "How has your week been, all in all?")).isVisible();

        page.keyboard().press("Enter");
        assertThat(heading(visit, "Your week in a sentence")).isFocused();
        visit.button("Back").click();
        assertThat(heading(visit, "How has your week been, all in all?")).isFocused();
        page.keyboard().press("5");
        assertThat(page.locator("input[value='5']")).isChecked();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("input[value='5']")).isFocused();
        page.keyboard().press("Delete");
        assertThat(page.locator(".question input:checked")).hasCount(0);

        option(visit, 3).tap();
        assertThat(heading(visit, "Your week in a sentence")).isFocused();
    }

    @Test
    void whoWantsLessMotionGoesOnThemselves() {
        Visit visit = open(Screen.TABLET, CHECK_IN);
        option(visit, 3).tap();
        visit.page().waitForTimeout(800);
        assertThat(heading(visit, "How has your week been, all in all?")).isVisible();
    }

    @Test
    void everyAnswerIsKeptAsItIsGivenAndNamesWhatItWasBuiltUpon() {
        Visit visit = open(Screen.TABLET, CHECK_IN + "&layout=page");
        option(visit, 4).tap();
        waitForEntries(visit, 1);
        assertThat(entry(visit, 0)).isEqualTo(Map.of("kind", "answer", "form", "check-in", "field", "mood", "value", "4",
                "base", 0, "record", 0));
        assertThat(saved(visit)).hasText("Saved 18:41");
        option(visit, 5).tap();
        waitForEntries(visit, 2);
        assertThat(entry(visit, 1)).containsEntry("value", "5").containsEntry("base", 1);

        visit.page().evaluate("keeper.answers = { status: 'beside', version: 9 }");
        option(visit, 1).tap();
        waitForEntries(visit, 3);
        visit.page().waitForTimeout(100);
        option(visit, 2).tap();
        waitForEntries(visit, 4);
        assertThat(entry(visit, 3)).as("what somebody else wrote was not seen here").containsEntry("base", 2);
    }

    @Test
    void wordsAreKeptWhileTheyAreTypedAndWhenThePageIsLeft() {
        Visit visit = open(Screen.TABLET, CHECK_IN + "&layout=page");
        Locator week = visit.page().getByLabel("Your week in a sentence").and(visit.page().locator("textarea"));
        long from = System.nanoTime();
        week.pressSequentially("A long walk by the sea", new Locator.PressSequentiallyOptions().setDelay(40));
        long took = (System.nanoTime() - from) / 1_000_000;
        assertThat(entries(visit)).hasSizeBetween(2, (int) (took / 300 + 1));
        week.blur();
        assertThat(entry(visit, -1)).containsEntry("value", "A long walk by the sea");

        int before = entries(visit).size();
        visit.page().evaluate("""
                () => {
                    const area = document.querySelector('textarea');
                    area.value += '.';
                    area.dispatchEvent(new Event('input'));
                    dispatchEvent(new PageTransitionEvent('pagehide'));
                }""");
        assertThat(entries(visit)).hasSize(before + 1);
        assertThat(entry(visit, -1)).containsEntry("value", "A long walk by the sea.");
    }

    @Test
    void nearTheEndItSaysHowManyLettersAreLeft() {
        Visit visit = open(Screen.PHONE, CHECK_IN + "&layout=page");
        Locator week = visit.page().getByLabel("Your week in a sentence").and(visit.page().locator("textarea"));
        week.fill("a".repeat(850));
        assertThat(visit.page().getByText("letters left")).hasCount(0);
        week.fill("a".repeat(960));
        assertThat(visit.page().locator(".letters-left").first()).hasText("40 letters left");
        assertThat(week).hasAttribute("maxlength", "1000");
        assertThat(week).hasAttribute("autocomplete", "off");
    }

    @Test
    void ratherNotSayingAndAnsweringUndoEachOther() {
        Visit visit = open(Screen.TABLET, CHECK_IN + "&layout=page");
        Locator mood = question(visit, "mood");
        Locator rather = mood.getByLabel("I’d rather not say");
        option(visit, 4).tap();
        rather.check();
        assertThat(mood.locator("input[type=radio]:checked")).hasCount(0);
        assertThat(entry(visit, -1)).containsEntry("field", "mood").containsEntry("value", "-");
        rather.uncheck();
        assertThat(mood.locator("input[value='4']")).isChecked();
        rather.check();
        option(visit, 2).tap();
        assertThat(rather).not().isChecked();
        assertThat(entry(visit, -1)).containsEntry("value", "2");
        mood.getByText("Take back this answer").tap();
        assertThat(mood.locator("input[type=radio]:checked")).hasCount(0);
        assertThat(entry(visit, -1)).containsEntry("value", "");

        Locator days = question(visit, "days");
        day(visit, "Saturday 28 March").tap();
        days.getByLabel("I’d rather not say").check();
        assertThat(days.locator(".day[aria-pressed=true]")).hasCount(0);
        day(visit, "Friday 27 March").tap();
        assertThat(days.getByLabel("I’d rather not say")).not().isChecked();
        visit.button("Hand in my check-in").tap();
        assertThat(visit.heading("Thank you, Bea")).isVisible();
        assertThat(handedIn(visit)).isEqualTo(Map.of("days.alcohol", "0001000@2026-03-31"));
    }

    @Test
    void oneTapADayTellsAWeek() {
        Visit visit = open(Screen.PHONE, CHECK_IN + "&layout=page");
        day(visit, "Tuesday 24 March").tap();
        day(visit, "Friday 27 March, Session 2").tap();
        assertThat(entry(visit, -1)).containsEntry("value", "1001000@2026-03-31");
        assertThat(day(visit, "Friday 27 March")).hasAttribute("aria-pressed", "true");
        day(visit, "Friday 27 March").tap();
        assertThat(entry(visit, -1)).containsEntry("value", "1000000@2026-03-31");
        assertThat(question(visit, "days").locator(".days-total")).hasText("Used: 1 · Not used: 6");
        visit.button("Every day Alcohol").tap();
        assertThat(entry(visit, -1)).containsEntry("value", "1111111@2026-03-31");
        visit.button("None of these days Alcohol").tap();
        assertThat(entry(visit, -1)).containsEntry("value", "0000000@2026-03-31");
        day(visit, "Monday 30 March").focus();
        visit.page().keyboard().press("ArrowLeft");
        assertThat(day(visit, "Sunday 29 March")).isFocused();
        visit.page().keyboard().press("Space");
        assertThat(entry(visit, -1)).containsEntry("value", "0000010@2026-03-31");
        question(visit, "days").getByText("Take back this answer").tap();
        assertThat(entry(visit, -1)).containsEntry("value", "");
    }

    /** A pint of 4% is 568 × 4 / 1000 = 2.3 units, a bottle of wine 750 × 13 / 1000 = 9.8. */
    @Test
    void unitsAreCountedFromDrinksOnceADayOfUseIsTold() {
        Visit visit = open(Screen.PHONE, CHECK_IN + "&layout=page");
        Locator amount = question(visit, "days").locator(".amount");
        visit.button("None of these days Alcohol").tap();
        assertThat(amount).isHidden();
        day(visit, "Friday 27 March").tap();
        amount.getByText("Help me count units").tap();
        amount.getByText("Pint of beer").tap();
        amount.getByText("Bottle of wine").tap();
        assertThat(amount.locator("input")).hasValue("12.1");
        assertThat(entry(visit, -1)).containsEntry("field", "amount.alcohol").containsEntry("value", "12.1");
        amount.locator("input").fill("lots");
        assertThat(amount.locator("input")).hasAttribute("aria-invalid", "true");
        visit.button("Hand in my check-in").tap();
        assertThat(amount.locator("input")).isFocused();
        amount.locator("input").fill("6,5");
        visit.button("Hand in my check-in").tap();
        assertThat(visit.heading("Thank you, Bea")).isVisible();
        assertThat(handedIn(visit)).isEqualTo(Map.of("days.alcohol", "0001000@2026-03-31", "amount.alcohol", "6.5"));
    }

    @Test
    void aNumberOfAnEarlierPageStandsUntilADayIsTapped() {
        Visit visit = open(Screen.PHONE, CHECK_IN + "&layout=page");
        visit.page().evaluate("""
                () => {
                    element.sitting = { ...sitting, forms: [{ ...sitting.forms[0], answers: { 'days.alcohol': { value: '3', version: 2 } } }] };
                }""");
        assertThat(question(visit, "days").locator(".days-total")).containsText("You said 3 of 7 days");
        day(visit, "Sunday 29 March").tap();
        assertThat(entry(visit, -1)).containsEntry("value", "0000010@2026-03-31");
    }

    @Test
    void whatOtherFormsToldIsNotAskedAgain() {
        Visit visit = open(Screen.PHONE, "page.html?forms=look-back&layout=page");
        visit.page().evaluate("""
                () => {
                    const form = structuredClone(sitting.forms[0]);
                    form.questions.find(({ id }) => id === 'days').days.known.alcohol = '0000000' + '0000001' + '1'.repeat(14);
                    element.sitting = { ...sitting, forms: [form] };
                }""");
        Locator days = question(visit, "days");
        assertThat(days.getByText("You have told us about these days already.").locator("visible=true")).hasCount(2);
        visit.button("None of the 28 days Alcohol").tap();
        assertThat(entry(visit, -1)).containsEntry("value", "0".repeat(13) + "?".repeat(15) + "@2026-03-31");
        assertThat(days.locator(".days-total")).hasText("Used: 0 · Not used: 13 · Told already: 15");
        days.getByText("Change these days").locator("visible=true").last().tap();
        day(visit, "Monday 30 March").tap();
        assertThat(entry(visit, -1)).containsEntry("value", "0".repeat(13) + "?".repeat(8) + "0000001@2026-03-31");
    }

    /** The week of the check-in that was just handed in on this page is not asked again by the look back. */
    @Test
    void whatWasToldOnTheSamePageIsNotAskedAgain() {
        Visit visit = open(Screen.PHONE, "page.html?forms=check-in,look-back&layout=page");
        day(visit, "Tuesday 24 March").tap();
        visit.button("Hand in my check-in").tap();
        visit.page().locator(".form-thanks ~ * button, .card button").locator("visible=true").first().tap();
        Locator days = question(visit, "days");
        assertThat(days.getByText("You have told us about these days already.").locator("visible=true")).hasCount(1);
        visit.button("None of the 28 days Alcohol").tap();
        assertThat(entry(visit, -1)).containsEntry("value", "0".repeat(21) + "?".repeat(7) + "@2026-03-31");
    }

    private static Locator day(Visit visit, String named) {
        return visit.page().locator(".day[aria-label^='" + named + "']").first();
    }

    @Test
    void furtherSubstancesAreAddedAndCounted() {
        Visit visit = open(Screen.PHONE, "page.html?forms=look-back&layout=page");
        Locator days = question(visit, "days");
        assertThat(days.locator(".days-line")).hasCount(1);
        days.getByLabel("Something else you used").selectOption("cannabis");
        days.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add").setExact(true)).tap();
        assertThat(days.locator(".days-line").last().locator(".day").first()).isFocused();
        assertThat(days.locator(".days-add")).isHidden();
        day(visit, "Tuesday 3 March").tap();
        visit.button("None of the 28 days Alcohol").tap();
        Locator cannabis = days.locator(".days-line").last();
        cannabis.getByText("Every day", new Locator.GetByTextOptions().setExact(true)).first().tap();
        question(visit, "main").getByLabel("Alcohol").check();
        visit.button("Hand in my four weeks").tap();
        assertThat(visit.heading("Thank you, Bea")).isVisible();
        assertThat(handedIn(visit)).isEqualTo(Map.of("main", "alcohol", "days.alcohol", "0".repeat(28) + "@2026-03-31", "days.cannabis", "1".repeat(28) + "@2026-03-31"));
    }

    @Test
    void aNumberThatCannotBeIsSaidAndNeverTakenForNoAnswer() {
        Visit visit = open(Screen.TABLET, CHECK_IN);
        skip(visit, 3);
        Locator field = visit.page().getByLabel(MEETINGS).and(visit.page().locator("input[type=text]"));
        field.pressSequentially("71");
        Locator told = visit.page().getByText("“71” cannot be right here. Write a whole number from 0 to 70");
        assertThat(told).isVisible();
        visit.button("Next").tap();
        assertThat(field).isFocused();
        assertThat(field).hasValue("71");
        visit.page().waitForTimeout(700);
        assertThat(entries(visit)).as("neither 7 nor 71 nor nothing").isEmpty();

        visit.button("Show all on one page").tap();
        assertThat(told).isVisible();
        visit.button("Hand in my check-in").tap();
        assertThat(visit.page().getByText("One number cannot be right.")).isVisible();
        assertThat(entries(visit)).isEmpty();

        field.fill("٧");
        assertThat(told).isHidden();
        visit.button("Hand in my check-in").tap();
        assertThat(visit.heading("Thank you, Bea")).isVisible();
        assertThat(handedIn(visit)).isEqualTo(Map.of("meetings", "7"));
    }

    @Test
    void aPublishedInstrumentIsShownAsItIs() {
        Visit visit = open(Screen.TABLET, "page.html?forms=core-10");
        Locator questions = visit.page().locator(".question");
        assertThat(questions).hasCount(3);
        assertThat(questions.locator(".question-topic")).hasText(
                new String[] {"1. Tension", "5. Panic", "6. Risk to self"});
        assertThat(visit.page().getByText("© CORE System Trust")).isVisible();
        assertThat(visit.page().locator(".face, .decline, .question-help, .other-layout, .question-number")).hasCount(0);
        option(visit, 3).tap();
        visit.button("Hand in my CORE-10").tap();
        assertThat(visit.heading("Thank you, Bea")).isVisible();
        assertThat(handedIn(visit)).isEqualTo(Map.of("item.1", "3"));
        assertThat(heard(visit)).containsExactly(
                Map.of("name", "mafs-handed-in", "form", "core-10", "status", "kept", "care", "blank"),
                Map.of("name", "mafs-finished", "care", "blank"));
    }

    @Test
    void anAnswerThatAsksForCareIsToldToTheFacilitatorAndNotToThePerson() {
        Visit visit = open(Screen.TABLET, "page.html?forms=core-10");
        visit.page().evaluate("keeper.network = 'off'; keeper.say({ online: false })");
        question(visit, "item.6").locator("input[value='2']").check();
        visit.button("Hand in my CORE-10").tap();
        assertThat(visit.heading("Thank you, Bea")).isVisible();
        assertThat(visit.page().getByText("116 123").first()).isVisible();
        assertThat(visit.page().getByText(Pattern.compile("score|risk|worr", Pattern.CASE_INSENSITIVE))).hasCount(0);
        assertThat(heard(visit)).contains(Map.of("name", "mafs-finished", "care", "yes"));
    }

    @Test
    void aDoubleTapHandsInOnce() {
        Visit visit = open(Screen.TABLET, CHECK_IN + "&layout=page");
        visit.page().evaluate("keeper.network = 'silent'");
        option(visit, 4).tap();
        Locator handIn = visit.page().locator(".step-hand-in");
        handIn.dblclick();
        handIn.tap(new Locator.TapOptions().setForce(true));
        assertThat(visit.heading("Thank you, Bea")).isVisible();
        assertThat(entries(visit).stream().filter(entry -> entry.get("kind").equals("hand-in"))).hasSize(1);
        assertThat(heard(visit).getFirst()).as("nobody answered for four seconds").containsEntry("status", "waiting");
    }

    @Test
    void nextTappedOnceTooOftenDoesNotHandIn() {
        Visit visit = open(Screen.TABLET, CHECK_IN);
        option(visit, 4).tap();
        visit.button("Next").tap();
        skip(visit, 2);
        visit.page().evaluate("""
                () => {
                    document.querySelector('.step-next').click();
                    document.querySelector('.step-hand-in').click();
                }""");
        assertThat(heading(visit, "What do you hope for next week?")).isVisible();
        assertThat(entries(visit)).allSatisfy(entry -> assertThat(entry).containsEntry("kind", "answer"));
    }

    @Test
    void nothingAnsweredIsSaidAndHandsNothingIn() {
        Visit visit = open(Screen.TABLET, CHECK_IN + "&layout=page");
        visit.button("Hand in my check-in").tap();
        assertThat(visit.page().getByText("No question has an answer yet")).isVisible();
        assertThat(entries(visit)).isEmpty();
    }

    @Test
    void whatWasSkippedCanBeSeenAndGoneBackTo() {
        Visit visit = open(Screen.TABLET, CHECK_IN);
        option(visit, 4).tap();
        visit.button("Next").tap();
        skip(visit, 3);
        visit.page().locator("textarea").fill("Sun");
        assertThat(visit.page().getByText("3 questions have no answer. That is fine.")).isVisible();
        visit.page().getByText("See them").tap();
        visit.button(MEETINGS).tap();
        assertThat(heading(visit, MEETINGS)).isFocused();
        none(visit).tap();
        visit.button("Go to the end").tap();
        assertThat(visit.page().getByText("2 questions have no answer. That is fine.")).isVisible();
    }

    @Test
    void withoutNetworkItIsHandedInAtOnceAndTheLineTellsTheTruth() {
        Visit visit = open(Screen.TABLET, CHECK_IN + "&layout=page");
        assertThat(saved(visit)).hasText("Each answer is kept as you give it");
        visit.page().evaluate("keeper.network = 'off'");
        option(visit, 4).tap();
        assertThat(saved(visit)).hasText("Kept on this device, waiting for network");
        visit.button("Hand in my check-in").tap();
        assertThat(visit.page().getByText("Check-in: handed in. It is kept safely on this device")).isVisible();
        assertThat(heard(visit).getFirst()).containsEntry("status", "waiting");
        visit.page().evaluate(
                "keeper.say({ waiting: 0, recovered: 3, online: true, savedAt: new Date('2026-11-26T18:45:00Z') })");
        assertThat(saved(visit)).hasText("Saved 18:45 · 3 answers recovered");
    }

    @Test
    void whatCannotBeKeptIsSaidAndNotHandedIn() {
        Visit visit = open(Screen.TABLET, CHECK_IN + "&layout=page");
        visit.page().evaluate("keeper.network = 'broken'");
        option(visit, 4).tap();
        assertThat(saved(visit)).containsText("could not be kept on this device");
        visit.button("Hand in my check-in").tap();
        assertThat(visit.page().getByText("This could not be handed in just now. Your answers are still here.")).isVisible();
        assertThat(option(visit, 4).locator("input")).isChecked();
        assertThat(heard(visit)).isEmpty();
        visit.page().evaluate("keeper.network = 'on'");
        none(visit).tap();
        assertThat(saved(visit)).hasText("Saved 18:41");
        assertThat(entries(visit)).as("what could not be kept is tried once more").extracting(entry -> entry.get("field"))
                .containsExactly("mood", null, "meetings", "mood");
        visit.button("Hand in my check-in").tap();
        assertThat(visit.heading("Thank you, Bea")).isVisible();
    }

    @Test
    void aRefusalSaysWhyAndKeepsTheForm() {
        Visit visit = open(Screen.TABLET, CHECK_IN + "&layout=page");
        option(visit, 4).tap();
        visit.page().evaluate("keeper.answers = { status: 'refused', reason: 'This evening is over.' }");
        visit.button("Hand in my check-in").tap();
        assertThat(visit.page().getByText("This evening is over.")).isVisible();
        assertThat(visit.button("Hand in my check-in")).isVisible();
        assertThat(heard(visit)).isEmpty();
    }

    @Test
    void formsComeOneAfterTheOtherAndMayBeLeftOut() {
        Visit visit = open(Screen.TABLET, "page.html?layout=page");
        option(visit, 4).tap();
        visit.button("Hand in my check-in").tap();
        assertThat(visit.heading("Thank you")).isFocused();
        visit.button("Go on to Last four weeks").tap();
        assertThat(heading(visit, "What is your own main substance?")).isFocused();
        visit.button("Leave this form out").tap();
        assertThat(heading(visit, "1. Tension")).isFocused();
        assertThat(visit.button("Leave this form out")).hasCount(0);
        option(visit, 0).tap();
        question(visit, "item.6").locator("input[value='0']").check();
        visit.button("Hand in my CORE-10").tap();
        assertThat(visit.page().getByText("Please give the tablet back to Sam.")).isVisible();
        assertThat(heard(visit)).extracting(event -> event.get("name"))
                .containsExactly("mafs-handed-in", "mafs-handed-in", "mafs-finished");
        assertThat(heard(visit).getLast()).containsEntry("care", "no");
    }

    @Test
    void openedAgainItGoesOnWhereSomebodyWas() {
        Visit visit = open(Screen.TABLET, CHECK_IN);
        visit.page().evaluate("""
                () => {
                    const form = { ...sitting.forms[0], answers: { mood: { value: '2', version: 4 },
                        week: { value: '-', version: 1 }, 'days.cannabis': { value: '1111110@2026-03-31', version: 1 } } };
                    element.sitting = { ...sitting, forms: [form] };
                }""");
        assertThat(heading(visit, MEETINGS)).isVisible();
        visit.page().evaluate("element.back()");
        assertThat(visit.page().locator(".day[aria-pressed=true]")).hasCount(6);
        visit.button("Back").tap();
        assertThat(visit.page().getByLabel("I’d rather not say")).isChecked();
        visit.button("Back").tap();
        assertThat(visit.page().locator("input[value='2']")).isChecked();
        option(visit, 3).tap();
        assertThat(entry(visit, -1)).containsEntry("base", 4);
    }

    @Test
    void inAnotherLanguageTheAnswersStayAndTheLinesRunTheOtherWay() {
        Visit visit = open(Screen.TABLET, CHECK_IN + "&languages");
        option(visit, 4).tap();
        visit.page().getByLabel("Language").selectOption("ar");
        assertThat(heard(visit)).containsExactly(Map.of("name", "mafs-language", "code", "ar"));
        visit.page().evaluate("async () => { element.sitting = await inArabic(); }");
        assertThat(heading(visit, "كيف كان أسبوعك بشكل عام؟")).isVisible();
        assertThat(visit.page().locator("mafs-form")).hasAttribute("dir", "rtl");
        assertThat(visit.page().locator("mafs-form")).hasAttribute("lang", "ar");
        assertThat(option(visit, 4).locator("input")).isChecked();
        assertThat(option(visit, 1).boundingBox().x).isGreaterThan(option(visit, 5).boundingBox().x);
    }

    @Test
    void itReadsAQuestionOnceSomebodySaidThatOthersMayHear() {
        Visit visit = visit(Screen.TABLET);
        visit.page().addInitScript(A_VOICE);
        visit.open(CHECK_IN);
        Locator read = visit.page().getByText("Read to me");
        read.tap();
        assertThat(visit.page().getByText("Do you have headphones in? Others may hear.")).isVisible();
        visit.button("Not now").tap();
        assertThat(spoken(visit)).isEmpty();
        read.tap();
        visit.button("Yes, read it").tap();
        assertThat(spoken(visit)).containsExactly(
                "How has your week been, all in all?\n1, a hard week\n5, a good week");
        assertThat(visit.page().getByText("Stop reading")).isVisible();
        visit.button("Skip this one").tap();
        assertThat(spoken(visit)).endsWith("(silence)");
        read.tap();
        assertThat(spoken(visit)).endsWith("Your week in a sentence\nPlease name nobody else.");
        visit.page().evaluate("dispatchEvent(new Event('blur'))");
        assertThat(spoken(visit)).endsWith("(silence)");
    }

    @Test
    void whereTheBrowserHasNoVoiceNothingIsOffered() {
        Visit visit = visit(Screen.TABLET);
        visit.page().addInitScript("speechSynthesis.getVoices = () => [{ lang: 'de-DE', localService: true }];");
        visit.open(CHECK_IN);
        assertThat(heading(visit, "How has your week been, all in all?")).isVisible();
        assertThat(visit.page().getByText("Read to me")).isHidden();
    }

    @Test
    void sizeAndContrastAreForgottenWithThePage() {
        Visit visit = open(Screen.TABLET, CHECK_IN);
        double before = heading(visit, "How has your week been, all in all?").boundingBox().height;
        visit.page().getByLabel("Largest").check();
        visit.button("High contrast").tap();
        assertThat(visit.page().locator("html")).hasClass("text-largest more-contrast");
        assertThat(heading(visit, "How has your week been, all in all?").boundingBox().height).isGreaterThan(before);
        assertThat(visit.page().evaluate("() => localStorage.length + sessionStorage.length + document.cookie.length"))
                .isEqualTo(0);
        visit.page().reload();
        assertThat(visit.button("High contrast")).hasAttribute("aria-pressed", "false");
        assertThat(visit.page().locator("html")).not().hasClass("text-largest more-contrast");

        visit.button("High contrast").tap();
        visit.page().evaluate("() => element.remove()");
        assertThat(visit.page().locator("html")).not().hasClass("more-contrast");
        assertThat((String) visit.page().evaluate("() => element.textContent")).isEmpty();
    }

    @Test
    void onlySomebodysOwnPhoneRingsOutAndSaysThatNobodyReadsLive() {
        Visit phone = open(Screen.PHONE, CHECK_IN + "&mode=OWN_PHONE");
        assertThat(phone.page().getByText("Nobody is reading this while you write.")).isVisible();
        assertThat(phone.page().locator("a[href='tel:116123']").first()).isVisible();
        assertThat(phone.page().getByText("give the tablet back")).hasCount(0);

        Visit tablet = open(Screen.TABLET, CHECK_IN);
        tablet.page().locator(".help-fold summary").tap();
        assertThat(tablet.page().getByText("116 123")).isVisible();
        assertThat(tablet.page().locator("mafs-form a")).hasCount(0);
        tablet.button("Stop here and give the tablet back").tap();
        assertThat(heard(tablet)).containsExactly(Map.of("name", "mafs-leave"));
    }

    @Test
    void filledInTogetherThereIsNoGreetingAndAFormCanBePutRight() {
        Visit visit = open(Screen.TABLET, CHECK_IN + "&mode=TOGETHER&layout=page");
        assertThat(visit.page().locator("h1")).hasCount(0);
        visit.page().evaluate("""
                () => {
                    const form = { ...sitting.forms[0], handedIn: true, record: 2,
                        answers: { mood: { value: '2', version: 4 } } };
                    element.sitting = { ...sitting, forms: [form] };
                }""");
        option(visit, 3).tap();
        visit.button("Save check-in for Bea").tap();
        assertThat(visit.heading("Thank you, Bea")).isVisible();
        assertThat(entry(visit, -1)).containsEntry("record", 2);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyScreenFitsAndSpeaksToEveryone(Look look) {
        Visit visit = visit(Screen.TABLET);
        visit.page().addInitScript(A_VOICE);
        visit.open(look.address());
        visit.page().locator("mafs-form .card").waitFor();
        look.step().accept(visit);
        visit.settle();
        assertThat(visit.page().locator("mafs-form").innerText()).doesNotContain("form.", "undefined", "null");
        for (Screen screen : List.of(new Screen(320, 640, true), Screen.PHONE, Screen.TABLET, Screen.DESK)) {
            visit.resize(screen);
            assertThat(visit.page().evaluate("() => document.scrollingElement.scrollWidth <= innerWidth"))
                    .as("fits " + screen).isEqualTo(true);
            assertThat((List<?>) visit.page().evaluate(SMALL_TARGETS)).as("too small for a finger").isEmpty();
        }
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            visit.resize(Screen.PHONE).colours(colours);
            assertThat(Axe.now(visit.page())).as(colours.toString()).isEmpty();
        }
    }

    static Stream<Look> looks() {
        Consumer<Visit> nothing = visit -> { };
        return Stream.of(
                new Look("a scale", CHECK_IN + "&languages", visit -> option(visit, 4).click()),
                new Look("words", CHECK_IN, visit -> {
                    skip(visit, 1);
                    visit.page().locator("textarea").fill("a".repeat(950));
                }),
                new Look("days", CHECK_IN, visit -> {
                    skip(visit, 2);
                    day(visit, "Friday 27 March").click();
                }),
                new Look("a wrong number", CHECK_IN, visit -> {
                    skip(visit, 3);
                    visit.page().locator(".stepper input").fill("71");
                }),
                new Look("the end", CHECK_IN, visit -> {
                    skip(visit, 4);
                    visit.page().locator("textarea").fill("Sun");
                    visit.page().getByText("See them").click();
                }),
                new Look("a choice", "page.html?forms=look-back", visit -> visit.page().getByText("Read to me").click()),
                new Look("all on one page", "page.html?layout=page", nothing),
                new Look("together", "page.html?forms=look-back&layout=page&mode=TOGETHER", nothing),
                new Look("own phone", CHECK_IN + "&mode=OWN_PHONE", nothing),
                new Look("published", "page.html?forms=core-10", visit -> option(visit, 3).click()),
                new Look("right to left", CHECK_IN + "&dir=rtl&languages", visit -> option(visit, 2).click()),
                new Look("large and strong", CHECK_IN + "&layout=page", visit -> {
                    visit.page().getByLabel("Largest").check();
                    visit.button("High contrast").click();
                    visit.page().locator(".help-fold summary").click();
                }),
                new Look("thanks", "page.html?forms=core-10", visit -> {
                    option(visit, 3).click();
                    visit.button("Hand in my CORE-10").click();
                    visit.heading("Thank you, Bea").waitFor();
                }),
                new Look("between two forms", "page.html?layout=page", visit -> {
                    option(visit, 3).click();
                    visit.button("Hand in my check-in").click();
                    visit.heading("Thank you").waitFor();
                }));
    }

    @Test
    void everyWordOfThePageStandsInTheFileOfWords() throws IOException {
        Map<String, String> words = MadeUpForms.words();
        Set<String> said = new TreeSet<>();
        Pattern key = Pattern.compile("'(form\\.[a-z0-9.-]*[a-z0-9])'");
        for (String script : List.of("form.js", "around.js", "help.js", "block.js", "thanks.js", "questions.js", "visits.js", "speech.js", "saved.js")) {
            key.matcher(Files.readString(SCRIPTS.resolve(script))).results().map(found -> found.group(1))
                    .forEach(said::add);
        }
        assertThat(said).hasSizeGreaterThan(40).allSatisfy(each -> assertThat(words.keySet())
                .anyMatch(known -> known.equals(each) || known.equals(each + ".other") || known.startsWith(each + ".")));
    }

    /** @param step what is done before it is looked at */
    record Look(String name, String address, Consumer<Visit> step) {
        @Override
        public String toString() {
            return name;
        }
    }

    private Visit open(Screen screen, String path) {
        Visit visit = visit(screen).open(path);
        visit.page().locator("mafs-form .card").waitFor();
        return visit;
    }

    private Visit visit(Screen screen) {
        Visit visit = new Visit(browser, forms.address(), screen);
        visits.add(visit);
        return visit;
    }

    private static void motion(Visit visit) {
        visit.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
    }

    private void tap(Locator target) {
        target.tap();
        taps++;
    }

    private static void skip(Visit visit, int questions) {
        for (int skipped = 0; skipped < questions; skipped++) {
            visit.button("Skip this one").click();
        }
    }

    private static Locator heading(Visit visit, String words) {
        return visit.heading(words);
    }

    private static Locator question(Visit visit, String id) {
        return visit.page().locator(".question[data-question='" + id + "']");
    }

    private static Locator option(Visit visit, int number) {
        return visit.page().locator(".scale-option")
                .filter(new Locator.FilterOptions().setHas(visit.page().locator("input[value='" + number + "']"))).first();
    }

    private static Locator none(Visit visit) {
        return visit.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("None " + MEETINGS));
    }

    private static Locator saved(Visit visit) {
        return visit.page().locator(".saved-line");
    }

    private static void waitForEntries(Visit visit, int many) {
        visit.page().waitForFunction("many => keeper.entries.length >= many", many);
        visit.page().waitForTimeout(60);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> entries(Visit visit) {
        return (List<Map<String, Object>>) visit.page().evaluate("() => keeper.entries");
    }

    /** @param at from the end where it is below zero */
    private static Map<String, Object> entry(Visit visit, int at) {
        List<Map<String, Object>> entries = entries(visit);
        return entries.get(at < 0 ? entries.size() + at : at);
    }

    private static Object handedIn(Visit visit) {
        assertThat(entry(visit, -1)).containsEntry("kind", "hand-in");
        return entry(visit, -1).get("answers");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> heard(Visit visit) {
        return (List<Map<String, Object>>) visit.page().evaluate("() => heard");
    }

    @SuppressWarnings("unchecked")
    private static List<String> spoken(Visit visit) {
        return (List<String>) visit.page().evaluate("() => spoken");
    }
}
