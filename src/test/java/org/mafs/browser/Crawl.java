package org.mafs.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Goes from page to page and from button to button as each account may, and presses what it finds: once, and after everything
 * was put back, twenty times at once with each request that follows sent twenty times more.
 */
final class Crawl implements AutoCloseable {

    static final int TIMES = 20;

    private static final int DEEPEST = 3;

    /** Of buttons that do the same, so many are pressed: on a page of settings they may belong to different things. */
    private static final int ALIKE = 4;

    private static final Set<String> OWN_HEADERS = Set.of("cookie", "content-type", "accept", "authorization", "user-agent",
            "origin", "referer");

    private static final String BUTTONS = """
            () => {
                const seen = each => { const box = each.getBoundingClientRect();
                    return box.width > 0 && box.height > 0 && getComputedStyle(each).visibility !== 'hidden'; };
                const open = [...document.querySelectorAll('vaadin-dialog, vaadin-popover, [role=dialog]')].filter(each =>
                    (each.opened || each.getAttribute('role') === 'dialog') && [each, ...each.children].some(seen));
                const scope = open.at(-1) ?? document.body;
                return [...scope.querySelectorAll('vaadin-button, button, [role=menuitem]')]
                    .filter(each => seen(each) && !each.disabled && !each.hasAttribute('disabled'))
                    .map(each => {
                        const words = each.textContent.trim().replace(/\\s+/g, ' ');
                        const label = each.getAttribute('aria-label') ?? words;
                        return { label, sort: (each.closest('header') ? 'bar ' : scope === document.body ? '' : 'dialog ') + (words || label.replace(/\\d+/g, 'N')) };
                    }).filter(each => each.label);
            }""";

    private static final String MARK = """
            name => {
                document.querySelectorAll('[data-crawl]').forEach(each => each.removeAttribute('data-crawl'));
                const seen = each => { const box = each.getBoundingClientRect();
                    return box.width > 0 && box.height > 0 && getComputedStyle(each).visibility !== 'hidden'; };
                const open = [...document.querySelectorAll('vaadin-dialog, vaadin-popover, [role=dialog]')].filter(each =>
                    (each.opened || each.getAttribute('role') === 'dialog') && [each, ...each.children].some(seen));
                const find = scope => [...scope.querySelectorAll('vaadin-button, button, [role=menuitem]')].find(each =>
                    seen(each) && !each.disabled && !each.hasAttribute('disabled')
                    && (each.getAttribute('aria-label') ?? each.textContent.trim().replace(/\\s+/g, ' ')) === name);
                const found = find(open.at(-1) ?? document.body) ?? find(document.body);
                found?.setAttribute('data-crawl', '');
                return found !== undefined;
            }""";

    private static final String LINKS = """
            () => [...document.querySelectorAll('a[href]')].filter(each => !each.hasAttribute('download')
                    && each.target !== '_blank' && each.origin === location.origin)
                .map(each => (each.pathname + each.search).slice(1))""";

    private static final String REFUSAL = """
            () => [...document.querySelectorAll('.error-note, vaadin-notification-card, [slot=error-message]')]
                .map(each => each.textContent.trim()).filter(each => each).join(' / ')""";

    private final Browser browser;
    private final OwnApp app;
    private final Rows rows;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Map<String, Visit> visits = new HashMap<>();
    private final List<String> stuck = new ArrayList<>();
    private int unique;

    Crawl(Browser browser, OwnApp app, Rows rows) {
        this.browser = browser;
        this.app = app;
        this.rows = rows;
    }

    /** What could not be pressed because the page did not come that far. */
    List<String> stuck() {
        return List.copyOf(stuck);
    }

