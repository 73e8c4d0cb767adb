package org.mafs.checkin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.base.ui.ConflictDialog;
import org.mafs.base.ui.ErrorNote;
import org.mafs.checkin.CheckInAnswers;
import org.mafs.checkin.Form;
import org.mafs.checkin.KeyingIn;
import org.mafs.checkin.PaperPack;
import org.mafs.checkin.PaperPerson;
import org.mafs.checkin.WeeklyCheckIn;
import org.mafs.cohort.AttendanceRecord;
import org.mafs.cohort.Mark;
import org.mafs.cohort.Register;
import org.mafs.measure.Substance;
import org.springframework.beans.factory.annotation.Autowired;

class PaperViewTest extends ViewTest {

    @Autowired
    private OwnCohorts own;
    @Autowired
    private KeyingIn keyingIn;
    @Autowired
    private PaperPack packs;
    @Autowired
    private WeeklyCheckIn checkIns;
    @Autowired
    private Register register;

    private OwnCohort cohort;
    private SessionId session;
    private PaperPerson person;

    @BeforeEach
    void aSheetOfSomebody() {
        cohort = own.led(3);
        session = cohort.sessions().get(1).id();
        signIn(Role.FACILITATOR);
        person = keyingIn.people(session).getFirst();
        open("sessions/" + session.value() + "/paper");
    }

    @Test
    void theCodeSaysWhoseTheSheetIsAndWhatIsKeyedInIsTheirs() {
        type("Code on the sheet", person.code().value().toLowerCase());
        assertThat(words(PaperView.class)).contains(person.name());
        type("Register", "h");
        type("Week", "4");
        type("The week in a sentence", "Slept through.");
        another(0, "alc", "0");
        another(1, "cannabis", "52 7");
        another(2, "tob", "=4");
        type("Meetings", "-");
        save();

        CheckInAnswers told = told().orElseThrow();
        assertThat(told.mood()).isEqualTo(4);
        assertThat(told.week()).isEqualTo("Slept through.");
        assertThat(told.use().days()).isEqualTo(Map.of(Substance.ALCOHOL, 0, Substance.CANNABIS, 3,
                Substance.TOBACCO, 4));
        assertThat(told.use().told().get(Substance.CANNABIS).marks()).isEqualTo("0100101");
        assertThat(told.use().told().get(Substance.ALCOHOL).marks()).isEqualTo("0000000");
        assertThat(told.use().told()).doesNotContainKey(Substance.TOBACCO);
        assertThat(told.meetings()).isEmpty();
        assertThat(told.hope()).isNull();
        assertThat(mark().orElseThrow().mark()).isEqualTo(Mark.PRESENT);
        assertThat(field("Code on the sheet").getValue()).isEmpty();
        assertThat(field("Week").getValue()).isEmpty();
        assertThat(words(PaperView.class)).contains("1 of 3 check-ins are in.", "Saved for " + person.name() + ".");
    }

    @Test
    void aMistypedCodeIsSaidAtOnce() {
        String code = person.code().value();
        type("Code on the sheet", code.substring(0, 4) + (code.endsWith("2") ? "3" : "2"));

        assertThat(field("Code on the sheet").isInvalid()).isTrue();
        assertThat(field("Code on the sheet").getErrorMessage()).contains("not a code");
        save();
        assertThat(_get(ErrorNote.class).isVisible()).isTrue();
    }

    @Test
    void aCodeOfAnotherEveningIsNobodysTonight() {
        SessionId other = own.led(1).session();
        signIn(Role.FACILITATOR);
        type("Code on the sheet", keyingIn.people(other).getFirst().code().value());

        assertThat(field("Code on the sheet").getErrorMessage()).contains("not of this evening");
    }

    @Test
    void aSpareSheetAsksWhoseItIs() throws IOException {
        type("Code on the sheet", spareCode());
        @SuppressWarnings("unchecked")
        ComboBox<PaperPerson> whose = _get(ComboBox.class);
        _setValue(whose, person);
        type("Week", "2");
        save();

        assertThat(told().orElseThrow().mood()).isEqualTo(2);
    }

    @Test
    void whatCannotBeIsSaidAndNothingIsSaved() {
        type("Code on the sheet", person.code().value());
        type("Week", "7");
        type("Register", "x");
        save();

        assertThat(field("Week").isInvalid()).isTrue();
        assertThat(field("Register").isInvalid()).isTrue();
        assertThat(told()).isEmpty();
        assertThat(mark()).isEmpty();
    }

    @Test
    void whatWasHandedInOtherwiseIsShownBesideAndTheRestGoesOn() {
        keyingIn.keyIn(session, id(), Form.CHECK_IN, Map.of("mood", "1"), OptionalLong.empty());
        type("Code on the sheet", person.code().value());
        type("Register", "l");
        type("Week", "5");
        save();

        _click(_get(_get(ConflictDialog.class), Button.class, spec -> spec.withText("Keep theirs")));
        assertThat(told().orElseThrow().mood()).isEqualTo(1);
        assertThat(mark().orElseThrow().mark()).isEqualTo(Mark.LATE);
    }

