package org.mafs.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One person at one screen, from opening the browser to closing it. */
public final class Visit implements AutoCloseable {

    private static final int PATIENCE_MS = 20_000;

    /**
     * Nothing is under way between page and server, the typeface is there, every element is known to the browser (else
     * the bundle lacks it), and nothing moves, also not inside Vaadin's parts: what is fading in has no contrast yet.
     */
    private static final String AT_REST = """
            () => {
                const moves = root => root.getAnimations().some(each => each.playState === 'running'
                        && each.effect.getComputedTiming().iterations !== Infinity)
                    || [...root.querySelectorAll('*')].some(each => each.hasAttribute('opening')
                        || each.hasAttribute('closing') || (each.shadowRoot && moves(each.shadowRoot)));
                return document.fonts.status === 'loaded'
                    && [...document.querySelectorAll(':not(:defined)')].every(each => /^flow-|-content$/.test(each.localName))
                    && Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive?.())
                    && !moves(document);
            }""";

    private static final String UNKNOWN =
            "() => [...document.querySelectorAll(':not(:defined)')].map(each => each.localName)";

    private final String base;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    /** @param base the address of the app, without a slash at its end */
    public Visit(Browser browser, String base, Screen screen) {
        this.base = base;
        this.context = browser.newContext(screen.options());
        context.setDefaultTimeout(PATIENCE_MS);
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isThePageItself(message)) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    /** A page that is not there says so to people; that the browser says it, too, is no fault. */
    private boolean isThePageItself(ConsoleMessage message) {
        return message.text().matches(".*status of 4(04|10) .*") && message.location().startsWith(page.url());
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /** What the browser's console had to complain about. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    public Visit open(String path) {
        page.navigate(base + "/" + path);
        return settle();
    }

    public Visit settle() {
        try {
            page.waitForFunction(AT_REST);
        } catch (TimeoutError restless) {
            throw new AssertionError("%s does not come to rest; elements that the bundle lacks: %s"
                    .formatted(page.url(), page.evaluate(UNKNOWN)), restless);
        }
        return this;
    }

    public Visit resize(Screen screen) {
        page.setViewportSize(screen.width(), screen.height());
        return settle();
    }

    public Visit colours(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        return settle();
    }

    /** With a demo account. */
    public Visit signIn(String username) {
        return signIn(username, "mafs-demo");
    }

    public Visit signIn(String username, String password) {
        open("sign-in");
        page.getByLabel("Username").fill(username);
        page.locator("input[name=password]").fill(password);
        button("Sign in").click();
        page.waitForURL(address -> !address.contains("sign-in") || address.contains("error"));
        page.waitForSelector("h1");
        return settle();
    }

    public Visit signOut() {
        page.locator(".shell-user").click();
        button("Sign out").click();
        page.getByLabel("Username").waitFor();
        return settle();
    }

    public Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator button(Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    public Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