    /** @param start pages by account; those that they lead to are visited as well, one of each kind */
    List<Pressed> all(Map<String, List<String>> start) {
        Map<String, Integer> alike = new HashMap<>();
        List<Pressed> pressed = new ArrayList<>();
        start.forEach((username, paths) -> {
            Deque<String> pages = new ArrayDeque<>(paths);
            Set<String> shapes = paths.stream().map(Press::shape).collect(Collectors.toCollection(HashSet::new));
            Set<String> visited = new HashSet<>();
            while (!pages.isEmpty()) {
                String path = pages.removeFirst();
                if (!visited.add(path)) {
                    continue;
                }
                Deque<Press> found = new ArrayDeque<>(fresh(username, path, alike, pages, shapes));
                while (!found.isEmpty()) {
                    look(found.removeFirst(), alike, found, pages, shapes).ifPresent(each -> {
                        pressed.add(each);
                        if (each.saved() || each.refused().isPresent()) {
                            System.out.println(each);
                        }
                    });
                }
            }
        });
        return pressed;
    }

    private List<Press> fresh(String username, String path, Map<String, Integer> alike, Deque<String> pages,
            Set<String> shapes) {
        try {
            Visit visit = open(username, path);
            note((List<?>) visit.page().evaluate(LINKS), pages, shapes);
            return buttons(visit).entrySet().stream()
                    .filter(each -> isNew(path, each.getValue(), alike))
                    .map(each -> new Press(username, path, List.of(), each.getKey(), each.getValue())).toList();
        } catch (PlaywrightException | AssertionError failure) {
            stuck.add(username + ", " + path + ": " + failure.getMessage().lines().findFirst().orElse(""));
            return List.of();
        }
    }

    private static void note(List<?> links, Deque<String> pages, Set<String> shapes) {
        links.stream().map(String::valueOf).filter(link -> !link.isEmpty() && !link.contains("logout")
                && !link.startsWith("f") || link.startsWith("follow-ups")).filter(link -> shapes.add(Press.shape(link)))
                .forEach(pages::addLast);
    }

    private static boolean isNew(String path, String sort, Map<String, Integer> alike) {
        String key = (sort.startsWith("bar ") ? "" : Press.shape(path)) + ": " + sort;
        return alike.merge(key, 1, Integer::sum) <= (path.startsWith("settings") ? ALIKE : 1);
    }

    private Optional<Pressed> look(Press press, Map<String, Integer> alike, Deque<Press> found, Deque<String> pages,
            Set<String> shapes) {
        try {
            Visit visit = arrive(press);
            Set<String> known = buttons(visit).keySet();
            Pressed result = press(press, visit);
            String at = URI.create(visit.page().url()).getPath().substring(1);
            if (!at.equals(press.path())) {
                note(List.of(at), pages, shapes);
            } else if (press.steps().size() < DEEPEST) {
                buttons(visit).entrySet().stream().filter(each -> !known.contains(each.getKey()))
                        .filter(each -> isNew(press.path(), each.getValue(), alike))
                        .forEach(each -> found.addFirst(press.then(each.getKey(), each.getValue())));
            }
            return Optional.of(result.saved() ? again(result) : result);
        } catch (PlaywrightException | AssertionError failure) {
            stuck.add(press + ": " + failure.getMessage().lines().limit(2).collect(Collectors.joining(" ")));
            return Optional.empty();
        } finally {
            rows.putBack();
        }
    }

    /** Presses one that is known, once and often. */
    Pressed look(Press press) {
        try {
            return again(press(press, arrive(press)));
        } finally {
            rows.putBack();
        }
    }

    private Pressed press(Press press, Visit visit) {
        Filling.of(visit.page(), ++unique);
        visit.settle();
        Map<String, Long> before = rows.now();
        rows.stand();
        if (!mark(visit, press.button())) {
            throw new AssertionError("The button is gone");
        }
        visit.page().locator("[data-crawl]").first().click();
        rest(visit);
        boolean saved = rows.changed();
        String why = String.valueOf(visit.page().evaluate(REFUSAL));
        return new Pressed(press, saved, Rows.growth(before, rows.now()), Optional.empty(), 0,
                saved || why.isEmpty() ? Optional.empty() : Optional.of(why));
    }

