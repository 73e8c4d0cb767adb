package org.mafs.browser;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The part of the server that a tablet talks to, with the page's real files and real seals, and answers that a test may
 * lose, delay or refuse.
 */
final class FormServer implements AutoCloseable {

    static final String TOKEN = "token-of-tonight";

    private static final Path STATIC = Path.of("frontend", "static");
    private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8", "js", "text/javascript",
            "css", "text/css", "svg", "image/svg+xml", "woff2", "font/woff2", "json", "application/json");
    private static final String APP_PAGE = """
            <!doctype html><title>The app</title><h1>The app</h1>
            <script type="module" src="/scripts/form/outbox.js"></script>""";

    /** Answers as a form does; takes the place of form.js where a test is about what keeps the answers. */
    private static final String STAND_IN = """
            customElements.define('mafs-form', class extends HTMLElement {
              connectedCallback() {
                if (this.firstChild) return;
                const form = this.sitting.forms[0];
                for (const question of form.questions) {
                  const field = document.createElement('textarea');
                  field.setAttribute('aria-label', question.text);
                  field.value = form.answers[question.id]?.value ?? '';
                  field.addEventListener('input', () => this.keeper.keep({ kind: 'answer', form: form.form,
                    field: question.id, value: field.value, base: 0, record: 0 }));
                  this.append(field);
                }
                const button = document.createElement('button');
                button.textContent = 'Hand in';
                button.addEventListener('click', async () => {
                  const answers = Object.fromEntries([...this.querySelectorAll('textarea')]
                    .map((field, place) => [form.questions[place].id, field.value]).filter(([, value]) => value));
                  await this.keeper.keep({ kind: 'hand-in', form: form.form, answers, language: 'en', layout: 'one',
                    record: 0 });
                  this.dispatchEvent(new CustomEvent('mafs-finished', { bubbles: true, detail: {} }));
                });
                this.append(button);
              }
              back() { this.dataset.back = Number(this.dataset.back ?? 0) + 1; }
            });""";

    /** An entry as it came out of its seal. */
    record Arrived(String id, String token, JsonNode entry) {

        String value() {
            return entry.path("value").asString("");
        }
    }

    /** What a page answered other than a file. */
    record Asked(String path, String authorization, JsonNode body) { }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HybridDecrypt opening;
    private final String key;
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final AtomicInteger writers = new AtomicInteger();

    /** Every entry of every request, also of those whose answer was lost. */
    final List<Arrived> posted = new CopyOnWriteArrayList<>();
    /** Each entry once, in the order in which it was taken. */
    final List<Arrived> taken = new CopyOnWriteArrayList<>();
    final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** So many answers about entries are lost, although the entries were taken. */
    final AtomicInteger answersToLose = new AtomicInteger();
    /** How long an answer about entries takes. */
    volatile int slowMilliseconds;
    /** Asked before entries are opened: null to take them. */
    volatile Answer instead;
    volatile Answer sitting;
    /** Where a test is about the form as well. */
    volatile boolean realForm;
    volatile String helpLines = """
            [{"name":"Samaritans","how":"Call 116 123","tel":"116 123"},
             {"name":"Shout","how":"Text SHOUT to 85258","sms":{"to":"85258","words":"SHOUT"}},
             {"name":"Local line","how":"Day and night","tel":"0191 234 567","sms":{"to":"85 000"}}]""";
    volatile Answer handBack = new Answer(200, "{\"to\":\"/sessions/5\",\"care\":[]}");

    record Answer(int status, String type, String body) {

        Answer(int status, String body) {
            this(status, "json", body);
        }
    }

    FormServer() {
        try {
            HybridConfig.register();
            KeysetHandle pair = KeysetHandle.generateNew(HpkeParameters.builder()
                    .setKemId(HpkeParameters.KemId.DHKEM_P256_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_128_GCM)
                    .setVariant(HpkeParameters.Variant.NO_PREFIX).build());
            opening = pair.getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
            key = Base64.getUrlEncoder().withoutPadding().encodeToString(
                    ((HpkePublicKey) pair.getPublicKeysetHandle().getPrimary().getKey()).getPublicKeyBytes()
                            .toByteArray());
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (GeneralSecurityException | IOException failure) {
            throw new IllegalStateException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    String key() {
        return key;
    }

    List<String> values() {
        return taken.stream().map(Arrived::value).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = exchange.getRequestBody().readAllBytes();
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            switch (path) {
                case "/f/entries" -> entries(exchange, authorization, JsonMapper.shared().readTree(body));
                case "/f/sitting" -> send(exchange, sitting(path, authorization));
                case "/f/help-lines" -> send(exchange, new Answer(200, helpLines));
                case "/f/alive" -> send(exchange, new Answer(200, "{\"open\":true}"));
                case "/f/hand-back", "/f/lock" -> {
                    asked.add(new Asked(path, authorization, body.length == 0 ? null : JsonMapper.shared().readTree(body)));
                    send(exchange, path.endsWith("lock") ? new Answer(200, "{\"to\":\"/f\"}") : handBack);
                }
                case "/scripts/form/form.js" -> {
                    if (realForm) {
                        file(exchange, path.substring(1));
                    } else {
                        send(exchange, new Answer(200, "js", STAND_IN));
                    }
                }
                case "/f" -> file(exchange, "form.html");
                case "/lead/page" -> file(exchange, "lead.html");
                default -> file(exchange, path.substring(1));
            }
        }
    }

    private Answer sitting(String path, String authorization) {
        asked.add(new Asked(path, authorization, null));
        return sitting == null ? new Answer(200, evening("HANDED")) : sitting;
    }

    /** A sitting with a question on paper, so to speak, and one about harm. */
    String evening(String mode) {
        return """
                {"mode":"%s","name":"Bea","facilitator":"Sam","occasion":"Session 3 · Thu 26 Nov","token":"%s","key":"%s",
                 "writer":"writer-%d","layout":"one","idleMinutes":5,"pin":%s,"language":"en","dir":"ltr",
                 "languages":[{"code":"en","name":"English"}],"words":{},
                 "helpLines":%s,
                 "forms":[{"form":"core-10","title":"How you are","intro":null,"minutes":2,"own":false,"copyright":null,
                  "record":0,"handedIn":false,"answers":{},"questions":[
                  {"id":"week","kind":"text","max":1000,"text":"Your week"},
                  {"id":"item.6","kind":"scale","min":0,"max":4,"text":"Harm","risk":1}]}]}
                """.formatted(mode, TOKEN, key, writers.incrementAndGet(), mode.equals("HANDED") ? pin("2468") : "null",
                helpLines);
    }

    private static String pin(String digits) {
        byte[] salt = "salt of tonight".getBytes(StandardCharsets.UTF_8);
        try {
            byte[] hash = javax.crypto.SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new javax.crypto.spec.PBEKeySpec(digits.toCharArray(), salt, 20_000, 256)).getEncoded();
            Base64.Encoder text = Base64.getUrlEncoder().withoutPadding();
            return "{\"salt\":\"%s\",\"iterations\":20000,\"hash\":\"%s\",\"tries\":5}"
                    .formatted(text.encodeToString(salt), text.encodeToString(hash));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void entries(HttpExchange exchange, String authorization, JsonNode letter) throws IOException {
        Answer other = instead;
        if (other != null) {
            send(exchange, other);
            return;
        }
        List<String> results = new ArrayList<>();
        for (JsonNode sealed : letter.get("entries")) {
            Arrived arrived = open(sealed, authorization.substring("Bearer ".length()));
            posted.add(arrived);
            if (known.add(arrived.entry().get("writer").asString() + arrived.entry().get("seq").asInt())) {
                taken.add(arrived);
            }
            results.add("{\"id\":\"%s\",\"status\":\"kept\",\"version\":1,\"reason\":null}".formatted(arrived.id()));
        }
        if (slowMilliseconds > 0) {
            sleep(slowMilliseconds);
        }
        if (answersToLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return;
        }
        send(exchange, new Answer(200, "{\"results\":[" + String.join(",", results) + "]}"));
    }

    private Arrived open(JsonNode sealed, String token) {
        String id = sealed.get("id").asString();
        try {
            byte[] plain = opening.decrypt(Base64.getUrlDecoder().decode(sealed.get("sealed").asString()),
                    ("mafs form entry " + id).getBytes(StandardCharsets.UTF_8));
            return new Arrived(id, token, JsonMapper.shared().readTree(plain));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void file(HttpExchange exchange, String name) throws IOException {
        Path file = STATIC.resolve(name).normalize();
        if (file.startsWith(STATIC) && Files.isRegularFile(file)) {
            byte[] content = Files.readAllBytes(file);
            exchange.getResponseHeaders().add("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
            send(exchange, 200, name.substring(name.lastIndexOf('.') + 1), content);
        } else if (name.endsWith(".css")) {
            send(exchange, new Answer(200, "css", ""));
        } else {
            send(exchange, new Answer(200, "html", APP_PAGE));
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        send(exchange, answer.status(), answer.type(), answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", TYPES.getOrDefault(type, "application/octet-stream"));
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static void sleep(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
