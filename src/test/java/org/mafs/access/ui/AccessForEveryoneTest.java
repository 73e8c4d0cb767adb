package org.mafs.access.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.vaadin.flow.component.button.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.mafs.base.ui.Accessible;

/** The pages around the work for those who hear them or go by keyboard. */
class AccessForEveryoneTest extends ViewTest {

    @ParameterizedTest
    @ValueSource(strings = {"sign-in", "welcome"})
    void beforeSomebodyIsSignedIn(String page) {
        open(page);
        Accessible.isThePage();
    }

    @Test
    void settingsAndTheInvitation() {
        signIn(Role.ADMIN);
        open("settings");
        Accessible.isThePage();
        _click(_get(Button.class, spec -> spec.withText("Invite somebody")));
        Accessible.isThePage();
    }
}