    private Pressed again(Pressed once) {
        rows.putBack();
        Press press = once.press();
        Visit visit = arrive(press);
        Filling.of(visit.page(), ++unique);
        visit.settle();
        Map<String, Long> before = rows.now();
        if (!mark(visit, press.button())) {
            throw new AssertionError("The button is gone before it is pressed again");
        }
        List<CompletableFuture<Integer>> sent = new ArrayList<>();
        String cookies = visit.context().cookies().stream().map(each -> each.name + "=" + each.value)
                .collect(Collectors.joining("; "));
        visit.page().route("**/*", route -> again(route, cookies, sent));
        int presses = counts(press) ? 1 : TIMES;
        visit.page().evaluate("times => { const it = document.querySelector('[data-crawl]');"
                + " for (let time = 0; time < times; time++) it.click(); }", presses);
        rest(visit);
        CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
        rest(visit);
        visit.page().unroute("**/*");
        return new Pressed(press, once.saved(), once.once(), Optional.of(Rows.growth(before, rows.now())), sent.size(),
                once.refused());
    }

    /** One more and one fewer: each press is meant to count, only a request that is sent again is not. */
    private static boolean counts(Press press) {
        return Set.of("One more who gave no name", "One fewer who gave no name").contains(press.button());
    }

    /** The page's own request travels among the others. */
    private void again(Route route, String cookies, List<CompletableFuture<Integer>> sent) {
        if (route.request().method().equals("POST") && !route.request().url().endsWith("/f/alive")) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(route.request().url()))
                    .timeout(Duration.ofSeconds(20));
            route.request().headers().forEach((name, value) -> {
                if (OWN_HEADERS.contains(name) || name.startsWith("x-")) {
                    request.setHeader(name, value);
                }
            });
            request.setHeader("cookie", cookies);
            byte[] body = Optional.ofNullable(route.request().postDataBuffer()).orElse(new byte[0]);
            HttpRequest same = request.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
            for (int time = 0; time < TIMES; time++) {
                sent.add(http.sendAsync(same, HttpResponse.BodyHandlers.discarding())
                        .handle((answer, failure) -> failure == null ? answer.statusCode() : 0));
            }
        }
        route.resume();
    }

    private Visit arrive(Press press) {
        Visit visit = open(press.username(), press.path());
        press.steps().forEach(step -> {
            if (!mark(visit, step)) {
                throw new AssertionError("No button " + step);
            }
            visit.page().locator("[data-crawl]").first().click();
            rest(visit);
        });
        return visit;
    }

    /** Whoever was signed out by the press before signs in again. */
    private Visit open(String username, String path) {
        Visit visit = visits.computeIfAbsent(username, this::signIn).open(path);
        if (visit.page().url().contains("/sign-in") || URI.create(visit.page().url()).getPath().equals("/f")) {
            visits.remove(username).close();
            rows.putBack();
            visit = visits.computeIfAbsent(username, this::signIn).open(path);
        }
        return visit;
    }

    private Visit signIn(String username) {
        Visit visit = new Visit(browser, app.address(), Screen.DESK).signIn(username);
        visit.page().onDialog(each -> each.accept());
        return visit;
    }

    private static boolean mark(Visit visit, String name) {
        return Boolean.TRUE.equals(visit.page().evaluate(MARK, name));
    }

    private static Map<String, String> buttons(Visit visit) {
        Map<String, String> buttons = new LinkedHashMap<>();
        ((List<?>) visit.page().evaluate(BUTTONS)).stream().map(each -> (Map<?, ?>) each).forEach(each ->
                buttons.putIfAbsent(String.valueOf(each.get("label")), String.valueOf(each.get("sort"))));
        return buttons;
    }

    private static void rest(Visit visit) {
        visit.page().waitForTimeout(120);
        visit.settle();
    }

    @Override
    public void close() {
        Stream.of(visits.values().toArray(Visit[]::new)).forEach(Visit::close);
        http.close();
    }
}
