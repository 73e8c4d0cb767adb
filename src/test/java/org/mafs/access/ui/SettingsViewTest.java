package org.mafs.access.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mafs.ViewTest;
import org.mafs.access.AccountRegister;
import org.mafs.access.NewAccount;
import org.mafs.access.Role;
import org.mafs.base.ui.PersonName;
import org.springframework.beans.factory.annotation.Autowired;

class SettingsViewTest extends ViewTest {

    @Autowired
    private AccountRegister accounts;

    @Test
    void everyAccountIsALineWithItsNameUsernameAndRole() {
        signIn(Role.ADMIN);
        open("settings");
        assertThat(line("facilitator").getElement().getTextRecursively()).contains("Sam Okafor", "Facilitator");
        assertThat(_get(line("facilitator"), PersonName.class).getText()).isEqualTo("Sam Okafor");
    }

    @Test
    void anAdminStopsAnAccountAndAllowsItAgain() {
        String username = newAccount();
        signIn(Role.ADMIN);
        open("settings");
        press(username, "Stop sign-in");
        assertThat(line(username).getElement().getTextRecursively()).contains("cannot sign in");
        assertThat(enabled(username)).isFalse();
        press(username, "Allow sign-in");
        assertThat(enabled(username)).isTrue();
    }

    @Test
    void nobodyStopsThemselves() {
        signIn(Role.ADMIN);
        open("settings");
        _assertNone(line("admin"), Button.class);
    }

    @Test
    void aCoordinatorSeesTheAccountsButStopsNobody() {
        signIn(Role.COORDINATOR);
        open("settings");
        assertThat(_find(ListItem.class)).hasSizeGreaterThanOrEqualTo(5);
        _assertNone(line("facilitator"), Button.class);
    }

    @Test
    void anAdminHandsOutAOneTimeCodeForAnyRole() {
        signIn(Role.ADMIN);
        open("settings");
        press("Invite somebody");
        assertThat(roles()).containsExactly(Role.values());
        press("Make a one-time code");
        assertThat(_get(Code.class).getText()).matches("([A-Z2-9]{4}-){3}[A-Z2-9]{4}");
        _assertNone(Button.class, spec -> spec.withText("Make a one-time code"));
    }

    @Test
    void aCoordinatorInvitesFacilitatorsOnly() {
        signIn(Role.COORDINATOR);
        open("settings");
        press("Invite somebody");
        assertThat(roles()).containsExactly(Role.FACILITATOR);
    }

    @Test
    void aFacilitatorDoesNotGetIn() {
        signIn(Role.FACILITATOR);
        open("settings");
        _assertNone(SettingsView.class);
    }

    private String newAccount() {
        String username = "s" + UUID.randomUUID().toString().substring(0, 8);
        String code = as(Role.ADMIN, () -> accounts.invite(Role.FUNDER));
        accounts.accept(new NewAccount(code, "Jo Bright", username, "three or four words"));
        return username;
    }

    private boolean enabled(String username) {
        return accounts.all().stream().filter(account -> account.username().equals(username)).findFirst()
                .orElseThrow().enabled();
    }

    @SuppressWarnings("unchecked")
    private static List<Role> roles() {
        return ((RadioButtonGroup<Role>) _get(RadioButtonGroup.class)).getListDataView().getItems().toList();
    }

    private static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }

    private static void press(String username, String words) {
        _click(_get(line(username), Button.class, spec -> spec.withText(words)));
    }

    private static ListItem line(String username) {
        return _get(ListItem.class, spec -> spec.withPredicate(line -> line.getElement().getTextRecursively()
                .contains(" " + username)));
    }
}
