package org.mafs.faults;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mafs.browser.Screen;
import org.mafs.browser.Visit;
import org.mafs.measure.Substance;

/** A person with a phone who fills in every field of every form, and changes their mind now and then. */
final class FillingIn implements AutoCloseable {

    static final List<String> FORMS = List.of("check-in", "core-10", "look-back");

    /** In the order in which they stand on the pages. */
    static final List<Field> FIELDS = Stream.of(
            Stream.of("mood", "week").map(name -> new Field("check-in", name)), days("check-in"),
            Stream.of("meetings", "hope").map(name -> new Field("check-in", name)),
            IntStream.rangeClosed(1, 10).mapToObj(item -> new Field("core-10", "item." + item)),
            Stream.of(new Field("look-back", "main")), days("look-back"),
            Stream.of(new Field("look-back", "meetings"))).flatMap(each -> each).toList();

    private static final int CHANGES_THEIR_MIND_IN = 8;

    /** Whatever the page says went wrong, however shortly it says so. */
    private static final String WATCH = """
            window.saidWrong = [];
            new MutationObserver(() => document.querySelectorAll('.saved-line.is-wrong, .is-wrong .saved-line, '
                    + 'mafs-form .error-note:not([hidden])').forEach(each => saidWrong.push(each.textContent)))
                .observe(document, {subtree: true, childList: true, attributes: true});
            """;

    record Field(String form, String name) {

        @Override
        public String toString() {
            return form + " " + name;
        }
    }

    private final Visit visit;
    private final Random chance;
    private final Map<String, String> typed = new TreeMap<>();
    private Map<String, String> substances = Map.of();

    FillingIn(Browser browser, String address, Random chance) {
        this.visit = new Visit(browser, address, Screen.PHONE);
        this.chance = chance;
        visit.context().addInitScript(WATCH);
    }

    private static Stream<Field> days(String form) {
        return Stream.of(Substance.values()).map(substance -> new Field(form, "days." + substance.code()));
    }

    /** Up to the first form with all of its questions on the screen. */
    void begin(String link) {
        visit.open("f#" + link);
        visit.button("Start").tap();
        page().locator(".other-layout").tap();
        lookAround();
    }

    void lookAround() {
        page().locator("mafs-form fieldset").first().waitFor();
        if (substances.isEmpty()) {
            substances = names();
        }
    }

    /** What was typed last into each field. */
    Map<String, String> typed() {
        Map<String, String> said = new TreeMap<>(typed);
        said.replaceAll((field, value) -> FormRecords.sameDays(value));
        return said;
    }

    /** The field at this place; a form that is full before it is handed in. */
    void fill(int at) {
        Field field = FIELDS.get(at);
        type(field);
        if (chance.nextInt(CHANGES_THEIR_MIND_IN) == 0) {
            List<Field> before = FIELDS.subList(0, at + 1).stream()
                    .filter(each -> each.form().equals(field.form())).toList();
            type(before.get(chance.nextInt(before.size())));
        }
    }

    static boolean isLastOfItsForm(int at) {
        return at + 1 == FIELDS.size() || !FIELDS.get(at + 1).form().equals(FIELDS.get(at).form());
    }

    /** And goes on to the next form. */
    void handIn(boolean last) {
        page().locator(".step-hand-in").tap();
        if (last) {
            page().getByText("You can close this page now.").waitFor();
        } else {
            page().locator(".form-message .button-primary").tap();
            page().locator("mafs-form fieldset").first().waitFor();
        }
    }

    /** What the page has said went wrong. */
    List<String> saidWrong() {
        List<String> said = new ArrayList<>();
        ((List<?>) page().evaluate("() => saidWrong")).forEach(each -> said.add(String.valueOf(each)));
        return said;
    }

    Visit visit() {
        return visit;
    }

    Page page() {
        return visit.page();
    }

    private void type(Field field) {
        String name = field.name();
        String value = switch (name) {
            case "week", "hope" -> words();
            case "mood" -> tap(question(name), 1 + chance.nextInt(5));
            case "meetings" -> field.form().equals("check-in") ? went(question(name), chance.nextInt(4))
                    : write(question(name), chance.nextInt(21));
            case "main" -> tap(question(name), Substance.values()[chance.nextInt(Substance.values().length)].code());
            default -> name.startsWith("item.") ? tap(question(name), chance.nextInt(5))
                    : days(field, name.substring("days.".length()));
        };
        if (name.equals("week") || name.equals("hope")) {
            Locator area = question(name).locator("textarea");
            area.fill("");
            area.pressSequentially(value);
        }
        typed.put(field.toString(), value);
    }

    /** A day of the first week. The week before the evening is told by the check-in already. */
    private String days(Field field, String substance) {
        Locator days = question("days");
        if (days.locator("option[value='" + substance + "']").count() > 0) {
            days.locator("select").selectOption(substance);
            days.locator(".days-add button").tap();
        }
        Locator line = days.locator(".days-line").filter(new Locator.FilterOptions()
                .setHas(page().locator(".days-label").getByText(substances.get(substance),
                        new Locator.GetByTextOptions().setExact(true))));
        line.locator(".days-all .button").first().tap();
        int day = chance.nextInt(7);
        line.locator(".days-row").first().locator(".day[aria-pressed=false]").nth(day).tap();
        Object today = page().evaluate("() => document.querySelector('mafs-form').sitting.forms.flatMap(form => form.questions)"
                + ".find(question => question.days).days.askedOn");
        boolean isWeek = field.form().equals("check-in");
        return "0".repeat(day) + "1" + "0".repeat(6 - day) + (isWeek ? "" : "0".repeat(14) + "?".repeat(7)) + "@" + today;
    }

    private Locator question(String name) {
        return page().locator("mafs-form fieldset[data-question='" + name + "']");
    }

    private String tap(Locator among, Object value) {
        among.locator("label:has(input[value='" + value + "'])").tap();
        return String.valueOf(value);
    }

    /** To meetings they would rather not name; a tap each, after "no, not this week". */
    private String went(Locator places, int times) {
        Locator none = places.locator(".visit-none[aria-pressed=false]");
        if (none.count() > 0) {
            none.tap();
        }
        for (int time = 0; time < times; time++) {
            places.locator(".visit-place .choice-option").last().tap();
        }
        return String.valueOf(times);
    }

    private String write(Locator place, int number) {
        place.locator("input[inputmode=numeric]").fill(String.valueOf(number));
        return String.valueOf(number);
    }

    private String words() {
        return "Up “and” down – ça va, " + Integer.toString(chance.nextInt(1_000_000_000), 36);
    }

    private Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        ((Map<?, ?>) page().evaluate("""
                () => Object.fromEntries([...document.querySelectorAll('[data-question=days] option')]
                    .filter(each => each.value).map(each => [each.value, each.textContent]))""")).forEach((code, name) ->
                names.put(String.valueOf(code), String.valueOf(name)));
        return names;
    }

    @Override
    public void close() {
        visit.close();
    }
}
