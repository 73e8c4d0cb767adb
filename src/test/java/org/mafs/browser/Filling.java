package org.mafs.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** Fills in whatever fields stand open, each by its kind, and nothing twice the same. */
final class Filling {

    private static final double PATIENCE_MS = 10_000;

    private static final String FIELDS = """
            () => {
                const seen = each => { const box = each.getBoundingClientRect(); return box.width > 0 && box.height > 0; };
                const open = [...document.querySelectorAll('vaadin-dialog, [role=dialog]')].filter(each =>
                    (each.opened || each.getAttribute('role') === 'dialog') && [each, ...each.children].some(seen));
                const scope = open.at(-1) ?? document.querySelector('main') ?? document.body;
                const kinds = 'vaadin-text-field, vaadin-text-area, vaadin-email-field, vaadin-password-field, '
                    + 'vaadin-integer-field, vaadin-number-field, vaadin-date-picker, vaadin-time-picker, vaadin-select, '
                    + 'vaadin-combo-box, vaadin-multi-select-combo-box, vaadin-checkbox-group, vaadin-radio-group, vaadin-checkbox, .scale';
                let number = 0;
                document.querySelectorAll('[data-fill]').forEach(each => each.removeAttribute('data-fill'));
                return [...scope.querySelectorAll(kinds)].filter(each => seen(each) && !each.disabled && !each.readonly)
                    .filter(each => !(each.localName === 'vaadin-checkbox' && each.closest('vaadin-checkbox-group')))
                    .filter(each => open.length > 0 || !each.closest('.filter-row, vaadin-grid'))
                    .map(each => {
                        each.setAttribute('data-fill', String(++number));
                        const some = Array.isArray(each.value) || each.selectedItems ? (each.selectedItems ?? each.value).length > 0
                            : each.localName === 'vaadin-checkbox' ? each.checked
                            : each.classList.contains('scale') ? !!each.querySelector('input:checked') : !!each.value;
                        return { number: String(number), kind: each.classList.contains('scale') ? 'scale' : each.localName.slice(7),
                            label: each.label ?? '', filled: some, inDialog: open.length > 0 };
                    });
            }""";

    private Filling() {
    }

    /** @param unique what is typed ends in it */
    static void of(Page page, int unique) {
        boolean changed = false;
        for (Object each : (List<?>) page.evaluate(FIELDS)) {
            Map<?, ?> field = (Map<?, ?>) each;
            String kind = String.valueOf(field.get("kind"));
            boolean text = List.of("text-field", "text-area").contains(kind);
            boolean filled = Boolean.TRUE.equals(field.get("filled"));
            if (filled && (!text || changed || !Boolean.TRUE.equals(field.get("inDialog")))) {
                continue;
            }
            Locator at = page.locator("[data-fill='" + field.get("number") + "']");
            try {
                fill(page, at, kind, String.valueOf(field.get("label")), unique);
                changed |= text;
            } catch (PlaywrightException gone) {
                continue;
            }
        }
    }

    private static void fill(Page page, Locator at, String kind, String label, int unique) {
        if (kind.equals("password-field") && at.locator("[inputmode=numeric]").count() > 0) {
            write(at, "4826");
            return;
        }
        switch (kind) {
            case "text-field", "text-area" -> write(at, words(label, unique));
            case "email-field" -> write(at, "somebody" + unique + "@example.org");
            case "password-field" -> write(at, label.contains("PIN") ? "4826" : "A long password " + unique);
            case "integer-field", "number-field" -> write(at, "4");
            case "date-picker" -> enter(at, LocalDate.now().format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
            case "time-picker" -> enter(at, "18:30");
            case "select", "combo-box", "multi-select-combo-box" -> choose(page, at, kind);
            case "checkbox" -> at.locator("input").first().check(new Locator.CheckOptions().setTimeout(PATIENCE_MS).setForce(true));
            case "checkbox-group", "radio-group" -> at.locator("input").first()
                    .check(new Locator.CheckOptions().setTimeout(PATIENCE_MS).setForce(true));
            case "scale" -> at.locator("input").nth(1)
                    .check(new Locator.CheckOptions().setTimeout(PATIENCE_MS).setForce(true));
            default -> { }
        }
    }

    private static String words(String label, int unique) {
        String lower = label.toLowerCase(java.util.Locale.ROOT);
        if (lower.contains("phone") || lower.contains("mobile") || lower.contains("text number")) {
            return "07700 900" + "%03d".formatted(unique % 1000);
        }
        if (lower.contains("e-mail") || lower.contains("email") || lower.contains("sent from")) {
            return "somebody" + unique + "@example.org";
        }
        if (lower.contains("born") || lower.contains("birth")) {
            return "01/02/1990";
        }
        if (lower.contains("postcode")) {
            return "M1 1AE";
        }
        if (lower.contains("address of") || lower.contains("web address") || lower.contains("url")) {
            return "https://example.org/" + unique;
        }
        if (lower.contains("pin")) {
            return "4826";
        }
        return "Written by hand " + unique;
    }

    private static void write(Locator at, String words) {
        Locator input = at.locator("input, textarea").first();
        input.fill(words, new Locator.FillOptions().setTimeout(PATIENCE_MS));
        input.blur();
    }

    private static void enter(Locator at, String words) {
        Locator input = at.locator("input").first();
        input.fill(words, new Locator.FillOptions().setTimeout(PATIENCE_MS));
        input.press("Enter");
        input.press("Tab");
    }

    private static void choose(Page page, Locator at, String kind) {
        if (kind.equals("select")) {
            at.click(new Locator.ClickOptions().setTimeout(PATIENCE_MS));
        } else {
            at.locator("input").first().focus();
            page.keyboard().press("ArrowDown");
        }
        page.waitForTimeout(250);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForTimeout(100);
        if (kind.startsWith("multi")) {
            page.keyboard().press("Escape");
        }
    }
}
