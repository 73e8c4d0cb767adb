package org.mafs.message;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Text messages by one HTTP POST each. */
@Component
class Texting implements Carrier {

    private final KeptServers servers;
    private final Duration patience;
    private final HttpClient client;

    Texting(KeptServers servers, @Value("${mafs.messages.patience:20s}") Duration patience) {
        this.servers = servers;
        this.patience = patience;
        this.client = HttpClient.newBuilder().connectTimeout(patience).version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER).build();
    }

    @Override
    public Channel channel() {
        return Channel.TEXT;
    }

    @Override
    public boolean isSet() {
        return servers.gateway().isPresent();
    }

    @Override
    public boolean isHere() {
        return servers.gateway().filter(gateway -> Hosts.isLoopback(URI.create(gateway.url()).getHost())).isPresent();
    }

    @Override
    public Outcome carry(String recipient, String subject, String words) {
        return servers.gateway().map(gateway -> carry(gateway, recipient, words))
                .orElseGet(() -> Outcome.again(Problem.NO_SERVER));
    }

    private Outcome carry(TextGateway gateway, String recipient, String words) {
        try {
            return judged(client.send(request(gateway, recipient, words), HttpResponse.BodyHandlers.discarding())
                    .statusCode());
        } catch (HttpConnectTimeoutException | ConnectException notReached) {
            return Outcome.again(Problem.NOT_REACHED);
        } catch (IOException broken) {
            return Outcome.unsure();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Outcome.unsure();
        }
    }

    private static Outcome judged(int status) {
        return switch (status) {
            case 401, 403 -> Outcome.again(Problem.NOT_LET_IN);
            case 408, 429 -> Outcome.again(Problem.BUSY);
            default -> switch (status / 100) {
                case 2 -> Outcome.GONE;
                case 5 -> Outcome.again(Problem.BUSY);
                default -> Outcome.never(Problem.REFUSED);
            };
        };
    }

    private HttpRequest request(TextGateway gateway, String recipient, String words) {
        boolean json = gateway.body().startsWith("{");
        String body = gateway.body().replace(TextGateway.TO, encoded(recipient, json))
                .replace(TextGateway.TEXT, encoded(words, json));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway.url())).timeout(patience)
                .header("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (!gateway.header().isBlank()) {
            request.header(gateway.header(), gateway.secret());
        }
        return request.build();
    }

    private static String encoded(String text, boolean json) {
        return json ? jsonText(text) : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String jsonText(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(letter -> {
            if (letter == '"' || letter == '\\') {
                escaped.append('\\').appendCodePoint(letter);
            } else if (letter < ' ') {
                escaped.append("\\u%04x".formatted(letter));
            } else {
                escaped.appendCodePoint(letter);
            }
        });
        return escaped.toString();
    }
}
