package org.mafs.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How much crosses the wire until somebody sees their first page. */
class FirstLoadTest extends BrowserTest {

    private static final int NOT_WORTH_PACKING = 2048;
    private static final int KB = 1000;

    private final Map<String, JsonObject> responses = new HashMap<>();
    private final List<String> plain = new ArrayList<>();
    private long bytes;
    private int requests;

    @Test
    void theFirstPagesAndARepeatVisitAreSmall() {
        Visit visit = visit(Screen.TABLET);
        CDPSession network = visit.context().newCDPSession(visit.page());
        network.send("Network.enable");
        network.on("Network.responseReceived", this::received);
        network.on("Network.loadingFinished", this::finished);
        visit.signIn("facilitator");
        long first = bytes;
        int firstRequests = requests;
        bytes = 0;
        requests = 0;
        visit.open("today");
        System.out.printf("First load (sign-in page and Today): %d kB in %d requests; repeat visit: %d kB in %d requests%n",
                first / KB, firstRequests, bytes / KB, requests);
        assertThat(plain).as("served unpacked").isEmpty();
        assertThat(first).as("bytes of the first load").isPositive().isLessThanOrEqualTo(250 * KB);
        assertThat(bytes).as("bytes of a repeat visit").isPositive().isLessThanOrEqualTo(50 * KB);
    }

    @Test
    void theBundleIsKeptForGoodAndComesPackedAsTightAsTheBrowserCan() {
        Visit visit = visit(Screen.TABLET).open("sign-in");
        String script = (String) visit.page().evaluate(
                "() => performance.getEntriesByType('resource').map(each => each.name).find(each => each.includes('/VAADIN/build/'))");
        Map<String, String> headers = visit.page().request().get(script,
                RequestOptions.create().setHeader("Accept-Encoding", "gzip, br")).headers();
        assertThat(headers).containsEntry("content-encoding", "br")
                .containsEntry("cache-control", "max-age=31536000, immutable");
    }

    private void received(JsonObject event) {
        responses.put(event.get("requestId").getAsString(), event.getAsJsonObject("response"));
    }

    private void finished(JsonObject event) {
        JsonObject response = responses.get(event.get("requestId").getAsString());
        if (response == null || event.get("encodedDataLength").getAsLong() == 0
                || response.get("url").getAsString().startsWith("data:")) {
            return;
        }
        long length = event.get("encodedDataLength").getAsLong();
        bytes += length;
        requests++;
        String type = response.get("mimeType").getAsString();
        boolean text = type.matches("text/.*|.*javascript|.*json|image/svg.*");
        if (text && length > NOT_WORTH_PACKING && response.getAsJsonObject("headers").keySet().stream()
                .noneMatch(header -> header.equalsIgnoreCase("content-encoding"))) {
            plain.add(response.get("url").getAsString() + " (" + length + " bytes)");
        }
    }
}
