package org.mafs.access.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.NavigatorKt.getCurrentPath;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import org.junit.jupiter.api.Test;
import org.mafs.ViewTest;
import org.mafs.access.Role;

class SignInViewTest extends ViewTest {

    @Test
    void whoeverIsNotSignedInIsAskedTo() {
        open("today");
        assertThat(getCurrentPath()).isEqualTo("sign-in");
        assertThat(_get(LoginForm.class).isError()).isFalse();
    }

    @Test
    void aWrongPasswordIsSaid() {
        UI.getCurrent().navigate("sign-in", QueryParameters.of("error", ""));
        assertThat(_get(LoginForm.class).isError()).isTrue();
    }

    @Test
    void theDemoTellsItsUsernamesAndItsPassword() {
        open("sign-in");
        String words = _get(SignInView.class).getElement().getTextRecursively();
        assertThat(words).contains("mafs-demo");
        for (Role role : Role.values()) {
            assertThat(words).contains(role.name().toLowerCase());
        }
    }

    @Test
    void whoeverHasAOneTimeCodeFindsWhereToTypeIt() {
        open("sign-in");
        assertThat(_get(RouterLink.class).getHref()).isEqualTo("welcome");
    }
}
