package org.mafs.access.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.mafs.access.Touches;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

class ShellTest extends ViewTest {

    @Autowired
    private Touches touches;

    @BeforeEach
    void pagesStandInTheShell() {
        ApplicationRouteRegistry.getInstance(VaadinService.getCurrent().getContext()).setLayout(Shell.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FACILITATOR | Today, Cohorts, People, Curriculum, Meetings
            COORDINATOR | Today, Cohorts, People, Curriculum, Meetings, Outcomes, Reports, Settings
            RESEARCHER  | Curriculum, Outcomes
            FUNDER      | Reports
            ADMIN       | Curriculum, Meetings, Settings""")
    void everyRoleSeesItsOwnPlacesAndNoOthers(Role role, String places) {
        openAs(role);
        assertThat(_find(_get(Nav.class), Anchor.class)).extracting(place -> place.getElement().getTextRecursively())
                .containsExactly(places.split(", "));
    }

    @Test
    void thePlaceWhereOneIsIsNamed() {
        openAs(Role.COORDINATOR);
        open("cohorts");
        assertThat(here()).containsExactly("cohorts");
        open("settings");
        assertThat(here()).containsExactly("settings");
    }

    /** As when somebody signs out, or the tablet passes into other hands. */
    @Test
    void aPageOfASignInThatHasEndedIsShutWithoutAComplaint() {
        WrappedSession ended = mock();
        when(ended.getAttribute(anyString())).thenThrow(new IllegalStateException("Session already invalidated"));
        VaadinSession session = mock();
        when(session.getSession()).thenReturn(ended);
        UI page = mock();
        when(page.getSession()).thenReturn(session);
        assertThatCode(() -> touches.shut(page)).doesNotThrowAnyException();
    }

    @Test
    void theDemoSaysOnEveryPageThatNobodyIsReal() {
        openAs(Role.FACILITATOR);
        assertThat(_get(Div.class, spec -> spec.withClasses("shell-notice")).getElement().getTextRecursively())
                .isEqualTo("Demo data. Nobody here is real.");
    }

    @Test
    void thePageStandsInTheMainPartBehindALinkThatSkipsToIt() {
        openAs(Role.FACILITATOR);
        assertThat(_get(_get(Main.class, spec -> spec.withId("page")), H1.class).getText()).isEqualTo("Today");
        Anchor first = _find(Anchor.class).getFirst();
        assertThat(first.getText()).isEqualTo("Skip to the page");
        assertThat(first.getHref()).isEqualTo("#page");
    }

    @Test
    void whoeverIsSignedInIsNamedAndCanSignOut() {
        openAs(Role.FACILITATOR);
        Button account = _get(Button.class, spec -> spec.withClasses("shell-user"));
        assertThat(account.getElement().getTextRecursively()).isEqualTo("Sam Okafor");
        Popover menu = _get(Popover.class);
        assertThat(menu.getTarget()).isSameAs(account);
        menu.open();
        _click(_get(menu, Button.class, spec -> spec.withText("Sign out")));
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void aSessionThatDoesNotExistIsACalmPageThatLeadsBack() {
        openAs(Role.FACILITATOR);
        open("sessions/999999999");
        assertThat(_get(H1.class).getText()).isEqualTo("Nothing to see here");
        assertThat(_find(_get(Main.class, spec -> spec.withId("page")), Anchor.class)).singleElement()
                .extracting(Anchor::getText).isEqualTo("Go to the start page");
    }

    private void openAs(Role role) {
        signIn(role);
        open("sign-in");
        open("");
    }

    private static List<String> here() {
        return _find(_get(Nav.class), Anchor.class).stream()
                .filter(place -> "page".equals(place.getElement().getAttribute("aria-current")))
                .map(Anchor::getHref).toList();
    }
}
