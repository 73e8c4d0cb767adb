package org.mafs;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.mafs.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole application in demo mode on a real MariaDB, started once for all tests that extend this. Tests that change
 * something make their own cohort, so that the demo's figures stay what they are.
 */
@SpringBootTest(classes = Mafs.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class IntegrationTest {

    /** A folder for each run: a run that was killed may have left a server behind in its own. */
    private static final Path DATA = Path.of("target", "test-data", String.valueOf(ProcessHandle.current().pid()));

    @Autowired
    private UserDetailsService accounts;

    @DynamicPropertySource
    static void demo(DynamicPropertyRegistry properties) {
        properties.add("mafs.data", DATA::toString);
        properties.add("mafs.key", () -> "");
        properties.add("mafs.demo", () -> "true");
        properties.add("mafs.db.url", () -> "");
        properties.add("mafs.messages.sent", () -> "false");
        properties.add("mafs.instruments.watched", () -> "false");
        properties.add("mafs.url", () -> "http://localhost");
        properties.add("server.address", () -> "127.0.0.1");
        properties.add("spring.jpa.properties.hibernate.generate_statistics", () -> "true");
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    /** From here on the demo account of this role is the one who asks. */
    protected UserDetails signIn(Role role) {
        return signIn(role.name().toLowerCase(Locale.ROOT));
    }

    protected UserDetails signIn(String username) {
        UserDetails account = accounts.loadUserByUsername(username);
        SecurityContextHolder.getContext().setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
        return account;
    }

    protected <T> T as(Role role, Supplier<T> work) {
        signIn(role);
        return work.get();
    }
}
