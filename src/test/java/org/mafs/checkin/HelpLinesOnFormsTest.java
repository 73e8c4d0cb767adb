package org.mafs.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.Statements;
import org.mafs.access.Role;
import org.mafs.checkin.PaperPack.Print;
import org.mafs.safeguarding.HelpLines;
import org.mafs.safeguarding.NewHelpLine;
import org.mafs.safeguarding.OwnHelpLines;
import org.mafs.safeguarding.WayToHelp;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person is given to fill in names the help lines there are now, on a screen and on paper. */
class HelpLinesOnFormsTest extends IntegrationTest {

    private static final String FOOT = "If you want to talk with somebody:";

    @Autowired
    private HelpLines lines;
    @Autowired
    private OwnHelpLines own;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private FormSheets sheets;
    @Autowired
    private PaperPack packs;
    @Autowired
    private Statements statements;

    private OwnCohort cohort;

    @BeforeEach
    void anEvening() {
        own.keep();
        cohort = cohorts.led(1);
        signIn(Role.FACILITATOR);
    }

    @AfterEach
    void asTheyWere() {
        own.putBack();
    }

    @Test
    void aSittingFollowsAChangeAtOnce() {
        assertThat(sitting().helpLines()).hasSize(7).contains(new WayToHelp("Shout",
                "Text SHOUT to 85258, free, day and night", null, new WayToHelp.Text("85258", "SHOUT")));
        change();
        assertThat(sitting().helpLines()).hasSize(8)
                .startsWith(new WayToHelp("Local line", "Call 0191 234 567", "0191 234 567", null));
    }

    @ParameterizedTest
    @EnumSource(Print.class)
    void eachSheetOfAPackNamesTheFirstFourInTwoLinesAtMost(Print print) throws IOException {
        for (List<String> foot : feet(print)) {
            assertThat(String.join(" ", foot)).isEqualTo(FOOT
                    + " Emergency 999 · NHS 111, option 2 · Samaritans 116 123 · Shout, text SHOUT to 85258");
            assertThat(foot).hasSizeLessThanOrEqualTo(2);
        }
        change();
        assertThat(feet(print)).isNotEmpty().allSatisfy(foot -> assertThat(String.join(" ", foot))
                .isEqualTo(FOOT + " Local line 0191 234 567 · Emergency 999 · NHS 111, option 2 · Samaritans 116 123"));
    }

    @Test
    void howManyThereAreCostsASittingAndAPackNothingMore() {
        sitting();
        int few = statements.during(this::sitting) + statements.during(() -> print(Print.NORMAL));
        change();
        signIn(Role.FACILITATOR);
        assertThat(statements.during(this::sitting) + statements.during(() -> print(Print.NORMAL))).isEqualTo(few);
    }

    private void change() {
        signIn(Role.COORDINATOR);
        lines.add(new NewHelpLine("Local line", "Call 0191 234 567", "0191 234 567", "", ""));
        for (int place = 0; place < 7; place++) {
            lines.moveUp(lines.all().stream().filter(line -> line.name().equals("Local line")).findFirst().orElseThrow().id());
        }
        signIn(Role.FACILITATOR);
    }

    private Sitting sitting() {
        return sheets.together(Form.CHECK_IN, new Occasion(cohort.person(), Optional.of(cohort.session()), OwnCohorts.FIRST));
    }

    private byte[] print(Print print) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            packs.write(cohort.session(), print, file);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return file.toByteArray();
    }

    /** Of each sheet: the lines between the first words and the next sentence. */
    private List<List<String>> feet(Print print) throws IOException {
        try (PDDocument file = Loader.loadPDF(print(print))) {
            return Arrays.stream(new PDFTextStripper().getText(file).split("(?=" + FOOT + ")")).skip(1)
                    .map(rest -> rest.substring(0, rest.indexOf("Please give this back")).strip().lines()
                            .map(String::strip).toList()).toList();
        }
    }
}
