package org.mafs.checkin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.access.FormWay;
import org.mafs.access.Passes;
import org.mafs.access.Role;
import org.mafs.base.EnrolmentId;
import org.mafs.base.ui.PhoneAddress;
import org.mafs.base.ui.QrCode;
import org.mafs.cohort.Mark;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class EveningInOrderTest extends EveningTest {

    @Autowired
    private Passes passes;
    @Autowired
    private JdbcClient database;

    private EnrolmentId ash;
    private EnrolmentId bea;

    @BeforeEach
    void twoPeople() {
        ash = join("Ash");
        bea = join("Bea");
        register.mark(tonight.id(), ash, Mark.PRESENT, null, Optional.empty());
        open(Paths.session(tonight.id()));
    }

    @Test
    void theMinutesOfFormsLeftFollowTheTablets() {
        assertThat(words(TabletsLine.class)).contains("About 10 minutes of forms left on 3 tablets");
        press("Everyone else is here");
        assertThat(words(TabletsLine.class)).contains("About 10 minutes");
        aria("One tablet fewer").click();
        aria("One tablet fewer").click();
        assertThat(words(TabletsLine.class)).contains("About 20 minutes of forms left on 1 tablet");
        assertThat(aria("One tablet fewer").isEnabled()).isFalse();
    }

    @Test
    void theRegisterNamesWhoHasNoMarkAndThenLeadsOn() {
        goTo("Register");
        assertThat(words(StepPanel.class)).contains("No mark yet:", "Bea").doesNotContain("Ash");
        press("Everyone else is here");
        assertThat(words(StepPanel.class)).contains("Everyone has a mark.");
        press("Next: Check-in");
        assertThat(words(StepPanel.class)).contains("Tablets away");
    }

    @Test
    void whileEachSpeaksOnlyWhoIsHereIsShownAndTheCardsComeWhenAskedFor() {
        goTo("Check-in");
        assertThat(words(GoRound.class)).contains("Ash").doesNotContain("Bea");
        _assertNone(PersonCard.class);
        _get(Button.class, spec -> spec.withText("I am worried about somebody"));
        press("Show the cards");
        _get(PersonCard.class, spec -> spec.withId(PersonCard.idOf(bea)));
    }

    @Test
    void theTopicLeadsToThePlanAndThePledgeIsRead() {
        goTo("Topic");
        assertThat(words(StepPanel.class)).contains("See the session plan");
        goTo("Pledge");
        assertThat(words(StepPanel.class)).contains("None of us has to do this alone.");
        goTo("Arrivals");
        _assertNone(StepPanel.class);
    }

    @Test
    void aFormOnASilentTabletIsSaidInTheRoomOnTheCardAndBeforeClosing() {
        var out = passes.issue(FormWay.HANDED, ash, Optional.of(tonight.id()), calendar.today(), List.of("check-in"));
        database.sql("UPDATE form_pass SET last_heard_at = ? WHERE uuid = ?")
                .params(Timestamp.from(calendar.now().minus(Duration.ofMinutes(2))), out.pass().toString()).update();
        open(Paths.plan(tonight.id()));
        open(Paths.session(tonight.id()));
        assertThat(words(SilentNote.class)).contains("1 form still on a tablet or phone, not yet read");
        assertThat(words(_get(PersonCard.class, spec -> spec.withId(PersonCard.idOf(ash)))))
                .contains("with Ash on a tablet · last heard ");
        goTo("Close");
        assertThat(words(Missing.class)).containsSubsequence("Not marked yet:", "Bea", "not yet read:", "Ash");
    }

    @Test
    void theirOwnPhoneGetsACodeThatSaysTheLink() throws Exception {
        press(_get(PersonCard.class, spec -> spec.withId(PersonCard.idOf(ash))), "More");
        press("Ash’s own phone");
        assertThat(words(PhoneDialog.class)).contains("works on this computer only", "tonight only");
        press("Show the link");
        String link = _get(TextArea.class).getValue();
        assertThat(link).startsWith("http://").contains("/f#");
        assertThat(read(QrCode.drawn(link))).isEqualTo(link);
        press(_get(PhoneDialog.class), "Done");
    }

    @Test
    void whatKindOfAddressAPhoneIsGiven() {
        assertThat(PhoneAddress.of("https://mafs.example/", Optional.empty()).link("abc"))
                .isEqualTo("https://mafs.example/f#abc");
        assertThat(new PhoneAddress(URI.create("https://mafs.example")).isSafe()).isTrue();
        assertThat(new PhoneAddress(URI.create("http://192.168.1.4:8080")).isSafe()).isFalse();
        assertThat(new PhoneAddress(URI.create("http://localhost:8080")).isThisComputer()).isTrue();
    }

    @Test
    void afterClosingThereAreTwoMinutesForOneselfKeptAsTyped() {
        goTo("Close");
        press("Save and close session 2");
        _setValue(area("What went well"), "They stayed for tea");
        assertThat(words(DebriefCard.class)).contains("Only you ever read this", "Saved ");
        press("Done");
        press("Your own notes on this evening");
        assertThat(area("What went well").getValue()).isEqualTo("They stayed for tea");
        signIn(Role.COORDINATOR);
        open("today");
        open(Paths.session(tonight.id()));
        press("Two minutes for yourself");
        assertThat(area("What went well").getValue()).isEmpty();
        press("Not now");
    }

    @Test
    void thePlanNamesNobody() {
        open(Paths.plan(tonight.id()));
        assertThat(words(SessionPlanView.class)).contains("18:30", "Spoken check-in", "20:40", "150 minutes in all",
                "Quay House, room 4").doesNotContain("Ash", "Bea", "Toni");
        signIn(newFacilitator());
        open(Paths.plan(tonight.id()));
        _assertNone(SessionPlanView.class);
    }

    private static TextArea area(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    private static Button aria(String label) {
        return _get(Button.class, spec -> spec.withPredicate(
                button -> label.equals(button.getAriaLabel().orElse(""))));
    }

    /** Reads the drawing as a camera does: four dots a square. */
    private static String read(String svg) throws Exception {
        Matcher size = Pattern.compile("viewBox='0 0 (\\d+)").matcher(svg);
        assertThat(size.find()).isTrue();
        int scale = 4;
        int width = Integer.parseInt(size.group(1)) * scale;
        int[] dots = new int[width * width];
        Arrays.fill(dots, 0xFFFFFF);
        Matcher square = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg);
        while (square.find()) {
            int left = Integer.parseInt(square.group(1)) * scale;
            int top = Integer.parseInt(square.group(2)) * scale;
            for (int y = top; y < top + scale; y++) {
                Arrays.fill(dots, y * width + left, y * width + left + scale, 0);
            }
        }
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(
                new RGBLuminanceSource(width, width, dots)))).getText();
    }
}
