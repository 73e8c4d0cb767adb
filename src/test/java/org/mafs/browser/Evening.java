package org.mafs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What a facilitator does in the room, told in taps. */
record Evening(Visit visit) {

    private static final int DAYS_OF_WEEK = 7;

    void openRoomOf(String cohort) {
        Locator tonight = page().locator(".hero-card").filter(new Locator.FilterOptions().setHasText(cohort));
        tonight.getByRole(AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName("Open the room")).tap();
        page().locator(".person-card").first().waitFor();
        visit.settle();
    }

    void everyoneElseIsHere() {
        visit.button("Everyone else is here").tap();
        visit.settle();
    }

    void isHere(String person) {
        visit.button(person + ": here").tap();
        visit.settle();
    }

    /** Also when they were marked as here before. */
    void isSorry(String person, String reason) {
        Locator more = visit.button("More for " + person);
        if (more.isVisible()) {
            more.tap();
            visit.button("Change the mark for " + person).tap();
        }
        visit.button(person + ": sorry").tap();
        page().getByLabel("Reason, if you know it").fill(reason);
        inDialog("Sorry").tap();
        visit.settle();
    }

    void walksIn(String name) {
        visit.button("Walk-in").tap();
        page().getByLabel("Name they like to be called").fill(name);
        inDialog("They say yes to taking part").tap();
        visit.settle();
    }

    void takesAShortCheckIn(String person) {
        take("Check-in", person);
        answer(1, 4);
        visit.button("Save check-in for " + firstWord(person)).tap();
        isBackInTheRoom();
    }

    Locator card(String person) {
        return page().locator(".person-card").filter(new Locator.FilterOptions().setHasText(person));
    }

    void take(String form, String person) {
        visit.button("More for " + person).tap();
        visit.button(form + " for " + person).tap();
        page().locator(".question").first().waitFor();
        visit.settle();
    }

    /** Answers a question on a scale, as one does with a finger, and sees that it was kept. */
    void answer(int question, int number) {
        option(question, number).tap();
        assertThat(radio(question, number)).isChecked();
        visit.settle();
    }

    void answerAll(List<Integer> numbers) {
        IntStream.range(0, numbers.size()).forEach(item -> answer(item + 1, numbers.get(item)));
    }

    void sees(int question, int number) {
        assertThat(radio(question, number)).isChecked();
    }

    void seesAll(List<Integer> numbers) {
        IntStream.range(0, numbers.size()).forEach(item -> sees(item + 1, numbers.get(item)));
    }

    /** Words are sent when the typing pauses, or the field is left. */
    void write(String question, String words) {
        Locator field = page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(question));
        page().waitForResponse(response -> response.url().endsWith("/f/entries"), () -> {
            field.fill(words);
            field.blur();
        });
        visit.settle();
    }

    void reload() {
        page().reload();
        page().locator(".question").first().waitFor();
        visit.settle();
    }

    /** The room after a form was handed in. */
    void isBackInTheRoom() {
        page().waitForURL(Pattern.compile("/sessions/\\d+$"));
        page().locator(".person-card").first().waitFor();
        visit.settle();
    }

    /** The form itself says no more than how somebody is called. */
    static String firstWord(String name) {
        return name.split(" ")[0];
    }

    private Locator option(int question, int number) {
        return question(question).locator(".scale-option").filter(new Locator.FilterOptions()
                .setHas(page().locator("input[value='" + number + "']")));
    }

    private Locator radio(int question, int number) {
        return question(question).locator("input[value='" + number + "']");
    }

    /** Days of the first substance asked about, the earliest being 0. */
    void tapDays(int question, List<Integer> days) {
        days.forEach(day -> day(question, day).tap());
    }

    void seesDays(int question, List<Integer> days) {
        for (int day = 0; day < DAYS_OF_WEEK; day++) {
            assertThat(day(question, day)).hasAttribute("aria-pressed", String.valueOf(days.contains(day)));
        }
    }

    private Locator day(int question, int day) {
        return question(question).locator(".days-row").first().locator(".day").nth(day);
    }

    void wentTo(String place, int times) {
        for (int time = 0; time < times; time++) {
            placeOf(place).locator(".choice-option").tap();
        }
    }

    Locator placeOf(String name) {
        return page().locator(".visit-place").filter(new Locator.FilterOptions().setHasText(name));
    }

    private Locator question(int number) {
        return page().locator(".question").nth(number - 1);
    }

    private Locator inDialog(String button) {
        return page().getByRole(AriaRole.DIALOG).getByRole(
                AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName(button).setExact(true));
    }

    private Page page() {
        return visit.page();
    }
}
