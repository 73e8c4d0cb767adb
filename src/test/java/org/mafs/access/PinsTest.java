package org.mafs.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mafs.AtOnce;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.base.AccountId;
import org.mafs.base.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The code that takes a tablet back: what it may be, what is kept of it, and how often it may be guessed. */
class PinsTest extends IntegrationTest {

    private static final String PASSWORD = "three plain words";

    @Autowired
    private Pins pins;
    @Autowired
    private Passes passes;
    @Autowired
    private AccountRegister accounts;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private JdbcClient database;

    private String username;
    private AccountId account;

    @BeforeEach
    void aNewFacilitator() {
        username = "pin-" + UUID.randomUUID().toString().substring(0, 8);
        signIn(Role.ADMIN);
        accounts.accept(new NewAccount(accounts.invite(Role.FACILITATOR), "Sam Pin", username, PASSWORD));
        account = ((SignedIn) signIn(username)).id();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "4321", "0123", "7890", "0987", "0000", "99999999", "1212", "123123", "123456"})
    void whatIsEasyToGuessIsRefused(String pin) {
        assertThatThrownBy(() -> pins.choose(new NewPin(pin, pin))).isInstanceOf(Refused.class)
                .hasMessageContaining("easy to guess");
        assertThat(pins.isChosen()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "258", "258013579", "25a8", "٢٥٨٠"})
    void aPinHasFourToEightDigits(String pin) {
        assertThatThrownBy(() -> pins.choose(new NewPin(pin, pin))).isInstanceOf(Refused.class)
                .hasMessageContaining("4 to 8 digits");
    }

    @Test
    void bothMustBeTheSame() {
        assertThatThrownBy(() -> pins.choose(new NewPin("2580", "2508"))).isInstanceOf(Refused.class)
                .hasMessageContaining("not the same");
    }

    @Test
    void itIsChosenOnceAndChangedOnlyWithThePassword() {
        pins.choose(new NewPin("2580", "2580"));
        assertThatThrownBy(() -> pins.choose(new NewPin("8642", "8642"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> pins.change("another password", new NewPin("8642", "8642")))
                .isInstanceOf(Refused.class).hasMessageContaining("not your password");
        assertThat(right("2580")).isTrue();
        pins.change(PASSWORD, new NewPin("8642", "8642"));
        assertThat(right("2580")).isFalse();
        assertThat(right("8642")).isTrue();
    }

    @Test
    void theTableTellsNothingOfIt() {
        pins.choose(new NewPin("2580", "2580"));
        byte[] kept = database.sql("SELECT verifier_sealed FROM account_pin WHERE account_id = ?").param(account.value())
                .query(byte[].class).single();
        PinVerifier known = pins.verifier(handed(FormWay.HANDED)).orElseThrow();
        assertThat(new String(kept)).doesNotContain("2580", "600000", known.text());
        assertThat(known.iterations()).isEqualTo(600_000);
        assertThat(known.salt()).hasSize(16);
        assertThat(known.hash()).hasSize(32);
        assertThat(known.matches("2580")).isTrue();
        assertThat(known.matches("2581")).isFalse();
    }

    @Test
    void onlyATabletThatIsHandedOverKnowsIt() {
        pins.choose(new NewPin("2580", "2580"));
        assertThat(pins.verifier(handed(FormWay.OWN_PHONE))).isEmpty();
        assertThat(pins.verifier(handed(FormWay.TOGETHER))).isEmpty();
    }

    @Test
    void fiveWrongTriesAndEvenTheRightOneIsRefused() {
        pins.choose(new NewPin("2580", "2580"));
        UUID place = UUID.randomUUID();
        for (int left = Pins.TRIES - 1; left >= 0; left--) {
            assertThat(pins.tryAt(place, account, "0852")).isEqualTo(OptionalInt.of(left));
        }
        assertThat(pins.tryAt(place, account, "2580")).isEqualTo(OptionalInt.of(0));
        assertThat(right("2580")).as("at another tablet").isTrue();
    }

    @Test
    void guessesAtTheSameMomentAreNoMoreThanFive() throws Exception {
        pins.choose(new NewPin("2580", "2580"));
        UUID place = UUID.randomUUID();
        List<Callable<OptionalInt>> guesses = new ArrayList<>();
        for (int guess = 0; guess < 20; guess++) {
            guesses.add(() -> pins.tryAt(place, account, "0852"));
        }
        List<Integer> left = new ArrayList<>();
        for (Future<OptionalInt> answer : AtOnce.run(guesses)) {
            left.add(answer.get().orElseThrow());
        }
        assertThat(left).filteredOn(some -> some > 0).containsExactlyInAnyOrder(4, 3, 2, 1);
        assertThat(pins.tryAt(place, account, "2580")).isEqualTo(OptionalInt.of(0));
    }

    @Test
    void chosenTwiceAtTheSameMomentItIsOneOfBoth() throws Exception {
        List<Future<Object>> chosen = AtOnce.run(List.of(() -> choose("2580"), () -> choose("8642")));
        long kept = chosen.stream().filter(PinsTest::finished).count();
        assertThat(kept).isEqualTo(1);
        assertThat(right("2580") ^ right("8642")).isTrue();
    }

    @Test
    void anAccountWithoutOneIsNeverRight() {
        assertThat(right("2580")).isFalse();
        assertThatCode(() -> pins.tryAt(UUID.randomUUID(), account, "")).doesNotThrowAnyException();
    }

    private Object choose(String pin) {
        pins.choose(new NewPin(pin, pin));
        return pin;
    }

    private static boolean finished(Future<Object> choice) {
        try {
            choice.get();
            return true;
        } catch (Exception refused) {
            return false;
        }
    }

    private boolean right(String pin) {
        return pins.tryAt(UUID.randomUUID(), account, pin).isEmpty();
    }

    private Participant handed(FormWay way) {
        OwnCohort cohort = cohorts.led(1);
        signIn(Role.COORDINATOR);
        Participant made = passes.issue(way, cohort.person(), Optional.of(cohort.session()), OwnCohorts.FIRST,
                List.of("check-in"));
        return new Participant(made.pass(), made.enrolment(), made.session(), made.heldOn(), made.forms(), account, way);
    }
}
