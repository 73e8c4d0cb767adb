package org.mafs.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mafs.checkin.Tablet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends what lies on a tablet again and again until the server has answered, as the page does. */
final class Sender {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_TRIES = 50;

    private final URI server;
    private final String token;

    /** What the server last said of each entry, by its id, and how often it took until it did. */
    final Map<String, String> said = new LinkedHashMap<>();
    int tries;

    Sender(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    void send(List<Tablet.Waiting> entries) throws InterruptedException {
        List<Tablet.Waiting> left = new ArrayList<>(entries);
        for (int attempt = 0; !left.isEmpty(); attempt++) {
            if (attempt == MOST_TRIES) {
                throw new AssertionError("The server has not answered " + MOST_TRIES + " times.");
            }
            tries++;
            // A connection of its own each time: a fault belongs to a connection.
            try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5)).build()) {
                HttpResponse<String> answered = client.send(HttpRequest.newBuilder(server.resolve("/f/entries"))
                        .timeout(Duration.ofSeconds(10)).header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("entries", left))))
                        .build(), HttpResponse.BodyHandlers.ofString());
                if (answered.statusCode() == 200) {
                    for (JsonNode result : JSON.readTree(answered.body()).get("results")) {
                        String id = result.get("id").stringValue();
                        said.put(id, result.get("status").stringValue());
                        left.removeIf(entry -> entry.id().equals(id));
                    }
                }
            } catch (IOException lost) {
                // Again.
            }
        }
    }
}
