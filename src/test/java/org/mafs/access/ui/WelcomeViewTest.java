package org.mafs.access.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.NavigatorKt.getCurrentPath;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.expectNotifications;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mafs.ViewTest;
import org.mafs.access.AccountRegister;
import org.mafs.access.NewAccount;
import org.mafs.access.Role;
import org.mafs.access.SignedIn;
import org.mafs.base.ui.ErrorNote;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

class WelcomeViewTest extends ViewTest {

    private static final String PASSWORD = "three or four words";

    @Autowired
    private AccountRegister register;
    @Autowired
    private UserDetailsService accounts;

    private final String username = "w" + UUID.randomUUID().toString().substring(0, 8);
    private String code;

    @BeforeEach
    void somebodyIsInvited() {
        code = as(Role.ADMIN, () -> register.invite(Role.RESEARCHER));
        SecurityContextHolder.clearContext();
        open("welcome");
    }

    @Test
    void aOneTimeCodeBecomesAnAccount() {
        fillIn(code.toLowerCase().replace('-', ' '), "Jo Bright", username, PASSWORD);
        assertThat(getCurrentPath()).isEqualTo("sign-in");
        expectNotifications("Your account is ready. Sign in with it now.");
        SignedIn made = (SignedIn) accounts.loadUserByUsername(username);
        assertThat(made.name()).isEqualTo("Jo Bright");
        assertThat(made.role()).isEqualTo(Role.RESEARCHER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                  | Jo | jo.bright | three or four words | Type your one-time code.
            ABCD-EFGH-JKLM-NPQR | Jo | jo.bright | three or four words | We do not know that code.
            CODE                | '' | jo.bright | three or four words | Type the name people call you.
            CODE                | Jo | ''        | three or four words | Type your username.
            CODE                | Jo | jo bright | three or four words | A username has 3 to 60 letters
            CODE                | Jo | Facilitator | three or four words | That username is taken.
            CODE                | Jo | jo.bright | ''                  | Type your password.
            CODE                | Jo | jo.bright | short               | The password needs at least 12""")
    void whatIsNotRightIsSaidAndWhatWasTypedStays(String typed, String name, String asked, String password,
            String words) {
        String given = typed.equals("CODE") ? code : typed;
        fillIn(given, name, asked, password);
        assertThat(_get(ErrorNote.class).getElement().getTextRecursively()).startsWith(words);
        assertThat(field("One-time code").getValue()).isEqualTo(given);
        assertThat(field("Your name").getValue()).isEqualTo(name);
        assertThat(field("Username").getValue()).isEqualTo(asked);
        assertThat(_get(PasswordField.class).getValue()).isEqualTo(password);
        assertThat(getCurrentPath()).isEqualTo("welcome");
    }

    @Test
    void afterARefusalTheSameCodeStillWorks() {
        fillIn(code, "Jo", username, "short");
        fillIn(code, "Jo", username, PASSWORD);
        assertThat(getCurrentPath()).isEqualTo("sign-in");
    }

    @Test
    void aCodeWorksOnce() {
        register.accept(new NewAccount(code, "Jo", username, PASSWORD));
        fillIn(code, "Somebody else", username + "2", PASSWORD);
        assertThat(_get(ErrorNote.class).getElement().getTextRecursively())
                .isEqualTo("That code has been used already. Ask for a new one.");
    }

    private static void fillIn(String code, String name, String username, String password) {
        _setValue(field("One-time code"), code);
        _setValue(field("Your name"), name);
        _setValue(field("Username"), username);
        _setValue(_get(PasswordField.class), password);
        _click(_get(Button.class, spec -> spec.withText("Make my account")));
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }
}
