package org.mafs.access.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Code;
import org.junit.jupiter.api.Test;
import org.mafs.ViewTest;
import org.mafs.access.Role;

class SettingsViewTest extends ViewTest {

    @Test
    void anAdminSeesTheAccountsAndHandsOutAOneTimeCode() {
        signIn(Role.ADMIN);
        open("settings");
        assertThat(_size(_get(Grid.class))).isGreaterThanOrEqualTo(5);

        _click(_get(Button.class, spec -> spec.withText("Invite somebody")));
        _click(_get(Button.class, spec -> spec.withText("Make a one-time code")));
        assertThat(_get(Code.class).getText()).matches("([A-Z2-9]{4}-){3}[A-Z2-9]{4}");
    }

    @Test
    void aFacilitatorDoesNotGetIn() {
        signIn(Role.FACILITATOR);
        open("settings");
        _assertNone(SettingsView.class);
    }
}
