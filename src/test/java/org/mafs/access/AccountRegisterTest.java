package org.mafs.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.AtOnce;
import org.mafs.IntegrationTest;
import org.mafs.base.Calendar;
import org.mafs.base.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;

class AccountRegisterTest extends IntegrationTest {

    private static final String PASSWORD = "three plain words";

    @Autowired
    private AccountRegister register;
    @Autowired
    private Invitations invitations;
    @Autowired
    private Accounts accounts;
    @Autowired
    private UserDetailsService users;
    @Autowired
    private PasswordEncoder passwords;
    @Autowired
    private Calendar calendar;

    private String username;

    @BeforeEach
    void newcomer() {
        username = "new-" + UUID.randomUUID().toString().substring(0, 8);
        signIn(Role.ADMIN);
    }

    @Test
    void anAcceptedInvitationIsAnAccountOfItsRole() {
        String code = register.invite(Role.RESEARCHER);
        SecurityContextHolder.clearContext();
        register.accept(new NewAccount(code, " Noor Said ", username, PASSWORD));
        SignedIn account = (SignedIn) users.loadUserByUsername(username);
        assertThat(account.role()).isEqualTo(Role.RESEARCHER);
        assertThat(account.name()).isEqualTo("Noor Said");
        assertThat(account.isEnabled()).isTrue();
        assertThat(passwords.matches(PASSWORD, account.getPassword())).isTrue();
        assertThat(account.getPassword()).startsWith("$argon2id$").doesNotContain(PASSWORD);
    }

    @Test
    void aCodeMayBeTypedInSmallLettersAndWithoutDashes() {
        String code = register.invite(Role.FUNDER);
        accept(code.toLowerCase().replace("-", " "));
        assertThat(users.loadUserByUsername(username).isEnabled()).isTrue();
    }

    @Test
    void aCodeIsGoodForOneAccount() {
        String code = register.invite(Role.FUNDER);
        accept(code);
        refused("That code has been used already. Ask for a new one.",
                () -> register.accept(new NewAccount(code, "Second", username + "2", PASSWORD)));
        assertThat(accounts.findByUsername(username + "2")).isEmpty();
    }

    @Test
    void aCodeUsedByManyAtOnceMakesOneAccount() throws Exception {
        String code = register.invite(Role.FUNDER);
        List<Callable<Boolean>> tries = IntStream.range(0, 8).<Callable<Boolean>>mapToObj(number -> () -> {
            register.accept(new NewAccount(code, "One of many", username + number, PASSWORD));
            return true;
        }).toList();
        assertThat(AtOnce.run(tries)).filteredOn(answer -> answer.state() == Future.State.SUCCESS).hasSize(1);
        assertThat(accounts.findAll()).filteredOn(account -> account.username().startsWith(username)).hasSize(1);
    }

    @Test
    void anOldOrUnknownCodeIsRefused() {
        OneTimeCode old = OneTimeCode.random();
        invitations.save(new Invitation(old.hash(), Role.FUNDER,
                calendar.now().minus(Invitation.LASTS).minusSeconds(1)));
        refused("That code is too old. Ask for a new one.", () -> accept(old.text()));
        refused("We do not know that code. Check each letter, or ask for a new one.",
                () -> accept("AAAA-BBBB-CCCC-DDDD"));
        assertThat(accounts.findByUsername(username)).isEmpty();
    }

    @Test
    void aShortPasswordIsRefusedAndTheCodeStaysGood() {
        String code = register.invite(Role.FUNDER);
        refused("The password needs at least 12 characters.",
                () -> register.accept(new NewAccount(code, "Noor", username, "eleven char")));
        accept(code);
    }

    @Test
    void aTakenUsernameIsRefusedInCapitalsToo() {
        accept(register.invite(Role.FUNDER));
        String code = register.invite(Role.FUNDER);
        refused("That username is taken. Choose another one.", () -> accept(code));
        refused("That username is taken. Choose another one.",
                () -> register.accept(new NewAccount(code, "Noor", username.toUpperCase(), PASSWORD)));
        assertThat(users.loadUserByUsername(" " + username.toUpperCase()).getUsername()).isEqualTo(username);
    }

    @Test
    void coordinatorsInviteFacilitatorsOnly() {
        signIn(Role.COORDINATOR);
        assertThat(register.invite(Role.FACILITATOR)).matches("([A-Z2-9]{4}-){3}[A-Z2-9]{4}");
        for (Role role : List.of(Role.COORDINATOR, Role.RESEARCHER, Role.FUNDER, Role.ADMIN)) {
            assertThatThrownBy(() -> register.invite(role)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void nobodyStopsTheirOwnAccount() {
        SignedIn admin = (SignedIn) signIn(Role.ADMIN);
        refused("You cannot stop your own account. Ask another admin.", () -> register.enable(admin.id(), false));
        assertThat(users.loadUserByUsername("admin").isEnabled()).isTrue();
    }

    @Test
    void aStoppedAccountIsNobodysToChooseAndMayComeBack() {
        accept(register.invite(Role.FACILITATOR));
        SignedIn account = (SignedIn) users.loadUserByUsername(username);
        register.enable(account.id(), false);
        assertThat(users.loadUserByUsername(username).isEnabled()).isFalse();
        signIn(Role.COORDINATOR);
        assertThat(register.facilitators()).extracting(AccountRecord::username).contains("facilitator")
                .doesNotContain(username);
        signIn(Role.ADMIN);
        register.enable(account.id(), true);
        assertThat(users.loadUserByUsername(username).isEnabled()).isTrue();
        register.enable(account.id(), false);
    }

    private void accept(String code) {
        register.accept(new NewAccount(code, "Noor Said", username, PASSWORD));
    }

    private static void refused(String sentence, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(Refused.class).hasMessage(sentence);
    }
}
