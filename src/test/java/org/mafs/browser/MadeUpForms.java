package org.mafs.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form element by itself: our static files and words, a made-up sitting, and no server behind them. Under the same
 * strict policy as the real page.
 */
final class MadeUpForms implements AutoCloseable {

    private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8", "js", "text/javascript",
            "css", "text/css", "json", "application/json", "svg", "image/svg+xml", "woff2", "font/woff2");
    private static final String POLICY =
            "default-src 'none'; connect-src 'self'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:";

    private final HttpServer server;

    private MadeUpForms(HttpServer server) {
        this.server = server;
    }

    static MadeUpForms serve() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            MadeUpForms forms = new MadeUpForms(server);
            server.createContext("/", forms::answer);
            server.start();
            return forms;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** What people read, in English. */
    static Map<String, String> words() {
        Properties words = new Properties();
        try (InputStream file = resource("forms/words.properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return words.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, words::getProperty));
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] content = content(path);
            if (content == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type",
                    TYPES.get(path.substring(path.lastIndexOf('.') + 1)));
            exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        }
    }

    private static byte[] content(String path) throws IOException {
        if (path.equals("/words.json")) {
            return JsonMapper.shared().writeValueAsBytes(words());
        }
        try (InputStream file = Stream.of("META-INF/resources", "form-element").map(folder -> resource(folder + path))
                .filter(found -> found != null).findFirst().orElse(null)) {
            return file == null ? null : file.readAllBytes();
        }
    }

    private static InputStream resource(String name) {
        return MadeUpForms.class.getClassLoader().getResourceAsStream(name);
    }
}
