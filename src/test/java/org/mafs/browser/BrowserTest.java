package org.mafs.browser;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mafs.IntegrationTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The app as people meet it: in a real browser, on a screen of a real size. */
@ExtendWith(InChromium.class)
public abstract class BrowserTest extends IntegrationTest {

    private final List<Visit> visits = new ArrayList<>();

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void browser(Browser chromium) {
        this.browser = chromium;
    }

    @AfterEach
    void visitsEnd() {
        visits.forEach(Visit::close);
        visits.clear();
    }

    /** For one test. */
    protected Visit visit(Screen screen) {
        Visit visit = open(screen);
        visits.add(visit);
        return visit;
    }

    /** To be closed by whoever opens it. */
    protected Visit open(Screen screen) {
        return new Visit(browser, address(), screen);
    }

    protected String address() {
        return "http://localhost:" + port;
    }
}
