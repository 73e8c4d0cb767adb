package org.mafs.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Through the front door, as a browser goes. */
class SignInTest extends IntegrationTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final String PASSWORD = "three plain words";

    @LocalServerPort
    private int port;
    @Autowired
    private AccountRegister accounts;
    @Autowired
    private AccountsByUsername users;

    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String username;

    @BeforeEach
    void anAccount() {
        username = "door-" + UUID.randomUUID().toString().substring(0, 8);
        signIn(Role.ADMIN);
        accounts.accept(new NewAccount(accounts.invite(Role.RESEARCHER), "Noor Said", username, PASSWORD));
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void aNewAccountComesIn() throws Exception {
        assertThat(signInAs(username, PASSWORD)).doesNotContain("sign-in");
    }

    @Test
    void capitalsAndBlanksInTheUsernameDoNotMatter() throws Exception {
        assertThat(signInAs(" " + username.toUpperCase(), PASSWORD)).doesNotContain("sign-in");
    }

    @Test
    void aWrongPasswordOrNameDoesNotComeIn() throws Exception {
        assertThat(signInAs(username, PASSWORD + "!")).endsWith("/sign-in?error");
        assertThat(signInAs("nobody-" + username, PASSWORD)).endsWith("/sign-in?error");
    }

    @Test
    void aStoppedAccountDoesNotComeIn() throws Exception {
        accounts.enable(((SignedIn) users.loadUserByUsername(username)).id(), false);
        assertThat(signInAs(username, PASSWORD)).endsWith("/sign-in?error");
    }

    /** @return where the browser is sent */
    private String signInAs(String name, String password) throws Exception {
        Matcher token = TOKEN.matcher(browser.send(request("/sign-in").GET().build(),
                HttpResponse.BodyHandlers.ofString()).body());
        assertThat(token.find()).as("the page has a token").isTrue();
        HttpResponse<String> answer = post("username=" + encoded(name) + "&password=" + encoded(password) + "&_csrf="
                + encoded(token.group(1)));
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> post(String form) throws Exception {
        return browser.send(request("/sign-in").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Accept", "text/html");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