    @Test
    void undoTakesTheSheetAndTheMarkBack() {
        type("Code on the sheet", person.code().value());
        type("Register", "n");
        type("Week", "5");
        save();
        assertThat(mark().orElseThrow().choseNotToWrite()).isTrue();

        _click(_get(Button.class, spec -> spec.withText("Undo")));
        assertThat(told()).isEmpty();
        assertThat(mark()).isEmpty();
    }

    @Test
    void aMeasureThatAsksForCareSaysSoOnTheSpot() {
        keyInCore10(person, "1122000011");
        assertThat(words(PaperView.class)).doesNotContain("question 6");

        PaperPerson other = keyingIn.people(session).get(1);
        keyInCore10(other, "1122010.11");
        assertThat(words(PaperView.class)).contains(other.name() + " gave an answer above zero on question 6",
                "Samaritans");
    }

    private void keyInCore10(PaperPerson whose, String boxes) {
        type("Code on the sheet", whose.code().value());
        type("10 boxes in order, a dot for a blank one", boxes);
        save();
    }

    @Test
    void theRegisterAloneCanBeKeyedInWithAReason() {
        type("Code on the sheet", person.code().value());
        type("Register", "s her train");
        save();

        assertThat(mark().orElseThrow().mark()).isEqualTo(Mark.APOLOGIES);
        assertThat(mark().orElseThrow().reason()).isEqualTo("her train");
        assertThat(told()).isEmpty();
    }

    /** As it stands on a walk-in line of the printed register. */
    private String spareCode() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        packs.write(session, PaperPack.Print.NORMAL, bytes);
        try (PDDocument pack = Loader.loadPDF(bytes.toByteArray())) {
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true);
            Matcher line = Pattern.compile("([0-9A-Z]{5})\\s+walk-in:").matcher(text.getText(pack));
            assertThat(line.find()).isTrue();
            return line.group(1);
        }
    }

    @Test
    void daysAreTappedAsWellAsTyped() {
        type("Code on the sheet", person.code().value());
        _setValue(fields("Another substance").getFirst(), "alcohol");
        List<NativeButton> boxes = _find(_find(PaperWeek.class).getFirst(), NativeButton.class);
        _click(boxes.get(5));
        _click(boxes.get(2));
        assertThat(fields("Its days").getFirst().getValue()).isEqualTo("36");
        assertThat(boxes.get(2).getElement().getAttribute("aria-pressed")).isEqualTo("true");
        _click(boxes.get(2));
        save();
        assertThat(told().orElseThrow().use().told().get(Substance.ALCOHOL).marks()).isEqualTo("0000010");
    }

    @Test
    void aDayThatIsToldAlreadyIsMarkedAndStays() {
        keyingIn.keyIn(session, id(), Form.CHECK_IN, Map.of("days.alcohol", "1000000@2025-07-08"), OptionalLong.empty());
        SessionId next = keyingInAt(2);
        type("Code on the sheet", person.code().value());
        List<PaperWeek> weeks = _find(PaperWeek.class);
        assertThat(_find(weeks.getFirst(), NativeButton.class)).noneMatch(PaperViewTest::isTold);

        keyingIn.keyIn(next, id(), Form.LOOK_BACK, Map.of("days.alcohol", "?".repeat(21) + "1111111@2025-07-15"),
                OptionalLong.empty());
        open("sessions/" + next.value() + "/paper");
        type("Code on the sheet", person.code().value());
        assertThat(_find(_find(PaperWeek.class).getFirst(), NativeButton.class).subList(0, 7))
                .allMatch(PaperViewTest::isTold);
    }

    private static boolean isTold(NativeButton box) {
        return box.getElement().getAttribute("aria-label") != null
                && box.getElement().getAttribute("aria-label").endsWith("told already");
    }

    private SessionId keyingInAt(int place) {
        session = cohort.sessions().get(place).id();
        person = keyingIn.people(session).stream().filter(other -> other.name().equals(person.name())).findFirst()
                .orElseThrow();
        open("sessions/" + session.value() + "/paper");
        return session;
    }

    private static void another(int place, String name, String days) {
        _setValue(fields("Another substance").get(place), name);
        _setValue(fields("Its days").get(place), days);
    }

    private static List<TextField> fields(String label) {
        return _find(TextField.class, spec -> spec.withLabel(label));
    }

    private EnrolmentId id() {
        return person.person().enrolment().id();
    }

    private Optional<CheckInAnswers> told() {
        return checkIns.handedIn(id(), session).map(record -> record.answers());
    }

    private Optional<AttendanceRecord> mark() {
        List<AttendanceRecord> marks = register.of(session);
        return marks.stream().filter(mark -> mark.enrolment().equals(id())).findFirst();
    }

    private void save() {
        _click(_get(Button.class, spec -> spec.withText("Save this sheet")));
    }

    private static String words(Class<PaperView> view) {
        return _get(view).getElement().getTextRecursively();
    }

    private static void type(String label, String text) {
        _setValue(field(label), text);
    }

    private static TextField field(String label) {
        return _find(TextField.class, spec -> spec.withLabel(label)).getFirst();
    }
}
