package org.mafs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What keeps answers on the tablet: sealed, in order, once, until the server has them. */
@ExtendWith(InChromium.class)
class KeeperTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Opens a keeper as `window.keeper`, and keeps what it tells. */
    private static final String OPEN = """
            async ([key, token, writer]) => {
              const { Keeper } = await import('/scripts/form/keeper.js');
              window.Keeper = Keeper;
              window.results = [];
              window.keeper = await Keeper.open({ key, token, writer });
              keeper.addEventListener('result', event => results.push(event.detail));
            }""";
    private static final String KEEP = """
            ([field, value]) => keeper.keep({ kind: 'answer', form: 'check-in', field, value, base: 0, record: 0 })""";
    private static final String ON_THE_SHELF = """
            () => new Promise((done, failed) => {
              const opening = indexedDB.open('mafs-outbox');
              opening.onerror = failed;
              opening.onsuccess = () => {
                const database = opening.result;
                if (!database.objectStoreNames.contains('entries')) { database.close(); done('[]'); return; }
                const all = database.transaction('entries').objectStore('entries').getAll();
                all.onsuccess = () => { database.close(); done(JSON.stringify(all.result)); };
              };
            })""";

    private final FormServer server = new FormServer();
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void opened(Browser chromium) {
        context = chromium.newContext(Screen.TABLET.options());
        context.setDefaultTimeout(PATIENCE.toMillis());
        page = app();
    }

    @AfterEach
    void closed() {
        context.close();
        server.close();
    }

    /** RFC 9180, appendix A.3.1: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM, base mode, sequence number 0. */
    @Test
    void sealsAsTheStandardSays() {
        Object sealed = page.evaluate("""
                async () => {
                  const { seal } = await import('/scripts/form/hpke.js');
                  const bytes = hex => Uint8Array.from(hex.match(/../g), pair => parseInt(pair, 16));
                  const point = '04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4';
                  const url = hex => btoa(String.fromCharCode(...bytes(hex))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
                  const curve = { name: 'ECDH', namedCurve: 'P-256' };
                  const pair = {
                    publicKey: await crypto.subtle.importKey('raw', bytes(point), curve, true, []),
                    privateKey: await crypto.subtle.importKey('jwk', { kty: 'EC', crv: 'P-256', x: url(point.slice(2, 66)),
                      y: url(point.slice(66)), d: url('4995788ef4b9d6132b249ce59a77281493eb39af373d236a1fe415cb0c2d7beb') },
                      curve, false, ['deriveBits']) };
                  const sealed = await seal(
                    bytes('04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a826a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0'),
                    bytes('4f6465206f6e2061204772656369616e2055726e'), bytes('436f756e742d30'),
                    bytes('4265617574792069732074727574682c20747275746820626561757479'), pair);
                  return Array.from(sealed.slice(65), byte => byte.toString(16).padStart(2, '0')).join('');
                }""");
        assertThat(sealed).isEqualTo("5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f"
                + "9076ac232e3ab2523f39513434");
    }

    @Test
    void whatIsKeptOpensOnTheServerAndLeavesTheTablet() {
        open(page, "first");
        keep(page, "week", "Quiet – a good one ✓");
        eventually(() -> server.taken.size() == 1);
        FormServer.Arrived arrived = server.taken.getFirst();
        assertThat(arrived.token()).isEqualTo(FormServer.TOKEN);
        assertThat(arrived.entry().toString()).contains("\"v\":1", "\"kind\":\"answer\"", "\"form\":\"check-in\"",
                "\"field\":\"week\"", "\"value\":\"Quiet – a good one ✓\"", "\"base\":0", "\"record\":0",
                "\"writer\":\"first\"", "\"seq\":1", "\"at\":\"20");
        eventually(() -> shelf(page).equals("[]"));
        page.waitForFunction("() => results.length === 1 && keeper.state.savedAt && keeper.state.waiting === 0");
        assertThat(page.evaluate("() => results[0]")).isEqualTo(map("kind", "answer", "form", "check-in", "field", "week",
                "status", "kept", "version", 1, "reason", null));
    }

    @Test
    void withoutNetworkAnswersWaitAndThenArriveOnceAndInOrder() {
        open(page, "first");
        keep(page, "mood", "0");
        eventually(() -> server.taken.size() == 1);
        context.setOffline(true);
        IntStream.rangeClosed(1, 40).forEach(number -> keep(page, "mood", String.valueOf(number)));
        page.waitForFunction("() => keeper.state.waiting === 40 && !keeper.state.online");
        context.setOffline(false);
        eventually(() -> server.taken.size() == 41);
        assertThat(server.values()).isEqualTo(IntStream.rangeClosed(0, 40).mapToObj(String::valueOf).toList());
        assertThat(server.posted).hasSize(41);
        page.waitForFunction("() => keeper.state.waiting === 0 && keeper.state.online && results.length === 41");
    }

    @Test
    void anAnswerThatIsLostMakesNoDouble() {
        open(page, "first");
        server.answersToLose.set(3);
        IntStream.rangeClosed(1, 10).forEach(number -> keep(page, "mood", String.valueOf(number)));
        page.waitForFunction("() => keeper.state.waiting === 0 && results.length === 10");
        assertThat(server.posted).hasSizeGreaterThan(10);
        assertThat(server.values()).isEqualTo(IntStream.rangeClosed(1, 10).mapToObj(String::valueOf).toList());
        assertThat(page.evaluate("() => results.every(result => result.status === 'kept')")).isEqualTo(true);
    }

    @Test
    void whatAnEarlierPageLeftIsSentAndCounted() {
        open(page, "first");
        page.waitForFunction("() => keeper.state.online");
        context.setOffline(true);
        IntStream.rangeClosed(1, 3).forEach(number -> keep(page, "mood", String.valueOf(number)));
        page.close();
        context.setOffline(false);
        server.answersToLose.set(1);
        Page later = app();
        open(later, "second");
        later.waitForFunction("() => keeper.state.waiting === 0 && keeper.state.recovered === 3");
        assertThat(server.values()).containsExactly("1", "2", "3");
        assertThat(later.evaluate("() => keeper.state.savedAt")).isNull();
    }

    @Test
    void anyPageOfTheAppSendsWhatWaits() {
        open(page, "first");
        context.setOffline(true);
        keep(page, "mood", "4");
        page.close();
        context.setOffline(false);
        server.instead = new FormServer.Answer(503, "{}");
        context.addInitScript("addEventListener('mafs-outbox', event => document.title = 'waiting ' + event.detail.waiting)");
        Page signIn = app();
        signIn.waitForFunction("() => document.title === 'waiting 1'");
        server.instead = null;
        signIn.waitForFunction("() => document.title === 'waiting 0'");
        assertThat(server.values()).containsExactly("4");
    }

    @Test
    void aTabletWhereNothingWaitsIsNotTold() {
        context.addInitScript("addEventListener('mafs-outbox', () => document.title = 'told')");
        Page signIn = app();
        eventually(() -> signIn.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length")
                .equals(1));
        assertThat(signIn.title()).isEqualTo("The app");
        assertThat(signIn.evaluate("async () => (await indexedDB.databases()).length")).isEqualTo(0);
    }

    @Test
    void twoPagesOfOneBrowserSendEachEntryOnce() {
        Page other = app();
        open(page, "first");
        open(other, "second");
        context.setOffline(true);
        IntStream.rangeClosed(1, 15).forEach(number -> {
            keep(page, "mood", "a" + number);
            keep(other, "mood", "b" + number);
        });
        server.slowMilliseconds = 300;
        context.setOffline(false);
        page.waitForFunction("() => results.length === 15 && keeper.state.waiting === 0");
        other.waitForFunction("() => results.length === 15 && keeper.state.waiting === 0");
        assertThat(server.posted).hasSize(30).doesNotHaveDuplicates();
        assertThat(server.values().stream().filter(value -> value.startsWith("a")))
                .isEqualTo(IntStream.rangeClosed(1, 15).mapToObj(number -> "a" + number).toList());
        assertThat(server.values().stream().filter(value -> value.startsWith("b")))
                .isEqualTo(IntStream.rangeClosed(1, 15).mapToObj(number -> "b" + number).toList());
    }

    @Test
    void nothingReadableLiesOnTheTablet() {
        open(page, "first");
        context.setOffline(true);
        keep(page, "item.6", "Planted words of Bea");
        String kept = shelf(page);
        assertThat(kept).contains("\"kind\":\"answer\"", "\"seq\":1")
                .doesNotContain("Planted", "Bea", "item.6", "check-in");
        assertThat((String) page.evaluate("() => JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie"))
                .doesNotContain("Planted", "Bea", FormServer.TOKEN);
    }

    @Test
    void whatWaitedLongerThanFourteenDaysIsRemovedAndSaid() {
        open(page, "first");
        server.instead = new FormServer.Answer(503, "{}");
        keep(page, "mood", "1");
        page.evaluate("""
                () => new Promise(done => indexedDB.open('mafs-outbox').onsuccess = ({ target }) => {
                  const database = target.result;
                  const entries = database.transaction('entries', 'readwrite').objectStore('entries');
                  entries.getAll().onsuccess = ({ target: { result: [entry] } }) => {
                    const days = count => new Date(Date.now() - count * 24 * 60 * 60 * 1000).toISOString();
                    entries.put({ ...entry, id: 'young', at: days(13.9) });
                    entries.put({ ...entry, at: days(14.1) });
                    entries.transaction.oncomplete = () => { database.close(); done(); };
                  };
                })""");
        page.close();
        Page later = app();
        open(later, "second");
        later.waitForFunction("() => keeper.state.refused.length === 1 && keeper.state.waiting === 1");
        assertThat((String) later.evaluate("() => keeper.state.refused[0].reason")).contains("14 days");
        assertThat(shelf(later)).contains("\"id\":\"young\"");
        assertThat(server.taken).isEmpty();
    }

    @Test
    void onlyTheServerItselfCanRefuseForGood() {
        open(page, "first");
        server.instead = new FormServer.Answer(200, "html", "<h1>Welcome to the hotel</h1>");
        keep(page, "mood", "3");
        page.waitForFunction("() => !keeper.state.online && keeper.state.waiting === 1");
        server.instead = new FormServer.Answer(401, "html", "<h1>Sign in to the hotel</h1>");
        page.evaluate("() => Keeper.flushAll()");
        assertThat(page.evaluate("() => keeper.state.waiting")).isEqualTo(1);
        server.instead = new FormServer.Answer(401, "{\"reason\":\"This evening is over.\"}");
        page.evaluate("() => Keeper.flushAll()");
        page.waitForFunction("() => keeper.state.waiting === 0");
        assertThat(page.evaluate("() => keeper.state.refused")).isEqualTo(List.of(Map.of("reason", "This evening is over.")));
        assertThat(page.evaluate("() => results.map(result => result.status)")).isEqualTo(List.of("refused"));
        assertThat(shelf(page)).isEqualTo("[]");
    }

    @Test
    void aTabletWithoutRoomSaysSoAndSendsAllTheSame() {
        context.addInitScript("indexedDB.open = () => { throw new DOMException('full', 'QuotaExceededError'); }");
        Page full = app();
        open(full, "first");
        context.setOffline(true);
        assertThat(keep(full, "mood", "2")).isEqualTo(false);
        full.waitForFunction("() => keeper.state.stored === false && keeper.state.waiting === 1");
        context.setOffline(false);
        eventually(() -> server.values().equals(List.of("2")));
        full.waitForFunction("() => keeper.state.waiting === 0");
    }

    @Test
    void aPageThatIsClosedSendsWhatItHas() {
        open(page, "first");
        server.instead = new FormServer.Answer(503, "{}");
        keep(page, "mood", "5");
        page.evaluate("() => Keeper.flushAll()");
        server.instead = null;
        page.navigate(server.address() + "/offline.html");
        eventually(() -> server.values().equals(List.of("5")));
    }

    @Test
    void aRequestThatHangsIsGivenUpAndSentAgain() {
        open(page, "first");
        server.slowMilliseconds = 60_000;
        keep(page, "mood", "1");
        eventually(() -> server.posted.size() == 1);
        server.slowMilliseconds = 0;
        page.waitForFunction("() => keeper.state.waiting === 0", null,
                new Page.WaitForFunctionOptions().setTimeout(15_000));
        assertThat(server.posted).hasSize(2);
        assertThat(server.values()).containsExactly("1");
    }

    /** CORE-10's question 6 asks for care from 1 on; a form without such a question never does. */
    @Test
    void theTabletKnowsWhichAnswersAskForCare() {
        assertThat(page.evaluate("""
                async () => {
                  const { care, worst } = await import('/scripts/form/risk.js');
                  const form = { questions: [{ id: 'item.5' }, { id: 'item.6', risk: 1 }] };
                  return [care(form, { 'item.5': '4', 'item.6': '0' }), care(form, { 'item.6': '1' }),
                    care(form, { 'item.6': { value: '4', version: 2 } }), care(form, { 'item.6': { value: '' } }),
                    care(form, {}), care({ questions: [{ id: 'mood' }] }, {}), worst('blank', 'yes'), worst('blank', 'no')];
                }""")).isEqualTo(List.of("no", "yes", "yes", "blank", "blank", "no", "yes", "blank"));
    }

    private Page app() {
        Page opened = context.newPage();
        opened.navigate(server.address() + "/sign-in");
        return opened;
    }

    private void open(Page where, String writer) {
        where.evaluate(OPEN, List.of(server.key(), FormServer.TOKEN, writer));
    }

    private static Object keep(Page where, String field, String value) {
        return where.evaluate(KEEP, List.of(field, value));
    }

    private static String shelf(Page where) {
        return (String) where.evaluate(ON_THE_SHELF);
    }

    private static void eventually(BooleanSupplier reached) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not reached within " + PATIENCE);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new java.util.HashMap<>();
        for (int place = 0; place < pairs.length; place += 2) {
            map.put((String) pairs[place], pairs[place + 1]);
        }
        return map;
    }
}
